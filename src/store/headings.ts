// Headings: distinct strings with their verdicts, as triage reads them.
import type { Pool } from 'pg';
import type { Kind } from '../domain/heading/heading.ts';
import type { HeadingNameJson } from '../domain/heading/heading_json.ts';
import type { HeadingId } from '../domain/ids.ts';
import { asHeadingId } from '../domain/ids.ts';
import type { Reason } from '../domain/reason.ts';

/** A heading as the API tells it. */
export interface HeadingView {
  readonly id: HeadingId;
  readonly heading: string;
  readonly kind: Kind;
  readonly person: boolean;
  readonly confidence: number;
  readonly name: HeadingNameJson | null;
  readonly mentions: number;
  readonly providers: number;
  readonly personId: string | null;
  readonly reasons: readonly Reason[];
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
  kind: Kind;
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
  // unrounded: it is a part of the keyset of the next page
  confidence: row.confidence,
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
  };
}
