-- A batch run past one machine: where it stands, and what its jobs hand to one another. Held for the length of a run.

CREATE TABLE resolution_run (
  id              uuid PRIMARY KEY,
  -- resolved up to this change when it is done
  change          bigint NOT NULL,
  headings        bigint NOT NULL,
  -- names are counted anew, not taken from the snapshot
  recount         boolean NOT NULL,
  weights_version integer NOT NULL,
  -- bearers in all, once names are counted; distance of two places, once places are given
  people          bigint,
  gap             bigint,
  -- how much one range holds: headings, pairs, units
  sizes           jsonb NOT NULL,
  -- the last stage whose jobs the queue was given
  rung            smallint NOT NULL DEFAULT -1,
  ended           text CHECK (ended IN ('done', 'abandoned')),
  moved_at        timestamptz NOT NULL DEFAULT now()
);
-- one at a time: jobs of an older one find it ended
CREATE UNIQUE INDEX resolution_run_open ON resolution_run ((true)) WHERE ended IS NULL;

-- A part of a stage, done in one transaction by whoever holds its row: a kill frees it, with nothing of it written.
CREATE TABLE resolution_range (
  run       uuid NOT NULL REFERENCES resolution_run ON DELETE CASCADE,
  -- number in STAGES of src/store/resolution_run.ts; a stage begins when those before it are done
  stage     smallint NOT NULL,
  nth       integer NOT NULL,
  first_of  bigint NOT NULL,
  last_of   bigint NOT NULL,
  done      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (run, stage, nth)
);
CREATE INDEX resolution_range_open ON resolution_range (run, stage, nth) WHERE NOT done;

-- Personal headings and standing judgements as of the begin of the run.
CREATE TABLE run_heading (
  nth        bigint PRIMARY KEY,
  heading_id text NOT NULL,
  heading    text NOT NULL,
  uses       bigint NOT NULL
);
CREATE INDEX run_heading_id ON run_heading (heading_id);
CREATE TABLE run_judgement (
  left_heading  text NOT NULL,
  right_heading text NOT NULL,
  judgement     text NOT NULL,
  left_place    bigint,
  right_place   bigint
);
-- What each heading is read as. Marks and spellings are bytes that sort as UTF-16 code units do; forms are JSON of form_text.ts.
CREATE TABLE run_shelf (
  nth        bigint NOT NULL,
  heading_id text NOT NULL,
  mark       bytea NOT NULL,
  spelling   bytea NOT NULL,
  cleaned_id text,
  keys       integer[] NOT NULL,
  dated      boolean NOT NULL,
  form       text NOT NULL,
  -- who is counted once, and the words counted for it
  bearer     text,
  words      jsonb
);
CREATE TABLE run_unit (
  place bigint PRIMARY KEY,
  form  text NOT NULL
);
CREATE TABLE run_count (
  word      text COLLATE "C" PRIMARY KEY,
  surnames  integer NOT NULL,
  forenames integer NOT NULL
);
-- a pair stands in it once for each range of keys that makes it
CREATE TABLE run_pair (
  low  bigint NOT NULL,
  high bigint NOT NULL,
  bits double precision NOT NULL
);
-- which units are clustered together: those of one number, the lowest place among them
CREATE TABLE run_group (
  place bigint PRIMARY KEY,
  closed bigint NOT NULL
);
CREATE INDEX run_group_closed ON run_group (closed);
-- JSON, as src/store/partition.ts takes them
CREATE TABLE run_person (person text NOT NULL);
CREATE TABLE run_suggestion (suggestion text NOT NULL);
