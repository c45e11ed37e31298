-- Everything that takes up time and space is a row of allocation; one exclusion constraint keeps promise 1 for all of it.

CREATE TABLE hold (
  clinic_id uuid NOT NULL REFERENCES clinic,
  hold_id uuid NOT NULL,
  service_id uuid NOT NULL,
  location_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  practitioner_was_chosen boolean NOT NULL,          -- the visitor asked for this person, rather than for anyone
  room_id uuid NOT NULL,
  equipment_ids uuid[] NOT NULL DEFAULT '{}',
  licence_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, hold_id),
  FOREIGN KEY (clinic_id, service_id) REFERENCES service,
  FOREIGN KEY (clinic_id, location_id) REFERENCES location,
  FOREIGN KEY (clinic_id, practitioner_id) REFERENCES practitioner,
  FOREIGN KEY (clinic_id, room_id) REFERENCES room,
  CHECK (starts_at < ends_at)
);
-- the clean-up of expired holds
CREATE INDEX hold_by_expiry ON hold (clinic_id, expires_at);

CREATE TABLE appointment (
  clinic_id uuid NOT NULL REFERENCES clinic,
  appointment_id uuid NOT NULL,
  service_id uuid NOT NULL,
  care_kind text NOT NULL,
  location_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  licence_id uuid NOT NULL,                           -- the licence this visit stands on
  room_id uuid NOT NULL,
  room_kind text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('booked', 'arrived', 'fulfilled', 'noshow', 'cancelled')),
  cancelled_at timestamptz,
  cancelled_by text CHECK (cancelled_by IN ('patient', 'staff')),
  cancellation_reason text CHECK (length(cancellation_reason) <= 500),
  price_amount integer NOT NULL CHECK (price_amount >= 0),
  price_currency text NOT NULL CHECK (price_currency ~ '^[A-Z]{3}$'),
  reason_for_visit text CHECK (length(reason_for_visit) <= 2000),
  preferences jsonb NOT NULL DEFAULT '{}',
  guide jsonb,                                         -- the guide's result and answers as asked, only with consent
  guide_consent_at timestamptz,
  sequence integer NOT NULL DEFAULT 0,                 -- iCalendar SEQUENCE (RFC 5545)
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- the time that must be reserved: none once the visit is cancelled or the patient stayed away
  reserved_during tstzrange GENERATED ALWAYS AS
    (CASE WHEN status IN ('cancelled', 'noshow') THEN NULL ELSE tstzrange(starts_at, ends_at) END) STORED,
  PRIMARY KEY (clinic_id, appointment_id),
  FOREIGN KEY (clinic_id, service_id, care_kind) REFERENCES service (clinic_id, service_id, care_kind),
  FOREIGN KEY (clinic_id, location_id) REFERENCES location,
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  FOREIGN KEY (clinic_id, licence_id, practitioner_id) REFERENCES licence (clinic_id, licence_id, practitioner_id),
  FOREIGN KEY (clinic_id, room_id, room_kind, location_id) REFERENCES room (clinic_id, room_id, room_kind, location_id),
  CHECK (starts_at < ends_at),
  CONSTRAINT cancelled_has_a_time_and_others_have_none CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
  CONSTRAINT guide_is_kept_with_consent CHECK (guide IS NULL OR guide_consent_at IS NOT NULL),
  CONSTRAINT appointment_room_suits_care CHECK (
    CASE care_kind WHEN 'relaxation-massage' THEN room_kind IN ('spa', 'clinical')
                   WHEN 'physiotherapy' THEN room_kind IN ('clinical', 'gym')
                   ELSE room_kind = 'clinical' END)
);
-- a day's list, by location or for everybody
CREATE INDEX appointment_by_start ON appointment (clinic_id, starts_at);
-- a practitioner's day
CREATE INDEX appointment_by_practitioner ON appointment (clinic_id, practitioner_id, starts_at);
-- a patient's visits
CREATE INDEX appointment_by_patient ON appointment (clinic_id, patient_id, starts_at);

CREATE TABLE allocation (
  clinic_id uuid NOT NULL REFERENCES clinic,
  allocation_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  during tstzrange NOT NULL,
  reason text NOT NULL CHECK (reason IN ('visit', 'hold', 'turnover', 'leave', 'closure')),
  appointment_id uuid,
  hold_id uuid,
  note text CHECK (length(note) <= 200),
  PRIMARY KEY (clinic_id, allocation_id),
  FOREIGN KEY (clinic_id, resource_id) REFERENCES resource,
  FOREIGN KEY (clinic_id, hold_id) REFERENCES hold ON DELETE CASCADE,
  FOREIGN KEY (clinic_id, appointment_id) REFERENCES appointment DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT allocation_is_a_real_span CHECK (
    NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL
    AND lower_inc(during) AND NOT upper_inc(during)),
  CONSTRAINT allocation_belongs_to_what_its_reason_says CHECK (
    CASE reason WHEN 'visit' THEN appointment_id IS NOT NULL AND hold_id IS NULL
                WHEN 'hold' THEN hold_id IS NOT NULL AND appointment_id IS NULL
                WHEN 'turnover' THEN (hold_id IS NULL) <> (appointment_id IS NULL)
                ELSE hold_id IS NULL AND appointment_id IS NULL END),
  CONSTRAINT nobody_is_in_two_places_at_once EXCLUDE USING gist
    (clinic_id WITH =, resource_id WITH =, during WITH &&),
  CONSTRAINT allocation_of_appointment UNIQUE (clinic_id, appointment_id, resource_id, during)
);
-- release of a hold
CREATE INDEX allocation_by_hold ON allocation (clinic_id, hold_id) WHERE hold_id IS NOT NULL;

-- A visit that stands has reserved exactly its own time for its practitioner, its room and its patient. Deferred, so
-- that one transaction may write both sides; whoever forgets one of the three cannot commit.
ALTER TABLE appointment
  ADD CONSTRAINT appointment_reserves_its_practitioner FOREIGN KEY (clinic_id, appointment_id, practitioner_id, reserved_during)
    REFERENCES allocation (clinic_id, appointment_id, resource_id, during) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT appointment_reserves_its_room FOREIGN KEY (clinic_id, appointment_id, room_id, reserved_during)
    REFERENCES allocation (clinic_id, appointment_id, resource_id, during) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT appointment_reserves_its_patient FOREIGN KEY (clinic_id, appointment_id, patient_id, reserved_during)
    REFERENCES allocation (clinic_id, appointment_id, resource_id, during) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE idempotency_key (
  clinic_id uuid NOT NULL REFERENCES clinic,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_hash text NOT NULL,
  appointment_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, key),
  FOREIGN KEY (clinic_id, appointment_id) REFERENCES appointment
);

CALL protect_tenant_table('hold');
CALL protect_tenant_table('appointment', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('allocation');
CALL protect_tenant_table('idempotency_key', 'SELECT, INSERT');
