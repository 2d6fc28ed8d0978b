// A whole harvest in this process: what it writes, how it is stopped, and how it goes on.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Batch } from '../../src/dpla/read.ts';
import { type OpenSource, runHarvest } from '../../src/pipeline/harvest.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { openPool } from '../../src/store/connect.ts';
import { createStore } from '../../src/store/store.ts';
import { batchesOf } from '../support/batches.ts';
import { testDatabase } from '../support/database.ts';
import { portraits } from '../support/portraits.ts';

// two threads are started for each harvest: 2 s on an idle core, a minute where many wait for one
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const { pool, url } = await testDatabase();
const store = createStore(pool);
const log = { info: () => undefined, error: () => undefined };
const docs = portraits(200);
const BATCH = 40;

const plain =
  (given: readonly unknown[] = docs): OpenSource =>
  (_source, checkpoint) =>
    batchesOf(given, BATCH, checkpoint);

interface Attempt {
  readonly openSource?: OpenSource;
  readonly signal?: AbortSignal;
  readonly isLast?: boolean;
  readonly over?: ReturnType<typeof createStore>;
}

const attempt = (id: string, { openSource = plain(), signal = new AbortController().signal, isLast = false, over = store }: Attempt = {}) =>
  runHarvest({ store: over, log, openSource }, id, { signal, isLast });

const created = async (location = 'a') => (await store.harvests.create({ source: { kind: 'bulk', location }, mode: 'full' })).id;

async function stateOf(id: string) {
  const harvest = await store.harvests.get(id);
  return { state: harvest?.state, error: harvest?.error ?? null, ...harvest?.counts };
}

/** Rows written into each table by a harvest, as PostgreSQL counts them: a backend tells the last of them when it ends. */
async function rowsWrittenBy(work: (over: ReturnType<typeof createStore>) => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const before = await written();
  const there = await backends();
  const own = openPool(url);
  await work(createStore(own));
  await own.end();
  while ((await backends()).some((pid) => !there.includes(pid))) await sleep(20);
  return new Map([...(await written())].map(([table, rows]) => [table, rows - (before.get(table) ?? 0)]));
}

async function backends(): Promise<readonly number[]> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE datname = current_database()');
  return rows.map(({ pid }) => pid);
}

async function written(): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ relname: string; n: number }>(
    'SELECT relname, (n_tup_ins + n_tup_upd + n_tup_del)::float8 AS n FROM pg_stat_user_tables',
  );
  return new Map(rows.map(({ relname, n }) => [relname, n]));
}

/** What follows from items; the harvest's own bookkeeping is written always. */
const FOLLOWS = [
  'item',
  'mention',
  'heading',
  'reading',
  'exclusion',
  'person',
  'person_heading',
  'depiction',
  'suggestion',
  'waiting',
  'unit',
  'block_key',
];

describe('again', () => {
  let mentions = 0;
  beforeAll(async () => {
    const id = await created();
    const rows = await rowsWrittenBy((over) => attempt(id, { over }));
    expect(await stateOf(id)).toMatchObject({ state: 'succeeded', itemsNew: docs.length });
    expect(rows.get('item'), 'what is written is counted').toBeGreaterThanOrEqual(docs.length);
    mentions = (await store.harvests.get(id))?.counts.mentions ?? 0;
  });

  test('over unchanged data it writes no row of items nor of what follows from them', async () => {
    const id = await created();
    const rows = await rowsWrittenBy((over) => attempt(id, { over }));
    expect(await stateOf(id)).toMatchObject({ state: 'succeeded', itemsUnchanged: docs.length, itemsNew: 0, itemsChanged: 0 });
    expect(FOLLOWS.map((table) => [table, rows.get(table)])).toEqual(FOLLOWS.map((table) => [table, 0]));
    expect(rows.get('harvest')).toBeGreaterThan(0);
  });

  test('over data of which 1 % changed it writes about 1 % of the rows', async () => {
    const changed = docs.map((doc, n) =>
      n < 2 ? { ...doc, sourceResource: { ...doc.sourceResource, description: ['On the porch.'] } } : doc,
    );
    const id = await created();
    const rows = await rowsWrittenBy((over) => attempt(id, { over, openSource: plain(changed) }));
    expect(await stateOf(id)).toMatchObject({ state: 'succeeded', itemsUnchanged: docs.length - 2, itemsChanged: 2 });
    // written with what it says, and again with its place in the order of labels
    expect(rows.get('item')).toBeLessThanOrEqual(2 * 3);
    // each mention of the two goes and comes
    expect(rows.get('mention')).toBeLessThanOrEqual(Math.ceil((2 * mentions * 2) / docs.length) + 4);
    expect([rows.get('person'), rows.get('person_heading'), rows.get('heading')]).toEqual([0, 0, 0]);
  });
});

/** Waits after its first batch until it is told to stop. */
const stuck: OpenSource = async function* (_source, checkpoint, signal): AsyncGenerator<Batch> {
  for await (const batch of batchesOf(docs, BATCH, checkpoint)) {
    yield batch;
    await sleep(600_000, undefined, { signal });
  }
};

async function whenSeen(id: string, items: number): Promise<void> {
  while (((await store.harvests.get(id))?.counts.itemsSeen ?? 0) < items) await sleep(20);
}

test('cancelled while its source keeps it waiting, it ends with what it has', async () => {
  const id = await created('b');
  const running = attempt(id, { openSource: stuck });
  await whenSeen(id, BATCH);
  expect(await store.harvests.askCancel(id)).toBe(true);
  await running;
  expect(await stateOf(id)).toMatchObject({ state: 'cancelled', itemsSeen: BATCH });
  expect(await store.harvests.askCancel(id)).toBe(false);
});

test('left by a worker that stops, it is gone on with from its checkpoint by the next', async () => {
  const id = await created('c');
  const stop = new AbortController();
  const running = attempt(id, { openSource: stuck, signal: stop.signal });
  await whenSeen(id, BATCH);
  stop.abort(new Error('the worker is stopping'));
  await running;
  expect(await stateOf(id)).toMatchObject({ state: 'running', error: null });
  const from: unknown[] = [];
  await attempt(id, {
    openSource: (source, checkpoint, signal) => {
      from.push(checkpoint);
      return plain()(source, checkpoint, signal);
    },
  });
  expect(from).toEqual([BATCH]);
  expect(await stateOf(id)).toMatchObject({ state: 'succeeded', itemsSeen: docs.length });
});

describe('PostgreSQL has no room', () => {
  const fresh = portraits(260).slice(200);
  const full = async (): Promise<void> => {
    // as the server says it when it cannot extend a file
    await pool.query(`CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE disk_full USING MESSAGE = 'could not extend file "base/5/16384": No space left on device'; END $$`);
    await pool.query('CREATE TRIGGER no_room BEFORE INSERT ON mention FOR EACH STATEMENT EXECUTE FUNCTION no_room()');
  };
  const roomAgain = (): Promise<unknown> => pool.query('DROP TRIGGER no_room ON mention');

  test('it says so at last, and until then goes on by itself when there is room', async () => {
    const id = await created('d');
    const last = await created('d');
    await full();
    await expect(attempt(id, { openSource: plain(fresh) })).rejects.toMatchObject({ code: '53100' });
    expect(await stateOf(id)).toMatchObject({ state: 'running', itemsSeen: 0 });
    await attempt(last, { openSource: plain(fresh), isLast: true });
    expect(await stateOf(last)).toMatchObject({ state: 'failed', error: expect.stringMatching(/disk is full: make room.*No space left/) });
    await roomAgain();
    await attempt(id, { openSource: plain(fresh) });
    expect(await stateOf(id)).toMatchObject({ state: 'succeeded', itemsNew: fresh.length });
  });
});

test('two side by side: what one of them still holds is not gone', async () => {
  const few = portraits(300).slice(260);
  const [left, right, shared] = [few.slice(0, 30), few.slice(10), few.slice(10, 30)];
  const [one, other] = [await created('e'), await created('f')];
  await Promise.all([attempt(one, { openSource: plain(left) }), attempt(other, { openSource: plain(right) })]);
  const both = [await stateOf(one), await stateOf(other)];
  expect(both.map(({ state }) => state)).toEqual(['succeeded', 'succeeded']);
  expect((both[0]?.itemsNew ?? 0) + (both[1]?.itemsNew ?? 0)).toBe(few.length);
  const [later, beside] = [await created('e'), await created('f')];
  await Promise.all([attempt(later, { openSource: plain(shared.slice(0, 1)) }), attempt(beside, { openSource: plain(right) })]);
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM item WHERE gone_at IS NOT NULL');
  expect(rows.map(({ id }) => id).sort()).toEqual(
    left
      .filter((doc) => !shared.includes(doc))
      .map(({ id }) => id)
      .sort(),
  );
});

test('a retry that the queue has lost is rung for until it is done', async () => {
  const id = await created('g');
  await store.harvests.finish(id, 'succeeded');
  await store.rejects.askRetry(id);
  const rung: string[] = [];
  const queue = { enqueue: async (name: string, _payload: object, job: string) => void rung.push(`${name} ${job}`) };
  await sweep({ store, queue });
  expect(rung).toEqual([`retry retry-${id}`]);
  const [asked] = await store.rejects.asked();
  await store.rejects.askRetry(id);
  await store.rejects.retried(id, asked?.at ?? null);
  expect(await store.rejects.asked(), 'asked again meanwhile').toHaveLength(1);
  await store.rejects.retried(id, (await store.rejects.asked())[0]?.at ?? null);
  expect(await store.rejects.asked()).toEqual([]);
});
