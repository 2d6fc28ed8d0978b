// What a change of one block does to candidate pairs: which pairs it brings, and which may have lost their reason.
import { blockReach } from '../match/block_reach.ts';

/** A stretch of a block, places ascending: the whole block where it is small, else the surroundings of what changed. */
export interface BlockStretch {
  readonly key: number;
  readonly before: readonly number[];
  readonly inserted: readonly number[];
  readonly removed: readonly number[];
  /** units in the whole block, before and after; of a large block any number over the limit will do */
  readonly sizeBefore: number;
  readonly sizeAfter: number;
}

export type PlacePair = readonly [low: number, high: number];

export interface PairChanges {
  /** pairs that this block makes now and did not make before; all pairs of an inserted unit among them */
  readonly gained: readonly PlacePair[];
  /** pairs of units that were there before and still are, which this block does not make any more; another block may */
  readonly lost: readonly PlacePair[];
}

/**
 * The difference between the pairs of a block before and after. A unit that is removed and inserted at once is a new unit in an old place.
 *
 * The stretch of a large block must reach {@link WINDOW_UNITS} units beyond everything that changed, after it has changed: then every pair
 * whose distance changes lies inside of it.
 */
export function blockChange(stretch: BlockStretch): PairChanges {
  const { key, before, inserted, removed, sizeBefore, sizeAfter } = stretch;
  const gone = new Set(removed);
  const fresh = new Set(inserted);
  const after = [...before.filter((place) => !gone.has(place)), ...inserted].sort((one, other) => one - other);
  const old = { places: before, reach: blockReach(sizeBefore, key), isThere: (place: number) => !gone.has(place) };
  const now = { places: after, reach: blockReach(sizeAfter, key), isThere: (place: number) => !fresh.has(place) };
  return { gained: pairsBeyond(now, old), lost: pairsBeyond(old, now).filter(([low, high]) => !gone.has(low) && !gone.has(high)) };
}

interface State {
  readonly places: readonly number[];
  readonly reach: number;
  /** the unit of this state is the same one in the other state */
  readonly isThere: (place: number) => boolean;
}

/** Pairs of the first state that the second does not have. */
function pairsBeyond(one: State, other: State): PlacePair[] {
  const positions = new Map(other.places.map((place, at) => [place, at]));
  const found: PlacePair[] = [];
  one.places.forEach((low, at) => {
    const lowThere = one.isThere(low);
    const end = Math.min(one.places.length, at + one.reach + 1);
    for (let next = at + 1; next < end; next += 1) {
      const high = one.places[next] ?? 0;
      const isOld =
        lowThere && one.isThere(high) && (positions.get(high) ?? Number.NaN) - (positions.get(low) ?? Number.NaN) <= other.reach;
      if (!isOld) found.push([low, high]);
    }
  });
  return found;
}
