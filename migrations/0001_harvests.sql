-- Harvests: one run over one source, what it has counted, where it can go on, what it set aside.
CREATE TABLE harvest (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  state         text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  source        jsonb NOT NULL,
  mode          text NOT NULL CHECK (mode IN ('full', 'changes')),
  -- where a killed worker's successor goes on: {"page":12} or {"file":"part-00003.gz","line":51000}; only the source reads it
  checkpoint    jsonb,
  items_seen      bigint NOT NULL DEFAULT 0,
  items_new       bigint NOT NULL DEFAULT 0,
  items_changed   bigint NOT NULL DEFAULT 0,
  items_unchanged bigint NOT NULL DEFAULT 0,
  items_gone      bigint NOT NULL DEFAULT 0,
  items_rejected  bigint NOT NULL DEFAULT 0,
  mentions        bigint NOT NULL DEFAULT 0,
  headings        bigint NOT NULL DEFAULT 0,
  progress_done   bigint NOT NULL DEFAULT 0,
  progress_total  bigint,
  cancel_asked  boolean NOT NULL DEFAULT false,
  error         text,
  created_at    timestamptz NOT NULL DEFAULT now(),
  started_at    timestamptz,
  ended_at      timestamptz
);
CREATE INDEX harvest_open ON harvest (created_at) WHERE state IN ('queued', 'running');

-- Input that could not be used, kept whole with its reason, so that it can be looked at and retried after a fix.
CREATE TABLE rejected_input (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  harvest_id uuid NOT NULL REFERENCES harvest (id) ON DELETE CASCADE,
  -- file and line, or page and position: the same place rejected twice is one row
  place      text NOT NULL,
  code       text NOT NULL,
  reason     text NOT NULL,
  raw        text NOT NULL,
  raw_bytes  bigint NOT NULL,
  at         timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  UNIQUE (harvest_id, place)
);
