-- What the clinic offers (FHIR HealthcareService): kind of care, lengths and prices, what it needs.

CREATE TABLE service (
  clinic_id uuid NOT NULL REFERENCES clinic,
  service_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  care_kind text NOT NULL CHECK (care_kind IN ('relaxation-massage', 'therapeutic-massage', 'remedial-massage', 'physiotherapy')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  summary text NOT NULL DEFAULT '',
  what_happens text NOT NULL DEFAULT '',
  good_for text[] NOT NULL DEFAULT '{}',
  interventions text[] NOT NULL DEFAULT '{}',        -- techniques and modalities, keys of content/scope-of-practice
  room_kinds text[] NOT NULL CHECK (room_kinds <@ '{clinical,spa,gym}'::text[] AND cardinality(room_kinds) > 0),
  equipment_kinds text[] NOT NULL DEFAULT '{}',
  turnover_before_minutes smallint NOT NULL DEFAULT 0 CHECK (turnover_before_minutes BETWEEN 0 AND 120),
  turnover_after_minutes smallint NOT NULL DEFAULT 0 CHECK (turnover_after_minutes BETWEEN 0 AND 120),
  start_step_minutes smallint NOT NULL DEFAULT 15 CHECK (start_step_minutes BETWEEN 5 AND 240 AND start_step_minutes % 5 = 0),
  min_notice_minutes integer CHECK (min_notice_minutes BETWEEN 0 AND 20160),               -- null: the clinic's
  free_change_until_minutes integer CHECK (free_change_until_minutes BETWEEN 0 AND 43200), -- null: the clinic's
  needs_health_history boolean NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  sort_order smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (clinic_id, service_id),
  UNIQUE (clinic_id, slug),
  UNIQUE (clinic_id, service_id, care_kind),
  -- clinical care always asks for a health history before anybody lays hands on the person
  CHECK (care_kind = 'relaxation-massage' OR needs_health_history),
  -- which rooms a kind of care may use at all
  CONSTRAINT service_room_suits_care CHECK (
    CASE care_kind WHEN 'relaxation-massage' THEN room_kinds <@ '{spa,clinical}'::text[]
                   WHEN 'physiotherapy' THEN room_kinds <@ '{clinical,gym}'::text[]
                   ELSE room_kinds <@ '{clinical}'::text[] END)
);

CREATE TABLE service_duration (
  clinic_id uuid NOT NULL,
  service_id uuid NOT NULL,
  minutes smallint NOT NULL CHECK (minutes BETWEEN 5 AND 480 AND minutes % 5 = 0),
  price_amount integer NOT NULL CHECK (price_amount >= 0),     -- minor units
  price_currency text NOT NULL CHECK (price_currency ~ '^[A-Z]{3}$'),
  PRIMARY KEY (clinic_id, service_id, minutes),
  FOREIGN KEY (clinic_id, service_id) REFERENCES service
);

-- Who gives it, as the clinic decided. Whether they may, on the day, is the licence's question.
CREATE TABLE practitioner_service (
  clinic_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  service_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, practitioner_id, service_id),
  FOREIGN KEY (clinic_id, practitioner_id) REFERENCES practitioner,
  FOREIGN KEY (clinic_id, service_id) REFERENCES service
);
-- candidates of a service
CREATE INDEX practitioner_service_by_service ON practitioner_service (clinic_id, service_id);

CALL protect_tenant_table('service');
CALL protect_tenant_table('service_duration');
CALL protect_tenant_table('practitioner_service');
