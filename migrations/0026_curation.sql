-- Curators' words about preferred forms and pictures, and what became of ids, with the time.

-- Null takes back what was said of the heading.
ALTER TABLE form_judgement ALTER COLUMN form DROP NOT NULL, ADD COLUMN note text NOT NULL DEFAULT '';

-- Who can be seen in an item, or cannot, whatever the item says. Precious and append-only; the last one about an item and a heading stands.
-- About a heading and not a person: after a split it is about whoever the item named.
CREATE TABLE depiction_judgement (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id    text NOT NULL,
  heading_id text NOT NULL,
  heading    text COLLATE "C" NOT NULL,
  -- null takes back what was said
  depicted   boolean,
  note       text NOT NULL DEFAULT '',
  by         text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX depiction_judgement_item ON depiction_judgement (item_id, heading_id, seq);
CREATE INDEX depiction_judgement_heading ON depiction_judgement (heading_id);
CREATE TRIGGER depiction_judgement_append_only BEFORE UPDATE OR DELETE ON depiction_judgement
  FOR EACH ROW EXECUTE FUNCTION judgement_is_append_only();
-- What the item says against somebody of whom a curator says that they can be seen: not told while that stands.
ALTER TABLE exclusion ADD COLUMN overruled boolean NOT NULL DEFAULT false;

-- What became of an id: no successors, it is in use again; one, a merge; several, a split. Written when that changes, so a rebuild adds nothing.
CREATE TABLE person_event (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id  text NOT NULL,
  successors text[] NOT NULL,
  -- the last judgement of the log by then: what was said since the event before is why
  judged     bigint NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_event_person ON person_event (person_id, seq);
CREATE INDEX person_event_successors ON person_event USING gin (successors);

-- People whose forms have other dates, or had, and who were looked at since the questions about them were written.
CREATE TABLE split_due (
  person_id text NOT NULL
);
CREATE INDEX person_with_conflicts ON person (id) WHERE conflicts <> '[]';
