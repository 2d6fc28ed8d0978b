-- The ledger is precious: it lets a rebuild give the same people the same ids.
CREATE TABLE person_ledger (
  founding_heading text PRIMARY KEY,
  person_id        text NOT NULL UNIQUE,
  seq              bigint GENERATED ALWAYS AS IDENTITY
);

-- Derived: people, their variant forms, what happened to ids that are no longer in use.
CREATE TABLE person (
  id                   text PRIMARY KEY,
  preferred_heading_id text NOT NULL REFERENCES heading (id),
  preferred_form       text NOT NULL,
  birth                jsonb,
  death                jsonb,
  version              integer NOT NULL DEFAULT 1
);
CREATE TABLE person_heading (
  heading_id text PRIMARY KEY REFERENCES heading (id) ON DELETE CASCADE,
  person_id  text NOT NULL REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX person_heading_person ON person_heading (person_id);

-- One row per successor: one row is a merge (301), several are a split (300).
CREATE TABLE person_redirect (
  person_id    text NOT NULL,
  successor_id text NOT NULL,
  PRIMARY KEY (person_id, successor_id)
);

CREATE TABLE suggestion (
  left_heading_id  text NOT NULL REFERENCES heading (id) ON DELETE CASCADE,
  right_heading_id text NOT NULL REFERENCES heading (id) ON DELETE CASCADE,
  bits             real NOT NULL,
  probability      real NOT NULL,
  evidence         jsonb NOT NULL,
  PRIMARY KEY (left_heading_id, right_heading_id),
  CHECK (left_heading_id < right_heading_id)
);

-- Item x person: who can be seen, and every string that names nobody who can.
CREATE TABLE depiction (
  item_id    text NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  person_id  text NOT NULL,
  heading_id text NOT NULL,
  name       text NOT NULL,
  depicted   real NOT NULL,
  row_number integer,
  row_label  text,
  place      integer,
  sources    text[] NOT NULL,
  reasons    jsonb NOT NULL,
  PRIMARY KEY (item_id, person_id)
);
CREATE INDEX depiction_person ON depiction (person_id, item_id);
CREATE TABLE exclusion (
  item_id  text NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  position integer NOT NULL,
  field    text NOT NULL,
  text     text NOT NULL,
  reason   text NOT NULL,
  detail   text NOT NULL,
  PRIMARY KEY (item_id, position)
);
