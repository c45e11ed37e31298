-- A doctor or midwife should say yes before this visit. Only the yes or no is kept: the answers it follows from are the
-- person's, who may not have agreed to keep them with the visit.
ALTER TABLE appointment ADD COLUMN clearance_needed boolean NOT NULL DEFAULT false;
