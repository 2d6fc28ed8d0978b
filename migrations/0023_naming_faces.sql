-- What naming faces remembers between its runs: what is due, what a space has taught, and what each photograph was named under.

-- Photographs to be looked at again: one row for each change. Rows are only added, and deleted in the transaction that has dealt with them.
CREATE TABLE face_due (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  space_id text NOT NULL,
  item_id  text NOT NULL,
  at       timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX face_due_space ON face_due (space_id, seq);

-- Derived: what all faces of a space together teach (Habits of src/domain/naming/habits.ts). Kept until the space has twice as many faces, so
-- that naming the photographs that a change reaches gives what naming all of them would.
CREATE TABLE face_habits (
  space_id text PRIMARY KEY REFERENCES embedding_space (id) ON DELETE CASCADE,
  version  integer NOT NULL,
  -- of the rules that it was learnt under
  rules    text NOT NULL,
  faces    bigint NOT NULL,
  habits   jsonb NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now()
);

-- Derived: what a photograph was like when it was named. One that is due and still like it needs no naming; one that has lost a person still
-- leads to the other photographs of that person.
CREATE TABLE named_photo (
  space_id text NOT NULL REFERENCES embedding_space (id) ON DELETE CASCADE,
  item_id  text NOT NULL,
  digest   text NOT NULL,
  people   text[] NOT NULL,
  image    bytea,
  -- photographs with a face that looked like one scan of one of its own
  twins    text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (space_id, item_id)
);

CREATE INDEX face_image ON face (image_sha256) WHERE state = 'live' AND image_sha256 IS NOT NULL;

CREATE FUNCTION face_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO face_due (space_id, item_id) SELECT DISTINCT space_id, item_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER new_face_makes_due AFTER INSERT ON face REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION face_makes_due();
CREATE TRIGGER face_makes_due AFTER UPDATE ON face REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION face_makes_due();
CREATE TRIGGER lost_face_makes_due AFTER DELETE ON face REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION face_makes_due();

CREATE FUNCTION face_word_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO face_due (space_id, item_id) SELECT DISTINCT f.space_id, f.item_id FROM said JOIN face f ON f.id = said.face_id;
  RETURN NULL;
END $$;
CREATE TRIGGER face_word_makes_due AFTER INSERT ON face_word REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION face_word_makes_due();

-- Every item is depicted, few have faces: those that have none cost one look at an index.
CREATE FUNCTION depiction_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO face_due (space_id, item_id)
  SELECT DISTINCT f.space_id, f.item_id FROM (SELECT DISTINCT item_id FROM changed) c JOIN face f ON f.item_id = c.item_id AND f.state = 'live'
    JOIN embedding_space e ON e.id = f.space_id AND e.state = 'active';
  RETURN NULL;
END $$;
CREATE TRIGGER new_depiction_makes_due AFTER INSERT ON depiction REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION depiction_makes_due();
CREATE TRIGGER depiction_makes_due AFTER UPDATE ON depiction REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION depiction_makes_due();
CREATE TRIGGER lost_depiction_makes_due AFTER DELETE ON depiction REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION depiction_makes_due();

-- A word holds the string of a person: who that is may change without a change of the photograph.
CREATE FUNCTION person_of_word_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- a resolution writes millions of these, and most services have not one word
  IF EXISTS (SELECT FROM face_word WHERE founding_heading IS NOT NULL) THEN
    INSERT INTO face_due (space_id, item_id)
    SELECT DISTINCT f.space_id, f.item_id FROM changed c JOIN heading h ON h.id = c.heading_id
      JOIN face_word w ON w.founding_heading = h.heading JOIN face f ON f.id = w.face_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER new_person_of_word_makes_due AFTER INSERT ON person_heading REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION person_of_word_makes_due();
CREATE TRIGGER person_of_word_makes_due AFTER UPDATE ON person_heading REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION person_of_word_makes_due();

-- What changed while a space was not in use was not written down: when it is used again, everything is looked at.
CREATE FUNCTION space_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO face_due (space_id, item_id) SELECT NEW.id, item_id FROM face WHERE space_id = NEW.id AND state = 'live'
    UNION SELECT NEW.id, item_id FROM named_photo WHERE space_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER space_makes_due AFTER UPDATE ON embedding_space
  FOR EACH ROW WHEN (NEW.state = 'active' AND OLD.state <> 'active') EXECUTE FUNCTION space_makes_due();

-- what is there already is named once
INSERT INTO face_due (space_id, item_id) SELECT DISTINCT space_id, item_id FROM face WHERE state = 'live';
