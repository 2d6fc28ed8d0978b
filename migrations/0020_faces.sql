-- Faces: what the embedding pipeline returned, what a machine called them, what a curator said. Faces and words are precious.
CREATE TABLE face (
  id           uuid PRIMARY KEY,
  item_id      text NOT NULL,
  space_id     text NOT NULL,
  -- the image is that of the task
  task_id      bigint NOT NULL REFERENCES embedding_task (id),
  -- its place in the list of the result
  nth          smallint NOT NULL,
  -- shares of width and height, 0 to 1, from the upper left corner, after EXIF rotation
  x            real NOT NULL,
  y            real NOT NULL,
  w            real NOT NULL CHECK (w > 0),
  h            real NOT NULL CHECK (h > 0),
  -- pixels of the image that was looked at
  image_width  integer NOT NULL,
  image_height integer NOT NULL,
  image_sha256 bytea,
  score        real NOT NULL,
  quality      real,
  -- x and y in turn, five points, shares like the box
  landmarks    real[],
  -- float32 little-endian, as many as the space has dimensions; null after a takedown
  embedding    bytea,
  crop_sha256  bytea,
  -- superseded: a later look at the item did not find it any more
  state        text NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'superseded', 'taken-down')),
  -- grows with every new detection and every word
  version      integer NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL DEFAULT now(),
  CHECK ((embedding IS NULL) = (state = 'taken-down'))
) WITH (toast_tuple_target = 8160);
-- vectors do not compress, and 2 kB of one stay in the row
ALTER TABLE face ALTER COLUMN embedding SET STORAGE EXTERNAL;
CREATE INDEX face_item ON face (item_id, space_id);
CREATE INDEX face_space ON face (space_id, item_id) WHERE state = 'live';

-- What a face was before it was detected anew. Nothing that the pipeline returned is lost.
CREATE TABLE face_past (
  face_id      uuid NOT NULL REFERENCES face (id) ON DELETE CASCADE,
  version      integer NOT NULL,
  nth          smallint NOT NULL,
  x            real NOT NULL,
  y            real NOT NULL,
  w            real NOT NULL,
  h            real NOT NULL,
  image_width  integer NOT NULL,
  image_height integer NOT NULL,
  image_sha256 bytea,
  score        real NOT NULL,
  quality      real,
  landmarks    real[],
  embedding    bytea,
  crop_sha256  bytea,
  until        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (face_id, version)
) WITH (toast_tuple_target = 8160);
ALTER TABLE face_past ALTER COLUMN embedding SET STORAGE EXTERNAL;

-- Derived: what the machine says of a face. Written by naming alone, which may rewrite all of it at any time.
CREATE TABLE face_naming (
  face_id      uuid PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
  person_id    text,
  -- of the answer given; for unnamed, that it is none of the candidates
  probability  real NOT NULL CHECK (probability BETWEEN 0 AND 1),
  status       text NOT NULL CHECK (status IN ('named', 'ambiguous', 'unnamed')),
  -- [{person, probability}], likeliest first; person null is nobody of them
  alternatives jsonb NOT NULL DEFAULT '[]',
  -- [{code, text, bits}]
  reasons      jsonb NOT NULL DEFAULT '[]',
  at           timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX face_naming_person ON face_naming (person_id) WHERE person_id IS NOT NULL;

-- The log of what curators said of faces. Precious and append-only: the last word of a face stands.
CREATE TABLE face_word (
  seq              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  face_id          uuid NOT NULL REFERENCES face (id),
  -- withdrawn: the machine decides again
  word             text NOT NULL CHECK (word IN ('person', 'stranger', 'not-a-face', 'withdrawn')),
  -- the string that the person's id stands for, which outlives merges, splits and rebuilds
  founding_heading text,
  note             text NOT NULL DEFAULT '',
  by               text NOT NULL,
  at               timestamptz NOT NULL DEFAULT now(),
  -- said of the same face as another space found it
  carried_from     uuid,
  CHECK ((word = 'person') = (founding_heading IS NOT NULL))
);
CREATE INDEX face_word_face ON face_word (face_id, seq DESC);
CREATE INDEX face_word_heading ON face_word (founding_heading) WHERE founding_heading IS NOT NULL;
CREATE FUNCTION face_word_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'words about faces are append-only: write another one';
END $$;
CREATE TRIGGER face_word_append_only BEFORE UPDATE OR DELETE ON face_word FOR EACH ROW EXECUTE FUNCTION face_word_is_append_only();

-- What stands of it, with the person whom the word means now.
CREATE VIEW face_standing_word AS
  SELECT w.face_id, w.word, w.founding_heading, p.person_id, w.note, w.by, w.at
  FROM (SELECT DISTINCT ON (face_id) * FROM face_word ORDER BY face_id, seq DESC) w
    LEFT JOIN heading h ON h.heading = w.founding_heading LEFT JOIN person_heading p ON p.heading_id = h.id
  WHERE w.word <> 'withdrawn';
