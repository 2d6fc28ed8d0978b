// Embedding runs: asked for, filled with tasks step by step, ended when nothing of them is open.
import type { Pool, PoolClient } from 'pg';
import type { Door } from './embedding_leases.ts';
import { inTransaction, isUuid } from './rows.ts';

export interface Selection {
  readonly provider?: string;
  /** an id of now or of before: redirects are followed */
  readonly person?: string;
  /** as it was asked for: a watermark of labels, or a time */
  readonly changedSince?: string;
  readonly limit?: number;
  /** also what was looked at already */
  readonly again?: boolean;
}

/** What `changedSince` means: only items whose label changed after this place, or that a harvest wrote after this time. */
export interface Since {
  readonly labelSeq: number | null;
  readonly time: string | null;
}

export interface NewRun {
  readonly spaceId: string;
  readonly selection: Selection;
  readonly since: Since;
  readonly dryRun: boolean;
  readonly door: Door;
}

export type RunState = 'running' | 'succeeded' | 'cancelled';

export interface RunCounts {
  readonly selected: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly leased: number;
  readonly done: number;
  readonly dead: number;
  readonly cancelled: number;
}

export interface Run {
  readonly id: string;
  readonly spaceId: string;
  readonly state: RunState;
  readonly selection: Selection;
  readonly dryRun: boolean;
  readonly door: Door;
  /** items are still being looked at */
  readonly selecting: boolean;
  readonly counts: RunCounts;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

interface Row {
  id: string;
  space_id: string;
  state: RunState;
  selection: { asked: Selection; since: Since };
  dry_run: boolean;
  door: Door;
  selecting: boolean;
  selected: number;
  left_out: Record<string, number>;
  tasks: Record<string, number> | null;
  created_at: Date;
  ended_at: Date | null;
}

const VIEW = `SELECT r.id, r.space_id, r.state, r.selection, r.dry_run, r.door, r.selecting_after IS NOT NULL AS selecting, r.selected, r.left_out, r.created_at, r.ended_at,
    (SELECT jsonb_object_agg(state, n) FROM (SELECT state, count(*) AS n FROM embedding_task t WHERE t.run_id = r.id GROUP BY state) s) AS tasks
  FROM embedding_run r`;
/** Cancelled tasks of one round; the others of a large run follow in the next. */
const CANCELLED_AT_ONCE = 10_000;

function runOf(row: Row): Run {
  const of = (state: string): number => row.tasks?.[state] ?? 0;
  return {
    id: row.id,
    spaceId: row.space_id,
    state: row.state,
    selection: row.selection.asked,
    dryRun: row.dry_run,
    door: row.door,
    selecting: row.selecting,
    counts: {
      selected: Number(row.selected),
      leftOut: row.left_out,
      pending: of('pending'),
      leased: of('leased'),
      done: of('done'),
      dead: of('dead'),
      cancelled: of('cancelled'),
    },
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

export function embeddingRunStore(pool: Pool) {
  const store = {
    async create({ spaceId, selection, since, dryRun, door }: NewRun): Promise<string> {
      const { rows } = await pool.query<{ id: string }>(
        'INSERT INTO embedding_run (space_id, selection, dry_run, door) VALUES ($1, $2, $3, $4) RETURNING id',
        [spaceId, JSON.stringify({ asked: selection, since }), dryRun, door],
      );
      return rows[0]?.id ?? '';
    },

    async get(id: string): Promise<Run | null> {
      if (!isUuid(id)) return null;
      const { rows } = await pool.query<Row>(`${VIEW} WHERE r.id = $1`, [id]);
      return rows[0] === undefined ? null : runOf(rows[0]);
    },

    /** Newest first. */
    async page({
      after,
      limit,
    }: {
      readonly after: { readonly createdAt: string; readonly id: string } | null;
      readonly limit: number;
    }): Promise<Run[]> {
      const { rows } = await pool.query<Row>(
        `${VIEW} WHERE $1::timestamptz IS NULL OR (date_trunc('milliseconds', r.created_at), r.id) < ($1, $2::uuid)
         ORDER BY date_trunc('milliseconds', r.created_at) DESC, r.id DESC LIMIT $3`,
        [after?.createdAt ?? null, after?.id ?? null, limit],
      );
      return rows.map(runOf);
    },

    /** Running ones whose items have not all been looked at, oldest first. */
    async selecting(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT id FROM embedding_run WHERE state = 'running' AND selecting_after IS NOT NULL ORDER BY created_at`,
      );
      return rows.map(({ id }) => id);
    },

    /** Ends running ones of which nothing is open. Answers their ids. */
    async finish(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `UPDATE embedding_run r SET state = 'succeeded', ended_at = now() WHERE state = 'running' AND selecting_after IS NULL
           AND NOT EXISTS (SELECT FROM embedding_task t WHERE t.run_id = r.id AND t.state IN ('pending', 'leased')) RETURNING id`,
      );
      return rows.map(({ id }) => id);
    },

    /** Ends one before its time; its tasks are cancelled with it. False for one that has ended. */
    async cancel(id: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        `UPDATE embedding_run SET state = 'cancelled', selecting_after = NULL, ended_at = now() WHERE id = $1 AND state = 'running'`,
        [id],
      );
      await store.cancelTasks();
      return rowCount === 1;
    },

    /** Cancels what is open of cancelled runs: at once what waits, and with its chunk what is held. A task that changes sides meanwhile is met in the next round. */
    async cancelTasks(): Promise<void> {
      for (;;) {
        const { rows: waiting } = await pool.query<{ id: number }>(
          `UPDATE embedding_task SET state = 'cancelled', updated_at = now() WHERE state = 'pending' AND id IN (
             SELECT t.id FROM embedding_run r JOIN embedding_task t ON t.run_id = r.id WHERE r.state = 'cancelled' AND t.state = 'pending'
             ORDER BY t.id LIMIT ${CANCELLED_AT_ONCE}) RETURNING id`,
        );
        const { rows: held } = await pool.query<{ chunk_id: number }>(
          `SELECT DISTINCT t.chunk_id FROM embedding_run r JOIN embedding_task t ON t.run_id = r.id WHERE r.state = 'cancelled' AND t.state = 'leased'`,
        );
        for (const { chunk_id } of held) await inTransaction(pool, (client) => cancelInChunk(client, chunk_id));
        if (waiting.length === 0 && held.length === 0) return;
      }
    },

    /** What listeners have not been told of yet: runs whose counts differ from those they were last told. */
    async untold(): Promise<readonly Run[]> {
      const { rows } = await pool.query<Row>(
        `${VIEW} WHERE r.told IS NULL OR r.state = 'running' OR r.told->>'state' <> r.state ORDER BY r.created_at LIMIT 100`,
      );
      const told: Run[] = [];
      for (const run of rows.map(runOf)) {
        const { rowCount } = await pool.query('UPDATE embedding_run SET told = $2 WHERE id = $1 AND told IS DISTINCT FROM $2::jsonb', [
          run.id,
          JSON.stringify({ state: run.state, counts: run.counts }),
        ]);
        if (rowCount === 1) told.push(run);
      }
      return told;
    },
  };
  return store;
}

/** The chunk is locked before its tasks, as everybody does who changes both. */
async function cancelInChunk(client: PoolClient, chunkId: number): Promise<void> {
  await client.query('SELECT FROM embedding_chunk WHERE id = $1 FOR NO KEY UPDATE', [chunkId]);
  const { rowCount } = await client.query(
    `UPDATE embedding_task t SET state = 'cancelled', chunk_id = NULL, updated_at = now() FROM embedding_run r
     WHERE t.chunk_id = $1 AND t.state = 'leased' AND r.id = t.run_id AND r.state = 'cancelled'`,
    [chunkId],
  );
  await client.query(
    `UPDATE embedding_chunk SET open = open - $2, cancelled = cancelled OR $2 > 0, ended_at = CASE WHEN open = $2 THEN clock_timestamp() ELSE ended_at END WHERE id = $1`,
    [chunkId, rowCount ?? 0],
  );
}
