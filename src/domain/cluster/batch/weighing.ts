// The middle steps of a batch for a stretch of units: blocking keys, blocks of a range of keys, weights of candidate pairs.
import { KeyMaker } from '../../match/block.ts';
import { type BlockIndex, type Blocks, blocksOf } from '../../match/blocks.ts';
import { CandidateFinder } from '../../match/candidates.ts';
import { FormComparison } from '../../match/compare.ts';
import type { FormColumns } from '../../match/form_table.ts';
import type { BearerCounts } from '../../match/frequency.ts';
import { GrowingInts, GrowingSingles, GrowingWords } from '../../match/growing.ts';
import { RarityTable } from '../../match/rarity.ts';
import { Sum } from '../../match/tally.ts';
import { Vocabulary, type WordColumns } from '../../match/vocabulary.ts';
import type { WeighedPairs } from '../cluster.ts';
import { WORTH_KEEPING_BITS } from '../comparison.ts';
import { sharedShorts, sharedWords } from './shared.ts';

/** Units from `from` up to but without `to`. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** Blocking keys of a stretch of units, those of one part of all keys behind those of another, and in each part by units. */
export interface RangeKeys extends UnitRange {
  readonly keys: Uint32Array;
  /** whose key it is, counted from the first unit of the stretch */
  readonly owners: Uint16Array;
  /** where the keys of each part begin; one more than there are parts */
  readonly partStarts: Int32Array;
}

export function rangeKeys(forms: FormColumns, words: WordColumns, { from, to }: UnitRange): RangeKeys {
  const maker = new KeyMaker(forms, new Vocabulary(words));
  const found = new GrowingWords();
  const ends = new Int32Array(to - from);
  for (let unit = from; unit < to; unit += 1) {
    maker.keysOf(unit, found);
    ends[unit - from] = found.length;
  }
  return { from, to, ...byPart(found, ends) };
}

/** @param ends  where the keys of each unit end */
function byPart({ held, length }: GrowingWords, ends: Int32Array): Omit<RangeKeys, keyof UnitRange> {
  const partStarts = new Int32Array(KEY_PARTS + 1);
  for (let at = 0; at < length; at += 1) {
    const part = (held[at] ?? 0) >>> PART_SHIFT;
    partStarts[part + 1] = (partStarts[part + 1] ?? 0) + 1;
  }
  for (let part = 0; part < KEY_PARTS; part += 1) partStarts[part + 1] = (partStarts[part + 1] ?? 0) + (partStarts[part] ?? 0);
  const next = partStarts.slice();
  const keys = sharedWords(length);
  const owners = sharedShorts(length);
  for (let unit = 0, at = 0; unit < ends.length; unit += 1) {
    for (const end = ends[unit] ?? 0; at < end; at += 1) {
      const key = held[at] ?? 0;
      const place = next[key >>> PART_SHIFT] ?? 0;
      keys[place] = key;
      owners[place] = unit;
      next[key >>> PART_SHIFT] = place + 1;
    }
  }
  return { keys, owners, partStarts };
}

/** Keys are parted by their highest bits, so that the blocks of a part can be made by themselves, and in little memory. */
export const KEY_PARTS = 16;
const PART_SHIFT = 28;

export function blocksOfPart(ranges: readonly RangeKeys[], part: number): Blocks {
  const length = ranges.reduce((sum, { partStarts }) => sum + (partStarts[part + 1] ?? 0) - (partStarts[part] ?? 0), 0);
  const keys = new Uint32Array(length);
  const owners = new Int32Array(length);
  let end = 0;
  for (const range of ranges) {
    const to = range.partStarts[part + 1] ?? 0;
    for (let at = range.partStarts[part] ?? 0; at < to; at += 1) {
      keys[end] = range.keys[at] ?? 0;
      owners[end] = range.from + (range.owners[at] ?? 0);
      end += 1;
    }
  }
  return blocksOf(keys, owners);
}

/** What weighing reads; all of it can be shared. */
export interface WeighNeeds {
  readonly forms: FormColumns;
  readonly words: WordColumns;
  readonly bearers: BearerCounts;
  readonly blocks: BlockIndex;
}

export interface RangeWeights extends WeighedPairs {
  /** candidate pairs compared, kept or not */
  readonly candidates: number;
}

/** Weighs the candidate pairs of one stretch of lower units after the other. */
export class RangeWeigher {
  readonly #finder: CandidateFinder;
  readonly #comparison: FormComparison;
  readonly #sum: Sum;

  constructor({ forms, words, bearers, blocks }: WeighNeeds) {
    const vocabulary = new Vocabulary(words);
    this.#finder = new CandidateFinder(blocks);
    this.#comparison = new FormComparison(forms, vocabulary);
    this.#sum = new Sum(new RarityTable(vocabulary, bearers));
  }

  /** Pairs worth keeping, by lower and then by higher unit. */
  weigh({ from, to }: UnitRange): RangeWeights {
    const lows = new GrowingInts();
    const highs = new GrowingInts();
    const grains = new GrowingSingles();
    let candidates = 0;
    for (let low = from; low < to; low += 1) {
      const partners = this.#finder.find(low);
      candidates += partners.length;
      const first = highs.length;
      for (let at = 0; at < partners.length; at += 1) {
        const high = partners.held[at] ?? 0;
        this.#comparison.compare(low, high, this.#sum.reset());
        if (this.#sum.bits < WORTH_KEEPING_BITS) continue;
        lows.push(low);
        highs.push(high);
        grains.push(this.#sum.bits);
      }
      sortTail(highs.held, grains.held, first, highs.length);
    }
    return { low: lows.values(), high: highs.values(), bits: grains.values(), candidates };
  }
}

/** Sorts the few pairs of one unit by their higher unit, by insertion. */
function sortTail(highs: Int32Array, bits: Float32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1) {
    const high = highs[at] ?? 0;
    const weight = bits[at] ?? 0;
    let place = at;
    for (; place > from && (highs[place - 1] ?? 0) > high; place -= 1) {
      highs[place] = highs[place - 1] ?? 0;
      bits[place] = bits[place - 1] ?? 0;
    }
    highs[place] = high;
    bits[place] = weight;
  }
}
