-- Keys, events, answers to repeated requests: the service's own bookkeeping.
CREATE TABLE api_key (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  -- sha256 of the key; the key itself has 256 random bits, so a slow hash would add nothing
  hash       bytea NOT NULL,
  scopes     text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  last_used_at timestamptz
);
CREATE TABLE event (
  seq   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  data  jsonb NOT NULL,
  at    timestamptz NOT NULL DEFAULT now()
);
-- The first answer to a writing request, given again when the request is repeated with the same Idempotency-Key.
CREATE TABLE idempotent_answer (
  key_id       text NOT NULL,
  idempotency_key text NOT NULL,
  request_hash bytea NOT NULL,
  status       integer,
  headers      jsonb,
  body         jsonb,
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (key_id, idempotency_key)
);
