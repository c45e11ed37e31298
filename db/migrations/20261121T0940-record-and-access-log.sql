-- The health history of a person, asked for by a visit, and the log of who read or wrote a record.

CREATE TABLE health_history (
  clinic_id uuid NOT NULL REFERENCES clinic,
  health_history_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('requested', 'draft', 'given')),
  form_version text NOT NULL,
  answers jsonb NOT NULL DEFAULT '{}',                 -- question id to answer, while it is being filled in and after
  as_shown jsonb,                                      -- the questions and answers in the words the person saw
  signed_name text CHECK (length(signed_name) <= 200),
  signed_on date,
  given_at timestamptz,
  revision integer NOT NULL DEFAULT 0,                 -- counts saves; a stale save is refused
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, health_history_id),
  UNIQUE (clinic_id, appointment_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, appointment_id) REFERENCES appointment,
  CONSTRAINT given_means_signed_and_kept_as_shown CHECK ((status = 'given') =
    (given_at IS NOT NULL AND signed_name IS NOT NULL AND signed_on IS NOT NULL AND as_shown IS NOT NULL))
);
-- the newest history of a patient
CREATE INDEX health_history_by_patient ON health_history (clinic_id, patient_id, created_at);

-- Append-only; each entry carries the hash of the one before, per clinic (promise 7). Rows are written only by
-- log_access() below: the application may neither insert, change nor delete one.
CREATE TABLE access_log (
  clinic_id uuid NOT NULL REFERENCES clinic,
  entry bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('patient', 'staff', 'system')),
  actor_id uuid,
  action text NOT NULL CHECK (action IN ('read', 'write')),
  what text NOT NULL,
  patient_id uuid NOT NULL,
  subject_id uuid,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (clinic_id, entry)
);
CREATE INDEX access_log_by_patient ON access_log (clinic_id, patient_id, entry);

CREATE FUNCTION access_log_hash(previous_hash bytea, clinic_id uuid, entry bigint, at timestamptz, actor_kind text,
  actor_id uuid, action text, what text, patient_id uuid, subject_id uuid) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(previous_hash || convert_to(concat_ws('|', clinic_id, entry, extract(epoch FROM at), actor_kind,
    coalesce(actor_id::text, '-'), action, what, patient_id, coalesce(subject_id::text, '-')), 'UTF8'))
$$;

CREATE FUNCTION log_access(p_at timestamptz, p_actor_kind text, p_actor_id uuid, p_action text, p_what text,
  p_patient_id uuid, p_subject_id uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  v_clinic uuid := current_clinic();
  v_last record;
  v_entry bigint;
BEGIN
  IF v_clinic IS NULL THEN RAISE EXCEPTION 'no clinic is set for this transaction'; END IF;
  -- one writer at a time per clinic, so that the chain has no forks
  PERFORM pg_advisory_xact_lock(hashtextextended('access_log:' || v_clinic::text, 0));
  SELECT entry, hash INTO v_last FROM access_log WHERE clinic_id = v_clinic ORDER BY entry DESC LIMIT 1;
  v_entry := coalesce(v_last.entry, 0) + 1;
  INSERT INTO access_log (clinic_id, entry, at, actor_kind, actor_id, action, what, patient_id, subject_id, previous_hash, hash)
  VALUES (v_clinic, v_entry, p_at, p_actor_kind, p_actor_id, p_action, p_what, p_patient_id, p_subject_id,
    coalesce(v_last.hash, '\x'::bytea),
    access_log_hash(coalesce(v_last.hash, '\x'::bytea), v_clinic, v_entry, p_at, p_actor_kind, p_actor_id, p_action,
      p_what, p_patient_id, p_subject_id));
  RETURN v_entry;
END $$;
REVOKE ALL ON FUNCTION log_access FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log_access TO unknot_app;

CALL protect_tenant_table('health_history');
CALL protect_tenant_table('access_log', 'SELECT');
