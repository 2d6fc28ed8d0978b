// One harvest: source → items, batch by batch, then everything that follows from them. Killed at any moment, it goes on where it was.

import { asHarvestId, type HarvestId } from '../domain/ids.ts';
import type { Batch } from '../dpla/read.ts';
import { NamesakeError } from '../errors.ts';
import type { Harvest, HarvestSource } from '../store/harvests.ts';
import { derive } from './derive.ts';
import type { DeriveNeeds } from './derive_part.ts';

/** Opens a source where the checkpoint says; the worker knows the real ones. */
export type OpenSource = (source: HarvestSource, checkpoint: unknown, signal: AbortSignal) => AsyncIterable<Batch>;

export interface HarvestNeeds extends DeriveNeeds {
  readonly openSource: OpenSource;
}

class Cancelled extends Error {}

/** Progress is told at most this often; a bar that moves four times a second looks alive. */
const TELL_EVERY_MS = 250;

/**
 * Runs a harvest to its end. Safe to call twice at once, and again after any kill: one process holds it, the others return at once.
 *
 * @param signal  aborted when the process is to stop; the harvest stays open and goes on elsewhere
 * @throws        what another attempt may get past; what none will is written into the harvest as its failure
 */
export async function runHarvest(needs: HarvestNeeds, id: string, signal: AbortSignal): Promise<void> {
  const harvestId = asHarvestId(id);
  await needs.store.harvests.holding(harvestId, () => runHeld(needs, harvestId, signal));
}

async function runHeld(needs: HarvestNeeds, id: HarvestId, signal: AbortSignal): Promise<void> {
  const { store, log } = needs;
  const started = await store.harvests.start(id);
  if (started === null) return;
  const tell = teller(needs, id);
  try {
    await load(needs, started.harvest, started.checkpoint, signal, tell);
    const gone = started.harvest.mode === 'full' ? await store.intake.concludeGone(id) : 0;
    const { items } = await derive(needs, { signal, progress: () => void tell() });
    await store.harvests.countDerived(id);
    await store.harvests.finish(id, 'succeeded');
    log.info({ harvest: id, gone, items }, 'harvest succeeded');
  } catch (error) {
    await endOf(needs, id, error, signal);
  }
  await tell(true);
}

async function load(
  { store, openSource }: HarvestNeeds,
  harvest: Harvest,
  checkpoint: unknown,
  signal: AbortSignal,
  tell: (now?: boolean) => Promise<void>,
): Promise<void> {
  for await (const batch of openSource(harvest.source, checkpoint, signal)) {
    signal.throwIfAborted();
    await store.intake.write(harvest.id, batch);
    if (await store.harvests.cancelAsked(harvest.id)) throw new Cancelled();
    await tell();
  }
}

/** Cancelled and final faults end the harvest; a stopping process and passing faults leave it open. */
async function endOf({ store, log }: HarvestNeeds, id: HarvestId, error: unknown, signal: AbortSignal): Promise<void> {
  if (error instanceof Cancelled) return store.harvests.finish(id, 'cancelled');
  if (signal.aborted) {
    log.info({ harvest: id }, 'harvest left for another worker');
    throw error;
  }
  if (error instanceof NamesakeError) return store.harvests.finish(id, 'failed', error.message);
  throw error;
}

/** Tells listeners where the harvest is, not more often than they can look. */
function teller({ store }: HarvestNeeds, id: HarvestId): (now?: boolean) => Promise<void> {
  let told = Number.NEGATIVE_INFINITY;
  return async (now = false) => {
    if (!now && performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    const harvest = await store.harvests.get(id);
    if (harvest !== null)
      await store.events.append('harvest', { id, state: harvest.state, counts: harvest.counts, progress: harvest.progress });
  };
}
