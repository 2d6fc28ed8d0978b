-- Derived: everything that waits for a curator, with what an answer would change, in the order of that. Written from `suggestion`, `person` and
-- `heading` at the end of every derivation, so that a page of it is read from an index.
CREATE TABLE waiting (
  id             text PRIMARY KEY,
  kind           text NOT NULL CHECK (kind IN ('merge', 'split', 'kind')),
  -- a merge has two headings, a split a heading that is of another person, a kind the heading
  left_id        text NOT NULL,
  right_id       text,
  person_id      text,
  probability    real NOT NULL,
  bits           real NOT NULL,
  evidence       jsonb NOT NULL,
  items          integer NOT NULL,
  labels         integer NOT NULL,
  contradictions integer NOT NULL,
  -- labels that an answer changes times the uncertainty, in thousandths
  effect         bigint NOT NULL
);
CREATE INDEX waiting_effect ON waiting (effect DESC, id);
CREATE INDEX waiting_kind_effect ON waiting (kind, effect DESC, id);
-- What of the waiting merges changed since they were written: a judgement writes these anew and no others.
CREATE TABLE waiting_due (
  left_id  text NOT NULL,
  right_id text NOT NULL
);
CREATE FUNCTION suggestion_makes_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO waiting_due (left_id, right_id) SELECT left_heading_id, right_heading_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER suggestion_comes AFTER INSERT ON suggestion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION suggestion_makes_due();
CREATE TRIGGER suggestion_changes AFTER UPDATE ON suggestion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION suggestion_makes_due();
CREATE TRIGGER suggestion_goes AFTER DELETE ON suggestion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION suggestion_makes_due();
INSERT INTO waiting_due (left_id, right_id) SELECT left_heading_id, right_heading_id FROM suggestion;

-- What curators said of the kinds of headings and of preferred forms. Precious and append-only; the last one about a heading stands.
CREATE TABLE kind_judgement (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  heading_id text NOT NULL,
  heading    text COLLATE "C" NOT NULL,
  kind       text NOT NULL,
  note       text NOT NULL DEFAULT '',
  by         text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX kind_judgement_heading ON kind_judgement (heading_id, seq);
CREATE TABLE form_judgement (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  heading_id text NOT NULL,
  heading    text COLLATE "C" NOT NULL,
  -- the heading without subdivisions and relator
  form       text NOT NULL,
  by         text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX form_judgement_heading ON form_judgement (heading_id, seq);
CREATE TRIGGER kind_judgement_append_only BEFORE UPDATE OR DELETE ON kind_judgement FOR EACH ROW EXECUTE FUNCTION judgement_is_append_only();
CREATE TRIGGER form_judgement_append_only BEFORE UPDATE OR DELETE ON form_judgement FOR EACH ROW EXECUTE FUNCTION judgement_is_append_only();

-- A curator's word about a kind outranks whatever verdict is written, by a rebuild or a re-harvest too.
ALTER TABLE heading ADD COLUMN curated boolean NOT NULL DEFAULT false;
CREATE FUNCTION curated_kind_outranks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said kind_judgement;
BEGIN
  SELECT * INTO said FROM kind_judgement k WHERE k.heading_id = NEW.id ORDER BY k.seq DESC LIMIT 1;
  IF NOT FOUND THEN RETURN NEW; END IF;
  NEW.curated := true;
  NEW.kind := said.kind;
  NEW.person := said.kind = 'person';
  NEW.confidence := 1;
  NEW.reasons := jsonb_build_array(jsonb_build_object('code', 'curator', 'bits', 20, 'text', said.by || ' says so' ||
    CASE WHEN said.note = '' THEN '' ELSE ': ' || said.note END))
    || (SELECT coalesce(jsonb_agg(r ORDER BY nth), '[]') FROM jsonb_array_elements(NEW.reasons) WITH ORDINALITY AS e (r, nth) WHERE r->>'code' <> 'curator');
  RETURN NEW;
END $$;
CREATE TRIGGER curated_kind_outranks BEFORE INSERT OR UPDATE ON heading FOR EACH ROW EXECUTE FUNCTION curated_kind_outranks();
