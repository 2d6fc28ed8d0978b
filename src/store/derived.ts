// Writing what is derived from items: mentions with their headings, depictions with their exclusions. One batch is one transaction.
import type { Pool, PoolClient } from 'pg';
import type { Exclusion, ItemDepictions } from '../domain/depiction/depiction.ts';
import type { ItemId } from '../domain/ids.ts';
import { headingId } from './heading_id.ts';
import { type HeadingRow, upsertHeadings } from './headings.ts';
import { BEHIND } from './items.ts';
import { inTransaction, LOCKS } from './rows.ts';

/** What was read from one version of an item; a newer version that arrived meanwhile makes the write void. */
export interface Extracted {
  readonly item: ItemId;
  readonly version: number;
  readonly mentions: readonly { readonly field: string; readonly text: string; readonly heading: string }[];
}

export interface Depicted {
  readonly item: ItemId;
  readonly version: number;
  readonly depictions: ItemDepictions;
}

export function derivedStore(pool: Pool) {
  return {
    /** Replaces the mentions of these items and moves the items on to waiting for depictions. */
    async writeMentions(headings: readonly HeadingRow[], extracted: readonly Extracted[]): Promise<void> {
      await inTransaction(pool, async (client) => {
        const current = await stillCurrent(client, extracted);
        await upsertHeadings(client, headings);
        const ids = current.map(({ item }) => item);
        const rows = current.flatMap(({ item, mentions }) =>
          mentions.map(({ field, text, heading }, position) => ({ item_id: item, position, field, text, heading_id: headingId(heading) })),
        );
        await client.query('DELETE FROM mention WHERE item_id = ANY ($1)', [ids]);
        await client.query(
          `INSERT INTO mention (item_id, position, field, text, heading_id)
           SELECT * FROM jsonb_to_recordset($1::jsonb) AS m (item_id text, position integer, field text, text text, heading_id text)`,
          [JSON.stringify(rows)],
        );
        await client.query(`UPDATE item SET behind = ${BEHIND.depictions} WHERE id = ANY ($1)`, [ids]);
      });
    },

    /** Replaces depictions and exclusions; only items for which something changed get a new place in the order of label changes. */
    async writeDepictions(depicted: readonly Depicted[]): Promise<number> {
      return inTransaction(pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.labels]);
        const current = await stillCurrent(client, depicted);
        const ids = current.map(({ item }) => item);
        const before = await fingerprints(client, ids);
        await client.query('DELETE FROM depiction WHERE item_id = ANY ($1)', [ids]);
        await client.query('DELETE FROM exclusion WHERE item_id = ANY ($1)', [ids]);
        await insertDepictions(client, current);
        await insertExclusions(client, current);
        const after = await fingerprints(client, ids);
        const changed = ids.filter((id) => before.get(id) !== after.get(id));
        await client.query(
          `UPDATE item SET behind = 0, label_seq = CASE WHEN id = ANY ($2) OR label_seq IS NULL THEN nextval('label_seq') ELSE label_seq END WHERE id = ANY ($1)`,
          [ids, changed],
        );
        return changed.length;
      });
    },

    /** Empties everything that can be derived again. The ledger of person ids stays. */
    async clear(): Promise<void> {
      await inTransaction(pool, async (client) => {
        await client.query('TRUNCATE mention, heading, person, person_heading, person_redirect, suggestion, depiction, exclusion');
        await client.query(`UPDATE item SET behind = ${BEHIND.mentions}`);
      });
    },

    /** Runs `work` while no other process derives; null where another one does. */
    async holding<T>(work: () => Promise<T>): Promise<T | null> {
      const client = await pool.connect();
      try {
        const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [LOCKS.derive]);
        if (rows[0]?.locked !== true) return null;
        try {
          return await work();
        } finally {
          await client.query('SELECT pg_advisory_unlock($1)', [LOCKS.derive]).catch(() => undefined);
        }
      } finally {
        client.release();
      }
    },
  };
}

/** Locks the rows in the order of their ids and leaves out those that changed since they were read. */
async function stillCurrent<T extends { readonly item: ItemId; readonly version: number }>(
  client: PoolClient,
  read: readonly T[],
): Promise<T[]> {
  const { rows } = await client.query<{ id: string; version: number }>(
    'SELECT id, version FROM item WHERE id = ANY ($1) ORDER BY id FOR UPDATE',
    [read.map(({ item }) => item)],
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return read.filter(({ item, version }) => versions.get(item) === version);
}

/** What a label reader sees of an item, as one hash: people with their preferred forms, and exclusions. */
async function fingerprints(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; print: string }>(
    `SELECT i.id, md5(i.version || coalesce((SELECT string_agg(d::text || p.preferred_form, '|' ORDER BY d.person_id) FROM depiction d LEFT JOIN person p ON p.id = d.person_id WHERE d.item_id = i.id), '')
       || '#' || coalesce((SELECT string_agg(e::text, '|' ORDER BY e.position) FROM exclusion e WHERE e.item_id = i.id), '')) AS print
     FROM item i WHERE i.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, print }) => [id, print]));
}

/** People of an item are grouped by the person their headings resolved to: two spellings in one item are one depiction, the likelier one leading. */
async function insertDepictions(client: PoolClient, depicted: readonly Depicted[]): Promise<void> {
  const rows = depicted.flatMap(({ item, depictions }) =>
    depictions.people.map((person, position) => ({
      item_id: item,
      position,
      heading_id: headingId(person.heading),
      name: person.name,
      depicted: person.depicted,
      row_number: person.row,
      row_label: person.rowLabel,
      place: person.order,
      sources: person.sources,
      reasons: person.reasons,
    })),
  );
  await client.query(
    `WITH given AS (
       SELECT g.*, ph.person_id FROM jsonb_to_recordset($1::jsonb) AS g (item_id text, position integer, heading_id text, name text, depicted real,
         row_number integer, row_label text, place integer, sources jsonb, reasons jsonb) JOIN person_heading ph USING (heading_id)
     ), leading AS (
       SELECT DISTINCT ON (item_id, person_id) * FROM given ORDER BY item_id, person_id, depicted DESC, position
     )
     INSERT INTO depiction (item_id, person_id, heading_id, name, depicted, row_number, row_label, place, sources, reasons)
     SELECT item_id, person_id, heading_id, name, depicted, row_number, row_label, place,
       ARRAY(SELECT DISTINCT source FROM given g, jsonb_array_elements_text(g.sources) AS source WHERE g.item_id = l.item_id AND g.person_id = l.person_id ORDER BY source), reasons
     FROM leading l`,
    [JSON.stringify(rows)],
  );
}

async function insertExclusions(client: PoolClient, depicted: readonly Depicted[]): Promise<void> {
  const rows = depicted.flatMap(({ item, depictions }) =>
    depictions.excluded.map(({ text, field, reason, detail }: Exclusion, position) => ({
      item_id: item,
      position,
      field,
      text,
      reason,
      detail,
    })),
  );
  await client.query(
    `INSERT INTO exclusion (item_id, position, field, text, reason, detail)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS e (item_id text, position integer, field text, text text, reason text, detail text)`,
    [JSON.stringify(rows)],
  );
}
