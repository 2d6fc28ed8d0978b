// A bad night of the embedding pipeline: eight unruly workers at both doors, the queue lost in the middle, and in the morning every task
// has ended in one outcome, no face is there twice, and nothing was taken from a lease that had run out.
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { beginRun } from '../../src/pipeline/embedding_runs.ts';
import { sweepEmbedding } from '../../src/pipeline/embedding_sweep.ts';
import { classesOf, connectionOf } from '../../src/queue/backend.ts';
import { CHUNK_QUEUE, openChunkQueue } from '../../src/queue/embedding_chunks.ts';
import { fillWithPortraits, space } from '../support/embedding_stock.ts';
import { testService } from '../support/service.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';
import { openCrowd } from '../support/unruly_workers.ts';

const IN_FULL = process.env.NAMESAKE_TEST_ALL === '1';
const TASKS = IN_FULL ? 20_000 : 1_000;
const SEED = 5;
/** Between two sweeps: the workers are to have the processor. */
const PAUSE_MS = 20;
/** A database of Redis that nothing else uses: it is flushed. */
const redisUrl = TEST_REDIS_URL === null ? null : Object.assign(new URL(TEST_REDIS_URL), { pathname: '/9' }).href;

const BACKENDS: readonly (readonly [name: string, redisUrl: string | null])[] = [
  ['PostgreSQL', null],
  ...(redisUrl === null ? [] : [['Redis', redisUrl] as const]),
];

describe.each(BACKENDS)('chunks in %s', (_, redis) => {
  test(`${TASKS} tasks, eight unruly workers`, async () => {
    const service = await testService(redis === null ? {} : { REDIS_URL: redis });
    const { config, store, pool, log } = service.composed;
    await fillWithPortraits(pool, TASKS);
    await store.embedding.spaces.put(space('night'));
    const asked = { spaceId: 'night', since: { labelSeq: null, time: null }, dryRun: false } as const;
    const first = await beginRun({ store }, { ...asked, selection: { limit: TASKS / 2 }, door: 'lease' });
    const second = await beginRun({ store }, { ...asked, selection: {}, door: 'queue' });
    expect([first.counts.selected, second.counts.selected]).toEqual([TASKS / 2, TASKS / 2]);

    const chunks = openChunkQueue(config, log);
    const sweeping = {
      store,
      chunks,
      resultsUrl: `${service.url}/v1/embedding/results`,
      highWater: config.embeddingHighWater,
      signal: new AbortController().signal,
    };
    await sweepEmbedding(sweeping);
    const loseQueue = async (): Promise<void> => (redis === null ? obliterate(config) : flush(redis));
    const crowd = openCrowd({ service, spaceId: 'night', queue: config, atLeases: 5, atQueue: 3, seed: SEED });
    for (let lost = false, open = TASKS; open > 0; ) {
      // time passes: who died or stalled has lost the lease, who failed has waited long enough, the queue has been quiet
      await crowd.letLeasesRunOut();
      await pool.query(`UPDATE embedding_task SET due_at = now() WHERE state = 'pending' AND due_at > now()`);
      await sweepEmbedding(sweeping, { quietSeconds: 0 });
      if (!lost && open < TASKS / 2) {
        await loseQueue();
        lost = true;
      }
      open = await count(`SELECT count(*) AS n FROM embedding_task WHERE state IN ('pending', 'leased')`);
      await sleep(PAUSE_MS);
    }
    await crowd.end();
    await chunks.close();

    const { rows: tasks } = await pool.query<{ id: number; state: string; faces: number }>(
      `SELECT t.id, t.state, count(f.id) AS faces FROM embedding_task t LEFT JOIN face f ON f.task_id = t.id GROUP BY t.id`,
    );
    expect(
      tasks
        .filter(({ state }) => state === 'done')
        .map(({ id, faces }) => [String(id), Number(faces)])
        .sort(),
    ).toEqual([...crowd.taken].sort());
    expect(tasks.filter(({ state, faces }) => state !== 'done' && (state !== 'dead' || Number(faces) > 0))).toEqual([]);
    expect(tasks.length).toBe(TASKS);
    expect(await count('SELECT count(*) AS n FROM face_past')).toBe(0);
    expect(await count(`SELECT count(*) AS n FROM embedding_task WHERE attempt > 5`)).toBe(0);
    const ended = [await store.embedding.runs.get(first.id), await store.embedding.runs.get(second.id)];
    expect(ended.map((run) => run?.state)).toEqual(['succeeded', 'succeeded']);
    expect((await store.embedding.spaces.get('night'))?.vectors).toBe([...crowd.taken.values()].reduce((all, faces) => all + faces, 0));

    async function count(sql: string): Promise<number> {
      const { rows } = await pool.query<{ n: number }>(sql);
      return Number(rows[0]?.n);
    }
  }, 1_200_000);
});

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}

/** What a lost queue is on PostgreSQL, where it shares the database with the tasks. */
async function obliterate(config: Parameters<typeof connectionOf>[0]): Promise<void> {
  const queue = new (classesOf(config).Queue)(CHUNK_QUEUE, { connection: connectionOf(config) });
  await queue.obliterate({ force: true });
  await queue.close();
}
