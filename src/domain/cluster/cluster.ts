// Clustering under constraints: the likeliest pairs first, and nothing joined that any two members speak against.
import { bitsFor, sortRows } from '../match/radix.ts';
import { BANDS, GRAINS_PER_BIT, RIVAL_BITS } from '../match/weights.ts';
import { ApartGroups } from './apart_groups.ts';
import { Groups, type UnitPair } from './groups.ts';

/** A candidate pair of units with its match weight; `low` < `high`. */
export interface WeighedPair {
  readonly low: number;
  readonly high: number;
  readonly bits: number;
}

/** The same in columns, sorted by `low` and then `high`. */
export interface WeighedPairs {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly bits: Float32Array;
}

interface ClusterRules {
  readonly units: number;
  readonly isDated: (unit: number) => boolean;
  /** do these two exclude each other: a veto, or bits too low to be bridged by a third? Symmetric. */
  readonly apart: (one: number, other: number) => boolean;
  readonly same: readonly UnitPair[];
  readonly different: readonly UnitPair[];
  /** pairs that a curator could not tell: the machine neither joins them by their own weight nor asks again */
  readonly unsure: readonly UnitPair[];
}

export interface ClusterNeeds extends ClusterRules {
  /** every candidate that could be merged, suggested or a rival */
  readonly pairs: readonly WeighedPair[];
}

interface Clusters {
  /** of each unit the lowest unit of its cluster */
  readonly of: Int32Array;
  /** pairs whose clusters stayed apart though neither excludes the other; strongest first, one for each two clusters */
  readonly suggested: readonly WeighedPair[];
  /** `same` judgements that contradict a `different` */
  readonly conflicts: readonly UnitPair[];
}

/**
 * Joins units best pair first: dated with dated, then dated with undated, then the rest.
 *
 * A judgement outranks the machine: `same` joins before anything else, `different` is inherited by everything joined to either side.
 * An undated unit joins only where no rival lies within {@link RIVAL_BITS}: a rival is another cluster that it could as well be, and that
 * excludes the first. Independent of the order of pairs.
 */
export function cluster({ pairs, ...rules }: ClusterNeeds): Clusters {
  const sorted = pairs.toSorted((one, other) => one.low - other.low || one.high - other.high);
  return clusterColumns(rules, {
    low: Int32Array.from(sorted, ({ low }) => low),
    high: Int32Array.from(sorted, ({ high }) => high),
    bits: Float32Array.from(sorted, ({ bits }) => bits),
  });
}

/** The same for pairs in columns, which a million headings need. */
export function clusterColumns(rules: ClusterRules, pairs: WeighedPairs): Clusters {
  const groups = new Groups(rules.units, rules.different);
  const conflicts = rules.same.filter(([one, other]) => !groups.join(one, other));
  const unsure = new Set(rules.unsure.map(([one, other]) => pairKey(one, other)));
  const apart = new ApartGroups(groups, rules.apart);
  const rivals = new Rivals(rules, pairs, groups, apart);
  const { low: lows, high: highs, bits } = pairs;
  for (const pair of ranked(rules, pairs, unsure)) {
    const low = lows[pair] ?? 0;
    const high = highs[pair] ?? 0;
    const weight = bits[pair] ?? 0;
    if (groups.root(low) === groups.root(high) || groups.areDifferent(low, high)) continue;
    if (apart.areApart(low, high)) continue;
    if (rivals.standAgainst(low, high, weight) || rivals.standAgainst(high, low, weight)) continue;
    groups.join(low, high);
  }
  return { of: groups.roots(), suggested: suggestions(apart, pairs, groups, unsure), conflicts };
}

const pairKey = (one: number, other: number): number => Math.min(one, other) * 2 ** 26 + Math.max(one, other);

/** Weights lie within so many bits of 0. */
const MOST_BITS = 512;

/** Pairs that may be merged, by tier (0 both dated, 1 one dated, 2 neither), then the strongest first, then by units. */
function ranked({ isDated }: ClusterRules, { low, high, bits }: WeighedPairs, unsure: ReadonlySet<number>): Int32Array {
  const keys = new Uint32Array(bits.length);
  const order = new Int32Array(bits.length);
  let kept = 0;
  for (let pair = 0; pair < bits.length; pair += 1) {
    const weight = bits[pair] ?? 0;
    const one = low[pair] ?? 0;
    const other = high[pair] ?? 0;
    if (weight < BANDS.merge || (unsure.size > 0 && unsure.has(pairKey(one, other)))) continue;
    const tier = (isDated(one) ? 0 : 1) + (isDated(other) ? 0 : 1);
    keys[pair] = tier * TIER_SPAN + Math.round((MOST_BITS - weight) * GRAINS_PER_BIT);
    order[kept] = pair;
    kept += 1;
  }
  const rows = order.subarray(0, kept);
  sortRows(rows, keys, bitsFor(3 * TIER_SPAN));
  return rows;
}
const TIER_SPAN = 2 * MOST_BITS * GRAINS_PER_BIT;

/** Finds clusters that an undated one could as well belong to. */
class Rivals {
  readonly #rules: ClusterRules;
  readonly #pairs: WeighedPairs;
  readonly #groups: Groups;
  readonly #apart: ApartGroups;
  /** pairs of each undated unit: `#touching` from `#starts[unit]` on */
  readonly #starts: Int32Array;
  readonly #touching: Int32Array;

  constructor(rules: ClusterRules, pairs: WeighedPairs, groups: Groups, apart: ApartGroups) {
    this.#apart = apart;
    this.#rules = rules;
    this.#pairs = pairs;
    this.#groups = groups;
    const { low, high } = pairs;
    const starts = new Int32Array(rules.units + 2);
    const count = (unit: number): void => {
      if (!rules.isDated(unit)) starts[unit + 2] = (starts[unit + 2] ?? 0) + 1;
    };
    for (let pair = 0; pair < low.length; pair += 1) {
      count(low[pair] ?? 0);
      count(high[pair] ?? 0);
    }
    for (let at = 2; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    // starts[unit + 1] runs from the first place of the unit to that of the next one
    this.#touching = new Int32Array(starts.at(-1) ?? 0);
    const put = (unit: number, pair: number): void => {
      if (rules.isDated(unit)) return;
      const place = starts[unit + 1] ?? 0;
      this.#touching[place] = pair;
      starts[unit + 1] = place + 1;
    };
    for (let pair = 0; pair < low.length; pair += 1) {
      put(low[pair] ?? 0, pair);
      put(high[pair] ?? 0, pair);
    }
    this.#starts = starts;
  }

  /** Could a member of the undated cluster of `vague` as well be somebody whom the cluster of `chosen` excludes? */
  standAgainst(vague: number, chosen: number, bits: number): boolean {
    const groups = this.#groups;
    if (groups.some(vague, this.#rules.isDated)) return false;
    const own = groups.root(vague);
    const target = groups.root(chosen);
    return groups.some(vague, (unit) => this.#isTorn(unit, own, target, bits));
  }

  #isTorn(unit: number, own: number, target: number, bits: number): boolean {
    const groups = this.#groups;
    const { low, high, bits: weights } = this.#pairs;
    const end = this.#starts[unit + 1] ?? 0;
    for (let at = this.#starts[unit] ?? 0; at < end; at += 1) {
      const pair = this.#touching[at] ?? 0;
      if ((weights[pair] ?? 0) < bits - RIVAL_BITS) continue;
      const other = groups.root(low[pair] === unit ? (high[pair] ?? 0) : (low[pair] ?? 0));
      if (other === own || other === target || groups.areDifferent(unit, other)) continue;
      if (groups.areDifferent(target, other) || this.#apart.areApart(target, other)) return true;
    }
    return false;
  }
}

function suggestions(apart: ApartGroups, { low, high, bits }: WeighedPairs, groups: Groups, unsure: ReadonlySet<number>): WeighedPair[] {
  // pairs come by low and high, so that the first of equals is the lowest
  const best = new Map<number, number>();
  for (let pair = 0; pair < bits.length; pair += 1) {
    const weight = bits[pair] ?? 0;
    if (weight < BANDS.suggest) continue;
    const one = groups.root(low[pair] ?? 0);
    const other = groups.root(high[pair] ?? 0);
    if (one === other || groups.areDifferent(one, other)) continue;
    if (unsure.size > 0 && unsure.has(pairKey(low[pair] ?? 0, high[pair] ?? 0))) continue;
    const key = pairKey(one, other);
    const known = best.get(key);
    if (known === undefined || weight > (bits[known] ?? 0)) best.set(key, pair);
  }
  return [...best.values()]
    .map((pair) => ({ low: low[pair] ?? 0, high: high[pair] ?? 0, bits: bits[pair] ?? 0 }))
    .filter((pair) => !apart.areApart(pair.low, pair.high))
    .sort((one, other) => other.bits - one.bits || one.low - other.low || one.high - other.high);
}
