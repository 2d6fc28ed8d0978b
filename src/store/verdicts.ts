// Verdicts on headings: written when a string is first seen, made again when the field it deserves has changed, read for resolution.
import type { Pool } from 'pg';
import type { HeadingContext, Kind } from '../domain/heading/heading.ts';
import type { HeadingNameJson } from '../domain/heading/heading_json.ts';
import type { Reason } from '../domain/reason.ts';
import { headingId } from './heading_id.ts';
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
     * Headings after the id `after` that were judged under another field than the strongest they stand in now. `seen` is the last heading
     * looked at, null when there are no more. The answer depends on all items together, never on the order in which they came.
     */
    async outdated(after: string, limit: number): Promise<{ readonly uses: readonly HeadingUse[]; readonly seen: string | null }> {
      const { rows } = await pool.query<HeadingUse & { id: string; outdated: boolean }>(
        `SELECT h.id, h.heading, s.context, h.context <> s.context AS outdated FROM heading h JOIN (
           SELECT m.heading_id, ${STRONGEST_CONTEXT} AS context FROM mention m WHERE m.heading_id > $1
           GROUP BY m.heading_id ORDER BY m.heading_id LIMIT $2
         ) s ON s.heading_id = h.id ORDER BY h.id`,
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

    /** Headings that name people, by their own verdict or by that of an item, with their number of uses; in the order of their ids. */
    async personal(): Promise<readonly { readonly heading: string; readonly uses: number }[]> {
      const { rows } = await pool.query<{ heading: string; uses: number }>(
        `SELECT h.heading, m.uses FROM heading h JOIN (
           SELECT heading_id, count(*) AS uses, bool_or(person) AS person FROM mention GROUP BY heading_id
         ) m ON m.heading_id = h.id WHERE h.person OR m.person ORDER BY h.id`,
      );
      return rows.map(({ heading, uses }) => ({ heading, uses: Number(uses) }));
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
