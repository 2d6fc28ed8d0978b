// A batch run past one machine, as whoever derives sees it: begun or gone on with, helped along, waited for.
import { setTimeout as sleep } from 'node:timers/promises';
import { WEIGHTS_VERSION } from '../domain/match/weights.ts';
import type { RangeSizes } from '../store/resolution_stages.ts';
import type { DerivePart } from './derive_part.ts';
import { doRange } from './flow_ranges.ts';

/**
 * What one job does: some seconds, within 100 MB. 200,000 pairs touch some 60,000 units, whose forms are 15 MB; 10,000 units with those
 * at the other ends of their pairs are some 30,000 headings, read once more.
 */
const RANGE_SIZES: RangeSizes = { headings: 20_000, pairs: 200_000, units: 10_000 };

/** Others have all open ranges in hand: ask again after this long. */
const WAIT_MS = 250;

/**
 * Resolves everything, range by range, together with all workers that the queue rings for. It does ranges itself, so that it ends also
 * where no worker runs and no queue answers.
 *
 * @param recount  names are counted anew
 * @returns        the change up to which people are resolved; what came later is due
 */
export async function resolveInRanges(part: DerivePart, recount: boolean): Promise<number> {
  const { store, signal, progress } = part;
  let { id, change } = await runOf(part, recount);
  for (;;) {
    signal?.throwIfAborted();
    const did = await doRange(part, id, null);
    const { ended, done, total } = await store.run.progress(id);
    progress({ stage: 'resolve', done, total });
    if (ended === 'done') return change;
    // somebody wants everything to be looked at anew
    if (ended === 'abandoned') ({ id, change } = await runOf(part, recount));
    else if (!did) await sleep(WAIT_MS, undefined, signal === undefined ? {} : { signal });
  }
}

/** A run that was left open is gone on with: what has changed since then is due after it. Not where pairs were weighed by other weights. */
async function runOf(
  { store, rangeSizes = RANGE_SIZES }: DerivePart,
  recount: boolean,
): Promise<{ readonly id: string; readonly change: number }> {
  const open = await store.run.open();
  if (open !== null && open.weightsVersion === WEIGHTS_VERSION) return open;
  return store.run.begin({ recount, weightsVersion: WEIGHTS_VERSION, sizes: rangeSizes });
}
