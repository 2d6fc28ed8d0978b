// Which items a page of labels is about: by id, or by the order of changes with what left the filter since.
import type { Pool } from 'pg';

export interface Candidate {
  readonly id: string;
  /** place of its last change */
  readonly place: number;
  /** false: it was there for a reader of this filter, and is no more */
  readonly fits: boolean;
}

interface Wanted {
  readonly provider: string | null;
  /** every id that the asked person has or had; null for everybody */
  readonly people: readonly string[] | null;
  readonly minDepicted: number;
  readonly limit: number;
}

interface Row {
  id: string;
  place: number;
  fits: boolean;
}

const candidateOf = ({ id, place, fits }: Row): Candidate => ({ id, place: Number(place), fits });

/** Items that fit, after an id. Two statements, since a rare person's items are found by person and not by walking all ids. */
export async function itemsInOrder(
  pool: Pool,
  { provider, people, minDepicted, limit, after }: Wanted & { readonly after: string },
): Promise<Candidate[]> {
  const { rows } =
    people === null
      ? await pool.query<Row>(
          `SELECT id, label_seq AS place, true AS fits FROM item
           WHERE id > $1 AND gone_at IS NULL AND label_seq IS NOT NULL AND ($2::text IS NULL OR provider = $2) ORDER BY id LIMIT $3`,
          [after, provider, limit],
        )
      : await pool.query<Row>(
          `SELECT i.id, i.label_seq AS place, true AS fits
           FROM (SELECT DISTINCT item_id FROM depiction WHERE person_id = ANY ($4) AND depicted >= $5::real AND item_id > $1) d JOIN item i ON i.id = d.item_id
           WHERE i.gone_at IS NULL AND i.label_seq IS NOT NULL AND ($2::text IS NULL OR i.provider = $2) ORDER BY i.id LIMIT $3`,
          [after, provider, limit, people, minDepicted],
        );
  return rows.map(candidateOf);
}

interface Changes extends Wanted {
  /** places after this and up to that */
  readonly after: number;
  readonly upTo: number;
}

/** What changed for a reader of this filter, in the order of the changes. */
export async function changedItems(pool: Pool, { provider, people, minDepicted, limit, after, upTo }: Changes): Promise<Candidate[]> {
  const { rows } =
    people === null
      ? await pool.query<Row>(
          `SELECT id, label_seq AS place, gone_at IS NULL AS fits FROM item WHERE label_seq > $1 AND label_seq <= $2 AND ($3::text IS NULL OR provider = $3)
           UNION ALL
           SELECT r.item_id, r.label_seq, false FROM label_removal r JOIN item i ON i.id = r.item_id
           WHERE r.facet = 'provider' AND r.value = $3 AND i.provider <> $3 AND r.label_seq > $1 AND r.label_seq <= $2
           ORDER BY place LIMIT $4`,
          [after, upTo, provider, limit],
        )
      : await pool.query<Row>(
          `WITH depicting AS (
             SELECT item_id, max(depicted) AS depicted FROM depiction WHERE person_id = ANY ($5) GROUP BY item_id
           ), changed AS (
             SELECT i.id, i.provider, i.label_seq AS place, i.gone_at IS NULL AND d.depicted >= $6::real AS fits
             FROM depicting d JOIN item i ON i.id = d.item_id WHERE i.label_seq > $1 AND i.label_seq <= $2
             UNION ALL
             SELECT i.id, i.provider, max(r.label_seq), false
             FROM label_removal r JOIN item i ON i.id = r.item_id
             WHERE r.facet = 'person' AND r.value = ANY ($5) AND r.label_seq > $1 AND r.label_seq <= $2
               AND NOT EXISTS (SELECT FROM depicting d WHERE d.item_id = r.item_id)
             GROUP BY i.id, i.provider
           )
           SELECT c.id, c.place, c.fits AND ($3::text IS NULL OR c.provider = $3) AS fits FROM changed c
           WHERE $3::text IS NULL OR c.provider = $3 OR EXISTS (SELECT FROM label_removal r WHERE r.facet = 'provider' AND r.value = $3 AND r.item_id = c.id)
           ORDER BY c.place LIMIT $4`,
          [after, upTo, provider, limit, people, minDepicted],
        );
  return rows.map(candidateOf);
}
