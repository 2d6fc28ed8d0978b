// The items of one batch into their table: bodies only of what is new or differs, ids of all that was seen.
import type { PoolClient } from 'pg';
import type { HarvestId, ItemId } from '../domain/ids.ts';
import type { Item } from '../domain/item/item.ts';
import { BEHIND } from './items.ts';
import { forgetReadings, type ReadingRows, writeReadings } from './reading.ts';
import { type Queryable, wellFormedJson, withoutNul } from './rows.ts';
import { addHeadings, type HeadingVerdict } from './verdicts.ts';

export interface IncomingItem {
  readonly item: Item;
  /** sha256 of what the provider said, without the volatile fields */
  readonly contentHash: Buffer;
}

/** An item that is new or differs, as it will be written. */
export interface Arrival {
  readonly id: ItemId;
  /** JSON of the Item, as PostgreSQL takes it */
  readonly body: string;
}

export interface ItemCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface WrittenItems {
  readonly counts: ItemCounts;
  readonly mentions: number;
}

interface Read {
  readonly arrivals: readonly Arrival[];
  readonly readings: readonly ReadingRows[];
  readonly verdicts: readonly HeadingVerdict[];
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

/** The last of equal ids wins, and all are written in the order of their ids, so that two writers cannot wait for each other. */
function eachOnce(incoming: readonly IncomingItem[]): IncomingItem[] {
  const byId = new Map(incoming.map((entry) => [entry.item.id, entry]));
  return [...byId.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

export async function arrivalsAmong(queryable: Queryable, incoming: readonly IncomingItem[]): Promise<readonly Arrival[]> {
  if (incoming.length === 0) return [];
  const items = eachOnce(incoming);
  // one that comes back as it was keeps its body, which an older version of ours may have made: it is read from there
  const worth = new Set((await differing(queryable, null, items)).filter(({ is_same }) => !is_same).map(({ id }) => id));
  return items.filter(({ item }) => worth.has(item.id)).map(({ item }) => ({ id: item.id, body: wellFormedJson(item) }));
}

/**
 * An item counts as new or changed once per harvest, whatever repeats it. Unchanged ones are told apart by `harvests.finish`; after that,
 * with `isExact`, by looking for each in all that the harvest has seen, which is for a few items.
 */
export async function writeItems(
  client: PoolClient,
  harvest: HarvestId,
  { items: incoming, isExact = false }: { readonly items: readonly IncomingItem[]; readonly isExact?: boolean },
  read: Read | null,
): Promise<WrittenItems> {
  if (incoming.length === 0) return { counts: { added: 0, changed: 0, unchanged: 0 }, mentions: 0 };
  const items = eachOnce(incoming);
  const differences = new Map((await differing(client, harvest, items)).map((row) => [row.id, row]));
  const different = items.filter(({ item }) => differences.has(item.id));
  const readings = new Map<string, ReadingRows>(read?.readings.map((reading) => [reading.item, reading]));
  const bodies = new Map<string, string>(read?.arrivals.map(({ id, body }) => [id, body]));
  const written = await writeDiffering(client, harvest, different, { bodies, isRead: (id) => readings.has(id) });
  const mentions = read === null ? 0 : await writeWhatWasRead(client, read.verdicts, readingsOf(written, readings));
  const seen = isExact ? await seenBefore(client, harvest, items) : new Set<string>();
  await client.query('INSERT INTO harvest_seen (harvest_id, item_ids) VALUES ($1, $2)', [harvest, items.map(({ item }) => item.id)]);
  let [added, changed, repeated] = [0, 0, 0];
  for (const { id, is_new, is_ours, is_same } of differences.values()) {
    const isFirst = written.get(id)?.is_first;
    if (is_ours) repeated += 1;
    else if (is_new && isFirst === true) added += 1;
    else if (!is_same && isFirst === false) changed += 1;
  }
  repeated += items.filter(({ item }) => seen.has(item.id) && !differences.has(item.id)).length;
  return { counts: { added, changed, unchanged: items.length - added - changed - repeated }, mentions };
}

interface ReadingOfItem {
  readonly reading: ReadingRows;
  readonly isNew: boolean;
}

/** Of what was read, what is written now: another harvest may have been quicker with an item. */
function readingsOf(written: ReadonlyMap<string, Written>, readings: ReadonlyMap<string, ReadingRows>): readonly ReadingOfItem[] {
  return [...written.values()].flatMap(({ id, is_read, version }) => {
    const reading = is_read ? readings.get(id) : undefined;
    return reading === undefined ? [] : [{ reading, isNew: version === 1 }];
  });
}

async function writeWhatWasRead(client: PoolClient, verdicts: readonly HeadingVerdict[], items: readonly ReadingOfItem[]): Promise<number> {
  // also where nothing is left: the reader gives a verdict once and relies on its being there
  await addHeadings(client, verdicts);
  if (items.length === 0) return 0;
  await forgetReadings(
    client,
    items.filter(({ isNew }) => !isNew).map(({ reading }) => reading.item),
  );
  const mentions = await writeReadings(
    client,
    items.map(({ reading }) => reading),
  );
  await client.query('UPDATE derivation SET changes = changes + 1');
  return mentions;
}

async function seenBefore(client: PoolClient, harvest: HarvestId, items: readonly IncomingItem[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM unnest($2::text[]) AS id WHERE id IN (SELECT unnest(item_ids) FROM harvest_seen WHERE harvest_id = $1)',
    [harvest, items.map(({ item }) => item.id)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** @param harvest  null where it does not matter whose they are */
async function differing(queryable: Queryable, harvest: HarvestId | null, items: readonly IncomingItem[]): Promise<readonly Difference[]> {
  const { rows } = await queryable.query<Difference>(
    `SELECT i.id, old.id IS NULL AS is_new, coalesce(old.written_by = $1, false) AS is_ours, coalesce(old.content_hash = i.hash, false) AS is_same
     FROM unnest($2::text[], $3::bytea[]) AS i (id, hash) LEFT JOIN item old ON old.id = i.id
     WHERE old.id IS NULL OR old.content_hash <> i.hash OR old.gone_at IS NOT NULL`,
    [harvest, items.map(({ item }) => item.id), items.map(({ contentHash }) => contentHash)],
  );
  return rows;
}

interface Written {
  readonly id: string;
  /** this harvest is the first that wrote it */
  readonly is_first: boolean;
  /** it was written as read, and does not wait for it */
  readonly is_read: boolean;
  readonly version: number;
}

/** Answers of each item that was written now. Another harvest may have been quicker. */
async function writeDiffering(
  client: PoolClient,
  harvest: HarvestId,
  items: readonly IncomingItem[],
  { bodies, isRead }: { readonly bodies: ReadonlyMap<string, string>; readonly isRead: (id: string) => boolean },
): Promise<ReadonlyMap<string, Written>> {
  if (items.length === 0) return new Map();
  // bodies come as one text, a line each: as an array every quotation mark in them would be escaped here and read back there
  const { rows } = await client.query<Written>(
    `INSERT INTO item AS old (id, provider, body, content_hash, first_harvest, written_by, behind)
     SELECT id, provider, body::jsonb, hash, $1, $1, CASE WHEN is_read THEN ${BEHIND.depictions} ELSE ${BEHIND.mentions} END
     FROM ROWS FROM (unnest($2::text[], $3::text[], $4::bytea[], $5::boolean[]), string_to_table($6, E'\\n')) AS i (id, provider, hash, is_read, body)
     ON CONFLICT (id) DO UPDATE SET
       written_by   = CASE WHEN old.content_hash = excluded.content_hash THEN old.written_by ELSE $1 END,
       body         = CASE WHEN old.content_hash = excluded.content_hash THEN old.body ELSE excluded.body END,
       provider     = excluded.provider,
       version      = old.version + 1,
       behind       = CASE WHEN old.content_hash = excluded.content_hash THEN ${BEHIND.mentions} ELSE excluded.behind END,
       content_hash = excluded.content_hash,
       gone_at      = NULL
     WHERE old.content_hash <> excluded.content_hash OR old.gone_at IS NOT NULL
     RETURNING id, first_harvest = $1 AS is_first, behind = ${BEHIND.depictions} AS is_read, version`,
    [
      harvest,
      items.map(({ item }) => item.id),
      items.map(({ item }) => withoutNul(item.provider)),
      items.map(({ contentHash }) => contentHash),
      items.map(({ item }) => isRead(item.id)),
      items.map(({ item }) => bodies.get(item.id) ?? wellFormedJson(item)).join('\n'),
    ],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
