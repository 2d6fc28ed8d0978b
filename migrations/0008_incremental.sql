-- Derived: what lets a change be resolved without looking at every heading. Filled whole by a batch run, kept up to date by the incremental one.

-- The snapshot of the collection that weights are taken under. Kept by a rebuild, so that it finds the same people; replaced when the
-- collection has doubled, or on demand.
CREATE TABLE name_snapshot (
  version         integer PRIMARY KEY,
  -- bearers in all, as NameFrequency of src/domain/match/frequency.ts counts them
  people          bigint NOT NULL,
  headings        bigint NOT NULL,
  weights_version integer NOT NULL,
  taken_at        timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE name_count (
  word      text COLLATE "C" PRIMARY KEY,
  surnames  integer NOT NULL,
  forenames integer NOT NULL
);

-- The card drawer: headings that say the same are one unit. `place` grows with `shelf_mark`, and is all that pairs and blocks know of a unit.
CREATE TABLE unit (
  place      bigint PRIMARY KEY,
  -- bytes that sort as the UTF-16 code units of the mark do
  shelf_mark bytea NOT NULL UNIQUE,
  -- the heading that stands for the unit in comparisons
  heading_id text NOT NULL,
  keys       integer[] NOT NULL,
  dated      boolean NOT NULL
);
CREATE TABLE unit_heading (
  heading_id text PRIMARY KEY,
  place      bigint NOT NULL,
  -- id of the cleaned string where that is another one: a judgement may be about it
  cleaned_id text
);
CREATE INDEX unit_heading_place ON unit_heading (place);
CREATE INDEX unit_heading_cleaned ON unit_heading (cleaned_id) WHERE cleaned_id IS NOT NULL;
-- no other column: a block is read from the index alone, in the order of the drawer
CREATE TABLE block_key (
  key   integer NOT NULL,
  place bigint NOT NULL,
  PRIMARY KEY (key, place)
);
-- Candidate pairs that could be merged, suggested, or rivals of a pair that is merged.
CREATE TABLE weighed_pair (
  low  bigint NOT NULL,
  high bigint NOT NULL,
  -- not real: a rounded weight could change the order of two pairs
  bits double precision NOT NULL,
  PRIMARY KEY (low, high)
);
CREATE INDEX weighed_pair_high ON weighed_pair (high);

-- What is to be looked at again. Rows are only added, and deleted in the transaction that has dealt with them: writers never wait for one another.
CREATE TABLE heading_due (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  heading_id text NOT NULL,
  why        text NOT NULL CHECK (why IN ('use', 'verdict', 'judgement'))
);
CREATE INDEX heading_due_heading ON heading_due (heading_id);
-- A unit whose person may be another one now, or a heading that names nobody any more.
CREATE TABLE partition_due (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place      bigint,
  heading_id text,
  CHECK (num_nonnulls(place, heading_id) = 1)
);

-- `whole`: the next resolution looks at everything, and recounts the names where `recount` says so.
-- `era`: the number under which people are founded until the resolution in hand is done; null between resolutions.
ALTER TABLE derivation ADD COLUMN whole boolean NOT NULL DEFAULT true, ADD COLUMN recount boolean NOT NULL DEFAULT true,
  ADD COLUMN headings bigint NOT NULL DEFAULT 0, ADD COLUMN era bigint;

-- Who was founded first decides who keeps an id in a later merge. People founded by one resolution are equally old, and their founding
-- headings decide, so that neither batches nor kills make a difference.
ALTER TABLE person_ledger ADD COLUMN era bigint;
UPDATE person_ledger SET era = seq;
ALTER TABLE person_ledger ALTER COLUMN era SET NOT NULL;

-- Forms of one person whose dates differ, for whoever reads the authority record.
ALTER TABLE person ADD COLUMN conflicts jsonb NOT NULL DEFAULT '[]';

-- what is there already is looked at once more
UPDATE derivation SET changes = changes + 1;

CREATE FUNCTION heading_id_of(heading text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT left(translate(encode(sha256(convert_to(heading, 'UTF8')), 'base64'), '+/', '-_'), 16)
$$;

CREATE FUNCTION use_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO heading_due (heading_id, why) SELECT DISTINCT heading_id, 'use' FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER use_makes_due AFTER INSERT ON mention REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION use_makes_due();
CREATE TRIGGER disuse_makes_due AFTER DELETE ON mention REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION use_makes_due();

CREATE FUNCTION verdict_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO heading_due (heading_id, why)
  SELECT n.id, 'verdict' FROM now_so n JOIN was_so w USING (id) WHERE n.person <> w.person;
  RETURN NULL;
END $$;
CREATE TRIGGER verdict_makes_due AFTER UPDATE ON heading REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so
  FOR EACH STATEMENT EXECUTE FUNCTION verdict_makes_due();

-- A judgement is about a heading as given, or about the same heading cleaned.
CREATE OR REPLACE FUNCTION judgement_changes_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO heading_due (heading_id, why)
  SELECT DISTINCT heading_id_of(side), 'judgement' FROM said, unnest(ARRAY[said.left_heading, said.right_heading]) AS side;
  UPDATE derivation SET changes = changes + 1;
  RETURN NULL;
END $$;
DROP TRIGGER judgement_changes_people ON judgement;
CREATE TRIGGER judgement_changes_people AFTER INSERT ON judgement REFERENCING NEW TABLE AS said
  FOR EACH STATEMENT EXECUTE FUNCTION judgement_changes_people();
CREATE INDEX judgement_left_id ON judgement (heading_id_of(left_heading));
CREATE INDEX judgement_right_id ON judgement (heading_id_of(right_heading));
