-- What the derivation remembers between its steps, and what a rebuild must not forget.

-- Derived: whom one item names by itself, before people are known (PersonReading of src/store/reading.ts).
-- Depictions follow from this and person_heading alone, so that a merge reads no caption again.
CREATE TABLE reading (
  item_id text PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  people  jsonb NOT NULL
);
-- the item's own verdict on the string; a heading is resolved when it is personal by itself or some item takes it for a person
ALTER TABLE mention ADD COLUMN person boolean NOT NULL DEFAULT false;
DROP INDEX mention_heading;
-- one pass over this index tells the strongest field and the uses of every heading
CREATE INDEX mention_heading ON mention (heading_id, item_id) INCLUDE (field, person);

-- The label as it was last told, so that only what differs gets a new place in the order of changes, also after a rebuild.
ALTER TABLE item ADD COLUMN label_digest text, ADD COLUMN label_provider text;
-- Which filter an item has left, and when: a reader of one person's labels is told so, and nobody else is.
CREATE TABLE label_removal (
  facet     text NOT NULL CHECK (facet IN ('person', 'provider')),
  value     text NOT NULL,
  item_id   text NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  label_seq bigint NOT NULL,
  PRIMARY KEY (facet, value, item_id)
);
CREATE INDEX label_removal_seq ON label_removal (facet, value, label_seq);

-- The version of an authority record outlives the row it is shown on: an ETag given out before a rebuild stays right after it.
ALTER TABLE person_ledger ADD COLUMN version integer NOT NULL DEFAULT 0, ADD COLUMN digest text;
CREATE INDEX person_preferred_form ON person (preferred_form COLLATE "C", id);
CREATE INDEX person_preferred_heading ON person (preferred_heading_id);
CREATE INDEX suggestion_right ON suggestion (right_heading_id);

-- One row: how often anything that people follow from has changed, and up to which change they are resolved.
-- Two counters and not a flag: a judgement that arrives while people are being resolved must not be taken for one that was seen.
CREATE TABLE derivation (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  changes  bigint NOT NULL,
  resolved bigint NOT NULL
);
INSERT INTO derivation (changes, resolved) VALUES (1, 0);

-- A pair has one first judgement: the loser of a race for it fails, as the loser of a race to supersede does.
CREATE UNIQUE INDEX judgement_first ON judgement (left_heading, right_heading) WHERE supersedes IS NULL;
CREATE FUNCTION judgement_changes_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE derivation SET changes = changes + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER judgement_changes_people AFTER INSERT ON judgement FOR EACH STATEMENT EXECUTE FUNCTION judgement_changes_people();
