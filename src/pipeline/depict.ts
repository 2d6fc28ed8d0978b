// Items + people → depictions: who can be seen, with the person that each heading resolved to.
import { depict } from '../domain/depiction/depict.ts';
import type { DeriveNeeds, DeriveOptions } from './derive.ts';

const BATCH = 200;
/** Same step as store/items.ts BEHIND.depictions. */
const DEPICTIONS_BEHIND = 1;

/** Writes the depictions of every item that is behind. Answers how many items it read. */
export async function depictItems({ store }: DeriveNeeds, { signal, progress }: DeriveOptions): Promise<number> {
  const total = await store.items.countBehind(DEPICTIONS_BEHIND);
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const batch = await store.items.behind(DEPICTIONS_BEHIND, BATCH);
    if (batch.length === 0) return done;
    await store.derived.writeDepictions(batch.map(({ item, version }) => ({ item: item.id, version, depictions: depict(item) })));
    done += batch.length;
    progress?.({ stage: 'depict', done, total });
  }
}
