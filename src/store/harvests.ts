// Harvests: asked for, running, ended; their counts and where they can go on.
import type { Pool } from 'pg';
import { asHarvestId, type HarvestId } from '../domain/ids.ts';
import { isUuid, LOCKS } from './rows.ts';
import { holdingLock } from './session_lock.ts';

export type HarvestSource =
  | { readonly kind: 'dpla-api'; readonly query: Readonly<Record<string, string>> }
  | { readonly kind: 'bulk'; readonly location: string };
export type HarvestMode = 'full' | 'changes';
export type HarvestState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export interface HarvestCounts {
  readonly itemsSeen: number;
  readonly itemsNew: number;
  readonly itemsChanged: number;
  readonly itemsUnchanged: number;
  readonly itemsGone: number;
  readonly itemsRejected: number;
  readonly mentions: number;
  readonly headings: number;
}

export interface Harvest {
  readonly id: HarvestId;
  readonly state: HarvestState;
  readonly source: HarvestSource;
  readonly mode: HarvestMode;
  readonly counts: HarvestCounts;
  readonly progress: {
    readonly done: number;
    readonly total: number | null;
    readonly perSecond: number;
    readonly etaSeconds: number | null;
  };
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly error: string | null;
}

interface Row {
  id: string;
  state: HarvestState;
  source: HarvestSource;
  mode: HarvestMode;
  items_seen: string;
  items_new: string;
  items_changed: string;
  items_unchanged: string;
  items_gone: string;
  items_rejected: string;
  mentions: string;
  headings: string;
  progress_done: string;
  progress_total: string | null;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  error: string | null;
  seconds: number;
}

const COLUMNS = `id, state, source, mode, items_seen, items_new, items_changed, items_unchanged, items_gone, items_rejected, mentions, headings,
  progress_done, progress_total, created_at, started_at, ended_at, error,
  coalesce(extract(epoch FROM coalesce(ended_at, now()) - started_at), 0)::float8 AS seconds`;

function harvestOf(row: Row): Harvest {
  const done = Number(row.progress_done);
  const total = row.progress_total === null ? null : Number(row.progress_total);
  const perSecond = row.seconds > 0 ? Math.round((done / row.seconds) * 10) / 10 : 0;
  return {
    id: asHarvestId(row.id),
    state: row.state,
    source: row.source,
    mode: row.mode,
    counts: {
      itemsSeen: Number(row.items_seen),
      itemsNew: Number(row.items_new),
      itemsChanged: Number(row.items_changed),
      itemsUnchanged: Number(row.items_unchanged),
      itemsGone: Number(row.items_gone),
      itemsRejected: Number(row.items_rejected),
      mentions: Number(row.mentions),
      headings: Number(row.headings),
    },
    progress: {
      done,
      total,
      perSecond,
      etaSeconds: total === null || perSecond === 0 || row.state !== 'running' ? null : Math.max(0, Math.round((total - done) / perSecond)),
    },
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    error: row.error,
  };
}

export function harvestStore(pool: Pool) {
  return {
    async create({ source, mode }: { source: HarvestSource; mode: HarvestMode }): Promise<Harvest> {
      const { rows } = await pool.query<Row>(`INSERT INTO harvest (source, mode) VALUES ($1, $2) RETURNING ${COLUMNS}`, [source, mode]);
      return harvestOf(firstOf(rows));
    },

    async get(id: string): Promise<Harvest | null> {
      if (!isUuid(id)) return null;
      const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM harvest WHERE id = $1`, [id]);
      return rows[0] === undefined ? null : harvestOf(rows[0]);
    },

    /** Newest first; `after` is the keyset of the last one of the page before. */
    async page({ after, limit }: { after: { createdAt: string; id: string } | null; limit: number }): Promise<Harvest[]> {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM harvest WHERE $1::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($1, $2::uuid) ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $3`,
        [after?.createdAt ?? null, after?.id ?? null, limit],
      );
      return rows.map(harvestOf);
    },

    /** Queued and running ones, oldest first: what a sweeper rings for. */
    async open(): Promise<readonly HarvestId[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT id FROM harvest WHERE state IN ('queued', 'running') ORDER BY created_at, id`,
      );
      return rows.map(({ id }) => asHarvestId(id));
    },

    /** Marks it running; null where it has ended already. The start time of a resumed harvest stays. */
    async start(id: HarvestId): Promise<{ readonly harvest: Harvest; readonly checkpoint: unknown } | null> {
      const { rows } = await pool.query<Row & { checkpoint: unknown }>(
        `UPDATE harvest SET state = 'running', started_at = coalesce(started_at, now()), error = NULL WHERE id = $1 AND state IN ('queued', 'running') RETURNING ${COLUMNS}, checkpoint`,
        [id],
      );
      return rows[0] === undefined ? null : { harvest: harvestOf(rows[0]), checkpoint: rows[0].checkpoint };
    },

    /** Ends an open harvest; one that has ended keeps its end. What it saw more than once counts once from here on. */
    async finish(id: HarvestId, state: 'succeeded' | 'failed' | 'cancelled', error: string | null = null): Promise<void> {
      await pool.query(
        `WITH seen AS (SELECT count(DISTINCT item_id) AS n FROM harvest_seen, unnest(item_ids) AS item_id WHERE harvest_id = $1)
         UPDATE harvest SET state = $2, error = $3, ended_at = now(), items_seen = seen.n, items_unchanged = seen.n - items_new - items_changed
         FROM seen WHERE id = $1 AND state IN ('queued', 'running')`,
        [id, state, error],
      );
    },

    /** Counts the mentions of the items that this harvest saw, and their distinct headings; what a later harvest made it forget stays as counted. */
    async countDerived(id: HarvestId): Promise<void> {
      await pool.query(
        `WITH seen AS MATERIALIZED (SELECT DISTINCT unnest(item_ids) AS item_id FROM harvest_seen WHERE harvest_id = $1),
           found AS (SELECT count(*) AS mentions, count(DISTINCT heading_id) AS headings FROM seen JOIN mention USING (item_id))
         UPDATE harvest SET mentions = found.mentions, headings = found.headings
         FROM found WHERE id = $1 AND (state IN ('queued', 'running') OR items_seen <= (SELECT count(*) FROM seen))`,
        [id],
      );
    },

    /** A queued one is cancelled at once, a running one at its next batch; null where it is unknown, false where it has ended. */
    async askCancel(id: string): Promise<boolean | null> {
      if (!isUuid(id)) return null;
      const { rows } = await pool.query<{ state: HarvestState }>('SELECT state FROM harvest WHERE id = $1', [id]);
      if (rows[0] === undefined) return null;
      const { rowCount } = await pool.query(
        `UPDATE harvest SET cancel_asked = true, state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END, ended_at = CASE state WHEN 'queued' THEN now() END
         WHERE id = $1 AND state IN ('queued', 'running')`,
        [id],
      );
      return rowCount === 1;
    },

    async cancelAsked(id: HarvestId): Promise<boolean> {
      const { rows } = await pool.query<{ cancel_asked: boolean }>('SELECT cancel_asked FROM harvest WHERE id = $1', [id]);
      return rows[0]?.cancel_asked ?? true;
    },

    /** Runs `work` while this process alone holds the harvest; null where another process does. A killed worker's harvest is free at once. */
    holding: <T>(id: HarvestId, work: (held: AbortSignal) => Promise<T>): Promise<T | null> => holdingLock(pool, LOCKS.harvest, id, work),
  };
}

function firstOf<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement with RETURNING gave no row');
  return row;
}
