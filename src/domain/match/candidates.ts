// Candidate pairs: the units that share a blocking key, each pair once, found unit by unit, so that no list of all pairs is kept.
import { type BlockIndex, blocksOf, indexBlocks } from './blocks.ts';
import { GrowingFloats, GrowingInts, GrowingWords } from './growing.ts';

/** Finds the higher partners of one unit after the other. */
export class CandidateFinder {
  readonly #index: BlockIndex;
  /** the unit for which each other unit was found last: parts the first meeting in several blocks from the next ones */
  readonly #seenFor: Int32Array;
  readonly partners = new GrowingInts();

  constructor(index: BlockIndex) {
    this.#index = index;
    this.#seenFor = new Int32Array(index.starts.length - 1).fill(-1);
  }

  /** Fills `partners` with all units above `unit` that share a block with it, each once, in no order. */
  find(unit: number): GrowingInts {
    const { units, reach, starts, entries } = this.#index;
    const seenFor = this.#seenFor;
    this.partners.clear();
    const end = starts[unit + 1] ?? 0;
    for (let entry = starts[unit] ?? 0; entry < end; entry += 1) {
      const place = entries[entry] ?? 0;
      const last = place + (reach[place] ?? 0);
      for (let at = place + 1; at <= last; at += 1) {
        const other = units[at] ?? 0;
        if (seenFor[other] === unit) continue;
        seenFor[other] = unit;
        this.partners.push(other);
      }
    }
    return this.partners;
  }
}

/**
 * @param keysOf  adds the blocking keys of a unit; units are numbered in the order of their names
 * @returns       all pairs as `low * 2^26 + high`, ascending, each once
 */
export function candidatePairs(units: number, keysOf: (unit: number, keys: number[]) => void): Float64Array {
  const keys = new GrowingWords();
  const owners = new GrowingInts();
  const own: number[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    own.length = 0;
    keysOf(unit, own);
    for (const key of own) {
      keys.push(key);
      owners.push(unit);
    }
  }
  const finder = new CandidateFinder(indexBlocks([blocksOf(keys.values(), owners.values())], units));
  const pairs = new GrowingFloats();
  for (let low = 0; low < units; low += 1) {
    const partners = finder.find(low).values().sort();
    for (const high of partners) pairs.push(low * PAIR_SPAN + high);
  }
  return pairs.values();
}

export const PAIR_SPAN = 2 ** 26;
