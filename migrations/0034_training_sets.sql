-- Training sets: asked for, built by a worker, kept as folders that never change. The rows are remembered, so that a takedown finds who holds a face.
CREATE TABLE training_set (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name        text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  -- TrainingConfig of src/domain/training/candidate.ts, every default written out
  config      jsonb NOT NULL,
  state       text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'succeeded', 'failed')),
  -- the rest is known when it has succeeded: "2.0.0"; a merge, split or takedown makes a new major one
  version     text,
  snapshot_id text,
  -- <name>-<version>-<sha12>, below the folder of training sets
  folder      text,
  -- folder of the version before
  parent      text,
  counts      jsonb,
  -- [{path, bytes, sha256}]
  files       jsonb,
  -- reason → rows that a later version had to drop; null while there are none
  revoked     jsonb,
  error       text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  ended_at    timestamptz,
  CHECK ((state = 'succeeded') = (folder IS NOT NULL))
);
CREATE INDEX training_set_newest ON training_set (created_at DESC, id DESC);
CREATE INDEX training_set_open ON training_set (created_at) WHERE state IN ('queued', 'running');
CREATE INDEX training_set_name ON training_set (name, ended_at) WHERE state = 'succeeded';

CREATE TABLE training_set_row (
  set_id    uuid NOT NULL REFERENCES training_set (id) ON DELETE CASCADE,
  face_id   uuid NOT NULL,
  item_id   text NOT NULL,
  person_id text NOT NULL,
  PRIMARY KEY (set_id, face_id)
);
CREATE INDEX training_set_row_face ON training_set_row (face_id);
CREATE INDEX training_set_row_person ON training_set_row (person_id);
