// Readings + people → what the collection says of them → depictions and labels, batch by batch.
import { collectionVerdicts } from '../domain/depiction/collection.ts';
import type { DepictedBatch } from '../store/depictions.ts';
import type { DerivePart } from './derive_part.ts';

/** The label lock is held for a batch, about 0.1 s. */
const BATCH = 500;
/** People whose items are counted at a time. */
const PEOPLE = 2_000;
/** Same step as store/items.ts BEHIND.depictions. */
const UNDEPICTED = 1;

/** Writes the depictions of every item that waits for them. Answers how many there were. */
export async function depictItems(part: DerivePart): Promise<number> {
  await weighCollection(part);
  const { store, signal, progress, batch = BATCH } = part;
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

/**
 * Counts the items of everybody again whose mentions or headings changed, and lets the items of those wait whose evidence came out different.
 * Idempotent; what a kill leaves undone is still due.
 */
async function weighCollection({ store, signal }: DerivePart): Promise<void> {
  const { people, upTo } = await store.collection.due();
  if (upTo === 0) return;
  for (let from = 0; from < people.length; from += PEOPLE) {
    signal?.throwIfAborted();
    const counted = await store.collection.tallies(people.slice(from, from + PEOPLE));
    await store.collection.write(counted.map(({ person, tallies }) => ({ person, verdicts: collectionVerdicts(tallies) })));
  }
  await store.collection.dropStrays();
  await store.collection.settle(upTo);
}
