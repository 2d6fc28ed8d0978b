// Items into the database, a batch in one transaction: bodies, counts, rejects and the place to go on, all or nothing.
import type { Pool, PoolClient } from 'pg';
import type { HarvestId } from '../domain/ids.ts';
import type { Item } from '../domain/item/item.ts';
import { inTransaction, LOCKS, wellFormedJson } from './rows.ts';

export interface IncomingItem {
  readonly item: Item;
  /** sha256 of what the provider said, without the volatile fields */
  readonly contentHash: Buffer;
}

export interface IncomingReject {
  /** "part-00003.gz:51000", "page 12, 7": the same place rejected twice is one row */
  readonly place: string;
  readonly code: string;
  readonly reason: string;
  readonly raw: string;
}

export interface IncomingBatch {
  readonly items: readonly IncomingItem[];
  readonly rejects: readonly IncomingReject[];
  readonly checkpoint: unknown;
  /** inputs read since the batch before, rejects and repetitions included */
  readonly read: number;
  readonly total: number | null;
}

/** A reject keeps this much of its raw text; the longest real item has 1.3 MB. */
const MAX_RAW_CHARACTERS = 2_000_000;
/** PostgreSQL's text holds no NUL. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '\ufffd');

export function intakeStore(pool: Pool) {
  return {
    /** Writes one batch. Repeating it changes nothing: an item counts once per harvest, whatever repeats it. */
    async write(harvest: HarvestId, batch: IncomingBatch): Promise<void> {
      await inTransaction(pool, async (client) => {
        const counts = await writeItems(client, harvest, batch.items);
        const rejected = await writeRejects(client, harvest, batch.rejects);
        await client.query(
          `UPDATE harvest SET items_seen = items_seen + $2, items_new = items_new + $3, items_changed = items_changed + $4, items_unchanged = items_unchanged + $5,
             items_rejected = items_rejected + $6, checkpoint = $7, progress_done = progress_done + $8, progress_total = coalesce($9, progress_total) WHERE id = $1`,
          [
            harvest,
            counts.n + counts.c + counts.u,
            counts.n,
            counts.c,
            counts.u,
            rejected,
            JSON.stringify(batch.checkpoint),
            batch.read,
            batch.total,
          ],
        );
      });
    },

    /**
     * After a complete full harvest: items of its source that it did not see are gone. Answers how many.
     *
     * The source is the scope: only what an earlier harvest of the same one brought can be missed in it. And earlier means ended before
     * this one began: what a harvest running beside it saw may have come after this one looked.
     */
    async concludeGone(harvest: HarvestId): Promise<number> {
      return inTransaction(pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.labels]);
        const { rowCount } = await client.query(
          `UPDATE item SET gone_at = now(), label_seq = nextval('label_seq'), version = version + 1, behind = 2
           WHERE gone_at IS NULL AND seen_by IN (
               SELECT past.id FROM harvest past JOIN harvest this ON this.id = $1
               WHERE past.source = this.source AND past.ended_at <= coalesce(this.started_at, this.created_at))
             AND NOT EXISTS (SELECT FROM harvest_item seen WHERE seen.harvest_id = $1 AND seen.item_id = item.id)`,
          [harvest],
        );
        const gone = rowCount ?? 0;
        await client.query('UPDATE harvest SET items_gone = items_gone + $2 WHERE id = $1', [harvest, gone]);
        return gone;
      });
    },
  };
}

type Outcome = 'n' | 'c' | 'u';

async function writeItems(client: PoolClient, harvest: HarvestId, incoming: readonly IncomingItem[]): Promise<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = { n: 0, c: 0, u: 0 };
  if (incoming.length === 0) return counts;
  // the last of equal ids wins, and all are written in the order of their ids, so that two writers cannot wait for each other
  const byId = new Map(incoming.map((entry) => [entry.item.id, entry]));
  const items = [...byId.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const { rows } = await client.query<{ outcome: Outcome; n: string }>(
    `WITH incoming AS (
       SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) AS i (id, provider, body, content_hash)
     ), written AS (
       INSERT INTO item AS old (id, provider, body, content_hash, first_harvest, written_by, seen_by)
       SELECT id, provider, body::jsonb, content_hash, $1, $1, $1 FROM incoming ORDER BY id
       ON CONFLICT (id) DO UPDATE SET seen_by = $1,
         written_by   = CASE WHEN old.content_hash = excluded.content_hash THEN old.written_by ELSE $1 END,
         body         = CASE WHEN old.content_hash = excluded.content_hash THEN old.body ELSE excluded.body END,
         provider     = excluded.provider,
         version      = old.version + CASE WHEN old.content_hash = excluded.content_hash AND old.gone_at IS NULL THEN 0 ELSE 1 END,
         behind       = CASE WHEN old.content_hash = excluded.content_hash AND old.gone_at IS NULL THEN old.behind ELSE 2 END,
         content_hash = excluded.content_hash,
         gone_at      = NULL
       RETURNING id, first_harvest, written_by
     ), outcome AS (
       INSERT INTO harvest_item (harvest_id, item_id, outcome)
       SELECT $1, id, (CASE WHEN first_harvest = $1 THEN 'n' WHEN written_by = $1 THEN 'c' ELSE 'u' END)::"char" FROM written
       ON CONFLICT DO NOTHING RETURNING outcome
     ) SELECT outcome, count(*) AS n FROM outcome GROUP BY outcome`,
    [
      harvest,
      items.map(({ item }) => item.id),
      items.map(({ item }) => withoutNul(item.provider)),
      items.map(({ item }) => wellFormedJson(item)),
      items.map(({ contentHash }) => contentHash),
    ],
  );
  for (const { outcome, n } of rows) counts[outcome] = Number(n);
  return counts;
}

async function writeRejects(client: PoolClient, harvest: HarvestId, rejects: readonly IncomingReject[]): Promise<number> {
  if (rejects.length === 0) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO rejected_input (harvest_id, place, code, reason, raw, raw_bytes)
     SELECT DISTINCT ON (place) $1, place, code, reason, raw, bytes FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) AS r (place, code, reason, raw, bytes)
     ON CONFLICT (harvest_id, place) DO NOTHING`,
    [
      harvest,
      rejects.map(({ place }) => withoutNul(place)),
      rejects.map(({ code }) => code),
      rejects.map(({ reason }) => withoutNul(reason)),
      rejects.map(({ raw }) => withoutNul(raw.slice(0, MAX_RAW_CHARACTERS))),
      rejects.map(({ raw }) => Buffer.byteLength(raw)),
    ],
  );
  return rowCount ?? 0;
}
