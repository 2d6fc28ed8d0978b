// Which candidate pairs come and go when units enter and leave blocks: reads of each block no more than decides about that.
import { blockChange, type PlacePair } from '../domain/cluster/block_change.ts';
import { isWeakKey } from '../domain/match/block.ts';
import { FULL_BLOCK_UNITS, WINDOW_UNITS } from '../domain/match/block_reach.ts';
import type { BlockPlace, Drawer } from '../store/drawer.ts';

/** A unit enters or leaves the blocks of its keys; one that is reformed does both. */
export interface KeyedUnit {
  readonly place: number;
  readonly keys: readonly number[];
}

export interface UnitChanges {
  readonly inserted: readonly KeyedUnit[];
  readonly removed: readonly KeyedUnit[];
}

export interface PairChanges {
  readonly gained: readonly PlacePair[];
  readonly lost: readonly PlacePair[];
}

interface Change {
  readonly key: number;
  readonly inserted: number[];
  readonly removed: number[];
}

/** Asked before the change is written. Pairs stand once in each list, in no order. */
export async function pairChanges(drawer: Pick<Drawer, 'firstOf' | 'around'>, changes: UnitChanges): Promise<PairChanges> {
  const blocks = changedBlocks(changes);
  const firsts = await drawer.firstOf(blocks.map(({ key, removed }) => ({ key, most: FULL_BLOCK_UNITS + 1 + removed.length })));
  const gained = new PairSet();
  const lost = new PairSet();
  const large: Change[] = [];
  blocks.forEach((block, at) => {
    const before = firsts[at] ?? [];
    if (before.length > FULL_BLOCK_UNITS + block.removed.length) {
      // too large before and after: no pair at all under a weak key
      if (!isWeakKey(block.key)) large.push(block);
      return;
    }
    const sizeAfter = before.length - block.removed.length + block.inserted.length;
    add(blockChange({ ...block, before, sizeBefore: before.length, sizeAfter }), gained, lost);
  });
  for (const { block, before } of await stretches(drawer, large))
    add(blockChange({ ...block, before, sizeBefore: FULL_BLOCK_UNITS + 1, sizeAfter: FULL_BLOCK_UNITS + 1 }), gained, lost);
  return { gained: gained.pairs, lost: lost.pairs };
}

function changedBlocks({ inserted, removed }: UnitChanges): Change[] {
  const blocks = new Map<number, Change>();
  const blockOf = (key: number): Change => {
    const known = blocks.get(key) ?? { key, inserted: [], removed: [] };
    blocks.set(key, known);
    return known;
  };
  for (const { place, keys } of inserted) for (const key of keys) blockOf(key).inserted.push(place);
  for (const { place, keys } of removed) for (const key of keys) blockOf(key).removed.push(place);
  return [...blocks.values()];
}

/** The surroundings of every change of large blocks, those that overlap joined; a change is in exactly one. */
async function stretches(drawer: Pick<Drawer, 'around'>, blocks: readonly Change[]): Promise<{ block: Change; before: number[] }[]> {
  const wanted = blocks.flatMap((block) =>
    [...new Set([...block.inserted, ...block.removed])]
      .sort((one, other) => one - other)
      .map((place) => ({ block, at: { key: block.key, place, reach: WINDOW_UNITS + block.removed.length } satisfies BlockPlace })),
  );
  const found = await drawer.around(wanted.map(({ at }) => at));
  const joined: { block: Change; before: number[]; places: number[] }[] = [];
  wanted.forEach(({ block, at: { place } }, nth) => {
    const members = found[nth] ?? [];
    const last = joined.at(-1);
    const overlaps = last !== undefined && last.block === block && (members[0] ?? place) <= (last.before.at(-1) ?? place);
    if (!overlaps) joined.push({ block, before: members, places: [place] });
    else {
      const end = last.before.at(-1) ?? 0;
      last.before.push(...members.filter((member) => member > end));
      last.places.push(place);
    }
  });
  return joined.map(({ block, before, places }) => {
    const inside = new Set(places);
    const here = (list: readonly number[]): number[] => list.filter((place) => inside.has(place));
    return { block: { key: block.key, inserted: here(block.inserted), removed: here(block.removed) }, before };
  });
}

function add(change: PairChanges, gained: PairSet, lost: PairSet): void {
  for (const pair of change.gained) gained.add(pair);
  for (const pair of change.lost) lost.add(pair);
}

/** Pairs of places, each once. */
class PairSet {
  readonly pairs: PlacePair[] = [];
  readonly #seen = new Map<number, Set<number>>();

  add(pair: PlacePair): void {
    const [low, high] = pair;
    const seen = this.#seen.get(low) ?? new Set<number>();
    this.#seen.set(low, seen);
    if (seen.has(high)) return;
    seen.add(high);
    this.pairs.push(pair);
  }
}
