// What keeps the embedding pipeline going whatever stops: leases that ran out, runs half filled, chunks that the queue has lost.
import { jobId } from '../domain/job_id.ts';
import type { ChunkQueue } from '../queue/embedding_chunks.ts';
import type { Chunk } from '../store/embedding_leases.ts';
import type { Store } from '../store/store.ts';
import { fillRuns, followHarvests, tellRuns } from './embedding_runs.ts';

export interface EmbeddingSweepNeeds {
  readonly store: Pick<Store, 'embedding' | 'events'>;
  readonly chunks: ChunkQueue;
  /** where workers post results: "http://127.0.0.1:8080/v1/embedding/results" */
  readonly resultsUrl: string;
  readonly highWater: number;
  readonly signal: AbortSignal;
}

const TASKS_A_CHUNK = 64;
/** Of a chunk from the queue, from its first heartbeat on. */
const QUEUE_TTL_SECONDS = 600;
/** A chunk that nobody has begun is told of again: the queue may have been lost. A job that is still there is not doubled. */
const QUIET_SECONDS = 30;
const RUNG_AT_ONCE = 500;
/** A result that is repeated later than this is refused. */
const KEPT_DAYS = 7;

/** Safe to run anywhere and at any time, also by several at once. */
export async function sweepEmbedding(needs: EmbeddingSweepNeeds, { quietSeconds = QUIET_SECONDS } = {}): Promise<void> {
  const { store, signal } = needs;
  while ((await store.embedding.leases.expire()) > 0 && !signal.aborted);
  await followHarvests(needs);
  await fillRuns(needs, signal);
  await store.embedding.runs.cancelTasks();
  await store.embedding.runs.finish();
  await tellRuns(needs);
  await store.embedding.leases.trim(KEPT_DAYS);
  // last: a queue that is away keeps nothing else from being done
  await ringForChunks(needs, quietSeconds);
}

/** Cuts chunks for the queue while less is outstanding than the mark, and tells the queue of those it does not know. */
async function ringForChunks({ store, chunks, resultsUrl, highWater }: EmbeddingSweepNeeds, quietSeconds: number): Promise<void> {
  const { leases } = store.embedding;
  for (const spaceId of await leases.waitingForQueue())
    for (let room = highWater - ((await leases.outstanding(spaceId))?.tasks ?? 0); room > 0; ) {
      const chunk = await leases.take(spaceId, { door: 'queue', max: Math.min(TASKS_A_CHUNK, room), ttlSeconds: QUEUE_TTL_SECONDS });
      if (chunk === null) break;
      room -= chunk.tasks.length;
    }
  for (const chunk of await leases.unrung(quietSeconds, RUNG_AT_ONCE)) {
    await chunks.ring(payloadOf(chunk, resultsUrl), jobId.chunk(chunk.chunkId));
    await leases.rang(chunk.chunkId);
  }
}

const payloadOf = ({ chunkId, token, spaceId, tasks }: Chunk, resultsUrl: string) => ({
  v: 1 as const,
  chunkId,
  token,
  spaceId,
  tasks,
  resultsUrl,
});
