-- Tenancy. Every table that holds a clinic's data has clinic_id first in its primary key, foreign keys, unique and
-- exclusion constraints, and forced row-level security. The application connects as unknot_app, which owns nothing.

CREATE EXTENSION IF NOT EXISTS btree_gist;

DO $$ BEGIN
  CREATE ROLE unknot_app NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the server: another database made it
END $$;
DO $$ BEGIN
  EXECUTE format('GRANT unknot_app TO %I', current_user);
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO unknot_app;

-- The clinic of the running transaction; null (so: no rows) when nobody set it.
CREATE FUNCTION current_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('unknot.clinic_id', true), '')::uuid $$;

-- Puts one table behind the tenant fence and gives the application its rights there.
CREATE PROCEDURE protect_tenant_table(target regclass, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())', target);
  EXECUTE format('GRANT %s ON %s TO unknot_app', rights, target);
END $$;

-- Which clinic a request is for, before a tenant is known. Holds nothing but names of clinics and web hosts.
CREATE TABLE clinic_directory (
  clinic_id uuid PRIMARY KEY,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  host text,
  created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON clinic_directory TO unknot_app;

CREATE TABLE clinic (
  clinic_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  legal_name text,
  strapline text,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  jurisdiction text NOT NULL,                       -- key of content/scope-of-practice, such as GB or CA-ON
  locale text NOT NULL DEFAULT 'en-GB',
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  email text,
  phone text,
  emergency_number text NOT NULL,                   -- the number that sends an ambulance
  urgent_advice_number text,                        -- medical advice within the day, where the country has one
  crisis_number text,                               -- somebody to talk to in a mental-health crisis
  hold_minutes smallint NOT NULL DEFAULT 10 CHECK (hold_minutes BETWEEN 1 AND 60),
  min_notice_minutes integer NOT NULL DEFAULT 120 CHECK (min_notice_minutes BETWEEN 0 AND 20160),
  horizon_days smallint NOT NULL DEFAULT 90 CHECK (horizon_days BETWEEN 1 AND 730),
  free_change_until_minutes integer NOT NULL DEFAULT 1440 CHECK (free_change_until_minutes BETWEEN 0 AND 43200),
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE location (
  clinic_id uuid NOT NULL REFERENCES clinic,
  location_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  address_lines text[] NOT NULL DEFAULT '{}',
  city text NOT NULL,
  postal_code text,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  phone text,
  time_zone text NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),  -- IANA name, such as Europe/London
  directions text,
  sort_order smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (clinic_id, location_id),
  UNIQUE (clinic_id, slug)
);

-- Minutes are wall-clock minutes after local midnight, 0 to 1440. Weekday 1 is Monday (ISO 8601).
CREATE TABLE opening_hours (
  clinic_id uuid NOT NULL,
  location_id uuid NOT NULL,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens_minute smallint NOT NULL CHECK (opens_minute >= 0),
  closes_minute smallint NOT NULL CHECK (closes_minute <= 1440),
  PRIMARY KEY (clinic_id, location_id, weekday, opens_minute),
  FOREIGN KEY (clinic_id, location_id) REFERENCES location,
  CHECK (opens_minute < closes_minute),
  CONSTRAINT opening_hours_do_not_overlap EXCLUDE USING gist
    (clinic_id WITH =, location_id WITH =, weekday WITH =, int4range(opens_minute, closes_minute) WITH &&)
);

CALL protect_tenant_table('clinic');
CALL protect_tenant_table('location');
CALL protect_tenant_table('opening_hours');
