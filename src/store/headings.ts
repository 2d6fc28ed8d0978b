// Headings: distinct strings with their verdicts, read for triage and for resolution.
import type { Pool } from 'pg';
import type { Classification, HeadingContext } from '../domain/heading/heading.ts';
import type { HeadingNameJson } from '../domain/heading/heading_json.ts';
import type { HeadingId } from '../domain/ids.ts';
import { asHeadingId } from '../domain/ids.ts';
import type { Reason } from '../domain/reason.ts';
import { headingId } from './heading_id.ts';
import type { Queryable } from './rows.ts';

/** A heading as the API tells it. */
export interface HeadingView {
  readonly id: HeadingId;
  readonly heading: string;
  readonly kind: string;
  readonly person: boolean;
  readonly confidence: number;
  readonly name: HeadingNameJson | null;
  readonly mentions: number;
  readonly providers: number;
  readonly personId: string | null;
  readonly reasons: readonly Reason[];
}

export interface HeadingRow {
  readonly classification: Classification;
  readonly name: HeadingNameJson | null;
  readonly folded: string;
  readonly context: HeadingContext;
}

export interface HeadingFilter {
  readonly kind: string | null;
  readonly maxConfidence: number | null;
  /** folded; a part of the heading */
  readonly q: string | null;
  readonly after: { readonly confidence: number; readonly id: string } | null;
  readonly limit: number;
}

interface Row {
  id: string;
  heading: string;
  kind: string;
  person: boolean;
  confidence: number;
  name: HeadingNameJson | null;
  reasons: Reason[];
  mentions: string;
  providers: string;
  person_id: string | null;
}

const VIEW = `SELECT h.id, h.heading, h.kind, h.person, h.confidence, h.name, h.reasons, ph.person_id,
    (SELECT count(*) FROM mention m WHERE m.heading_id = h.id) AS mentions,
    (SELECT count(DISTINCT i.provider) FROM mention m JOIN item i ON i.id = m.item_id WHERE m.heading_id = h.id) AS providers
  FROM heading h LEFT JOIN person_heading ph ON ph.heading_id = h.id`;

const viewOf = (row: Row): HeadingView => ({
  id: asHeadingId(row.id),
  heading: row.heading,
  kind: row.kind,
  person: row.person,
  confidence: Math.round(row.confidence * 1000) / 1000,
  name: row.name,
  mentions: Number(row.mentions),
  providers: Number(row.providers),
  personId: row.person_id,
  reasons: row.reasons,
});

export function headingStore(pool: Pool) {
  return {
    /** Doubtful ones first, as triage wants them. */
    async page({ kind, maxConfidence, q, after, limit }: HeadingFilter): Promise<HeadingView[]> {
      const { rows } = await pool.query<Row>(
        `${VIEW} WHERE ($1::text IS NULL OR h.kind = $1) AND ($2::real IS NULL OR h.confidence <= $2) AND ($3::text IS NULL OR h.folded LIKE '%' || $3 || '%')
           AND ($4::real IS NULL OR (h.confidence, h.id) > ($4, $5)) ORDER BY h.confidence, h.id LIMIT $6`,
        [kind, maxConfidence, q === null ? null : q.replace(/[\\%_]/g, '\\$&'), after?.confidence ?? null, after?.id ?? null, limit],
      );
      return rows.map(viewOf);
    },

    async get(id: string): Promise<HeadingView | null> {
      const { rows } = await pool.query<Row>(`${VIEW} WHERE h.id = $1`, [id]);
      return rows[0] === undefined ? null : viewOf(rows[0]);
    },

    /** Personal headings that some item uses, with the number of uses, in the order of their strings. */
    async personal(): Promise<readonly { readonly heading: string; readonly uses: number }[]> {
      const { rows } = await pool.query<{ heading: string; uses: string }>(
        `SELECT h.heading, count(*) AS uses FROM heading h JOIN mention m ON m.heading_id = h.id JOIN item i ON i.id = m.item_id AND i.gone_at IS NULL
         WHERE h.person GROUP BY h.id, h.heading ORDER BY h.heading COLLATE "C"`,
      );
      return rows.map(({ heading, uses }) => ({ heading, uses: Number(uses) }));
    },

    /** The contexts under which these strings were classified so far. */
    async contextsOf(headings: readonly string[]): Promise<ReadonlyMap<string, HeadingContext>> {
      const { rows } = await pool.query<{ heading: string; context: HeadingContext }>('SELECT heading, context FROM heading WHERE id = ANY ($1)', [headings.map(headingId)]);
      return new Map(rows.map(({ heading, context }) => [heading, context]));
    },
  };
}

/** Writes verdicts on headings; a heading seen under a stronger context is judged anew. Sorted by id, so that writers never wait in a circle. */
export async function upsertHeadings(client: Queryable, headings: readonly HeadingRow[]): Promise<void> {
  if (headings.length === 0) return;
  const rows = headings
    .map(({ classification: { heading, kind, person, confidence, parsed, reasons }, name, folded, context }) => ({
      id: headingId(heading),
      heading,
      kind,
      person,
      confidence,
      name,
      subdivisions: parsed.subdivisions,
      relator: parsed.relator,
      reasons,
      folded,
      context,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await client.query(
    `INSERT INTO heading AS old (id, heading, kind, person, confidence, name, subdivisions, relator, reasons, folded, context)
     SELECT id, heading, kind, person, confidence, nullif(name, 'null'::jsonb), ARRAY(SELECT jsonb_array_elements_text(subdivisions)), relator, reasons, folded, context
     FROM jsonb_to_recordset($1::jsonb) AS h (id text, heading text, kind text, person boolean, confidence real, name jsonb, subdivisions jsonb, relator text, reasons jsonb, folded text, context text)
     ORDER BY id
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, person = excluded.person, confidence = excluded.confidence, name = excluded.name,
       reasons = excluded.reasons, context = excluded.context
     WHERE old.context <> excluded.context OR old.kind <> excluded.kind OR old.confidence <> excluded.confidence OR old.reasons <> excluded.reasons`,
    [JSON.stringify(rows)],
  );
}
