// Results as they are taken: one transaction for all that came with one token. The chunk's row is locked first, so that a result and the
// end of its lease never pass each other.
import type { Pool, PoolClient } from 'pg';
import { endsTask, lookedAtPicture } from '../domain/embedding/outcome.ts';
import type { TaskResult } from '../domain/embedding/result.ts';
import type { Answer, Situation } from '../domain/embedding/verdict.ts';
import { isToken, putOff } from './embedding_leases.ts';
import { heldDimension } from './embedding_spaces.ts';
import { type FacesOfTask, writeFaces } from './face_writing.ts';
import { inTransaction, withoutNul } from './rows.ts';

export interface Brought {
  readonly taskId: string;
  /** null where it cannot be used: it is judged all the same, and not taken */
  readonly result: TaskResult | null;
  /** sha256 of its canonical form; null where it cannot be used */
  readonly digest: Buffer | null;
}

export interface Judged {
  readonly answer: Answer;
  readonly says: string;
}

interface ChunkRow {
  readonly id: number;
  readonly space_id: string;
  readonly live: boolean;
}

interface TaskRow {
  readonly id: number;
  readonly item_id: string;
  readonly state: string;
  readonly chunk_id: number | null;
  readonly attempt: number;
  readonly result_chunk: number | null;
  readonly result_digest: Buffer | null;
  readonly image_url: string;
  readonly gone: boolean;
}

type Taken = TaskRow & { readonly result: TaskResult; readonly digest: Buffer };

/** More tries than any task gets: it is dead at once. */
const NO_MORE = Number.MAX_SAFE_INTEGER;

export function embeddingResultStore(pool: Pool) {
  return {
    /** The space of a token; null for a token that nobody was given. */
    async spaceOf(token: string): Promise<{ readonly spaceId: string; readonly dimension: number } | null> {
      if (!isToken(token)) return null;
      const { rows } = await pool.query<{ spaceId: string; dimension: number }>(
        `SELECT s.id AS "spaceId", s.dimension FROM embedding_chunk c JOIN embedding_space s ON s.id = c.space_id WHERE c.token = $1`,
        [token],
      );
      return rows[0] ?? null;
    },

    /**
     * Takes what may be taken.
     *
     * @param brought    results of different tasks
     * @param judge      what becomes of each; 200 with `taken` is written where the result can be used
     * @param dimension  of the vectors, as they were read
     * @param draw       for the jitter of the next try: evenly from [0, 1)
     * @returns          an answer for each, in the same order
     */
    bring: (
      token: string,
      brought: readonly Brought[],
      { judge, dimension, draw }: { judge: (situation: Situation) => Judged; dimension: number; draw: () => number },
    ): Promise<Judged[]> =>
      inTransaction(pool, async (client) => {
        const chunk = await lockedChunk(client, token);
        const tasks = chunk === null ? new Map<string, TaskRow>() : await lockedTasks(client, brought);
        const judged = brought.map((one) => judge(situationOf(chunk, tasks.get(one.taskId), one)));
        if (chunk === null) return judged;
        const taken = brought.flatMap(({ taskId, result, digest }, at): Taken[] => {
          const task = tasks.get(taskId);
          const isTaken = judged[at]?.answer.code === 'taken' && task !== undefined && result !== null && digest !== null;
          return isTaken ? [{ ...task, result, digest }] : [];
        });
        if (taken.length > 0) await write(client, chunk, taken, { dimension, draw });
        return judged;
      }),
  };
}

/** The clock is read once the lock is had: the lease may have run out while somebody else held the row. */
async function lockedChunk(client: PoolClient, token: string): Promise<ChunkRow | null> {
  if (!isToken(token)) return null;
  const { rows } = await client.query<ChunkRow>(
    'SELECT id, space_id, lease_until IS NULL OR lease_until > clock_timestamp() AS live FROM embedding_chunk WHERE token = $1 FOR NO KEY UPDATE',
    [token],
  );
  return rows[0] ?? null;
}

/** What a bigint surely holds; anything else is the id of no task. */
const TASK_ID = /^\d{1,18}$/;

/** In the order of their ids, as everybody locks them. */
async function lockedTasks(client: PoolClient, brought: readonly Brought[]): Promise<ReadonlyMap<string, TaskRow>> {
  const { rows } = await client.query<TaskRow>(
    `SELECT t.id, t.item_id, t.state, t.chunk_id, t.attempt, t.result_chunk, t.result_digest, t.image_url, t.state = 'cancelled' OR i.id IS NULL OR i.gone_at IS NOT NULL AS gone
     FROM embedding_task t LEFT JOIN item i ON i.id = t.item_id WHERE t.id = ANY ($1::bigint[]) ORDER BY t.id FOR NO KEY UPDATE OF t`,
    [brought.map(({ taskId }) => taskId).filter((id) => TASK_ID.test(id))],
  );
  return new Map(rows.map((row) => [String(row.id), row]));
}

function situationOf(chunk: ChunkRow | null, task: TaskRow | undefined, { result, digest }: Brought): Situation {
  const hasBrought = chunk !== null && task?.result_chunk === chunk.id;
  const known = task?.result_digest ?? null;
  return {
    isTokenKnown: chunk !== null,
    isLeaseLive: chunk?.live ?? false,
    isHeld: chunk !== null && task?.chunk_id === chunk.id,
    isHeldElsewhere: task?.state === 'leased' && task.chunk_id !== chunk?.id,
    hasBrought,
    isSame: hasBrought && known !== null && digest?.equals(known) === true,
    supersedes: result?.supersedes === true || (known !== null && result?.supersedes === known.toString('hex')),
    isGone: task?.gone ?? false,
  };
}

async function write(
  client: PoolClient,
  chunk: ChunkRow,
  taken: readonly Taken[],
  { dimension, draw }: { dimension: number; draw: () => number },
): Promise<void> {
  if ((await heldDimension(client, chunk.space_id)) !== dimension) throw new Error(`space ${chunk.space_id} changed its dimension`);
  const failed = taken.filter(({ result }) => !endsTask(result.outcome));
  const ended = taken.filter(({ result }) => endsTask(result.outcome));
  for (const task of failed)
    await putOff(client, [{ id: task.id, attempt: task.result.retryable ? task.attempt : NO_MORE }], {
      outcome: 'error',
      message: told(task.result),
      draw,
      delayed: true,
    });
  await client.query(
    `UPDATE embedding_task t SET state = 'done', chunk_id = NULL, outcome = n.outcome, message = n.message, updated_at = now()
     FROM unnest($1::bigint[], $2::text[], $3::text[]) AS n (id, outcome, message) WHERE t.id = n.id`,
    [ended.map(({ id }) => id), ended.map(({ result }) => result.outcome), ended.map(({ result }) => told(result))],
  );
  await client.query(
    'UPDATE embedding_task t SET result_chunk = $1, result_digest = n.digest FROM unnest($2::bigint[], $3::bytea[]) AS n (id, digest) WHERE t.id = n.id',
    [chunk.id, taken.map(({ id }) => id), taken.map(({ digest }) => digest)],
  );
  const answered = taken.filter(({ chunk_id }) => chunk_id === chunk.id).length;
  await client.query(
    `UPDATE embedding_chunk SET open = open - $2, ended_at = CASE WHEN open = $2 THEN clock_timestamp() ELSE ended_at END,
       lease_until = coalesce(lease_until, clock_timestamp() + make_interval(secs => ttl_seconds)) WHERE id = $1`,
    [chunk.id, answered],
  );
  const looks = ended
    .filter(({ result }) => lookedAtPicture(result.outcome))
    .map(({ id, item_id, image_url, result }): FacesOfTask => ({ taskId: id, itemId: item_id, imageUrl: image_url, result }));
  await writeFaces(client, { spaceId: chunk.space_id, dimension }, looks);
}

const told = ({ message }: TaskResult): string | null => (message === null ? null : withoutNul(message));
