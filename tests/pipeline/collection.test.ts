// What the whole collection says is counted again for touched people alone, and comes out as if everything had been counted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/domain/item/item.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { histories } from '../support/histories.ts';
import { item, load } from '../support/items.ts';

const log = { info: () => undefined, error: () => undefined };

async function open() {
  const database = await testDatabase();
  const store = createStore(database.pool);
  return {
    database,
    store,
    async harvest(items: readonly Item[]): Promise<void> {
      await store.gone.conclude(await load(store, items));
      await derive({ store, log });
    },
  };
}

test('after every step of a history the tables are those of a rebuild, which counts everything', { timeout: 240_000 }, async () => {
  let evidence = 0;
  for (const history of fc.sample(histories({ steps: 4, size: 60 }), { seed: 7, numRuns: 2 })) {
    const { database, harvest, store } = await open();
    for (const items of history) {
      await harvest(items);
      const state = await dump(database.pool);
      evidence += state.collection_verdict?.length ?? 0;
      await rebuild({ store, log });
      expect(await dump(database.pool)).toEqual(state);
    }
    await database.drop();
  }
  // the histories do cross the thresholds
  expect(evidence).toBeGreaterThan(8);
});

describe('a subject whom captions pass over', () => {
  const items = (count: number): Item[] =>
    Array.from({ length: count }, (_, at) =>
      item(`d${String(at).padStart(2, '0')}`, { title: ['From left: Ann Day, Jay Roe'], subject: ['Doe, Gil'] }),
    );

  test('is excluded once there are twenty, in the items of before too, and back when there are nineteen', { timeout: 60_000 }, async () => {
    const { harvest, store, database } = await open();
    const verdictOn = async (id: string): Promise<[depicted: boolean, reasons: string[]]> => {
      const view = await store.items.get(id);
      const gil = view?.people.find(({ heading }) => heading === 'Doe, Gil');
      return [(gil?.depicted ?? 0) >= 0.5, view?.excluded.filter(({ text }) => text === 'Doe, Gil').map(({ reason }) => reason) ?? []];
    };
    await harvest(items(19));
    expect(await verdictOn('d00')).toEqual([true, []]);
    const watermark = await store.labels.watermark();
    await harvest(items(20));
    expect(await verdictOn('d00')).toEqual([false, ['collection:passed-over']]);
    expect(await store.labels.watermark()).toBe(watermark + 20);
    await harvest(items(21));
    expect(await store.labels.watermark()).toBe(watermark + 21);
    await harvest(items(19));
    expect(await verdictOn('d00')).toEqual([true, []]);
    await database.drop();
  });
});
