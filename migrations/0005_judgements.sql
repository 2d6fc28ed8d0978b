-- The log of curators' judgements. Precious and append-only: a correction is a new row that names the one it supersedes or reverts.
CREATE TABLE judgement (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  seq           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- the strings, not ids: a judgement outlives the rows it was about; left < right by code unit
  left_heading  text COLLATE "C" NOT NULL,
  right_heading text COLLATE "C" NOT NULL,
  judgement     text NOT NULL CHECK (judgement IN ('same', 'different', 'unsure')),
  note          text NOT NULL DEFAULT '',
  by            text NOT NULL,
  at            timestamptz NOT NULL DEFAULT now(),
  supersedes    uuid REFERENCES judgement (id),
  reverts       uuid REFERENCES judgement (id),
  CHECK (left_heading < right_heading)
);
-- One successor each: the loser of a race fails here instead of overwriting.
CREATE UNIQUE INDEX judgement_supersedes ON judgement (supersedes) WHERE supersedes IS NOT NULL;
CREATE UNIQUE INDEX judgement_reverts ON judgement (reverts) WHERE reverts IS NOT NULL;
CREATE INDEX judgement_pair ON judgement (left_heading, right_heading);
CREATE FUNCTION judgement_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'judgements are append-only: write a superseding or reverting one';
END $$;
CREATE TRIGGER judgement_append_only BEFORE UPDATE OR DELETE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_is_append_only();
