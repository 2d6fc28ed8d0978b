// Readings + people → depictions and labels, batch by batch.
import type { DerivePart } from './derive.ts';

/** The label lock is held for a batch, about 0.1 s. */
const BATCH = 500;
/** Same step as store/items.ts BEHIND.depictions. */
const UNDEPICTED = 1;

/** Writes the depictions of every item that waits for them. Answers how many there were. */
export async function depictItems({ store, signal, progress, batch = BATCH }: DerivePart): Promise<number> {
  const total = await store.items.countBehind(UNDEPICTED);
  for (let done = 0; ; ) {
    signal?.throwIfAborted();
    const { items } = await store.depictions.writeNext(batch);
    if (items === 0) return done;
    done += items;
    progress({ stage: 'depict', done, total: Math.max(total, done) });
  }
}
