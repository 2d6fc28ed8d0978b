// Headings → people: everything at once where that is due, else only what changed and what that touches.
import { WEIGHTS_VERSION } from '../domain/match/weights.ts';
import type { DueState } from '../store/due.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import type { DerivePart } from './derive_part.ts';
import { resolveInRanges } from './flow_run.ts';
import { repartition } from './repartition.ts';
import { DrawerFull, reshelve } from './reshelve.ts';
import type { WholeUnit } from './resolve_tasks.ts';

/** When everything is resolved under new counts, and how much is done in one transaction; the result depends on the counts alone. */
export interface ResolvePolicy {
  /**
   * A collection of so few headings is counted at every change: that takes less than a second, and there a few bearers more or less of
   * a name move weights, so that what a small collection looks like must not depend on its history.
   */
  readonly smallHeadings: number;
  /** Counted when it has grown by this factor since: by then a name's share can be half of what it was, which is one bit. */
  readonly growth: number;
  /** 1,000 headings are about 0.5 s of work; a kill repeats at most one step */
  readonly headingsAStep: number;
  readonly unitsAStep: number;
}

const POLICY: ResolvePolicy = { smallHeadings: 5_000, growth: 2, headingsAStep: 1_000, unitsAStep: 4_000 };

/** Where more of the collection is due than this share, a batch run is the shorter way; it weighs by the same counts and finds the same people. */
const BATCH_SHARE = 0.25;

/**
 * Personal headings from which on a batch run is done range by range, by all workers, where nothing else is said: in one thread so many
 * take some 6 GB.
 */
const FLOW_HEADINGS = 2_000_000;

/** Resolves where anything has changed that people follow from; answers whether it did. A run that was killed is finished by the next. */
export async function resolvePeople(part: DerivePart, policy: ResolvePolicy = POLICY): Promise<boolean> {
  const { store } = part;
  const change = await store.derived.unresolvedChange();
  if (change === null) return false;
  await store.resolution.begin();
  const head = await store.resolution.snapshot.head();
  const state = await store.resolution.due.state(Math.ceil(((head?.headings ?? 0) + 1) * BATCH_SHARE) + policy.smallHeadings);
  const recount = mustRecount(state, head, policy);
  if (head === null || recount || state.whole || state.waiting > Math.max(policy.smallHeadings, state.headings * BATCH_SHARE))
    return resolvedUpTo(part, policy, change, await resolveWhole(part, recount || head === null));
  return resolvedUpTo(part, policy, change, await resolveChanged(part, head, policy));
}

/** A run in ranges that was gone on with has not seen the last changes: they come next. */
async function resolvedUpTo(part: DerivePart, policy: ResolvePolicy, change: number, reached: number | null): Promise<boolean> {
  await part.store.resolution.end(reached ?? change);
  return reached === null || reached >= change || resolvePeople(part, policy);
}

function mustRecount(state: DueState, head: SnapshotHead | null, { smallHeadings, growth }: ResolvePolicy): boolean {
  if (head === null || state.recount || head.weightsVersion !== WEIGHTS_VERSION) return true;
  const headings = state.headings + state.waiting;
  return (state.uses && headings <= smallHeadings) || headings > Math.max(smallHeadings, head.headings * growth);
}

/** @returns null, or the change up to which people are resolved where that is another than the last */
async function resolveWhole(part: DerivePart, recount: boolean): Promise<number | null> {
  const { store, thread, progress } = part;
  const isLarge = (await store.run.open()) !== null || (await store.run.personalHeadings()) >= (part.flowHeadings ?? FLOW_HEADINGS);
  if (isLarge) return resolveInRanges(part, recount);
  const { headings, judgements } = await store.resolution.readWhole();
  progress({ stage: 'resolve', done: 0, total: headings.length });
  const frequency = recount ? null : await store.resolution.snapshot.whole();
  const { people, suggestions, units, pairs, frequency: counted } = await thread.run('whole', { headings, judgements, frequency });
  await store.resolution.writeWhole({
    resolved: { people, suggestions },
    units: unitsOf(thread, units),
    pairs,
    frequency: counted,
    recounted: recount,
    headings: headings.length,
    weightsVersion: WEIGHTS_VERSION,
  });
  progress({ stage: 'resolve', done: headings.length, total: headings.length });
  return null;
}

const UNITS_A_SLICE = 20_000;

async function* unitsOf(thread: DerivePart['thread'], count: number): AsyncIterable<WholeUnit> {
  for (let from = 0; from < count; from += UNITS_A_SLICE) yield* await thread.run('wholeUnits', { from, to: from + UNITS_A_SLICE });
}

async function resolveChanged(
  part: DerivePart,
  snapshot: SnapshotHead,
  { headingsAStep, unitsAStep }: ResolvePolicy,
): Promise<number | null> {
  const { store, thread, signal, progress } = part;
  const steps = [
    (): Promise<number> => store.resolution.step((step) => reshelve({ step, thread, snapshot }, headingsAStep)),
    (): Promise<number> => store.resolution.step((step) => repartition({ step, thread, snapshot }, unitsAStep)),
  ];
  let done = 0;
  try {
    for (const takeNext of steps) {
      for (let taken = await takeNext(); taken > 0; taken = await takeNext()) {
        signal?.throwIfAborted();
        done += taken;
        progress({ stage: 'resolve', done, total: done });
      }
    }
  } catch (error) {
    if (!(error instanceof DrawerFull)) throw error;
    return resolveWhole(part, false);
  }
  return null;
}
