-- Derived: every table of this file can be emptied and rebuilt from items and judgements with the same result.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A distinct heading string, classified and taken apart.
CREATE TABLE heading (
  id          text PRIMARY KEY,
  heading     text NOT NULL UNIQUE,
  kind        text NOT NULL,
  person      boolean NOT NULL,
  confidence  real NOT NULL,
  -- HeadingName of src/domain/heading/heading.ts, or null
  name        jsonb,
  subdivisions text[] NOT NULL DEFAULT '{}',
  relator     text,
  reasons     jsonb NOT NULL DEFAULT '[]',
  -- folded, for search blind to case and diacritics
  folded      text NOT NULL,
  context     text NOT NULL
);
CREATE INDEX heading_folded ON heading USING gin (folded gin_trgm_ops);
CREATE INDEX heading_triage ON heading (confidence, id);

-- One string in one field of one item, and the heading it was read as.
CREATE TABLE mention (
  item_id    text NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  position   integer NOT NULL,
  field      text NOT NULL CHECK (field IN ('subject', 'creator', 'contributor', 'title', 'description')),
  text       text NOT NULL,
  heading_id text NOT NULL REFERENCES heading (id),
  PRIMARY KEY (item_id, position)
);
CREATE INDEX mention_heading ON mention (heading_id, item_id);
