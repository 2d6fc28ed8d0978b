// Clustering under constraints: the likeliest pairs first, and nothing joined that any two members speak against.
import { BANDS, RIVAL_BITS } from '../match/weights.ts';

/** A candidate pair of units with its match weight; `low` < `high`. */
export interface WeighedPair {
  readonly low: number;
  readonly high: number;
  readonly bits: number;
}

export interface ClusterNeeds {
  readonly units: number;
  /** every candidate that could be merged, suggested or a rival */
  readonly pairs: readonly WeighedPair[];
  readonly isDated: (unit: number) => boolean;
  /** do these two exclude each other: a veto, or bits too low to be bridged by a third? Symmetric. */
  readonly apart: (one: number, other: number) => boolean;
  readonly same: readonly (readonly [number, number])[];
  readonly different: readonly (readonly [number, number])[];
  /** pairs that a curator could not tell: the machine neither joins them by their own weight nor asks again */
  readonly unsure: readonly (readonly [number, number])[];
}

interface Clusters {
  /** of each unit the lowest unit of its cluster */
  readonly of: Int32Array;
  /** pairs whose clusters stayed apart though neither excludes the other; strongest first, one for each two clusters */
  readonly suggested: readonly WeighedPair[];
  /** `same` judgements that contradict a `different` */
  readonly conflicts: readonly (readonly [number, number])[];
}

/**
 * Joins units best pair first: dated with dated, then dated with undated, then the rest.
 *
 * A judgement outranks the machine: `same` joins before anything else, `different` is inherited by everything joined to either side.
 * An undated unit joins only where no rival lies within {@link RIVAL_BITS}: a rival is another cluster that it could as well be, and that
 * excludes the first. Independent of the order of pairs.
 */
export function cluster(needs: ClusterNeeds): Clusters {
  const groups = new Groups(needs.units, needs.different);
  const conflicts = needs.same.filter(([one, other]) => !groups.join(one, other));
  const unsure = new Set(needs.unsure.map(([one, other]) => pairKey(one, other)));
  const neighbours = neighboursOf(needs);
  const ranked = needs.pairs
    .filter(({ low, high, bits }) => bits >= BANDS.merge && !unsure.has(pairKey(low, high)))
    .toSorted(
      (one, other) => tier(needs, one) - tier(needs, other) || other.bits - one.bits || one.low - other.low || one.high - other.high,
    );
  for (const { low, high, bits } of ranked) {
    if (groups.root(low) === groups.root(high) || groups.areDifferent(low, high)) continue;
    if (groups.someAcross(low, high, needs.apart)) continue;
    if (hasRival(low, high, bits, needs, groups, neighbours) || hasRival(high, low, bits, needs, groups, neighbours)) continue;
    groups.join(low, high);
  }
  return { of: groups.roots(), suggested: suggestions(needs, groups, unsure), conflicts };
}

const pairKey = (one: number, other: number): number => Math.min(one, other) * 2 ** 26 + Math.max(one, other);

/** 0 both dated, 1 one dated, 2 neither. */
const tier = ({ isDated }: ClusterNeeds, { low, high }: WeighedPair): number => (isDated(low) ? 0 : 1) + (isDated(high) ? 0 : 1);

type Neighbours = ReadonlyMap<number, readonly WeighedPair[]>;

function neighboursOf({ pairs, isDated }: ClusterNeeds): Neighbours {
  const found = new Map<number, WeighedPair[]>();
  for (const pair of pairs) {
    for (const unit of [pair.low, pair.high]) {
      if (isDated(unit)) continue;
      const list = found.get(unit);
      if (list === undefined) found.set(unit, [pair]);
      else list.push(pair);
    }
  }
  return found;
}

/** Could a member of the undated cluster of `vague` as well be somebody whom the cluster of `chosen` excludes? */
function hasRival(vague: number, chosen: number, bits: number, needs: ClusterNeeds, groups: Groups, neighbours: Neighbours): boolean {
  const members = groups.members(vague);
  if (members.some((unit) => needs.isDated(unit))) return false;
  const own = groups.root(vague);
  const target = groups.root(chosen);
  for (const unit of members) {
    for (const pair of neighbours.get(unit) ?? []) {
      if (pair.bits < bits - RIVAL_BITS) continue;
      const other = groups.root(pair.low === unit ? pair.high : pair.low);
      if (other === own || other === target || groups.areDifferent(unit, other)) continue;
      if (groups.areDifferent(chosen, other) || groups.someAcross(chosen, other, needs.apart)) return true;
    }
  }
  return false;
}

function suggestions(needs: ClusterNeeds, groups: Groups, unsure: ReadonlySet<number>): WeighedPair[] {
  const best = new Map<number, WeighedPair>();
  for (const pair of needs.pairs) {
    const { low, high, bits } = pair;
    const key = pairKey(groups.root(low), groups.root(high));
    if (bits < BANDS.suggest || groups.root(low) === groups.root(high) || unsure.has(pairKey(low, high)) || groups.areDifferent(low, high))
      continue;
    const known = best.get(key);
    if (known === undefined || bits > known.bits || (bits === known.bits && pairKey(low, high) < pairKey(known.low, known.high)))
      best.set(key, pair);
  }
  return [...best.values()]
    .filter(({ low, high }) => !groups.someAcross(low, high, needs.apart))
    .sort((one, other) => other.bits - one.bits || one.low - other.low || one.high - other.high);
}

/** Union-find that knows its members and which groups a curator told apart. */
class Groups {
  readonly #parent: Int32Array;
  readonly #members = new Map<number, number[]>();
  readonly #different = new Map<number, Set<number>>();

  constructor(units: number, different: ClusterNeeds['different']) {
    this.#parent = Int32Array.from({ length: units }, (_, unit) => unit);
    for (const [one, other] of different) {
      this.#told(one).add(other);
      this.#told(other).add(one);
    }
  }

  /** The lowest unit of the group. */
  root(unit: number): number {
    let at = unit;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      const above = this.#parent[up] ?? up;
      this.#parent[at] = above;
      at = above;
    }
    return at;
  }

  members(unit: number): readonly number[] {
    const root = this.root(unit);
    return this.#members.get(root) ?? [root];
  }

  /** `different` was said of any two members, or of groups joined since. */
  areDifferent(one: number, other: number): boolean {
    const told = this.#different.get(this.root(one));
    if (told === undefined) return false;
    const root = this.root(other);
    for (const unit of told) if (this.root(unit) === root) return true;
    return false;
  }

  someAcross(one: number, other: number, holds: (left: number, right: number) => boolean): boolean {
    const others = this.members(other);
    return this.members(one).some((left) => others.some((right) => holds(left, right)));
  }

  /** @returns false, and nothing is joined, where the two were told apart */
  join(one: number, other: number): boolean {
    const [low, high] = [this.root(one), this.root(other)].sort((a, b) => a - b);
    if (low === undefined || high === undefined || low === high) return true;
    if (this.areDifferent(low, high)) return false;
    const joined = [...this.members(low), ...this.members(high)];
    this.#parent[high] = low;
    this.#members.set(low, joined);
    this.#members.delete(high);
    const told = this.#different.get(high);
    if (told !== undefined) for (const unit of told) this.#told(low).add(unit);
    return true;
  }

  roots(): Int32Array {
    return Int32Array.from(this.#parent, (_, unit) => this.root(unit));
  }

  #told(root: number): Set<number> {
    const known = this.#different.get(root) ?? new Set<number>();
    this.#different.set(root, known);
    return known;
  }
}
