-- A visitor may ask for the guide's result by mail without being a patient. Such a message belongs to no patient, and is
-- deleted once a mail server has taken it: what somebody told the guide is not kept.
ALTER TABLE message ALTER COLUMN patient_id DROP NOT NULL;
ALTER TABLE message DROP CONSTRAINT message_kind_check;
ALTER TABLE message ADD CONSTRAINT message_kind_check
  CHECK (kind IN ('booking-confirmed', 'booking-moved', 'booking-cancelled', 'history-request', 'guide-result'));
ALTER TABLE message ADD CONSTRAINT message_is_for_a_patient_or_a_visitor
  CHECK ((kind = 'guide-result') = (patient_id IS NULL) AND (kind <> 'guide-result' OR appointment_id IS NULL));
