// What waits for a curator, ordered by what an answer changes; one table for merges, splits and kinds, so that a page is one look into an index.
import type { Pool, PoolClient } from 'pg';
import type { Kind } from '../domain/heading/heading.ts';
import type { ItemImage } from '../domain/item/item.ts';
import type { Reason } from '../domain/reason.ts';
import { inTransaction } from './rows.ts';
import { EXPLAINED_SPLITS, KINDS_IN_DOUBT, MERGES_DUE, MERGES_IN_DOUBT, SPLITS_DUE } from './suggestion_effects.ts';

export type SuggestionKind = 'merge' | 'split' | 'kind';

export interface SuggestedSide {
  readonly personId: string | null;
  readonly headingId: string;
  readonly heading: string;
}

export interface SampleItem {
  readonly item: string;
  readonly title: string | null;
  readonly images: readonly ItemImage[];
}

export interface WaitingSuggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly left: SuggestedSide;
  /** of a merge */
  readonly right: SuggestedSide | null;
  /** of a split: whose other headings stay */
  readonly personId: string | null;
  readonly stays: readonly string[];
  /** of a split: the form that it is held against, the preferred one unless that would part */
  readonly against: string | null;
  /** of a kind */
  readonly from: Kind | null;
  readonly probability: number;
  readonly bits: number;
  readonly evidence: readonly Reason[];
  readonly items: number;
  readonly labels: number;
  readonly contradictions: number;
  readonly samples: readonly SampleItem[];
  readonly version: number;
  /** what it is ordered by */
  readonly effect: number;
}

export interface SuggestionFilter {
  readonly kind: SuggestionKind | null;
  readonly after: { readonly effect: number; readonly id: string } | null;
  readonly limit: number;
}

const SIDE = (id: string): string =>
  `(SELECT jsonb_build_object('personId', p.person_id, 'headingId', h.id, 'heading', h.heading) FROM heading h LEFT JOIN person_heading p ON p.heading_id = h.id WHERE h.id = ${id})`;
/** Two of each side, those with an image first; a heading of 100,000 items is not sorted for it. */
const SAMPLES = `(SELECT coalesce(jsonb_agg(s.sample ORDER BY s.side, s.nth), '[]') FROM (
    SELECT side, row_number() OVER (PARTITION BY side ORDER BY i.body->'images' = '[]', i.id) AS nth,
      jsonb_build_object('item', i.id, 'title', i.body->'title'->0, 'images', i.body->'images') AS sample
    FROM (VALUES (1, w.left_id), (2, w.right_id)) AS sides (side, heading_id)
      CROSS JOIN LATERAL (SELECT DISTINCT m.item_id FROM (SELECT item_id FROM mention WHERE heading_id = sides.heading_id LIMIT 50) m) used
      JOIN item i ON i.id = used.item_id AND i.gone_at IS NULL
  ) s WHERE s.nth <= 2)`;

export function suggestionStore(pool: Pool) {
  return {
    async page({ kind, after, limit }: SuggestionFilter): Promise<WaitingSuggestion[]> {
      const { rows } = await pool.query<WaitingSuggestion>(
        `WITH page AS MATERIALIZED (
           SELECT * FROM waiting WHERE ($1::text IS NULL OR kind = $1) AND ($2::bigint IS NULL OR effect < $2 OR effect = $2 AND id > $3)
             AND ($2::bigint IS NULL OR effect <= $2) ORDER BY effect DESC, id LIMIT $4
         ) SELECT w.id, w.kind, ${SIDE('w.left_id')} AS left, CASE WHEN w.kind = 'merge' THEN ${SIDE('w.right_id')} END AS right, w.person_id AS "personId",
           CASE WHEN w.kind = 'split' THEN ARRAY(SELECT p.heading_id FROM person_heading p WHERE p.person_id = w.person_id AND p.heading_id <> w.left_id ORDER BY 1)
             ELSE '{}' END AS stays,
           CASE WHEN w.kind = 'split' THEN (SELECT h.heading FROM person_heading ph JOIN person p ON p.id = ph.person_id JOIN heading h ON h.id = ph.heading_id
             WHERE p.id = w.person_id AND h.id <> w.left_id ORDER BY h.id = p.preferred_heading_id DESC, h.heading COLLATE "C" LIMIT 1) END AS against,
           CASE WHEN w.kind = 'kind' THEN (SELECT h.kind FROM heading h WHERE h.id = w.left_id) END AS from,
           w.probability, w.bits, w.evidence, w.items, w.labels, w.contradictions, ${SAMPLES} AS samples,
           ('x' || left(md5(concat_ws('#', w.bits, w.evidence, w.items, w.labels)), 7))::bit(28)::int AS version, w.effect
         FROM page w WHERE EXISTS (SELECT FROM heading h WHERE h.id = w.left_id) ORDER BY w.effect DESC, w.id`,
        [kind, after?.effect ?? null, after?.id ?? null, limit],
      );
      return rows;
    },

    /** Writes all of them anew: what items say has changed, and with it what answers would change. Rows that come out the same are not written. */
    async refresh(): Promise<void> {
      await inTransaction(pool, async (client) => {
        await client.query('DELETE FROM waiting_due');
        await client.query('DELETE FROM split_due');
        await client.query('CREATE TEMP TABLE new_waiting (LIKE waiting) ON COMMIT DROP');
        for (const find of [MERGES_IN_DOUBT, EXPLAINED_SPLITS, KINDS_IN_DOUBT]) await client.query(`INSERT INTO new_waiting ${find}`);
        await client.query('DELETE FROM waiting w WHERE NOT EXISTS (SELECT FROM new_waiting n WHERE n.id = w.id)');
        await client.query(
          `INSERT INTO waiting AS w SELECT * FROM new_waiting ON CONFLICT (id) DO UPDATE SET probability = excluded.probability, bits = excluded.bits,
             evidence = excluded.evidence, items = excluded.items, labels = excluded.labels, contradictions = excluded.contradictions, effect = excluded.effect,
             right_id = excluded.right_id, person_id = excluded.person_id
           WHERE w IS DISTINCT FROM excluded`,
        );
      });
    },

    /** Writes those merges and splits anew that judgements have changed. */
    async refreshDue(): Promise<void> {
      await inTransaction(pool, async (client) => {
        await refreshMerges(client);
        await refreshSplits(client);
      });
    },
  };
}

async function refreshMerges(client: PoolClient): Promise<void> {
  const { rowCount } = await client.query('CREATE TEMP TABLE due ON COMMIT DROP AS SELECT DISTINCT left_id, right_id FROM waiting_due');
  if (rowCount === 0) return;
  await client.query('DELETE FROM waiting_due d USING due WHERE d.left_id = due.left_id AND d.right_id = due.right_id');
  await client.query(`DELETE FROM waiting w USING due WHERE w.kind = 'merge' AND w.left_id = due.left_id AND w.right_id = due.right_id`);
  await client.query(`INSERT INTO waiting ${MERGES_DUE} ON CONFLICT (id) DO NOTHING`);
}

async function refreshSplits(client: PoolClient): Promise<void> {
  const { rowCount } = await client.query('CREATE TEMP TABLE due_person ON COMMIT DROP AS SELECT DISTINCT person_id FROM split_due');
  if (rowCount === 0) return;
  await client.query('DELETE FROM split_due d USING due_person WHERE d.person_id = due_person.person_id');
  await client.query(`DELETE FROM waiting w USING due_person WHERE w.kind = 'split' AND w.person_id = due_person.person_id`);
  await client.query(`INSERT INTO waiting ${SPLITS_DUE} ON CONFLICT (id) DO NOTHING`);
}
