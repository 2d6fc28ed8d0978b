// The first half of incremental resolution: headings that are due → units, keys and pairs of the card drawer, a batch to a transaction.
import type { PlacePair } from '../domain/cluster/block_change.ts';
import { placesIn } from '../domain/cluster/places.ts';
import { FULL_BLOCK_UNITS, WINDOW_UNITS } from '../domain/match/block_reach.ts';
import type { StoredPair, UnitHeading } from '../store/drawer.ts';
import type { DuePartition } from '../store/due.ts';
import type { ResolutionStep } from '../store/resolution.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import { pairChanges } from './block_pairs.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';

export interface ReshelveNeeds {
  readonly step: ResolutionStep;
  readonly thread: Pick<DomainThread, 'run'>;
  readonly snapshot: SnapshotHead;
}

/** There is no number left between two places: the drawer must be filled anew. */
export class DrawerFull extends Error {}

const RULE = { fullBlockUnits: FULL_BLOCK_UNITS, windowUnits: WINDOW_UNITS };

/**
 * Deals with the next headings that are due. What is written here changes no person yet: it says which units' people must be looked at.
 *
 * @returns how many headings were taken; 0 when none is due any more
 * @throws  DrawerFull
 */
export async function reshelve(needs: ReshelveNeeds, limit: number): Promise<number> {
  const { due } = needs.step;
  const ids = await due.takeHeadings(limit);
  if (ids.length === 0) return 0;
  await due.addPartition(await reshelveHeadings(needs, ids));
  await due.dropUnused(ids);
  return ids.length;
}

/**
 * Puts headings where they belong now.
 *
 * @param ids  of headings that may stand in another unit, or in none
 * @returns    what of the partition is to be looked at again
 */
export async function reshelveHeadings(needs: ReshelveNeeds, ids: readonly string[]): Promise<DuePartition> {
  const { step } = needs;
  const moves = await movesOf(needs, ids);
  const units = await changedUnits(needs, moves);
  const changes = {
    inserted: [...units.fresh, ...units.reformed],
    removed: await keyed(step, [...units.removed, ...units.reformed.map(({ place }) => place)]),
  };
  const { gained, lost } = await pairChanges(step.drawer, changes);
  const ends = await step.change.removeUnits(changes.removed.map(({ place }) => place));
  await step.change.addUnits(changes.inserted);
  await step.change.takeHeadingsOut(moves.leaving);
  await step.change.putHeadings(units.put);
  const dropped = await step.change.dropUnsupported(lost, RULE);
  const kept = await weighed(needs, gained);
  await step.change.addPairs(kept);
  const more = moves.entering - moves.leaving.length;
  if (more !== 0) await step.change.countHeadings(more);
  const gone = new Set(units.removed);
  const touched = new Set([...units.touched, ...ends, ...[...dropped, ...kept].flatMap(({ low, high }) => [low, high])]);
  return { places: [...touched].filter((place) => !gone.has(place)), gone: moves.leaving };
}

/** Where headings that are due stand now and where they belong. */
interface Moves {
  /** personal headings with the mark of their unit */
  readonly shelved: readonly { readonly id: string; readonly heading: string; readonly mark: string; readonly cleaned: string }[];
  /** places so far, by heading id */
  readonly places: ReadonlyMap<string, number>;
  /** ids of headings that name nobody any more */
  readonly leaving: readonly string[];
  /** how many were not in the drawer */
  readonly entering: number;
}

async function movesOf({ step, thread }: ReshelveNeeds, ids: readonly string[]): Promise<Moves> {
  const personal = await step.due.personal(ids);
  const places = await step.drawer.placesOf(ids);
  const told = new Set(
    (await step.standingAbout(personal.map(({ id }) => id)))
      .filter(({ judgement }) => judgement !== 'same')
      .flatMap(({ left, right }) => [left, right]),
  );
  const shelves = await thread.run(
    'shelve',
    personal.map(({ heading }) => ({ heading, standsAlone: told.has(heading) })),
  );
  const isPersonal = new Set(personal.map(({ id }) => id));
  return {
    shelved: personal.map((heading, at) => ({
      ...heading,
      mark: shelves[at]?.mark ?? '',
      cleaned: shelves[at]?.cleaned ?? heading.heading,
    })),
    places,
    leaving: [...places.keys()].filter((id) => !isPersonal.has(id)),
    entering: personal.filter(({ id }) => !places.has(id)).length,
  };
}

interface ChangedUnits {
  readonly fresh: readonly FormedUnit[];
  /** same place, another heading stands for it now */
  readonly reformed: readonly FormedUnit[];
  readonly removed: readonly number[];
  readonly put: readonly { readonly id: string; readonly place: number; readonly cleaned: string; readonly heading: string }[];
  /** every unit that a due heading stands in now or stood in */
  readonly touched: readonly number[];
}

interface FormedUnit {
  readonly place: number;
  readonly mark: string;
  readonly headingId: string;
  readonly keys: readonly number[];
  readonly dated: boolean;
}

type Member = Pick<UnitHeading, 'id' | 'heading'>;
const firstOf = (members: readonly Member[]): Member => members.reduce((one, other) => (other.heading < one.heading ? other : one));

async function changedUnits({ step, thread }: ReshelveNeeds, { shelved, places, leaving }: Moves): Promise<ChangedUnits> {
  const marks = [...new Set(shelved.map(({ mark }) => mark))].sort();
  const standing = await step.drawer.atMarks(marks);
  const newMarks = marks.filter((mark) => !standing.has(mark));
  const newPlaces = placesIn(await step.drawer.gapsFor(newMarks));
  if (newPlaces === null) throw new DrawerFull('there is no room between two units');
  const placeOf = new Map([
    ...[...standing].map(([mark, { place }]) => [mark, place] as const),
    ...newMarks.map((mark, at) => [mark, newPlaces[at] ?? 0] as const),
  ]);
  const put = shelved.map(({ id, heading, mark, cleaned }) => ({ id, heading, cleaned, place: placeOf.get(mark) ?? 0 }));
  const moving = new Set([...leaving, ...put.map(({ id }) => id)]);
  const touched = [...new Set([...places.values(), ...placeOf.values()])];
  const members = new Map<number, Member[]>(touched.map((place) => [place, []]));
  for (const stays of await step.drawer.headingsAt(touched)) if (!moving.has(stays.id)) members.get(stays.place)?.push(stays);
  for (const one of put) members.get(one.place)?.push(one);
  const shownSoFar = await step.drawer.shownAt(touched);
  const removed = touched.filter((place) => members.get(place)?.length === 0);
  const changed = touched.flatMap((place) => {
    const inside = members.get(place) ?? [];
    if (inside.length === 0) return [];
    const first = firstOf(inside);
    const shown = shownSoFar.get(place);
    return shown?.headingId === first.id ? [] : [{ place, first, mark: shown?.mark ?? null }];
  });
  const forms = await thread.run(
    'keys',
    changed.map(({ first }) => first.heading),
  );
  const markAt = new Map([...placeOf].map(([mark, place]) => [place, mark]));
  const formed = changed.map(({ place, first, mark }, at) => ({
    isFresh: mark === null,
    unit: {
      place,
      mark: mark ?? markAt.get(place) ?? '',
      headingId: first.id,
      keys: forms[at]?.keys ?? [],
      dated: forms[at]?.dated ?? false,
    },
  }));
  return {
    fresh: formed.filter(({ isFresh }) => isFresh).map(({ unit }) => unit),
    reformed: formed.filter(({ isFresh }) => !isFresh).map(({ unit }) => unit),
    removed,
    put,
    touched,
  };
}

async function keyed(step: ResolutionStep, places: readonly number[]): Promise<{ place: number; keys: readonly number[] }[]> {
  const keys = await step.drawer.keysAt(places);
  return places.map((place) => ({ place, keys: keys.get(place) ?? [] }));
}

/** The pairs worth keeping, with their weights. The units they are of are in the drawer by now. */
async function weighed({ step, thread, snapshot }: ReshelveNeeds, pairs: readonly PlacePair[]): Promise<StoredPair[]> {
  if (pairs.length === 0) return [];
  const shown = await step.drawer.representatives([...new Set(pairs.flat())]);
  // the lower place is the left side of a comparison, here as in a batch run
  const places = [...shown.keys()].sort((one, other) => one - other);
  const numberOf = new Map(places.map((place, at) => [place, at]));
  const headings = places.map((place) => shown.get(place) ?? '');
  const numbered = pairs.map(([low, high]) => [numberOf.get(low) ?? -1, numberOf.get(high) ?? -1] as const);
  const bits = await withCounts(snapshot, step.snapshot, (counts) => thread.run('weigh', { ...counts, headings, pairs: numbered }));
  return pairs.flatMap(([low, high], at) => {
    const weight = bits[at] ?? Number.NEGATIVE_INFINITY;
    return weight === Number.NEGATIVE_INFINITY ? [] : [{ low, high, bits: weight }];
  });
}
