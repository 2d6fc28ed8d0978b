// A source → items, read as they come: while PostgreSQL writes a batch, a thread reads the next, and the one after is fetched.

import type { Batch } from '../dpla/read.ts';
import type { Log } from '../log.ts';
import type { Harvest } from '../store/harvests.ts';
import type { ReadOnArrival } from '../store/intake.ts';
import type { Store } from '../store/store.ts';
import { type DomainThread, isOutOfMemory } from './domain_thread.ts';

export interface LoadNeeds {
  readonly store: Pick<Store, 'intake'>;
  readonly thread: Pick<DomainThread, 'run'>;
  readonly log: Pick<Log, 'error'>;
}

/** Batches fetched while one is written: the thread reads it, and PostgreSQL does not wait. Each takes some 10 MB until it is written. */
const AHEAD = 1;
/** SQLSTATE foreign_key_violation: a heading that the thread took for written was dropped by another process since. */
const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Writes every batch, in order, with what its items say.
 *
 * @param written  called after each batch was committed; what it throws ends the load
 * @returns        whether the source held still, so that absence from it means something
 */
export async function load(
  needs: LoadNeeds,
  harvest: Harvest['id'],
  batches: AsyncIterable<Batch>,
  written: () => Promise<void>,
): Promise<boolean> {
  let isSettled = false;
  const inHand: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches) {
      const reading = readOnArrival(needs, batch);
      last = last.then(async () => {
        await write(needs, harvest, batch, await reading);
        await written();
      });
      // awaited below, after the others; a failure of one before it is what gets told
      last.catch(() => undefined);
      reading.catch(() => undefined);
      inHand.push(last);
      if (inHand.length > AHEAD) await inHand.shift();
      isSettled = batch.settled;
    }
  } catch (error) {
    // what a broken source brought before it broke is here to stay
    await last;
    throw error;
  }
  await last;
  return isSettled;
}

async function readOnArrival({ store, thread, log }: LoadNeeds, { items }: Batch): Promise<ReadOnArrival | null> {
  const arrivals = await store.intake.arrivals(items);
  if (arrivals.length === 0) return null;
  try {
    const { readings, verdicts, failed } = await thread.run('read', arrivals);
    for (const fault of failed) log.error(fault, 'an item could not be read');
    return { arrivals, readings, verdicts };
  } catch (error) {
    // items of many megabytes: the derivation reads them, in a thread that may take what it needs
    if (isOutOfMemory(error)) return null;
    throw error;
  }
}

/** Where the readings cannot be written, the items wait for the derivation to read them. */
async function write({ store, thread }: LoadNeeds, harvest: Harvest['id'], batch: Batch, read: ReadOnArrival | null): Promise<void> {
  try {
    const mentions = await store.intake.write(harvest, batch, read);
    if (read === null || mentions !== null) return;
  } catch (error) {
    if (read === null || codeOf(error) !== FOREIGN_KEY_VIOLATION) throw error;
    await store.intake.write(harvest, batch);
  }
  await thread.run('forgetJudged', undefined);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
