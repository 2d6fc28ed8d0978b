// Readings + people → depictions and labels, batch by batch.
import type { DepictedBatch } from '../store/depictions.ts';
import type { DerivePart } from './derive_part.ts';

/** The label lock is held for a batch, about 0.1 s. */
const BATCH = 500;
/** Same step as store/items.ts BEHIND.depictions. */
const UNDEPICTED = 1;

/** Writes the depictions of every item that waits for them. Answers how many there were. */
export async function depictItems({ store, signal, progress, batch = BATCH }: DerivePart): Promise<number> {
  const total = await store.items.countBehind(UNDEPICTED);
  let done = 0;
  // by keyset: the index on what is behind still holds the entries of items just done, and would be walked from its start each time
  for (let after: string | null = ''; after !== null; ) {
    signal?.throwIfAborted();
    const written: DepictedBatch = await store.depictions.writeNext(after, batch);
    done += written.items;
    after = written.last;
    if (written.items > 0) progress({ stage: 'depict', done, total: Math.max(total, done) });
  }
  return done;
}
