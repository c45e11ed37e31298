-- A health history is filled in on a phone, perhaps in two tabs or on two devices: who changed which answer, and when,
-- so that a late save merges instead of overwriting. And what the answers meant by the form they were given in.

ALTER TABLE health_history
  ADD COLUMN changes jsonb NOT NULL DEFAULT '{}',      -- question id to the revision and the page that last changed it
  ADD COLUMN facts jsonb,                              -- findings and places behind the answers; null until given
  ADD CONSTRAINT facts_are_of_a_given_history CHECK (facts IS NULL OR status = 'given');
