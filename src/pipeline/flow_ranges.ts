// What is done to a range of each stage of a batch run past one machine: PostgreSQL → sums → PostgreSQL, in one transaction.
import { ClosedGroups } from '../domain/cluster/closed_groups.ts';
import { FULL_BLOCK_UNITS, WINDOW_UNITS } from '../domain/match/block_reach.ts';
import type { RunSteps } from '../store/resolution_run.ts';
import type { RunBlock, RunPair } from '../store/resolution_run_steps.ts';
import type { Range, Run, Stage } from '../store/resolution_stages.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';

export interface RangeNeeds {
  readonly store: Pick<Store, 'run'>;
  readonly thread: Pick<DomainThread, 'run'>;
}

interface RangeWork {
  readonly steps: RunSteps;
  readonly run: Run;
  readonly range: Range;
  readonly thread: RangeNeeds['thread'];
}

const STAGE_WORK: Readonly<Record<Stage, (work: RangeWork) => Promise<void>>> = {
  shelve,
  place: ({ steps }) => steps.place({ fullBlockUnits: FULL_BLOCK_UNITS, windowUnits: WINDOW_UNITS }),
  pairs,
  circles,
  cluster,
  swap: ({ steps }) => steps.swap(),
};

/**
 * Does a range unless it is done, in hand elsewhere, or of a run that has ended. A kill leaves nothing of it, and it open.
 *
 * @param wanted  null: any range that can be done now
 * @returns       false where there was nothing to do
 */
export async function doRange({ store, thread }: RangeNeeds, run: string, wanted: Pick<Range, 'stage' | 'nth'> | null): Promise<boolean> {
  const done = await store.run.doRange(run, wanted, (range, open, steps) => STAGE_WORK[range.stage]({ steps, run: open, range, thread }));
  if (done) await store.run.moved(run);
  return done;
}

/** The same for a job, whose stage may be one that another version knows. */
export async function doRung(
  needs: RangeNeeds,
  { run, stage, nth }: { readonly run: string; readonly stage: string; readonly nth: number },
): Promise<void> {
  if (isStage(stage)) await doRange(needs, run, { stage, nth });
}

const isStage = (stage: string): stage is Stage => Object.hasOwn(STAGE_WORK, stage);

async function shelve({ steps, range, thread }: RangeWork): Promise<void> {
  await steps.shelve(await thread.run('shelfRange', await steps.headings(range.first, range.last)));
}

async function pairs({ steps, run, range, thread }: RangeWork): Promise<void> {
  const blocks = await steps.blocks(range.first, range.last, { fullBlockUnits: FULL_BLOCK_UNITS });
  const keysOf = keysByPlace(blocks);
  const places = [...keysOf.keys()].sort((one, other) => one - other);
  const texts = await steps.forms(places);
  const input = { forms: places.map((at) => texts.get(at) ?? ''), keys: places.map((at) => keysOf.get(at) ?? []) };
  const kept = await withCounts(headOf(run), steps, (counts) => thread.run('pairBlocks', { ...counts, ...input }));
  await steps.addPairs(byPlace(kept, places));
}

function keysByPlace(blocks: readonly RunBlock[]): Map<number, number[]> {
  const keysOf = new Map<number, number[]>();
  for (const { key, places } of blocks) {
    for (const at of places) {
      const known = keysOf.get(at);
      if (known === undefined) keysOf.set(at, [key]);
      else known.push(key);
    }
  }
  return keysOf;
}

const byPlace = (numbered: readonly RunPair[], places: readonly number[]): RunPair[] =>
  numbered.map(({ low, high, bits }) => ({ low: places[low] ?? 0, high: places[high] ?? 0, bits }));

/** Which units must be clustered together: a unit is a few numbers here, and no pair is held. */
async function circles({ steps, run }: RangeWork): Promise<void> {
  await steps.joinPairs();
  const unitAt = (place: number): number => place / run.gap - 1;
  const units = await steps.units();
  const isDated = new Uint8Array(units);
  for await (const dated of steps.dated()) for (const { place } of dated) isDated[unitAt(place)] = 1;
  const groups = new ClosedGroups(units, (unit) => isDated[unit] === 1);
  for (const [one, other] of await steps.samePlaces()) groups.same(unitAt(one), unitAt(other));
  for await (const some of steps.pairs()) for (const { low, high, bits } of some) groups.connect(unitAt(low), unitAt(high), bits);
  groups.connected();
  for await (const some of steps.pairs()) for (const { low, high, bits } of some) groups.depend(unitAt(low), unitAt(high), bits);
  await steps.addGroups(groupsOf(groups, units, run.gap));
  await steps.cutGroups();
}

function* groupsOf(groups: ClosedGroups, units: number, gap: number): Iterable<readonly [place: number, closed: number]> {
  for (let unit = 0; unit < units; unit += 1) yield [(unit + 1) * gap, (groups.root(unit) + 1) * gap];
}

async function cluster({ steps, run, range, thread }: RangeWork): Promise<void> {
  const { units, pairs: kept, judgements, own } = await steps.part(range.first, range.last);
  const numberOf = new Map(units.map(({ place }, at) => [place, at]));
  const numbered = kept.map(({ low, high, bits }) => ({ low: numberOf.get(low) ?? -1, high: numberOf.get(high) ?? -1, bits }));
  const about = [...own].flatMap((at) => numberOf.get(at) ?? []);
  await steps.addPeople(
    await withCounts(headOf(run), steps, (counts) => thread.run('partition', { ...counts, units, pairs: numbered, judgements, about })),
  );
}

/** The counts of a run are a snapshot of its own for the thread. */
const headOf = ({ id, people, headings, weightsVersion }: Run): SnapshotHead => ({
  version: 0,
  people,
  headings,
  weightsVersion,
  takenAt: id,
  drawer: id,
});
