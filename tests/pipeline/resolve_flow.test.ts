// A batch run in ranges leaves what one thread leaves, however many workers do it, and whoever of them is killed.
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { syntheticHeadings } from '../../bench/headings.ts';
import type { DomainThread } from '../../src/pipeline/domain_thread.ts';
import { resolvePeople } from '../../src/pipeline/resolve.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { incremental, resolveDue, sameThread, say, use } from '../support/drawer.ts';
import { dump, type TableDump } from '../support/dump.ts';
import { openFlowWorker } from '../support/flow_worker.ts';
import { startScript } from '../support/processes.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';

/** Few surnames and forenames: blocks of more than a dozen, and every kind of rival. */
const CROWDED = ['Smith', 'Smyth', 'Smithe', 'Day', 'Daye', 'Du Bois'].flatMap((surname) =>
  'J.|Jack|James|James A.|James Alan|Jan|Jane|Jay|Jean|Jeff|Jim|Joan|Joe|John|John A.|John B.|Johnny|Jon|Joseph|Joyce|Juan|June'
    .split('|')
    .flatMap((forename, at) => [
      `${surname}, ${forename}`,
      ...[', 1901-1980', ', Jr.', ', 1930-', ', ca. 1900-1980'].slice(at % 4, (at % 4) + 2).map((tail) => `${surname}, ${forename}${tail}`),
      ...(at % 5 === 0 ? [`${forename} ${surname}`, `${surname}, ${forename.toUpperCase()}`, `Mrs. ${forename} ${surname}`] : []),
    ]),
);
const HEADINGS = [...new Set([...syntheticHeadings(1_000, 7).map(({ heading }) => heading), ...CROWDED])];
const COMING = syntheticHeadings(1_060, 7)
  .slice(1_000)
  .map(({ heading }) => heading);
/** About 8 ranges of headings, 20 of pairs and 15 of groups. */
const SMALL = { headings: 200, pairs: 300, units: 100 };
const LOG = { info: () => undefined, error: () => undefined };

/** A collection with judgements that part what looks the same, join what does not, and say nothing. */
async function collection(): Promise<{ readonly database: TestDatabase; readonly store: Store }> {
  const database = await testDatabase();
  const store = createStore(database.pool);
  await use(database.pool, HEADINGS);
  for (const [at, judgement] of [
    [10, 'same'],
    [20, 'different'],
    [30, 'unsure'],
    [40, 'same'],
  ] as const)
    await say(store, HEADINGS[at] ?? '', HEADINGS[at + 1] ?? '', judgement);
  await say(store, HEADINGS[41] ?? '', HEADINGS[900] ?? '', 'different');
  return { database, store };
}

/** All that resolution leaves, the drawer and the counts of names with it. */
async function left({ pool }: TestDatabase): Promise<TableDump> {
  const drawer: Record<string, readonly string[]> = {};
  for (const table of ['unit', 'unit_heading', 'block_key', 'weighed_pair', 'name_count']) {
    const { rows } = await pool.query<{ line: string }>(`SELECT to_jsonb(t)::text AS line FROM ${table} t ORDER BY 1`);
    drawer[table] = rows.map(({ line }) => line);
  }
  const { rows } = await pool.query<{ line: string }>(
    'SELECT jsonb_build_array(version, people, headings, weights_version)::text AS line FROM name_snapshot ORDER BY 1',
  );
  return { ...(await dump(pool)), ...drawer, name_snapshot: rows.map(({ line }) => line) };
}

const inRanges = (
  store: Store,
  signal?: AbortSignal,
  progress: () => void = () => undefined,
  thread: DomainThread = sameThread,
): Promise<boolean> => resolvePeople({ store, log: LOG, thread, flowHeadings: 1, rangeSizes: SMALL, signal, progress }, incremental());

/** A thread that leaves the ranges to others until there is no need, at most a second each: whoever derives does ranges too. */
const unhurried = (needless: AbortSignal): DomainThread => ({
  ...sameThread,
  async run(task, input) {
    if (!needless.aborted) await sleep(1_000, undefined, { signal: needless }).catch(() => undefined);
    return sameThread.run(task, input);
  },
});

let expected: TableDump;
beforeAll(async () => {
  const { database, store } = await collection();
  await resolveDue(store);
  expected = await left(database);
  await database.drop();
});

test('what is compared says something', () => {
  expect(expected.person?.length).toBeGreaterThan(500);
  expect(expected.suggestion?.length).toBeGreaterThan(10);
  expect(expected.weighed_pair?.length).toBeGreaterThan(500);
});

test('without a worker, and without a queue', async () => {
  const { database, store } = await collection();
  await inRanges(store);
  expect(await left(database)).toEqual(expected);
  const { rows } = await database.pool.query('SELECT FROM run_heading UNION ALL SELECT FROM run_pair UNION ALL SELECT FROM run_person');
  expect(rows).toEqual([]);
});

const BACKENDS: [backend: string, redisUrl: string | null][] = [['PostgreSQL', null]];
if (TEST_REDIS_URL !== null) BACKENDS.push(['Redis', TEST_REDIS_URL]);

describe.each(BACKENDS)('jobs through %s', (_, redisUrl) => {
  test.each([1, 2, 4])('%i workers', async (count) => {
    const { database, store } = await collection();
    let jobs = 0;
    const taken = new AbortController();
    const config = { databaseUrl: database.url, redisUrl };
    const workers = await Promise.all(
      Array.from({ length: count }, () =>
        openFlowWorker(config, store, () => {
          jobs += 1;
          if (jobs > 5) taken.abort();
        }),
      ),
    );
    await inRanges(store, undefined, undefined, unhurried(taken.signal));
    await Promise.all(workers.map((worker) => worker.close()));
    expect(await left(database)).toEqual(expected);
    expect(jobs).toBeGreaterThan(5);
  });

  // which of the two takes a job is for the queue to say: whoever takes the nth of both is killed in it
  test.each([2, 6, 12])('two processes, one of them killed in the job %i of both', async (nth) => {
    const { database, store } = await collection();
    const children = [0, 1].map(() => startScript('flow_child.ts', [database.url, redisUrl ?? '']));
    await Promise.all(children.map(({ firstLine }) => firstLine));
    let seen = 0;
    const killed = new AbortController();
    for (const one of children) {
      if (one.child.stdout === null) throw new Error('a child tells its jobs');
      createInterface({ input: one.child.stdout }).on('line', () => {
        seen += 1;
        if (seen !== nth) return;
        one.kill();
        killed.abort();
      });
    }
    await inRanges(store, undefined, undefined, unhurried(killed.signal));
    await Promise.all(children.map((one) => one.finish()));
    expect(seen, 'the kill came in time').toBeGreaterThanOrEqual(nth);
    expect(await left(database)).toEqual(expected);
  });
});

describe('whoever derives is stopped', () => {
  // the last one while pairs are being made
  test.each([1, 6, 15, 40])('after range %i: the next goes on, and what came meanwhile follows', async (ranges) => {
    const reference = await collection();
    await resolveDue(reference.store);
    await use(reference.database.pool, COMING);
    await resolveDue(reference.store);

    const { database, store } = await collection();
    const stop = new AbortController();
    let done = 0;
    const stopped = inRanges(store, stop.signal, () => {
      done += 1;
      if (done === ranges) stop.abort(new Error('stopped'));
    });
    await expect(stopped).rejects.toThrow('stopped');
    await use(database.pool, COMING);
    await inRanges(store);
    const runs = await database.pool.query<{ ended: string }>('SELECT ended FROM resolution_run');
    expect(runs.rows).toEqual([{ ended: 'done' }]);
    expect(await left(database)).toEqual(await left(reference.database));
  });

  test('when everything is to be looked at anew, the open run ends and its jobs do nothing', async () => {
    const { database, store } = await collection();
    const stop = new AbortController();
    const stopped = inRanges(store, stop.signal, () => stop.abort(new Error('stopped')));
    await expect(stopped).rejects.toThrow('stopped');
    const old = await store.run.open();
    await store.resolution.askForWhole({ recount: false });
    expect(await store.run.open()).toBeNull();
    await expect(store.run.doRange(old?.id ?? '', null, () => Promise.reject(new Error('done all the same')))).resolves.toBe(false);
    await inRanges(store);
    expect(await left(database)).toEqual(expected);
  });
});
