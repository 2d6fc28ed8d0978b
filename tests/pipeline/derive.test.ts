// The derivation leaves the same tables whatever the batches, the order of items, the kills and the number of derivers.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/domain/item/item.ts';
import { derive } from '../../src/pipeline/derive.ts';
import type { DeriveOptions } from '../../src/pipeline/derive_part.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { dump, rowVersions, type TableDump } from '../support/dump.ts';
import { item, load } from '../support/items.ts';

const log = { info: () => undefined, error: () => undefined };

/** Strings that the order of items could make a difference for: seen under several fields, by several hubs, in several spellings. */
const ITEMS: readonly Item[] = [
  item('a1', { title: ['W. E. B. Du Bois at his desk'], subject: ['Du Bois, W. E. B', 'African Americans', 'Photographs'] }),
  item('a2', {
    subject: ['Du Bois, W. E. B. (William Edward Burghardt), 1868-1963'],
    date: [{ text: '1904', begin: '1904', end: '1904' }],
  }),
  item('a3', { provider: 'Hub B', subject: ['Du Bois, William Edward Burghardt, 1868-1963'], creator: ['Battey, C. M., 1873-1927'] }),
  item('a4', { provider: 'Hub B', creator: ['Kweisi Mfume'] }),
  item('a5', {
    provider: 'Hub C',
    subject: ['Mfume, Kweisi', 'Martin Luther King Day'],
    title: ['Kweisi Mfume and Rosa Parks at the dinner'],
  }),
  item('a6', { subject: ['Lincoln, Abraham, 1809-1865--Assassination'], date: [{ text: '1901', begin: '1901', end: '1901' }] }),
  item('a7', { subject: ['Lincoln, Abraham, 1809-1865'], creator: ['Brady, Mathew B., approximately 1823-1896'] }),
  item('a8', { subject: ['King, Martin Luther, Jr., 1929-1968', 'King, Martin Luther, Sr., 1899-1984'] }),
  item('a9', { title: ['Front row from left: Ann Day, Roberta Flynn; back row: Thaddeus "Thad" Mosley'], subject: ['Mosley, Thaddeus'] }),
  item('b1', {
    title: ['Untitled'],
    subject: [`Long ${'description of a street '.repeat(200)}`, `Long ${'description of a street '.repeat(200)}!`],
  }),
  item('b2', { subject: ['Broken \ud800 half, of a pair', ' ', ''], creator: ['Photographs'], description: ['A "quoted \\ud800" text'] }),
  item('b3', { provider: 'Hub C', subject: ['Parks, Rosa, 1913-2005'], creator: ['Day, Ann'] }),
  item('b4', {}),
];

async function fresh(): Promise<{ database: TestDatabase; store: Store }> {
  const database = await testDatabase();
  return { database, store: createStore(database.pool) };
}

async function derived(items: readonly Item[], options: DeriveOptions & { loadBatch?: number } = {}): Promise<TableDump> {
  const { database, store } = await fresh();
  await load(store, items, { batch: options.loadBatch ?? 500 });
  await derive({ store, log }, options);
  const state = await dump(database.pool);
  await database.drop();
  return state;
}

describe('the derivation', () => {
  let expected: TableDump;
  beforeAll(async () => {
    expected = await derived(ITEMS);
  });

  test('finds people, and what it finds hangs together', async () => {
    expect(expected.person?.length).toBeGreaterThan(5);
    expect(expected.depiction?.length).toBeGreaterThan(5);
    // nothing is read of an empty item, and nothing of it is forgotten
    expect(expected.item?.filter((line) => line.includes('"told": true')).length).toBe(ITEMS.length);
  });

  test.each<[what: string, items: readonly Item[], options: DeriveOptions & { loadBatch?: number }, because: string]>([
    ['batches of one', ITEMS, { batch: 1, loadBatch: 1 }, 'a heading is first seen under whatever field comes first'],
    ['batches of three', ITEMS, { batch: 3, loadBatch: 2 }, 'boundaries fall elsewhere'],
    ['items backwards', ITEMS.toReversed(), { batch: 2 }, 'ids decide, not arrival'],
  ])('is the same for %s', async (_, items, options) => {
    expect(await derived(items, options)).toEqual(expected);
  });

  test('is the same in any order of arrival when items come in several harvests but are derived once', async () => {
    const { database, store } = await fresh();
    for (const one of ITEMS.toSorted(() => randomInt(3) - 1)) await load(store, [one]);
    await derive({ store, log }, { batch: 4 });
    expect(await dump(database.pool)).toEqual(expected);
  });

  test.each(['extract', 'resolve', 'depict'] as const)('goes on where it was after it was stopped in %s', async (stage) => {
    const { database, store } = await fresh();
    await load(store, ITEMS);
    const stop = new AbortController();
    const halfway = derive(
      { store, log },
      { batch: 2, signal: stop.signal, progress: (at) => at.stage === stage && stop.abort(new Error('killed')) },
    );
    await expect(halfway).rejects.toThrow('killed');
    await derive({ store, log }, { batch: 5 });
    expect(await dump(database.pool)).toEqual(expected);
  });

  test('leaves the same when two derive at once', async () => {
    const { database, store } = await fresh();
    await load(store, ITEMS);
    await Promise.all([derive({ store, log }, { batch: 1 }), derive({ store: createStore(database.pool), log }, { batch: 2 })]);
    expect(await dump(database.pool)).toEqual(expected);
  });

  test('writes no row the second time', async () => {
    const { database, store } = await fresh();
    await load(store, ITEMS);
    await derive({ store, log });
    const before = await rowVersions(database.pool);
    await derive({ store, log });
    expect(await rowVersions(database.pool)).toEqual(before);
    expect(before.mention).not.toMatch(/^0 /);
  });
});

describe('when items change', () => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    ({ database, store } = await fresh());
    await load(store, ITEMS);
    await derive({ store, log });
  });
  afterAll(() => database.drop());

  test('a weaker field leaves no trace when the stronger use is gone', async () => {
    const without = ITEMS.map((one) => (one.id === 'a5' ? item('a5', { provider: 'Hub C', title: ['Untitled'] }) : one));
    await load(store, without);
    await derive({ store, log });
    // versions differ: the one was changed, the other never was
    expect(await dump(database.pool, { except: ['item', 'person_ledger', 'person_redirect', 'label_removal', 'person'] })).toEqual(
      comparable(await derived(without)),
    );
  });

  test('an item that is gone takes its mentions, headings and people along, and keeps its body', async () => {
    const harvest = await load(
      store,
      ITEMS.filter(({ id }) => id !== 'a9'),
    );
    expect(await store.gone.conclude(harvest)).toBe(1);
    await derive({ store, log });
    const gone = await store.items.get('a9');
    expect(gone?.goneAt).not.toBeNull();
    expect(gone?.item.subject).toEqual(['Mosley, Thaddeus']);
    expect([gone?.mentions, gone?.people, gone?.excluded]).toEqual([[], [], []]);
    const { rows } = await database.pool.query(`SELECT FROM heading WHERE heading = 'Mosley, Thaddeus'`);
    expect(rows).toEqual([]);
  });

  test('an item that comes back is read again', async () => {
    await load(store, ITEMS);
    await derive({ store, log });
    expect((await store.items.get('a9'))?.people.map(({ name }) => name)).toContain('Thaddeus Mosley');
  });

  function comparable(state: TableDump): TableDump {
    const { item: _, person_ledger: __, person_redirect: ___, label_removal: ____, person: _____, ...rest } = state;
    return rest;
  }
});
