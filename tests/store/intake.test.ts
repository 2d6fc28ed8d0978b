// Items coming in: counted once, written only where they differ, gone only where every harvest that could have seen them says so.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HarvestId } from '../../src/domain/ids.ts';
import type { Item } from '../../src/domain/item/item.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { rowVersions } from '../support/dump.ts';
import { harvestOf, item } from '../support/items.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
beforeEach(async () => {
  await pool.query('DELETE FROM harvest_seen; DELETE FROM item; DELETE FROM harvest');
});

const incoming = (one: Item) => ({ item: one, contentHash: createHash('sha256').update(JSON.stringify(one)).digest() });
const write = (harvest: HarvestId, items: readonly Item[], isExact = false): Promise<unknown> =>
  store.intake.write(harvest, { items: items.map(incoming), rejects: [], checkpoint: null, read: items.length, total: null, isExact });
const some = (ids: string, title = 'A'): Item[] => [...ids].map((id) => item(id, { title: [title] }));

/** A whole harvest of one source: batches, conclusion, end. */
async function harvest(source: string, ...batches: readonly Item[][]): Promise<HarvestId> {
  const id = await harvestOf(store, source);
  await store.harvests.start(id);
  for (const batch of batches) await write(id, batch);
  await store.gone.conclude(id);
  await store.harvests.finish(id, 'succeeded');
  await store.gone.forgetBefore(id);
  return id;
}
const countsOf = async (id: HarvestId) => {
  const counts = (await store.harvests.get(id))?.counts;
  return [counts?.itemsSeen, counts?.itemsNew, counts?.itemsChanged, counts?.itemsUnchanged, counts?.itemsGone];
};
const gone = async (): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM item WHERE gone_at IS NOT NULL ORDER BY id');
  return rows.map(({ id }) => id).join('');
};

describe.each<[because: string, before: readonly Item[][], now: readonly Item[][], counts: readonly number[]]>([
  ['everything is new', [], [some('abc')], [3, 3, 0, 0, 0]],
  ['nothing has changed', [some('abc')], [some('abc')], [3, 0, 0, 3, 0]],
  ['one has changed, one is new', [some('ab')], [[...some('a'), ...some('b', 'B'), ...some('c')]], [3, 1, 1, 1, 0]],
  ['a new one comes three times', [], [some('ab'), some('bc'), some('b')], [3, 3, 0, 0, 0]],
  ['an unchanged one comes three times', [some('abc')], [some('ab'), some('bc'), some('b')], [3, 0, 0, 3, 0]],
  ['a changed one comes twice', [some('a')], [some('a', 'B'), some('a', 'B')], [1, 0, 1, 0, 0]],
  ['one changes again while it is read', [some('a')], [some('a', 'B'), some('a', 'C')], [1, 0, 1, 0, 0]],
  ['an unchanged one changes in the second pass', [some('a')], [some('a'), some('a', 'B')], [1, 0, 1, 0, 0]],
  ['twice in one batch: the last one counts', [], [[...some('a'), ...some('a', 'B')]], [1, 1, 0, 0, 0]],
  ['one has gone', [some('abc')], [some('ac')], [2, 0, 0, 2, 1]],
])('%s', (_because, before, now, counts) => {
  test(`seen, new, changed, unchanged, gone: ${counts.join(', ')}`, async () => {
    if (before.length > 0) await harvest('A', ...before);
    expect(await countsOf(await harvest('A', ...now))).toEqual(counts);
  });
});

describe('gone', () => {
  test('what came back is there again, as another version, and counts as seen before', async () => {
    await harvest('A', some('ab'));
    await harvest('A', some('a'));
    expect(await gone()).toBe('b');
    expect(await countsOf(await harvest('A', some('ab')))).toEqual([2, 0, 0, 2, 0]);
    expect(await gone()).toBe('');
    expect((await store.items.get('b'))?.version).toBe(3);
  });

  test('what another source still holds stays', async () => {
    await harvest('A', some('ab'));
    await harvest('B', some('bc'));
    await harvest('A', some('a'));
    expect(await gone()).toBe('');
    await harvest('B', some('c'));
    expect(await gone()).toBe('b');
  });

  test('what a harvest beside this one saw stays', async () => {
    await harvest('A', some('ab'));
    const first = await harvestOf(store, 'A');
    await store.harvests.start(first);
    await harvest('A', some('ab'));
    await write(first, some('a'));
    expect(await store.gone.conclude(first)).toBe(0);
  });

  test('what was seen before is forgotten after a complete harvest, and is missed all the same later', async () => {
    await harvest('A', some('abc'));
    await harvest('A', some('ab'));
    const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM harvest_seen');
    expect(rows[0]?.n).toBe(1);
    await harvest('A', some('a'));
    expect(await gone()).toBe('bc');
  });
});

test('what has not changed writes no row of an item', async () => {
  const many = Array.from({ length: 1_200 }, (_, n) => item(`id${n}`));
  await harvest('A', many);
  const before = await rowVersions(pool);
  await harvest('A', many.slice(0, 500), many.slice(500, 1_000), many.slice(1_000));
  expect(await rowVersions(pool)).toEqual(before);
});

test('after its end a harvest counts what it had seen already no second time', async () => {
  await harvest('A', some('a'));
  const id = await harvest('A', some('a'));
  await write(id, some('ab'), true);
  await write(id, some('ab'), true);
  expect(await countsOf(id)).toEqual([2, 1, 0, 1, 0]);
});

test('two harvests that bring the same new items at once count each of them once', async () => {
  const many = Array.from({ length: 300 }, (_, n) => item(`id${n}`));
  const [one, other] = [await harvestOf(store, 'A'), await harvestOf(store, 'B')];
  await Promise.all([write(one, many), write(other, many.toReversed())]);
  const [first, second] = [await countsOf(one), await countsOf(other)];
  expect([(first[1] ?? 0) + (second[1] ?? 0), (first[3] ?? 0) + (second[3] ?? 0)]).toEqual([300, 300]);
});
