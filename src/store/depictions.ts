// Depictions: what items say of themselves, under the people that their headings resolved to. SQL alone; no caption is read again.
import type { Pool, PoolClient } from 'pg';
import { outrankDepictions } from './depiction_words.ts';
import { BEHIND } from './items.ts';
import { inTransaction, LOCKS } from './rows.ts';
import { weighByCollection } from './weigh_depictions.ts';

export interface DepictedBatch {
  readonly items: number;
  /** of these, items whose label differs from what was last told */
  readonly changed: number;
  /** id of the last item; null when none waits any more */
  readonly last: string | null;
}

export function depictionStore(pool: Pool) {
  return {
    /**
     * Writes the depictions of the next `limit` items after the id `after` that wait for them, and gives those whose label changed a new place in the order of
     * changes. The label lock is held until the commit: a smaller place is never committed after a larger one was read.
     */
    async writeNext(after: string, limit: number): Promise<DepictedBatch> {
      return inTransaction(pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.labels]);
        const ids = await waiting(client, after, limit);
        if (ids.length === 0) return { items: 0, changed: 0, last: null };
        const left = await replaceDepictions(client, ids);
        await weighByCollection(client, ids);
        await outrankDepictions(client, ids);
        const changed = await placeChanges(client, ids);
        await rememberRemovals(client, ids, left);
        return { items: ids.length, changed, last: ids.at(-1) ?? null };
      });
    },
  };
}

async function waiting(client: PoolClient, after: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM item WHERE behind = ${BEHIND.depictions} AND id > $1 ORDER BY id LIMIT $2 FOR UPDATE`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

interface ItemPerson {
  readonly item_id: string;
  readonly person_id: string;
}

/**
 * Two headings of one person in one item are one depiction: the likelier reading tells, with the sources of both.
 * Answers who was depicted before and is no more.
 */
async function replaceDepictions(client: PoolClient, ids: readonly string[]): Promise<ItemPerson[]> {
  const { rows: before } = await client.query<ItemPerson>('DELETE FROM depiction WHERE item_id = ANY ($1) RETURNING item_id, person_id', [
    ids,
  ]);
  const { rows: after } = await client.query<ItemPerson>(
    `WITH given AS (
       SELECT r.item_id, g.at, ph.person_id, p.*
       FROM reading r, jsonb_array_elements(r.people) WITH ORDINALITY AS g (person, at),
         jsonb_to_record(g.person) AS p ("headingId" text, name text, depicted real, "row" integer, "rowLabel" text, "order" integer, sources jsonb, reasons jsonb)
         JOIN person_heading ph ON ph.heading_id = "headingId"
       WHERE r.item_id = ANY ($1)
     ), likeliest AS (
       SELECT DISTINCT ON (item_id, person_id) * FROM given ORDER BY item_id, person_id, depicted DESC, at
     ), united AS (
       SELECT item_id, person_id, array_agg(source ORDER BY nth) AS sources FROM (
         SELECT DISTINCT item_id, person_id, source, array_position(ARRAY['subject', 'creator', 'contributor', 'title', 'description'], source) AS nth
         FROM given, jsonb_array_elements_text(sources) AS source) s GROUP BY item_id, person_id
     )
     INSERT INTO depiction (item_id, person_id, heading_id, name, depicted, row_number, row_label, place, sources, reasons)
     SELECT l.item_id, l.person_id, l."headingId", l.name, l.depicted, l."row", l."rowLabel", l."order", u.sources, l.reasons
     FROM likeliest l JOIN united u USING (item_id, person_id) RETURNING item_id, person_id`,
    [ids],
  );
  const present = new Set(after.map(keyOf));
  return before.filter((pair) => !present.has(keyOf(pair)));
}

const keyOf = ({ item_id, person_id }: ItemPerson): string => `${item_id}\0${person_id}`;

/** What a reader of labels sees of an item, as one hash, against what was last told. Grouped, not item by item: 30 times as fast. */
async function placeChanges(client: PoolClient, ids: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ changed: number }>(
    `WITH people AS (
       SELECT d.item_id, string_agg(d::text || p.preferred_form, '|' ORDER BY d.person_id COLLATE "C") AS text
       FROM depiction d JOIN person p ON p.id = d.person_id WHERE d.item_id = ANY ($1) GROUP BY d.item_id
     ), excluded AS (
       SELECT e.item_id, string_agg((e.item_id, e.position, e.field, e.text, e.reason, e.detail)::text, '|' ORDER BY e.position) AS text
       FROM exclusion e WHERE e.item_id = ANY ($1) AND NOT e.overruled GROUP BY e.item_id
     ), told AS MATERIALIZED (
       SELECT i.id, i.label_digest AS before, md5(concat_ws('#', i.version, i.gone_at, p.text, e.text)) AS now
       FROM item i LEFT JOIN people p ON p.item_id = i.id LEFT JOIN excluded e ON e.item_id = i.id WHERE i.id = ANY ($1)
     ), placed AS (
       UPDATE item SET behind = 0, label_digest = now,
         label_seq = CASE WHEN label_seq IS NULL OR before IS DISTINCT FROM now THEN nextval('label_seq') ELSE label_seq END
       FROM told WHERE told.id = item.id RETURNING before IS DISTINCT FROM now AS changed
     ) SELECT count(*) FILTER (WHERE changed) AS changed FROM placed`,
    [ids],
  );
  return Number(rows[0]?.changed ?? 0);
}

/** Tells the readers of one person's or one provider's labels that an item left them, and forgets it when the item comes back. */
async function rememberRemovals(client: PoolClient, ids: readonly string[], left: readonly ItemPerson[]): Promise<void> {
  await client.query(
    `INSERT INTO label_removal (facet, value, item_id, label_seq)
     SELECT 'person', l.person_id, i.id, i.label_seq FROM unnest($2::text[], $3::text[]) AS l (item_id, person_id) JOIN item i ON i.id = l.item_id
     UNION ALL
     SELECT 'provider', i.label_provider, i.id, i.label_seq FROM item i WHERE i.id = ANY ($1) AND (i.label_provider <> i.provider OR i.gone_at IS NOT NULL AND i.label_provider IS NOT NULL)
     ON CONFLICT (facet, value, item_id) DO UPDATE SET label_seq = excluded.label_seq`,
    [ids, left.map(({ item_id }) => item_id), left.map(({ person_id }) => person_id)],
  );
  await client.query(
    `DELETE FROM label_removal r USING item i WHERE i.id = r.item_id AND r.item_id = ANY ($1)
       AND ((r.facet = 'provider' AND r.value = i.provider AND i.gone_at IS NULL)
         OR (r.facet = 'person' AND EXISTS (SELECT FROM depiction d WHERE d.item_id = r.item_id AND d.person_id = r.value)))`,
    [ids],
  );
  // of whom nobody is told no more leaves nobody: an item that comes back under another provider was removed when it went
  await client.query(
    `UPDATE item SET label_provider = now.provider FROM (SELECT id, CASE WHEN gone_at IS NULL THEN provider END AS provider FROM item WHERE id = ANY ($1)) now
     WHERE now.id = item.id AND item.label_provider IS DISTINCT FROM now.provider`,
    [ids],
  );
}
