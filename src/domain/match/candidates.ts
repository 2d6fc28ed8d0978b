// Candidate pairs: the units that share a blocking key, each pair once.
import { isWeakKey } from './block.ts';

/** A block of more is not paired in full: 40 units make 780 pairs, and a longer list of Smiths holds mostly strangers. */
export const FULL_BLOCK_UNITS = 40;
/** In a larger block a unit meets so many of its successors; units are sorted by name, so that the likeliest stand next to it. */
export const WINDOW_UNITS = 10;

/** A unit number takes 21 bits, its key 32: together they are exact in a float of 53 bits. */
const UNIT_SPAN = 2 ** 21;

/**
 * @param keysOf  the blocking keys of each unit; units are numbered in the order of their names
 * @returns       pairs as `low * 2^26 + high`, ascending, each once
 */
export function candidatePairs(units: number, keysOf: (unit: number, keys: number[]) => void): Float64Array {
  if (units > UNIT_SPAN) throw new RangeError(`${units} units: at most ${UNIT_SPAN} are blocked in one piece`);
  const sorted = sortedKeys(units, keysOf);
  const pairs = new GrowingFloats();
  let start = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    const key = Math.floor((sorted[start] ?? 0) / UNIT_SPAN);
    if (at < sorted.length && Math.floor((sorted[at] ?? 0) / UNIT_SPAN) === key) continue;
    const reach = blockReach(at - start, key);
    if (reach > 0) pairBlock(sorted.subarray(start, at), reach, pairs);
    start = at;
  }
  return distinct(pairs.values().sort());
}

/** With how many of its successors a unit of a block is paired: with all in a small block, with the nearest in a large one, with none in a large one of a weak key. */
export function blockReach(units: number, key: number): number {
  if (units <= FULL_BLOCK_UNITS) return units - 1;
  return isWeakKey(key) ? 0 : WINDOW_UNITS;
}

export const PAIR_SPAN = 2 ** 26;

function sortedKeys(units: number, keysOf: (unit: number, keys: number[]) => void): Float64Array {
  const entries = new GrowingFloats();
  const keys: number[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    keys.length = 0;
    keysOf(unit, keys);
    for (const key of new Set(keys)) entries.push(key * UNIT_SPAN + unit);
  }
  return entries.values().sort();
}

function pairBlock(block: Float64Array, reach: number, pairs: GrowingFloats): void {
  for (let one = 0; one < block.length; one += 1) {
    const low = (block[one] ?? 0) % UNIT_SPAN;
    const end = Math.min(block.length, one + reach + 1);
    for (let other = one + 1; other < end; other += 1) pairs.push(low * PAIR_SPAN + ((block[other] ?? 0) % UNIT_SPAN));
  }
}

function distinct(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (at > 0 && value === sorted[at - 1]) continue;
    sorted[kept] = value;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

/** A list of floats without boxes: doubles when full. */
class GrowingFloats {
  #held = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#held.length) {
      const larger = new Float64Array(this.#held.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.#length] = value;
    this.#length += 1;
  }

  values(): Float64Array {
    return this.#held.slice(0, this.#length);
  }
}
