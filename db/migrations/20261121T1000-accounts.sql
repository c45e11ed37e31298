-- Accounts of staff: who somebody is. What they may do in a clinic is said by public.staff_member. An account belongs
-- to a person and not to one clinic, so these tables have no clinic_id and no row-level security; no clinic's data and
-- nothing about patients is in them. Their shape is the one that better-auth 1.7 works on, with our column names.

CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO unknot_app;

CREATE TABLE auth."user" (
  id text PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- How somebody proves who they are; "credential" is a password, kept as a salted scrypt hash.
CREATE TABLE auth.account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (provider_id, account_id)
);
-- the ways in of one person
CREATE INDEX account_by_user ON auth.account (user_id);

CREATE TABLE auth.session (
  id text PRIMARY KEY,
  token text NOT NULL UNIQUE,                          -- the cookie carries it with a signature: this column alone opens nothing
  user_id text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  ip_address text,                                     -- stays empty
  user_agent text,                                     -- stays empty
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
-- sessions of one person, to end them all
CREATE INDEX session_by_user ON auth.session (user_id);

-- Attempts to sign in, per address, so that passwords can't be tried out one after the other. The address itself is
-- not here: only its keyed hash.
CREATE TABLE auth.sign_in_attempt (
  email_hash bytea PRIMARY KEY,
  attempts integer NOT NULL,
  first_at timestamptz NOT NULL
);
-- forgetting old attempts
CREATE INDEX sign_in_attempt_by_time ON auth.sign_in_attempt (first_at);

GRANT SELECT, INSERT, UPDATE ON auth."user", auth.account TO unknot_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.session, auth.sign_in_attempt TO unknot_app;
