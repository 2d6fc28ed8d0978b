// Verdicts on headings: written when a string is first seen, made again when the field it deserves has changed, read for resolution.
import type { Pool } from 'pg';
import type { HeadingContext, Kind } from '../domain/heading/heading.ts';
import type { HeadingNameJson } from '../domain/heading/heading_json.ts';
import type { Reason } from '../domain/reason.ts';
import { headingId } from '../heading_id.ts';
import { inTransaction, type Queryable, wellFormedJson } from './rows.ts';

/** The verdict on one string, as it is stored. */
export interface HeadingVerdict {
  readonly heading: string;
  readonly kind: Kind;
  readonly person: boolean;
  readonly confidence: number;
  readonly name: HeadingNameJson | null;
  readonly subdivisions: readonly string[];
  readonly relator: string | null;
  readonly reasons: readonly Reason[];
  readonly folded: string;
  readonly context: HeadingContext;
}

/** A string and the field under which it is to be judged. */
export interface HeadingUse {
  readonly heading: string;
  readonly context: HeadingContext;
}

/** The field whose prior a string deserves when it stands in several: the one that says most about it, over all items that use it. */
const STRONGEST_CONTEXT = `(ARRAY['subject', 'creator', 'contributor', 'caption'])[
    min(CASE m.field WHEN 'subject' THEN 1 WHEN 'creator' THEN 2 WHEN 'contributor' THEN 3 ELSE 4 END)]`;

const GIVEN = `SELECT id, heading, kind, person, confidence, nullif(name, 'null'::jsonb) AS name,
    ARRAY(SELECT jsonb_array_elements_text(subdivisions)) AS subdivisions, relator, reasons, folded, context
  FROM jsonb_to_recordset($1::jsonb) AS g (id text, heading text, kind text, person boolean, confidence real, name jsonb, subdivisions jsonb,
    relator text, reasons jsonb, folded text, context text)`;

export function verdictStore(pool: Pool) {
  return {
    /**
     * Headings after the id `after` that were judged under another field than the strongest they stand in now: of those whose use has changed,
     * or of all where everything is to be looked at. `seen` is the last heading looked at, null when there are no more. The answer depends on
     * all items together, never on the order in which they came.
     */
    async outdated(after: string, limit: number): Promise<{ readonly uses: readonly HeadingUse[]; readonly seen: string | null }> {
      const { rows } = await pool.query<HeadingUse & { id: string; outdated: boolean }>(
        `WITH looked AS MATERIALIZED (
           (SELECT DISTINCT heading_id FROM heading_due, derivation WHERE NOT whole AND heading_id > $1 ORDER BY heading_id LIMIT $2)
           UNION ALL
           (SELECT h.id FROM heading h, derivation WHERE whole AND h.id > $1 ORDER BY h.id LIMIT $2)
         ) SELECT l.heading_id AS id, h.heading, s.context, h.context <> s.context AS outdated FROM looked l
           LEFT JOIN heading h ON h.id = l.heading_id
           LEFT JOIN LATERAL (SELECT ${STRONGEST_CONTEXT} AS context FROM mention m WHERE m.heading_id = h.id HAVING count(*) > 0) s ON true
         ORDER BY id`,
        [after, limit],
      );
      return { uses: rows.filter(({ outdated }) => outdated), seen: rows.at(-1)?.id ?? null };
    },

    /** Writes verdicts on headings that are there already. */
    async write(verdicts: readonly HeadingVerdict[]): Promise<void> {
      if (verdicts.length === 0) return;
      await inTransaction(pool, async (client) => {
        await client.query(
          `UPDATE heading SET kind = v.kind, person = v.person, confidence = v.confidence, name = v.name, subdivisions = v.subdivisions,
             relator = v.relator, reasons = v.reasons, folded = v.folded, context = v.context
           FROM (${GIVEN}) v WHERE heading.id = v.id`,
          [jsonOf(verdicts)],
        );
        await client.query('UPDATE derivation SET changes = changes + 1');
      });
    },
  };
}

/** Adds headings that are not there yet. Sorted by id, so that writers never wait in a circle. */
export async function addHeadings(client: Queryable, verdicts: readonly HeadingVerdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  await client.query(
    `INSERT INTO heading (id, heading, kind, person, confidence, name, subdivisions, relator, reasons, folded, context)
     SELECT DISTINCT ON (id) v.* FROM (${GIVEN}) v ORDER BY id ON CONFLICT DO NOTHING`,
    [jsonOf(verdicts)],
  );
}

const jsonOf = (verdicts: readonly HeadingVerdict[]): string =>
  wellFormedJson(verdicts.map((verdict) => ({ ...verdict, id: headingId(verdict.heading) })));
