// Items for tests: written as a harvest writes them, without a harvest's source.
import { createHash } from 'node:crypto';
import { asItemId, type HarvestId } from '../../src/domain/ids.ts';
import type { Item } from '../../src/domain/item/item.ts';
import type { Store } from '../../src/store/store.ts';

/** An item with nothing in it but what is given. */
export function item(id: string, given: Partial<Item> = {}): Item {
  return {
    id: asItemId(id),
    provider: 'Hub A',
    dataProvider: null,
    title: [],
    description: [],
    subject: [],
    creator: [],
    contributor: [],
    date: [],
    type: ['image'],
    format: ['Photographs'],
    isShownAt: null,
    images: [],
    rightsUri: null,
    ...given,
  };
}

export async function harvestOf(store: Store, source = 'fixtures'): Promise<HarvestId> {
  return (await store.harvests.create({ source: { kind: 'bulk', location: source }, mode: 'full' })).id;
}

/** Writes items in batches, all under one harvest, which is ended then. */
export async function load(
  store: Store,
  items: readonly Item[],
  { batch = 500, harvest }: { batch?: number; harvest?: HarvestId } = {},
): Promise<HarvestId> {
  const id = harvest ?? (await harvestOf(store));
  for (let from = 0; from < items.length; from += batch) {
    const part = items.slice(from, from + batch);
    await store.intake.write(id, {
      items: part.map((one) => ({ item: one, contentHash: createHash('sha256').update(JSON.stringify(one)).digest() })),
      rejects: [],
      checkpoint: null,
      read: part.length,
      total: items.length,
    });
  }
  await store.harvests.finish(id, 'succeeded');
  return id;
}
