// Items into the database, a batch in one transaction: bodies, counts, rejects and the place to go on, all or nothing.
import type { Pool, PoolClient } from 'pg';
import type { HarvestId } from '../domain/ids.ts';
import { type Arrival, arrivalsAmong, type IncomingItem, writeItems } from './intake_items.ts';
import type { ReadingRows } from './reading.ts';
import { inTransaction, LOCKS, withoutNul } from './rows.ts';
import type { HeadingVerdict } from './verdicts.ts';

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
  /** the harvest has ended: what it has seen already must not count again */
  readonly isExact?: boolean;
}

/** Items of a batch that were read as they came, so that nobody need read them again. */
export interface ReadOnArrival {
  readonly arrivals: readonly Arrival[];
  readonly readings: readonly ReadingRows[];
  readonly verdicts: readonly HeadingVerdict[];
}

/** A reject keeps this much of its raw text; the longest real item has 1.3 MB. */
const MAX_RAW_CHARACTERS = 2_000_000;

export function intakeStore(pool: Pool) {
  return {
    /** Of these items those that are new or differ from what is there, each once: what is worth reading before `write`. */
    arrivals: (items: readonly IncomingItem[]): Promise<readonly Arrival[]> => arrivalsAmong(pool, items),

    /**
     * Writes one batch. Repeating it changes no item. An unchanged item that comes twice in a running harvest counts twice until
     * `harvests.finish` counts what was seen.
     *
     * @param read  what the items say; it is left out, and the items wait to be read, while somebody derives
     * @returns     how many mentions were written; null where the readings were left out
     */
    async write(harvest: HarvestId, batch: IncomingBatch, read: ReadOnArrival | null = null): Promise<number | null> {
      return inTransaction(pool, async (client) => {
        const readings = read !== null && (await sharesDerivation(client)) ? read : null;
        const { counts, mentions } = await writeItems(client, harvest, batch, readings);
        const rejected = await writeRejects(client, harvest, batch.rejects);
        await client.query(
          `UPDATE harvest SET items_seen = items_seen + $2, items_new = items_new + $3, items_changed = items_changed + $4, items_unchanged = items_unchanged + $5,
             items_rejected = items_rejected + $6, checkpoint = $7, progress_done = progress_done + $8, progress_total = coalesce($9, progress_total) WHERE id = $1`,
          [
            harvest,
            counts.added + counts.changed + counts.unchanged,
            counts.added,
            counts.changed,
            counts.unchanged,
            rejected,
            JSON.stringify(batch.checkpoint),
            batch.read,
            batch.total,
          ],
        );
        return readings === null ? null : mentions;
      });
    },
  };
}

/** Until the transaction ends nobody derives, who would take up half of what it writes; others may write beside it. Not waited for. */
async function sharesDerivation(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ shared: boolean }>('SELECT pg_try_advisory_xact_lock_shared($1, hashtext($2)) AS shared', [
    LOCKS.derive,
    'all',
  ]);
  return rows[0]?.shared === true;
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
