-- What the whole collection says against somebody's being shown; see src/domain/depiction/collection.ts.

-- Derived, with the mention: what its item says about the person, as far as it is counted.
ALTER TABLE mention
  -- the caption shows them; the caption shows anybody; the item has a date; the date lies outside their life
  ADD COLUMN shown boolean NOT NULL DEFAULT false,
  ADD COLUMN captioned boolean NOT NULL DEFAULT false,
  ADD COLUMN dated boolean NOT NULL DEFAULT false,
  ADD COLUMN out_of_time boolean NOT NULL DEFAULT false;

-- Derived: the evidence that was found. Few people have any. No foreign key: a rebuild may find the people after it.
CREATE TABLE collection_verdict (
  person_id text NOT NULL,
  -- '' where it holds for every provider
  provider  text NOT NULL,
  code      text NOT NULL,
  bits      real NOT NULL,
  detail    text NOT NULL,
  PRIMARY KEY (person_id, provider, code)
);

-- Whose items are to be counted again. Rows are only added, and deleted when they have been dealt with.
CREATE TABLE collection_due (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  heading_id text,
  person_id  text,
  CHECK (num_nonnulls(heading_id, person_id) = 1)
);

CREATE FUNCTION mentions_make_collection_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO collection_due (heading_id) SELECT DISTINCT heading_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER mention_makes_collection_due AFTER INSERT ON mention REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mentions_make_collection_due();
CREATE TRIGGER lost_mention_makes_collection_due AFTER DELETE ON mention REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mentions_make_collection_due();

CREATE FUNCTION members_make_collection_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO collection_due (person_id) SELECT DISTINCT person_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER member_makes_collection_due AFTER INSERT ON person_heading REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION members_make_collection_due();
CREATE TRIGGER lost_member_makes_collection_due AFTER DELETE ON person_heading REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION members_make_collection_due();

CREATE FUNCTION moved_members_make_collection_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO collection_due (person_id)
  SELECT DISTINCT person_id FROM (SELECT person_id FROM was_so UNION ALL SELECT person_id FROM now_so) AS both_sides;
  RETURN NULL;
END $$;
CREATE TRIGGER moved_member_makes_collection_due AFTER UPDATE ON person_heading REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so
  FOR EACH STATEMENT EXECUTE FUNCTION moved_members_make_collection_due();

-- what is there already is read again, since its mentions do not say yet whom a caption shows
UPDATE item SET behind = 2;
