// Leases: a worker's hold on up to 64 tasks. The database's clock decides how long, whatever the clocks of workers say.
import type { Pool, PoolClient } from 'pg';
import { nextTry } from '../domain/embedding/retry.ts';
import { inTransaction, isUuid } from './rows.ts';

export type Door = 'lease' | 'queue';

export interface LeasedTask {
  readonly taskId: string;
  readonly itemId: string;
  readonly imageUrl: string;
  readonly manifestUrl: string | null;
  readonly rights: string | null;
}

export interface Chunk {
  readonly chunkId: string;
  readonly token: string;
  readonly spaceId: string;
  /** null while it waits in the queue */
  readonly leaseUntil: string | null;
  readonly tasks: readonly LeasedTask[];
}

export interface Beat {
  readonly leaseUntil: string;
  /** nothing of it is wanted any more */
  readonly cancel: boolean;
}

interface TaskRow {
  readonly id: number;
  readonly item_id: string;
  readonly image_url: string;
  readonly manifest_url: string | null;
  readonly rights: string | null;
}

interface ChunkRow {
  readonly id: number;
  readonly token: string;
  readonly space_id: string;
  readonly lease_until: Date | null;
}

/** Chunks taken back in one transaction. */
const EXPIRED_AT_ONCE = 50;

export const isToken = (token: string): boolean => isUuid(token);

export function embeddingLeaseStore(pool: Pool) {
  return {
    /** Whether a space is in use, and how many of its tasks are handed out and not answered; null where there is none. */
    async outstanding(spaceId: string): Promise<{ readonly isActive: boolean; readonly tasks: number } | null> {
      const { rows } = await pool.query<{ active: boolean; tasks: number }>(
        `SELECT state = 'active' AS active,
           (SELECT coalesce(sum(open), 0)::bigint FROM embedding_chunk c WHERE c.space_id = s.id AND c.ended_at IS NULL) AS tasks
         FROM embedding_space s WHERE id = $1`,
        [spaceId],
      );
      const [row] = rows;
      return row === undefined ? null : { isActive: row.active, tasks: Number(row.tasks) };
    },

    /** Spaces with tasks that are due for workers at the queue's door. */
    async waitingForQueue(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT s.id FROM embedding_space s WHERE s.state = 'active' AND EXISTS (
           SELECT FROM embedding_task t WHERE t.space_id = s.id AND t.door = 'queue' AND t.state = 'pending' AND t.due_at <= now()) ORDER BY s.id`,
      );
      return rows.map(({ id }) => id);
    },

    /**
     * Hands out the tasks that are due longest; workers who ask at once get different ones and do not wait for each other.
     *
     * @param ttlSeconds  the lease's length; that of a chunk in the queue begins with its first heartbeat
     * @returns null where nothing is due
     */
    take: (spaceId: string, { door, max, ttlSeconds }: { door: Door; max: number; ttlSeconds: number }): Promise<Chunk | null> =>
      inTransaction(pool, async (client) => {
        const { rows: due } = await client.query<TaskRow>(
          `SELECT id, item_id, image_url, manifest_url, rights FROM embedding_task
           WHERE space_id = $1 AND door = $2 AND state = 'pending' AND due_at <= now() ORDER BY due_at, id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`,
          [spaceId, door, max],
        );
        if (due.length === 0) return null;
        const { rows: chunks } = await client.query<ChunkRow>(
          `INSERT INTO embedding_chunk (space_id, door, ttl_seconds, open, lease_until)
           VALUES ($1, $2::text, $3::integer, $4, CASE WHEN $2::text = 'lease' THEN clock_timestamp() + make_interval(secs => $3::integer) END) RETURNING id, token, space_id, lease_until`,
          [spaceId, door, ttlSeconds, due.length],
        );
        const [chunk] = chunks;
        if (chunk === undefined) return null;
        await client.query(
          `UPDATE embedding_task SET state = 'leased', chunk_id = $2, attempt = attempt + 1, updated_at = now() WHERE id = ANY ($1::bigint[])`,
          [due.map(({ id }) => id), chunk.id],
        );
        return chunkOf(chunk, due);
      }),

    /** Goes on holding; begins the lease of a chunk that came through the queue. Null for a token that is unknown or whose lease has run out. */
    async beat(token: string): Promise<Beat | null> {
      if (!isToken(token)) return null;
      const { rows } = await pool.query<{ lease_until: Date; cancel: boolean }>(
        `UPDATE embedding_chunk c SET lease_until = clock_timestamp() + make_interval(secs => ttl_seconds)
         WHERE token = $1 AND (lease_until > clock_timestamp() OR lease_until IS NULL)
         RETURNING lease_until, cancelled AND open = 0 AS cancel`,
        [token],
      );
      const [row] = rows;
      return row === undefined ? null : { leaseUntil: row.lease_until.toISOString(), cancel: row.cancel };
    },

    /** Gives back what is not answered: due at once, as if it had never been handed out. False for a token that is unknown or has run out. */
    release: (token: string): Promise<boolean> =>
      isToken(token)
        ? inTransaction(pool, async (client) => {
            const { rows } = await client.query<{ id: number }>(
              `UPDATE embedding_chunk SET lease_until = clock_timestamp(), open = 0, ended_at = clock_timestamp()
               WHERE token = $1 AND (lease_until > clock_timestamp() OR lease_until IS NULL) RETURNING id`,
              [token],
            );
            const [chunk] = rows;
            if (chunk === undefined) return false;
            await client.query(
              `UPDATE embedding_task SET state = 'pending', chunk_id = NULL, attempt = attempt - 1, due_at = now(), updated_at = now() WHERE chunk_id = $1 AND state = 'leased'`,
              [chunk.id],
            );
            return true;
          })
        : Promise.resolve(false),

    /** Takes back what leases that have run out held: each task is due again, or dead. Answers how many tasks. */
    expire: (): Promise<number> =>
      inTransaction(pool, async (client) => {
        const { rows: chunks } = await client.query<{ id: number }>(
          `SELECT id FROM embedding_chunk WHERE ended_at IS NULL AND lease_until <= clock_timestamp() ORDER BY lease_until LIMIT ${EXPIRED_AT_ONCE}
           FOR NO KEY UPDATE SKIP LOCKED`,
        );
        if (chunks.length === 0) return 0;
        const ids = chunks.map(({ id }) => id);
        const { rows: held } = await client.query<{ id: number; attempt: number }>(
          `SELECT id, attempt FROM embedding_task WHERE chunk_id = ANY ($1::bigint[]) AND state = 'leased' ORDER BY id FOR NO KEY UPDATE`,
          [ids],
        );
        // a worker that died says nothing against the task: the next one may have it at once, but not for ever
        await putOff(client, held, { outcome: null, message: 'the lease ran out', draw: () => 0, delayed: false });
        await client.query('UPDATE embedding_chunk SET open = 0, ended_at = clock_timestamp() WHERE id = ANY ($1::bigint[])', [ids]);
        return held.length;
      }),

    /** Chunks that the queue is to be told of: new ones, and those that nobody has begun since it was told. */
    async unrung(quietSeconds: number, limit: number): Promise<readonly Chunk[]> {
      const { rows: chunks } = await pool.query<ChunkRow>(
        `SELECT id, token, space_id, lease_until FROM embedding_chunk WHERE door = 'queue' AND ended_at IS NULL AND lease_until IS NULL
           AND (rung_at IS NULL OR rung_at < clock_timestamp() - make_interval(secs => $1)) ORDER BY id LIMIT $2`,
        [quietSeconds, limit],
      );
      const { rows: tasks } = await pool.query<TaskRow & { chunk_id: number }>(
        `SELECT id, item_id, image_url, manifest_url, rights, chunk_id FROM embedding_task WHERE chunk_id = ANY ($1::bigint[]) AND state = 'leased' ORDER BY id`,
        [chunks.map(({ id }) => id)],
      );
      const byChunk = new Map<number, TaskRow[]>(chunks.map(({ id }) => [id, []]));
      for (const task of tasks) byChunk.get(task.chunk_id)?.push(task);
      return chunks.map((chunk) => chunkOf(chunk, byChunk.get(chunk.id) ?? []));
    },

    async rang(chunkId: string): Promise<void> {
      await pool.query('UPDATE embedding_chunk SET rung_at = clock_timestamp() WHERE id = $1', [chunkId]);
    },

    /** Forgets chunks that ended long ago: a result that comes with such a token is refused as one of nobody's. */
    async trim(keptDays: number): Promise<void> {
      await pool.query(
        `DELETE FROM embedding_chunk c WHERE ended_at < now() - make_interval(days => $1) AND NOT EXISTS (SELECT FROM embedding_task t WHERE t.chunk_id = c.id)`,
        [keptDays],
      );
    },
  };
}

interface PutOff {
  readonly outcome: 'error' | null;
  readonly message: string | null;
  readonly draw: () => number;
  /** false: the next try may come at once */
  readonly delayed: boolean;
}

/** Lets tasks wait for their next try; those that have had enough are dead. */
export async function putOff(
  client: PoolClient,
  tasks: readonly { id: number; attempt: number }[],
  { outcome, message, draw, delayed }: PutOff,
): Promise<void> {
  if (tasks.length === 0) return;
  const tries = tasks.map(({ attempt }) => nextTry(attempt, draw()));
  await client.query(
    `UPDATE embedding_task t SET state = n.state, chunk_id = NULL, due_at = now() + make_interval(secs => n.delay), outcome = $4, message = $5, updated_at = now()
     FROM unnest($1::bigint[], $2::text[], $3::float8[]) AS n (id, state, delay) WHERE t.id = n.id`,
    [
      tasks.map(({ id }) => id),
      tries.map(({ state }) => state),
      tries.map((next) => (delayed && next.state === 'pending' ? next.delaySeconds : 0)),
      outcome,
      message,
    ],
  );
}

function chunkOf(chunk: ChunkRow, tasks: readonly TaskRow[]): Chunk {
  return {
    chunkId: String(chunk.id),
    token: chunk.token,
    spaceId: chunk.space_id,
    leaseUntil: chunk.lease_until?.toISOString() ?? null,
    tasks: tasks.map((task) => ({
      taskId: String(task.id),
      itemId: task.item_id,
      imageUrl: task.image_url,
      manifestUrl: task.manifest_url,
      rights: task.rights,
    })),
  };
}
