// Blocks: the units that share a blocking key, and whom each of them meets there.
import { blockReach } from './block_reach.ts';
import { sortByKey } from './radix.ts';

/** Blocks one behind the other; those of a single unit are left out. */
export interface Blocks {
  /** members in ascending order */
  readonly units: Int32Array;
  /** how many members behind it in `units` each one meets */
  readonly reach: Uint8Array;
}

/**
 * @param keys    blocking keys; rearranged
 * @param owners  the unit of each key, ascending; rearranged with them. A unit may own a key twice
 */
export function blocksOf(keys: Uint32Array, owners: Int32Array): Blocks {
  sortByKey(keys, owners);
  const units = new Int32Array(keys.length);
  const reach = new Uint8Array(keys.length);
  let kept = 0;
  for (let start = 0; start < keys.length; ) {
    const key = keys[start] ?? 0;
    const first = kept;
    let end = start;
    for (; end < keys.length && keys[end] === key; end += 1) {
      const unit = owners[end] ?? 0;
      if (kept > first && units[kept - 1] === unit) continue;
      units[kept] = unit;
      kept += 1;
    }
    start = end;
    const most = blockReach(kept - first, key);
    if (most === 0) kept = first;
    for (let at = first; at < kept; at += 1) reach[at] = Math.min(most, kept - 1 - at);
  }
  return { units: units.slice(0, kept), reach: reach.slice(0, kept) };
}

/** Where each unit stands in the blocks: `entries` from `starts[unit]` to `starts[unit + 1]`. Only places with somebody behind them. */
export interface BlockIndex extends Blocks {
  readonly starts: Int32Array;
  readonly entries: Int32Array;
}

/** @param make  makes a column of so many numbers; a shared one where threads read it */
export function indexBlocks(
  parts: readonly Blocks[],
  units: number,
  make: (length: number) => Int32Array = (length) => new Int32Array(length),
): BlockIndex {
  const length = parts.reduce((sum, part) => sum + part.units.length, 0);
  const members = make(length);
  const reach = new Uint8Array(make(Math.ceil(length / 4)).buffer, 0, length);
  let at = 0;
  for (const part of parts) {
    members.set(part.units, at);
    reach.set(part.reach, at);
    at += part.units.length;
  }
  const starts = make(units + 1);
  for (let place = 0; place < length; place += 1)
    if (reach[place] !== 0) starts[(members[place] ?? 0) + 1] = (starts[(members[place] ?? 0) + 1] ?? 0) + 1;
  for (let unit = 0; unit < units; unit += 1) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  const entries = make(starts[units] ?? 0);
  const next = starts.slice();
  for (let place = 0; place < length; place += 1) {
    if (reach[place] === 0) continue;
    const unit = members[place] ?? 0;
    const slot = next[unit] ?? 0;
    entries[slot] = place;
    next[unit] = slot + 1;
  }
  return { units: members, reach, starts, entries };
}
