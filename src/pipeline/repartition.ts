// The second half of incremental resolution: units that are due → people, a batch of circles to a transaction.
import type { DuePartition } from '../store/due.ts';
import type { ResolutionStep } from '../store/resolution.ts';
import type { ResolvedPeople } from '../store/resolved_people.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import type { DomainThread } from './domain_thread.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

export interface RepartitionNeeds {
  readonly step: ResolutionStep;
  readonly thread: Pick<DomainThread, 'run'>;
  readonly snapshot: SnapshotHead;
}

/**
 * Clusters anew what the next due units reach, and writes the difference.
 *
 * @returns how many were taken; 0 when none is due any more
 */
export async function repartition(needs: RepartitionNeeds, limit: number): Promise<number> {
  const { step } = needs;
  const due = await step.due.takePartition(limit);
  const taken = due.places.length + due.gone.length;
  if (taken === 0) return 0;
  const { resolved, headingIds, gone } = await clusteredAnew(needs, due);
  await step.writePartition(resolved, { headingIds });
  await step.due.dropUnused(gone);
  return taken;
}

export interface ClusteredAnew {
  readonly resolved: ResolvedPeople;
  /** every heading of every person, of before and of now, that the change reaches */
  readonly headingIds: readonly string[];
  /** headings that have left the drawer */
  readonly gone: readonly string[];
}

/** The people that some units reach, whole; nothing is written. */
export async function clusteredAnew({ step, thread, snapshot }: RepartitionNeeds, { places, gone }: DuePartition): Promise<ClusteredAnew> {
  const needs = { drawer: step.drawer, standingAbout: step.standingAbout, snapshot: step.snapshot, head: snapshot, thread };
  // whoever lost a heading to nobody may be left in a unit that nothing else points to
  const left = await step.drawer.companionsOf(gone);
  let seeds = [...new Set([...places, ...left.flatMap(({ place }) => place ?? [])])];
  for (;;) {
    const around = await surroundings(needs, seeds);
    const scope = await wholePeople(step, around, gone);
    if (scope.outside.length === 0) return { resolved: around.resolved, headingIds: scope.headingIds, gone: scope.gone };
    seeds = [...seeds, ...scope.outside];
  }
}

interface WholePeople {
  readonly headingIds: readonly string[];
  /** headings that have left the drawer */
  readonly gone: readonly string[];
  /** places of people who are in the scope with some of their headings only */
  readonly outside: readonly number[];
}

/** What is written must hold people whole, those of before too. */
async function wholePeople(
  { drawer }: ResolutionStep,
  { affected, headings }: Surroundings,
  gone: readonly string[],
): Promise<WholePeople> {
  const own = headings.map(({ id }) => id);
  const companions = await drawer.companionsOf([...own, ...gone]);
  const left = companions.filter(({ place }) => place === null).map(({ id }) => id);
  return {
    headingIds: [...new Set([...own, ...gone, ...left])],
    gone: [...new Set([...gone, ...left])],
    outside: companions.flatMap(({ place }) => (place !== null && !affected.has(place) ? [place] : [])),
  };
}
