// One harvest: source → items, batch by batch, then everything that follows from them. Killed at any moment, it goes on where it was.

import { asHarvestId, type HarvestId } from '../domain/ids.ts';
import type { Batch } from '../dpla/read.ts';
import { NamesakeError } from '../errors.ts';
import type { Harvest, HarvestSource } from '../store/harvests.ts';
import { derive } from './derive.ts';
import type { DeriveNeeds } from './derive_part.ts';
import { openDomainThread } from './domain_thread.ts';
import { reasonOf } from './harvest_reason.ts';
import { load } from './load.ts';

/** Opens a source where the checkpoint says; the worker knows the real ones. */
export type OpenSource = (source: HarvestSource, checkpoint: unknown, signal: AbortSignal) => AsyncIterable<Batch>;

export interface HarvestNeeds extends DeriveNeeds {
  readonly openSource: OpenSource;
}

interface HarvestAttempt {
  /** aborted when the process is to stop: the harvest stays open and goes on elsewhere */
  readonly signal: AbortSignal;
  /** a passing fault ends the harvest in the last attempt, and is thrown for another one in those before */
  readonly isLast: boolean;
}

/**
 * What reading takes is known: word lists and memories 130 MB, a batch 20 MB. Given this, 40,000 items of 2 kB took 280 MB of the process at
 * most; without a limit, 420 MB.
 */
export const READING_HEAP_MB = 224;

class Cancelled extends Error {}

/** Progress is told at most this often; a bar that moves four times a second looks alive. */
const TELL_EVERY_MS = 250;
/** A cancellation is heard between batches, and this often while one does not come: DPLA may ask for minutes of patience. */
const HEAR_EVERY_MS = 1_000;

/**
 * Runs a harvest to its end. Safe to call twice at once, and again after any kill: one process holds it, the others return at once.
 *
 * @throws what another attempt may get past; what none will is written into the harvest as its failure
 */
export async function runHarvest(needs: HarvestNeeds, id: string, attempt: HarvestAttempt): Promise<void> {
  const harvestId = asHarvestId(id);
  await needs.store.harvests.holding(harvestId, (held) => runHeld(needs, harvestId, attempt, held));
}

async function runHeld(needs: HarvestNeeds, id: HarvestId, attempt: HarvestAttempt, held: AbortSignal): Promise<void> {
  const { store, log } = needs;
  const started = await store.harvests.start(id);
  if (started === null) return;
  const tell = teller(needs, id);
  const cancel = hearCancel(needs, id);
  const run: Run = { ...started, tell, signal: AbortSignal.any([attempt.signal, held, cancel.signal]) };
  try {
    const { failure, isComplete } = await loadAndDerive(needs, run);
    await store.harvests.countDerived(id);
    await store.harvests.finish(id, failure === null ? 'succeeded' : 'failed', failure?.message);
    if (isComplete) await store.gone.forgetBefore(id);
    log.info({ harvest: id, failure: failure?.message }, failure === null ? 'harvest succeeded' : 'harvest failed');
  } catch (error) {
    if (error instanceof Cancelled || cancel.signal.aborted) await store.harvests.finish(id, 'cancelled');
    // whoever takes the next job goes on from the checkpoint
    else if (attempt.signal.aborted) log.info({ harvest: id }, 'harvest left for another worker');
    else if (held.aborted || !(attempt.isLast || error instanceof NamesakeError)) throw error;
    else await store.harvests.finish(id, 'failed', reasonOf(error));
  } finally {
    cancel.end();
  }
  await tell(true);
}

interface Run {
  readonly harvest: Harvest;
  readonly checkpoint: unknown;
  readonly signal: AbortSignal;
  readonly tell: (now?: boolean) => Promise<void>;
}

interface Loaded {
  /** the source's fault, or null */
  readonly failure: NamesakeError | null;
  /** all of the source was seen while it held still, and what it lacks is gone */
  readonly isComplete: boolean;
}

/** What a broken source brought before it broke is here to stay: what follows from it is derived all the same. */
async function loadAndDerive(needs: HarvestNeeds, run: Run): Promise<Loaded> {
  let failure: NamesakeError | null = null;
  let isComplete = false;
  try {
    isComplete = (await loadSource(needs, run)) && run.harvest.mode === 'full';
    if (isComplete) await needs.store.gone.conclude(run.harvest.id);
  } catch (error) {
    if (!(error instanceof NamesakeError)) throw error;
    failure = error;
  }
  await derive(needs, { signal: run.signal, progress: () => void run.tell() });
  return { failure, isComplete };
}

/** Answers whether the source held still, so that absence from it means something. */
async function loadSource(needs: HarvestNeeds, { harvest, checkpoint, signal, tell }: Run): Promise<boolean> {
  const { store, log, openSource } = needs;
  const thread = openDomainThread(signal, READING_HEAP_MB);
  try {
    return await load({ store, log, thread }, harvest.id, openSource(harvest.source, checkpoint, signal), async () => {
      signal.throwIfAborted();
      if (await store.harvests.cancelAsked(harvest.id)) throw new Cancelled();
      await tell();
    });
  } finally {
    await thread.close();
  }
}

/** Asks again and again whether somebody wants the harvest to end. */
function hearCancel({ store }: HarvestNeeds, id: HarvestId): { readonly signal: AbortSignal; end(): void } {
  const cancelled = new AbortController();
  const timer = setInterval(() => {
    store.harvests.cancelAsked(id).then(
      (asked) => {
        if (asked) cancelled.abort(new Cancelled());
      },
      () => undefined, // a database that does not answer is noticed by the work itself
    );
  }, HEAR_EVERY_MS);
  return { signal: cancelled.signal, end: () => clearInterval(timer) };
}

/** Tells listeners where the harvest is, not more often than they can look. */
function teller({ store }: HarvestNeeds, id: HarvestId): (now?: boolean) => Promise<void> {
  let told = Number.NEGATIVE_INFINITY;
  return async (now = false) => {
    if (!now && performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    try {
      const harvest = await store.harvests.get(id);
      if (harvest !== null)
        await store.events.append('harvest', { id, state: harvest.state, counts: harvest.counts, progress: harvest.progress });
    } catch {
      // progress that could not be told is no reason to stop
    }
  };
}
