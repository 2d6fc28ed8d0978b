-- The same function, with "by" quoted: PL/pgSQL reads it as a word of its own.
CREATE OR REPLACE FUNCTION curated_kind_outranks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said kind_judgement;
BEGIN
  SELECT * INTO said FROM kind_judgement k WHERE k.heading_id = NEW.id ORDER BY k.seq DESC LIMIT 1;
  IF NOT FOUND THEN RETURN NEW; END IF;
  NEW.curated := true;
  NEW.kind := said.kind;
  NEW.person := said.kind = 'person';
  NEW.confidence := 1;
  NEW.reasons := jsonb_build_array(jsonb_build_object('code', 'curator', 'bits', 20, 'text', said."by" || ' says so' ||
    CASE WHEN said.note = '' THEN '' ELSE ': ' || said.note END))
    || (SELECT coalesce(jsonb_agg(r ORDER BY nth), '[]') FROM jsonb_array_elements(NEW.reasons) WITH ORDINALITY AS e (r, nth) WHERE r->>'code' <> 'curator');
  RETURN NEW;
END $$;
