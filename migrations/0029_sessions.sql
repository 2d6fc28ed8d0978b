-- Who is signed in at the desk. Both tables hold sha256 of what the browser or the link holds, never that itself.
CREATE TABLE desk_session (
  hash       bytea PRIMARY KEY,
  key_id     text NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX desk_session_expires ON desk_session (expires_at);
-- A link that signs in once, as the demo prints it.
CREATE TABLE desk_ticket (
  hash       bytea PRIMARY KEY,
  key_id     text NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
