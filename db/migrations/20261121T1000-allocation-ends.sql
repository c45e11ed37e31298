-- When an allocation begins and ends, as plain columns. Row-level security lets an index be used only for conditions
-- whose operators are leakproof: comparing timestamps is, && on ranges isn't, so without these columns every search
-- would read a resource's whole past.
ALTER TABLE allocation
  ADD COLUMN starts_at timestamptz NOT NULL GENERATED ALWAYS AS (lower(during)) STORED,
  ADD COLUMN ends_at timestamptz NOT NULL GENERATED ALWAYS AS (upper(during)) STORED;
-- what some resources do within a span of time: searching, holding, booking, a person's day
CREATE INDEX allocation_by_resource ON allocation (clinic_id, resource_id, ends_at);
