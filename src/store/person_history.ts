// Everything that was said and done about one person, in order: judgements, forms, kinds, pictures, and what became of ids.
import type { Pool } from 'pg';
import { headingIdIn } from '../heading_id.ts';
import { formerIds } from './redirects.ts';

export interface HistoryEntry {
  readonly what: 'judgement' | 'revert' | 'form' | 'kind' | 'depiction' | 'merge' | 'split' | 'return';
  /** a sentence of what was said or done */
  readonly says: string;
  readonly at: string;
  /** null where the evidence did it */
  readonly by: string | null;
  /** why */
  readonly note: string;
  /** the judgement itself, or the one that it followed from */
  readonly judgement: string | null;
  /** whose id was led elsewhere or is in use again; null where something was said */
  readonly person: string | null;
  readonly successors: readonly string[];
}

/** Where an entry stands: time in microseconds since 1970, which log, place in it. */
export type HistoryPlace = readonly [moment: string, log: number, seq: number];

type Row = Omit<HistoryEntry, 'at'> & { readonly at: Date; readonly moment: string; readonly log: number; readonly seq: number };

/** Each log gives: at, log, seq, what, says, by, note, judgement, person, successors. `$1` are ids of people, `$2` of headings. */
const QUOTED = (text: string): string => `'"' || ${text} || '"'`;
const PAIR = `${QUOTED('j.left_heading')} || ' and ' || ${QUOTED('j.right_heading')}`;
const JUDGEMENTS = `
  SELECT j.at, 1 AS log, j.seq, CASE WHEN j.reverts IS NULL THEN 'judgement' ELSE 'revert' END AS what,
    CASE WHEN j.reverts IS NOT NULL THEN 'taken back: ' || ${PAIR} || (SELECT ' are ' || r.judgement FROM judgement r WHERE r.id = j.reverts)
      ELSE ${PAIR} || CASE j.judgement WHEN 'same' THEN ' are the same person' WHEN 'different' THEN ' are different people' ELSE ' cannot be told' END END AS says,
    j.by, j.note, j.id::text AS judgement, NULL AS person, '{}'::text[] AS successors
  FROM judgement j WHERE ${headingIdIn('j.left_heading')} = ANY ($2) OR ${headingIdIn('j.right_heading')} = ANY ($2)`;
const FORMS = `
  SELECT f.at, 2, f.seq, 'form', CASE WHEN f.form IS NULL THEN 'not to be called ' || ${QUOTED('f.heading')} || ' any more' ELSE 'to be called ' || ${QUOTED('f.form')} END,
    f.by, f.note, NULL, NULL, '{}' FROM form_judgement f WHERE f.heading_id = ANY ($2)`;
const KINDS = `
  SELECT k.at, 3, k.seq, 'kind', ${QUOTED('k.heading')} || ' is of the kind ' || k.kind, k.by, k.note, NULL, NULL, '{}' FROM kind_judgement k WHERE k.heading_id = ANY ($2)`;
const DEPICTIONS = `
  SELECT d.at, 4, d.seq, 'depiction', ${QUOTED('d.heading')} || CASE WHEN d.depicted THEN ' can be seen in item ' WHEN NOT d.depicted THEN ' cannot be seen in item '
    ELSE ': nothing is said any more of item ' END || d.item_id, d.by, d.note, NULL, NULL, '{}' FROM depiction_judgement d WHERE d.heading_id = ANY ($2)`;
/** The last thing said of the headings since the event before is why it happened; where nothing was, new evidence is. */
const EVENTS = `
  SELECT e.at, 5, e.seq, CASE cardinality(e.successors) WHEN 0 THEN 'return' WHEN 1 THEN 'merge' ELSE 'split' END,
    e.person_id || CASE cardinality(e.successors) WHEN 0 THEN ' is in use again' WHEN 1 THEN ' was merged into ' ELSE ' was split into ' END || array_to_string(e.successors, ', '),
    why.by, coalesce(why.note, ''), why.id::text, e.person_id, e.successors
  FROM person_event e LEFT JOIN LATERAL (
    SELECT j.* FROM judgement j WHERE (${headingIdIn('j.left_heading')} = ANY ($2) OR ${headingIdIn('j.right_heading')} = ANY ($2)) AND j.seq <= e.judged
      AND j.seq > coalesce((SELECT before.judged FROM person_event before WHERE before.person_id = e.person_id AND before.seq < e.seq ORDER BY before.seq DESC LIMIT 1), 0)
    ORDER BY j.seq DESC LIMIT 1) why ON true
  WHERE e.person_id = ANY ($1) OR e.successors && $1`;

export function personHistoryStore(pool: Pool) {
  return {
    /** Oldest first; empty for an id that never was. */
    async page(
      id: string,
      { after, limit }: { readonly after: HistoryPlace | null; readonly limit: number },
    ): Promise<readonly { readonly entry: HistoryEntry; readonly place: HistoryPlace }[]> {
      const ids = await formerIds(pool, id);
      const { rows } = await pool.query<Row>(
        `WITH logs AS (${[JUDGEMENTS, FORMS, KINDS, DEPICTIONS, EVENTS].join(' UNION ALL ')})
         SELECT what, says, at, by, note, judgement, person, successors, moment::text, log, seq
         FROM (SELECT *, trunc(extract(epoch FROM at) * 1000000)::bigint AS moment FROM logs) timed
         WHERE $3::bigint IS NULL OR (timed.moment, log, seq) > ($3, $4::integer, $5::bigint) ORDER BY timed.moment, log, seq LIMIT $6`,
        [ids, await headingsOf(pool, ids), ...(after ?? [null, null, null]), limit],
      );
      return rows.map(({ moment, log, seq, ...entry }) => ({
        entry: { ...entry, at: entry.at.toISOString() },
        place: [moment, log, Number(seq)],
      }));
    },

    /** Whether the id is of somebody, now or once. */
    async isKnown(id: string): Promise<boolean> {
      const { rows } = await pool.query(
        'SELECT FROM person_ledger WHERE person_id = $1 UNION ALL SELECT FROM person_redirect WHERE person_id = $1',
        [id],
      );
      return rows.length > 0;
    },
  };
}

/** Those that these people hold, and those that they were founded by. */
async function headingsOf(pool: Pool, people: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT heading_id AS id FROM person_heading WHERE person_id = ANY ($1)
     UNION SELECT heading_id_of(founding_heading) FROM person_ledger WHERE person_id = ANY ($1)`,
    [people],
  );
  return rows.map(({ id }) => id);
}
