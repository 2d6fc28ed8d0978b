-- The embedding pipeline's work: spaces, runs, tasks, and the holds that workers have on them. PostgreSQL is the truth, a queue only a doorbell.

-- One version of one model: vectors are compared only inside a space.
CREATE TABLE embedding_space (
  id             text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  detector       text NOT NULL,
  aligner        text NOT NULL,
  recogniser     text NOT NULL,
  weights_sha256 text NOT NULL CHECK (weights_sha256 ~ '^[0-9a-f]{64}$'),
  preprocessing  jsonb NOT NULL,
  dimension      integer NOT NULL CHECK (dimension BETWEEN 1 AND 4096),
  metric         text NOT NULL CHECK (metric IN ('cosine', 'euclidean')),
  licence        text NOT NULL,
  -- a mean measured elsewhere, float32 little-endian; without one the running sums of embedding_sum tell it
  mean           bytea,
  calibration    jsonb,
  state          text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired')),
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now()
);

-- The sum of all vectors of live faces, float64 little-endian, in several parts, so that workers who post at once do not wait for one another.
CREATE TABLE embedding_sum (
  space_id text NOT NULL REFERENCES embedding_space (id) ON DELETE CASCADE,
  part     smallint NOT NULL,
  vectors  bigint NOT NULL,
  sum      bytea NOT NULL,
  PRIMARY KEY (space_id, part)
);

-- "Embed what of this selection is not embedded yet": asked for by somebody, or by a schedule after its harvest.
CREATE TABLE embedding_run (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  space_id     text NOT NULL REFERENCES embedding_space (id),
  selection    jsonb NOT NULL,
  dry_run      boolean NOT NULL,
  -- how workers get its tasks: they ask for leases, or consume chunks from a queue
  door         text NOT NULL CHECK (door IN ('lease', 'queue')),
  state        text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'succeeded', 'cancelled')),
  -- the last item that was looked at; null when all were
  selecting_after text DEFAULT '',
  selected     bigint NOT NULL DEFAULT 0,
  -- reason → how many items
  left_out     jsonb NOT NULL DEFAULT '{}',
  -- the counts that listeners were last told
  told         jsonb,
  created_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz
);
CREATE INDEX embedding_run_running ON embedding_run (created_at) WHERE state = 'running';
CREATE INDEX embedding_run_newest ON embedding_run (created_at DESC, id DESC);

-- A worker's hold on up to 64 tasks: a chunk, and while `lease_until` is ahead of the database's clock, a lease.
CREATE TABLE embedding_chunk (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token       uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  space_id    text NOT NULL REFERENCES embedding_space (id),
  door        text NOT NULL CHECK (door IN ('lease', 'queue')),
  ttl_seconds integer NOT NULL,
  -- null: a chunk in the queue that nobody has begun
  lease_until timestamptz,
  -- tasks in it that nobody has answered, taken back or cancelled
  open        integer NOT NULL,
  -- some of them were cancelled: their holder is told so
  cancelled   boolean NOT NULL DEFAULT false,
  -- when the queue was last told of it
  rung_at     timestamptz,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at    timestamptz
);
CREATE INDEX embedding_chunk_open ON embedding_chunk (space_id, lease_until) WHERE ended_at IS NULL;
CREATE INDEX embedding_chunk_ended ON embedding_chunk (ended_at) WHERE ended_at IS NOT NULL;

-- One image to be embedded in one space.
CREATE TABLE embedding_task (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id      text NOT NULL,
  -- of the item, when it was selected: what could not be had then may be there in a later version
  item_version integer NOT NULL,
  image_url    text NOT NULL,
  -- a IIIF manifest that leads to a larger picture of the same
  manifest_url text,
  rights       text,
  space_id     text NOT NULL REFERENCES embedding_space (id),
  run_id       uuid NOT NULL REFERENCES embedding_run (id),
  door         text NOT NULL CHECK (door IN ('lease', 'queue')),
  state        text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'leased', 'done', 'dead', 'cancelled')),
  -- how often it was handed out and not given back untouched
  attempt      smallint NOT NULL DEFAULT 0,
  -- not handed out before: a failed one waits
  due_at       timestamptz NOT NULL DEFAULT now(),
  -- who holds it; null unless leased
  chunk_id     bigint REFERENCES embedding_chunk (id),
  outcome      text CHECK (outcome IN ('ok', 'no-face', 'image-gone', 'undecodable', 'rights-blocked', 'error')),
  message      text,
  -- of the last result that was taken: by whom, and sha256 of its canonical form
  result_chunk  bigint,
  result_digest bytea,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'leased') = (chunk_id IS NOT NULL))
) WITH (fillfactor = 85);
-- the digest stands for the address, which may be longer than an index takes
CREATE UNIQUE INDEX embedding_task_image ON embedding_task (space_id, item_id, md5(image_url));
CREATE INDEX embedding_task_item ON embedding_task (item_id);
CREATE INDEX embedding_task_due ON embedding_task (space_id, door, due_at, id) WHERE state = 'pending';
CREATE INDEX embedding_task_held ON embedding_task (chunk_id) WHERE state = 'leased';
CREATE INDEX embedding_task_open ON embedding_task (run_id) WHERE state IN ('pending', 'leased');
CREATE INDEX embedding_task_run ON embedding_task (run_id, state);
CREATE INDEX embedding_task_dead ON embedding_task (updated_at DESC, id DESC) WHERE state = 'dead';
