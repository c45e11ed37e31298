-- Whatever can be in only one place at a time is a resource: practitioners, rooms, equipment and patients.

CREATE TABLE resource (
  clinic_id uuid NOT NULL REFERENCES clinic,
  resource_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('practitioner', 'room', 'equipment', 'patient')),
  PRIMARY KEY (clinic_id, resource_id),
  UNIQUE (clinic_id, resource_id, kind)
);

CREATE TABLE practitioner (
  clinic_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'practitioner' CHECK (kind = 'practitioner'),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
  family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
  gender text NOT NULL CHECK (gender IN ('female', 'male', 'other', 'undisclosed')),
  languages text[] NOT NULL DEFAULT '{en}',         -- BCP 47
  headline text NOT NULL DEFAULT '',
  biography text NOT NULL DEFAULT '',
  photo_path text,
  is_active boolean NOT NULL DEFAULT true,
  sort_order smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (clinic_id, practitioner_id),
  UNIQUE (clinic_id, slug),
  FOREIGN KEY (clinic_id, practitioner_id, kind) REFERENCES resource (clinic_id, resource_id, kind)
);

-- FHIR Practitioner.qualification. A licence counts only once somebody of the clinic has verified it.
CREATE TABLE licence (
  clinic_id uuid NOT NULL,
  licence_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  profession text NOT NULL CHECK (profession IN ('physiotherapist', 'remedial-therapist', 'massage-therapist', 'relaxation-therapist')),
  jurisdiction text NOT NULL,
  issuer text NOT NULL,
  number text NOT NULL,
  authorisations text[] NOT NULL DEFAULT '{}',
  valid_from date NOT NULL,
  valid_until date,                                  -- last day of validity; null while open-ended
  verified_at timestamptz,
  verified_by uuid,
  revoked_at timestamptz,
  PRIMARY KEY (clinic_id, licence_id),
  UNIQUE (clinic_id, licence_id, practitioner_id),
  FOREIGN KEY (clinic_id, practitioner_id) REFERENCES practitioner,
  CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
-- licences of the practitioners who may give a service
CREATE INDEX licence_by_practitioner ON licence (clinic_id, practitioner_id);

CREATE TABLE room (
  clinic_id uuid NOT NULL,
  room_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'room' CHECK (kind = 'room'),
  location_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  room_kind text NOT NULL CHECK (room_kind IN ('clinical', 'spa', 'gym')),
  is_active boolean NOT NULL DEFAULT true,
  sort_order smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (clinic_id, room_id),
  UNIQUE (clinic_id, location_id, name),
  UNIQUE (clinic_id, room_id, room_kind, location_id),
  FOREIGN KEY (clinic_id, room_id, kind) REFERENCES resource (clinic_id, resource_id, kind),
  FOREIGN KEY (clinic_id, location_id) REFERENCES location
);

CREATE TABLE equipment (
  clinic_id uuid NOT NULL,
  equipment_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'equipment' CHECK (kind = 'equipment'),
  location_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  equipment_kind text NOT NULL CHECK (equipment_kind ~ '^[a-z][a-z-]{1,40}$'),
  is_active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (clinic_id, equipment_id),
  UNIQUE (clinic_id, location_id, name),
  FOREIGN KEY (clinic_id, equipment_id, kind) REFERENCES resource (clinic_id, resource_id, kind),
  FOREIGN KEY (clinic_id, location_id) REFERENCES location
);

-- Hours of a practitioner at a location, or of a room that is not open whenever its location is.
CREATE TABLE working_hours (
  clinic_id uuid NOT NULL,
  working_hours_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  location_id uuid NOT NULL,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  starts_minute smallint NOT NULL CHECK (starts_minute >= 0),
  ends_minute smallint NOT NULL CHECK (ends_minute <= 1440),
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (clinic_id, working_hours_id),
  FOREIGN KEY (clinic_id, resource_id) REFERENCES resource,
  FOREIGN KEY (clinic_id, location_id) REFERENCES location,
  CHECK (starts_minute < ends_minute),
  CHECK (valid_until IS NULL OR valid_until >= valid_from),
  -- one person cannot work at two locations in the same hour either
  CONSTRAINT working_hours_do_not_overlap EXCLUDE USING gist
    (clinic_id WITH =, resource_id WITH =, weekday WITH =, int4range(starts_minute, ends_minute) WITH &&,
     daterange(valid_from, valid_until, '[]') WITH &&)
);
-- hours of the candidates at a location
CREATE INDEX working_hours_by_location ON working_hours (clinic_id, location_id, resource_id);

CREATE TABLE patient (
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'patient' CHECK (kind = 'patient'),
  given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
  family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
  email text NOT NULL CHECK (email LIKE '%_@_%' AND length(email) <= 254),
  phone text CHECK (length(phone) <= 40),
  birth_date date NOT NULL CHECK (birth_date > '1900-01-01'),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, patient_id),
  FOREIGN KEY (clinic_id, patient_id, kind) REFERENCES resource (clinic_id, resource_id, kind)
);
-- the same person books again: matched by address, birth date and name
CREATE INDEX patient_by_email ON patient (clinic_id, lower(email), birth_date);

CALL protect_tenant_table('resource');
CALL protect_tenant_table('practitioner');
CALL protect_tenant_table('licence');
CALL protect_tenant_table('room');
CALL protect_tenant_table('equipment');
CALL protect_tenant_table('working_hours');
CALL protect_tenant_table('patient');
