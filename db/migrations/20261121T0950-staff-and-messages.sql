-- Who works here and may sign in. The account itself (e-mail, password) belongs to the person, not to one clinic, and
-- lives in the schema auth; this row is what makes it mean something in a clinic.
CREATE TABLE staff_member (
  clinic_id uuid NOT NULL REFERENCES clinic,
  staff_member_id uuid NOT NULL,
  user_id text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'front-desk', 'practitioner')),
  practitioner_id uuid,
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  is_active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (clinic_id, staff_member_id),
  UNIQUE (clinic_id, user_id),
  FOREIGN KEY (clinic_id, practitioner_id) REFERENCES practitioner,
  CHECK (role <> 'practitioner' OR practitioner_id IS NOT NULL)
);

-- Every message to a person, written in the transaction that caused it; a job sends it afterwards.
CREATE TABLE message (
  clinic_id uuid NOT NULL REFERENCES clinic,
  message_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('booking-confirmed', 'booking-moved', 'booking-cancelled', 'history-request')),
  appointment_id uuid,
  patient_id uuid NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar text,                                       -- an iCalendar object, sent as an attachment
  calendar_method text CHECK (calendar_method IN ('REQUEST', 'CANCEL', 'PUBLISH')),
  status text NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
  attempts smallint NOT NULL DEFAULT 0,
  last_error text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (clinic_id, message_id),
  FOREIGN KEY (clinic_id, appointment_id) REFERENCES appointment,
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient,
  CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
  CHECK ((calendar IS NULL) = (calendar_method IS NULL))
);
-- newest first, and what is still to send
CREATE INDEX message_by_time ON message (clinic_id, created_at);

CALL protect_tenant_table('staff_member');
CALL protect_tenant_table('message');
