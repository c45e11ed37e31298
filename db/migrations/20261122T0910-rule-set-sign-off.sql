-- Who of the clinic's clinicians has read a version of the care guide's rules and answers for its use here. Without a row
-- for the version in use, the guide stays closed to the public. A sign-off is never changed; it can be withdrawn.
CREATE TABLE rule_set_sign_off (
  clinic_id uuid NOT NULL REFERENCES clinic,
  rule_set_sign_off_id uuid NOT NULL,
  rule_set_version text NOT NULL CHECK (rule_set_version ~ '^[0-9]{4}[.][0-9]{1,2}[.][0-9]+$'),
  -- what exactly was read: a changed rule under the same version number is not signed off (SHA-256 of the content)
  rule_set_fingerprint text NOT NULL CHECK (rule_set_fingerprint ~ '^[0-9a-f]{64}$'),
  clinician_name text NOT NULL CHECK (length(clinician_name) BETWEEN 1 AND 200),
  registration text NOT NULL CHECK (length(registration) BETWEEN 1 AND 200),
  signed_at timestamptz NOT NULL,
  signed_by uuid NOT NULL,
  withdrawn_at timestamptz CHECK (withdrawn_at >= signed_at),
  withdrawn_by uuid,
  PRIMARY KEY (clinic_id, rule_set_sign_off_id),
  FOREIGN KEY (clinic_id, signed_by) REFERENCES staff_member,
  FOREIGN KEY (clinic_id, withdrawn_by) REFERENCES staff_member,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
-- one standing sign-off for each content
CREATE UNIQUE INDEX rule_set_sign_off_standing ON rule_set_sign_off (clinic_id, rule_set_fingerprint) WHERE withdrawn_at IS NULL;

CALL protect_tenant_table('rule_set_sign_off', 'SELECT, INSERT, UPDATE');
