// Which questions there are for a curator and what each answer would change, as the rows of `waiting`.
import { headingIdIn } from '../heading_id.ts';
import { STANDING_IN } from './standing.ts';

/** 1 where it could be either way, 0 where nothing is left to ask. */
const UNCERTAINTY = (probability: string): string => `4 * ${probability} * (1 - ${probability})`;
/** One more than the labels, so that questions about nobody's labels are ordered too. In thousandths. */
const EFFECT = (labels: string, probability: string): string => `round(1000 * (${labels} + 1) * (${UNCERTAINTY(probability)}))::bigint`;

/** How many labels show a person, and which items mention a form of it. */
const LABELS_OF = (person: string): string =>
  `(SELECT count(*) FROM depiction d JOIN item i ON i.id = d.item_id AND i.gone_at IS NULL WHERE d.person_id = ${person} AND d.depicted >= .5)::integer`;
const ITEMS_OF = (person: string): string =>
  `(SELECT count(DISTINCT m.item_id) FROM person_heading ph JOIN mention m USING (heading_id) WHERE ph.person_id = ${person})::integer`;
/** Exact years that are not the same. */
const CONTRADICTS = (event: 'birth' | 'death'): string =>
  `(coalesce(l.${event}->>'precision' = 'exact' AND r.${event}->>'precision' = 'exact' AND l.${event}->>'year' <> r.${event}->>'year', false))::integer`;
/** Evidence as the API tells it, the weightiest first. */
const REASONS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('code', e->'code', 'text', e->'text', 'bits', e->'bits') ORDER BY abs((e->>'bits')::real) DESC, nth), '[]')
    FROM jsonb_array_elements(s.evidence) WITH ORDINALITY AS t (e, nth))`;

/**
 * A merge would change the labels of whoever loses the id: the person that is known for a shorter time. A pair is not asked about where a
 * curator could not tell two forms of the same people: not this pair again, and not its siblings.
 */
const mergesAmong = (suggestions: string): string => `
  WITH RECURSIVE ${STANDING_IN('judgement')}, unsure AS MATERIALIZED (
    SELECT DISTINCT a.person_id AS one, b.person_id AS other FROM standing j
      JOIN person_heading a ON a.heading_id IN (${headingIdIn('j.left_heading')}, ${headingIdIn('j.right_heading')})
      JOIN person_heading b ON b.heading_id IN (${headingIdIn('j.left_heading')}, ${headingIdIn('j.right_heading')}) AND b.heading_id <> a.heading_id
    WHERE j.judgement = 'unsure'
  ), pair AS (
    SELECT s.*, l.id AS left_person, CASE WHEN (ll.era, ll.founding_heading COLLATE "C") > (rl.era, rl.founding_heading COLLATE "C") THEN l.id ELSE r.id END AS loser,
      ${CONTRADICTS('birth')} + ${CONTRADICTS('death')} AS contradictions
    FROM ${suggestions} s JOIN person_heading lh ON lh.heading_id = s.left_heading_id JOIN person_heading rh ON rh.heading_id = s.right_heading_id
      JOIN person l ON l.id = lh.person_id JOIN person r ON r.id = rh.person_id
      JOIN person_ledger ll ON ll.person_id = l.id JOIN person_ledger rl ON rl.person_id = r.id
    WHERE NOT EXISTS (SELECT FROM unsure u WHERE u.one = l.id AND u.other = r.id)
  ), counted AS (
    SELECT p.*, ${LABELS_OF('p.loser')} AS labels, ${ITEMS_OF('p.loser')} AS items FROM pair p
  ) SELECT 'm' || s.left_heading_id || s.right_heading_id, 'merge', s.left_heading_id, s.right_heading_id, NULL, s.probability, s.bits, ${REASONS},
      s.items, s.labels, s.contradictions, ${EFFECT('s.labels', 's.probability')} FROM counted s`;

export const MERGES_IN_DOUBT = mergesAmong('suggestion');
/** Of the pairs in the temporary table `due`. */
export const MERGES_DUE = mergesAmong(
  '(SELECT g.* FROM suggestion g JOIN due ON due.left_id = g.left_heading_id AND due.right_id = g.right_heading_id)',
);

/** A form whose life dates are not those of its person may be of another; not asked where a curator said that it is the same. Nothing says how likely: .5 */
const splitsOf = (whom: string): string => `
  WITH RECURSIVE ${STANDING_IN('judgement')}, odd AS (
    SELECT p.id, p.birth, p.death, heading_id_of(c->>'heading') AS heading_id, jsonb_agg(c ORDER BY c->>'event') AS conflicts
    FROM person p, jsonb_array_elements(p.conflicts) AS c WHERE p.conflicts <> '[]' AND ${whom} GROUP BY p.id, heading_id_of(c->>'heading')
  ), counted AS (
    SELECT o.*, (SELECT count(DISTINCT d.item_id) FROM depiction d WHERE d.person_id = o.id AND d.heading_id = o.heading_id AND d.depicted >= .5)::integer AS labels,
      (SELECT count(DISTINCT m.item_id) FROM mention m WHERE m.heading_id = o.heading_id)::integer AS items
    FROM odd o WHERE NOT EXISTS (SELECT FROM standing j WHERE j.judgement = 'same' AND o.heading_id IN (${headingIdIn('j.left_heading')}, ${headingIdIn('j.right_heading')}))
      AND EXISTS (SELECT FROM person_heading h WHERE h.person_id = o.id AND h.heading_id <> o.heading_id)
  ) SELECT 's' || o.heading_id, 'split', o.heading_id, NULL, o.id, .5, 0,
      (SELECT jsonb_agg(jsonb_build_object('code', c->>'event', 'bits', 0, 'text', 'its ' || (c->>'event') || ' is ' || (c->>'text') || ', that of the person ' ||
        coalesce(CASE c->>'event' WHEN 'birth' THEN o.birth->>'text' ELSE o.death->>'text' END, 'unknown'))) FROM jsonb_array_elements(o.conflicts) AS c),
      o.items, o.labels, 0, ${EFFECT('o.labels', '.5')} FROM counted o`;

export const EXPLAINED_SPLITS = splitsOf('true');
/** Of the people in the temporary table `due_person`. */
export const SPLITS_DUE = splitsOf('p.id IN (SELECT person_id FROM due_person)');

/** Surer than this nobody is asked: the verdicts between are right nine times in ten. */
const SURE = 0.9;

/** A heading of which the machine is unsure whether it names a person; an answer changes the labels it stands in, or could stand in. */
export const KINDS_IN_DOUBT = `
  WITH used AS (
    SELECT h.*, (SELECT count(DISTINCT m.item_id) FROM mention m WHERE m.heading_id = h.id)::integer AS items FROM heading h WHERE h.confidence < ${SURE} AND NOT h.curated
  ), counted AS (
    SELECT u.*, CASE WHEN u.person THEN (SELECT count(*) FROM depiction d WHERE d.heading_id = u.id AND d.depicted >= .5)::integer ELSE u.items END AS labels FROM used u
    WHERE u.items > 0
  ) SELECT 'k' || k.id, 'kind', k.id, NULL, NULL, k.confidence, 0, k.reasons, k.items, k.labels, 0, ${EFFECT('k.labels', 'k.confidence')} FROM counted k`;
