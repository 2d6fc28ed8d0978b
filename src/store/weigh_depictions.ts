// Depictions under what the whole collection says against the people in them: few have any, and only those are touched.
import type { PoolClient } from 'pg';
import { type WeighedSighting, weighSighting } from '../domain/depiction/collection.ts';
import type { MentionField } from '../domain/item/item.ts';
import type { Reason } from '../domain/reason.ts';
import { verdictsOn } from './collection.ts';
import { wellFormedJson } from './rows.ts';

interface DepictionRow {
  item_id: string;
  person_id: string;
  provider: string;
  reasons: readonly Reason[];
  dated: boolean;
  strings: { field: MentionField; text: string }[];
}

type Weighed = DepictionRow & WeighedSighting;

/**
 * Weighs the depictions of these items, just written from what the items say, with the evidence of the collection. Who falls under one half
 * stands in the exclusions from then on, behind those of the item.
 */
export async function weighByCollection(client: PoolClient, ids: readonly string[]): Promise<void> {
  await client.query(`DELETE FROM exclusion WHERE item_id = ANY ($1) AND reason LIKE 'collection:%'`, [ids]);
  const { rows } = await client.query<DepictionRow>(
    `SELECT d.item_id, d.person_id, i.provider, d.reasons, m.dated, m.strings
     FROM depiction d JOIN item i ON i.id = d.item_id CROSS JOIN LATERAL (
       SELECT bool_or(dated) AS dated, jsonb_agg(DISTINCT jsonb_build_object('field', field, 'text', text)) AS strings
       FROM mention JOIN person_heading ph USING (heading_id) WHERE item_id = d.item_id AND ph.person_id = d.person_id
     ) m
     WHERE d.item_id = ANY ($1) AND EXISTS (SELECT FROM collection_verdict v WHERE v.person_id = d.person_id) ORDER BY d.item_id, d.person_id`,
    [ids],
  );
  if (rows.length === 0) return;
  const verdicts = await verdictsOn(client, [...new Set(rows.map(({ person_id }) => person_id))]);
  const weighed = rows.flatMap((row): Weighed[] => {
    const result = weighSighting(row, verdicts.get(row.person_id) ?? []);
    return result === null ? [] : [{ ...row, ...result }];
  });
  await client.query(
    `UPDATE depiction d SET depicted = w.depicted, reasons = w.reasons
     FROM unnest($1::text[], $2::text[], $3::real[], $4::jsonb[]) AS w (item_id, person_id, depicted, reasons)
     WHERE d.item_id = w.item_id AND d.person_id = w.person_id`,
    [
      weighed.map(({ item_id }) => item_id),
      weighed.map(({ person_id }) => person_id),
      weighed.map(({ depicted }) => depicted),
      weighed.map(({ reasons }) => wellFormedJson(reasons)),
    ],
  );
  await exclude(client, weighed);
}

async function exclude(client: PoolClient, weighed: readonly Weighed[]): Promise<void> {
  const rows = weighed.flatMap(({ item_id, against, strings }) =>
    against === null ? [] : strings.map(({ field, text }) => ({ item_id, field, text, ...against })),
  );
  await client.query(
    `INSERT INTO exclusion (item_id, position, field, text, reason, detail)
     SELECT w.item_id, coalesce((SELECT max(position) FROM exclusion e WHERE e.item_id = w.item_id), -1) + w.nth, w.field, w.text, w.reason, w.detail
     FROM (SELECT *, row_number() OVER (PARTITION BY item_id ORDER BY at) AS nth
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS u (item_id, field, text, reason, detail, at)) w`,
    [
      rows.map(({ item_id }) => item_id),
      rows.map(({ field }) => field),
      rows.map(({ text }) => text),
      rows.map(({ reason }) => reason),
      rows.map(({ detail }) => detail),
    ],
  );
}
