// The items of one batch into their table: bodies only of what is new or differs, ids of all that was seen.
import type { PoolClient } from 'pg';
import type { HarvestId } from '../domain/ids.ts';
import type { Item } from '../domain/item/item.ts';
import { wellFormedJson, withoutNul } from './rows.ts';

export interface IncomingItem {
  readonly item: Item;
  /** sha256 of what the provider said, without the volatile fields */
  readonly contentHash: Buffer;
}

export interface ItemCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** How the database has an item, against how it comes in; what it has alike is in no row. */
interface Difference {
  readonly id: string;
  readonly is_new: boolean;
  /** this harvest has written it before */
  readonly is_ours: boolean;
  /** only what says that it is gone differs */
  readonly is_same: boolean;
}

/**
 * An item counts as new or changed once per harvest, whatever repeats it. Unchanged ones are told apart by `harvests.finish`; after that,
 * with `isExact`, by looking for each in all that the harvest has seen, which is for a few items.
 */
export async function writeItems(
  client: PoolClient,
  harvest: HarvestId,
  { items: incoming, isExact = false }: { readonly items: readonly IncomingItem[]; readonly isExact?: boolean },
): Promise<ItemCounts> {
  if (incoming.length === 0) return { added: 0, changed: 0, unchanged: 0 };
  // the last of equal ids wins, and all are written in the order of their ids, so that two writers cannot wait for each other
  const byId = new Map(incoming.map((entry) => [entry.item.id, entry]));
  const items = [...byId.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const differences = new Map((await differing(client, harvest, items)).map((row) => [row.id, row]));
  const ours = await writeDiffering(
    client,
    harvest,
    items.filter(({ item }) => differences.has(item.id)),
  );
  const seen = isExact ? await seenBefore(client, harvest, items) : new Set<string>();
  await client.query('INSERT INTO harvest_seen (harvest_id, item_ids) VALUES ($1, $2)', [harvest, items.map(({ item }) => item.id)]);
  let [added, changed, repeated] = [0, 0, 0];
  for (const { id, is_new, is_ours, is_same } of differences.values()) {
    const isFirst = ours.get(id);
    if (is_ours) repeated += 1;
    else if (is_new && isFirst === true) added += 1;
    else if (!is_same && isFirst === false) changed += 1;
  }
  repeated += items.filter(({ item }) => seen.has(item.id) && !differences.has(item.id)).length;
  return { added, changed, unchanged: items.length - added - changed - repeated };
}

async function seenBefore(client: PoolClient, harvest: HarvestId, items: readonly IncomingItem[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM unnest($2::text[]) AS id WHERE id IN (SELECT unnest(item_ids) FROM harvest_seen WHERE harvest_id = $1)',
    [harvest, items.map(({ item }) => item.id)],
  );
  return new Set(rows.map(({ id }) => id));
}

async function differing(client: PoolClient, harvest: HarvestId, items: readonly IncomingItem[]): Promise<readonly Difference[]> {
  const { rows } = await client.query<Difference>(
    `SELECT i.id, old.id IS NULL AS is_new, coalesce(old.written_by = $1, false) AS is_ours, coalesce(old.content_hash = i.hash, false) AS is_same
     FROM unnest($2::text[], $3::bytea[]) AS i (id, hash) LEFT JOIN item old ON old.id = i.id
     WHERE old.id IS NULL OR old.content_hash <> i.hash OR old.gone_at IS NOT NULL`,
    [harvest, items.map(({ item }) => item.id), items.map(({ contentHash }) => contentHash)],
  );
  return rows;
}

/** Answers of each item that this harvest has written now whether it is the first that did. Another harvest may have been quicker. */
async function writeDiffering(
  client: PoolClient,
  harvest: HarvestId,
  items: readonly IncomingItem[],
): Promise<ReadonlyMap<string, boolean>> {
  if (items.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; is_first: boolean }>(
    `INSERT INTO item AS old (id, provider, body, content_hash, first_harvest, written_by)
     SELECT id, provider, body::jsonb, hash, $1, $1 FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) AS i (id, provider, body, hash)
     ON CONFLICT (id) DO UPDATE SET
       written_by   = CASE WHEN old.content_hash = excluded.content_hash THEN old.written_by ELSE $1 END,
       body         = CASE WHEN old.content_hash = excluded.content_hash THEN old.body ELSE excluded.body END,
       provider     = excluded.provider,
       version      = old.version + 1,
       behind       = 2,
       content_hash = excluded.content_hash,
       gone_at      = NULL
     WHERE old.content_hash <> excluded.content_hash OR old.gone_at IS NOT NULL
     RETURNING id, first_harvest = $1 AS is_first`,
    [
      harvest,
      items.map(({ item }) => item.id),
      items.map(({ item }) => withoutNul(item.provider)),
      items.map(({ item }) => wellFormedJson(item)),
      items.map(({ contentHash }) => contentHash),
    ],
  );
  return new Map(rows.map(({ id, is_first }) => [id, is_first]));
}
