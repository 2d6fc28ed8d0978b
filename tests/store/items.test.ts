// An item as it is read back: what the provider said, what was made of each string.
import { beforeAll, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { item, load } from '../support/items.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const GIVEN = item('i1', {
  title: ['Ann Day with Jay Roe'],
  subject: ['Day, Ann, 1901-1980', 'Streets'],
  creator: ['Poe, Max, 1890-1960'],
  date: [{ text: 'circa 1950', begin: '1950', end: '1950' }],
});

beforeAll(async () => {
  await load(store, [GIVEN]);
});

test('before it is derived, an item is there with nothing said about it', async () => {
  expect(await store.items.get('i1')).toEqual({ item: GIVEN, version: 1, goneAt: null, mentions: [], people: [], excluded: [] });
  expect(await store.items.countBehind(2)).toBe(1);
});

test('afterwards every string of it stands in people or in excluded', async () => {
  await derive({ store, log: { info: () => undefined, error: () => undefined } });
  const view = await store.items.get('i1');
  expect(view?.item).toEqual(GIVEN);
  expect(view?.people.map(({ heading }) => heading)).toContain('Day, Ann, 1901-1980');
  expect(view?.excluded.map(({ text, field }) => `${field}: ${text}`)).toEqual(
    expect.arrayContaining(['subject: Streets', 'creator: Poe, Max, 1890-1960']),
  );
  expect(view?.mentions.map(({ field }) => field)).toEqual(
    view?.mentions.map(({ field }) => field).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  );
  expect(await store.items.countBehind(1)).toBe(0);
});
const ORDER = ['subject', 'creator', 'contributor', 'title', 'description'];

test('an unknown item is null', async () => {
  expect(await store.items.get('i2')).toBeNull();
});
