// Who recurs: faces gathered into identities before any name is asked, strangers included.
import { type Directions, dotAt } from './centre.ts';
import { evidence, precisionOf, type Spread, scaleOf } from './likelihood.ts';
import type { Pictures } from './pictures.ts';

/** Nats of evidence wanted to join faces: of one pool, of pools that know each other, and with a common likely owner. */
const JOIN = { pool: 4.5, neighbours: 8 } as const;
/** Pairs of a pool are all compared up to here; larger pools in slices, and then by what was gathered in each. */
const SLICE = 160;
const NEIGHBOURS = 16;
/**
 * Of a good face's variance, so much is shared by the other faces gathered with it: people of one time are of one age, before one camera. It does
 * not average out, so that a person's young and old faces are not refused for being surely different means. Without it recall on three
 * generators was .00 to .11 lower; .3 and .6 give the same within .02.
 */
const SHARED = 0.5;
/** Cosines below so many deviations of strangers are not looked at twice. */
const GLANCE = 2;
const NO_GAIN = -20;
const IN_A_POOL = 220;

export interface Clusters {
  /** cluster of a sighting, 0 to count - 1 */
  readonly of: Int32Array;
  readonly count: number;
  readonly members: readonly (readonly number[])[];
  /** nats for two clusters being one person, from their faces alone */
  readonly likeness: (left: number, right: number) => number;
}

interface Join {
  readonly left: number;
  readonly right: number;
  readonly gain: number;
}

/**
 * Greedy agglomeration, strongest pair first, under the evidence of all that is gathered so far (not of the nearest pair alone).
 * Two faces of one picture are never one person.
 *
 * @param pools sightings of the pictures that list one person, for each person: only there can a name be learnt or mistaken
 */
export function clustersOf(
  { sightings, pictures }: Pictures,
  pools: readonly (readonly number[])[],
  { directions, spread }: { readonly directions: Directions; readonly spread: Spread },
): Clusters {
  const { dimension } = directions;
  const count = sightings.length;
  const sums = new Float32Array(count * dimension);
  const precision = new Float64Array(count);
  const square = new Float64Array(count);
  const own = new Float64Array(count);
  /** what a group's sum counts for, against as many faces of unlike years */
  const settled = new Float64Array(count).fill(1);
  const parent = Int32Array.from({ length: count }, (_, at) => at);
  const within: (readonly number[])[] = sightings.map(({ picture }) => [picture]);
  const sumOf = (at: number): Float32Array => sums.subarray(at * dimension, (at + 1) * dimension);
  sightings.forEach(({ vector, pixels }, at) => {
    const weight = precisionOf(pixels, null);
    const length = weight * scaleOf(spread, weight);
    const from = directions.of(vector);
    const into = sumOf(at);
    for (let number = 0; number < dimension; number += 1) into[number] = length * (from[number] ?? 0);
    precision[at] = weight;
    square[at] = length * length;
    own[at] = evidence(spread, weight, length * length);
  });
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    for (let below = at; below !== top; ) {
      const next = parent[below] ?? top;
      parent[below] = top;
      below = next;
    }
    return top;
  };
  // most pairs are strangers: seen at a glance, without a logarithm
  const glance = (GLANCE * GLANCE) / spread.independent;
  const gainOf = (left: number, right: number): number => {
    const cosine = dotAt(sums, left * dimension, right * dimension, dimension);
    const [one, other] = [square[left] as number, square[right] as number]; // inside
    if (cosine <= 0 || cosine * cosine < glance * one * other) return NO_GAIN;
    const [first, second] = [settled[left] as number, settled[right] as number]; // inside
    const together = first * (precision[left] as number) + second * (precision[right] as number); // inside
    const length = first * first * one + second * second * other + 2 * first * second * cosine;
    return evidence(spread, together, length) - (own[left] as number) - (own[right] as number); // inside
  };
  const joinAll = (joins: Join[], wanted: number): number => {
    let made = 0;
    joins.sort((one, other) => other.gain - one.gain || one.left - other.left || one.right - other.right);
    for (const { left, right } of joins) {
      const [first, second] = [Math.min(root(left), root(right)), Math.max(root(left), root(right))];
      if (first === second || gainOf(first, second) < wanted) continue;
      const together = merged(within[first] ?? [], within[second] ?? []);
      if (together === null) continue;
      const [into, from] = [sumOf(first), sumOf(second)];
      square[first] = (square[first] ?? 0) + (square[second] ?? 0) + 2 * dotAt(sums, first * dimension, second * dimension, dimension);
      for (let number = 0; number < dimension; number += 1) into[number] = (into[number] ?? 0) + (from[number] ?? 0);
      precision[first] = (precision[first] ?? 0) + (precision[second] ?? 0);
      const factor = 1 / (1 + SHARED * Math.max(0, (precision[first] ?? 0) - 1));
      settled[first] = factor;
      own[first] = evidence(spread, factor * (precision[first] ?? 0), factor * factor * (square[first] ?? 0));
      parent[second] = first;
      within[first] = together;
      within[second] = [];
      made += 1;
    }
    return made;
  };

  const joinsAmong = (ours: readonly number[], theirs: readonly number[], wanted: number, joins: Join[], isNews = always): void => {
    for (const left of ours)
      for (const right of theirs) {
        if (right === left || !isNews(left, right)) continue;
        const gain = gainOf(left, right);
        if (gain >= wanted) joins.push({ left, right, gain });
      }
  };
  // 1. inside pools, in slices
  const first: Join[] = [];
  const lists = pictures.map(({ listed }) => Int32Array.from(listed, ({ person }) => person));
  pools.forEach((pool, person) => {
    for (let from = 0; from < pool.length; from += SLICE) {
      const slice = pool.slice(from, from + SLICE);
      const before = slice.map((at) => listedBefore(lists[sightings[at]?.picture ?? 0] ?? NOBODY, person));
      for (let one = 0; one < slice.length; one += 1)
        for (let other = one + 1; other < slice.length; other += 1) {
          // pictures that list several people alike are compared in the pool of the first of them only
          if (shareOne(before[one] ?? NOBODY, before[other] ?? NOBODY)) continue;
          const [left, right] = [slice[one] ?? 0, slice[other] ?? 0];
          const gain = gainOf(left, right);
          if (gain >= JOIN.pool) first.push({ left, right, gain });
        }
    }
  });
  joinAll(first, JOIN.pool);
  // 2. what was gathered, with one another and with what is left, twice: sums know more than single faces
  const rootsOf = (pool: readonly number[]): number[] => [...new Set(pool.map(root))];
  const bySize = (roots: number[]): number[] =>
    roots.sort((left, right) => (within[right]?.length ?? 0) - (within[left]?.length ?? 0) || left - right);
  const pictureCounts = new Int32Array(count);
  const wasCut = pools.map(() => true);
  for (let round = 0; round < 2; round += 1) {
    const joins: Join[] = [];
    // what has not grown since the first round was refused there, and is again; a pool that was cut may show others now
    const hasGrown = (at: number): boolean => within[at]?.length !== pictureCounts[at];
    const isNews = (left: number, right: number): boolean => hasGrown(left) || hasGrown(right);
    pools.forEach((pool, person) => {
      const all = bySize(rootsOf(pool));
      const roots = all.slice(0, IN_A_POOL);
      const large = roots.filter((at) => (within[at]?.length ?? 0) > 1);
      joinsAmong(large, roots, JOIN.pool, joins, wasCut[person] ? always : isNews);
      wasCut[person] = all.length > roots.length;
    });
    within.forEach((list, at) => {
      pictureCounts[at] = list.length;
    });
    if (joinAll(joins, JOIN.pool) === 0) break;
  }
  // 3. pools that know each other: people listed together; a stranger may stand beside one today and beside the other tomorrow
  const neighbours = neighboursOf(pictures, pools.length);
  const large = pools.map((pool) => bySize(rootsOf(pool).filter((at) => (within[at]?.length ?? 0) > 1)).slice(0, 40));
  const across: Join[] = [];
  large.forEach((ours, person) => {
    for (const other of neighbours[person] ?? []) if (other > person) joinsAmong(ours, large[other] ?? [], JOIN.neighbours, across);
  });
  joinAll(across, JOIN.neighbours);

  const of = new Int32Array(count).fill(-1);
  const members: number[][] = [];
  const tops: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const top = root(at);
    const known = of[top] ?? -1;
    const number = known >= 0 ? known : members.length;
    if (known < 0) {
      members.push([]);
      tops.push(top);
    }
    of[top] = number;
    of[at] = number;
    members[number]?.push(at);
  }
  return { of, count: members.length, members, likeness: (left, right) => gainOf(tops[left] ?? 0, tops[right] ?? 0) };
}

const always = (_left: number, _right: number): boolean => true;
const NOBODY = new Int32Array(0);

/** Of an ascending list, those in front of somebody. */
const listedBefore = (listed: Int32Array, person: number): Int32Array => listed.subarray(0, listed.indexOf(person));

/** Whether two ascending lists share anybody. */
function shareOne(left: Int32Array, right: Int32Array): boolean {
  let [one, other] = [0, 0];
  while (one < left.length && other < right.length) {
    const [first, second] = [left[one] as number, right[other] as number]; // inside both
    if (first === second) return true;
    if (first < second) one += 1;
    else other += 1;
  }
  return false;
}

/** Two ascending lists in one; null where they share a picture. */
function merged(left: readonly number[], right: readonly number[]): number[] | null {
  const made: number[] = [];
  let [one, other] = [0, 0];
  while (one < left.length || other < right.length) {
    const [first, second] = [left[one] ?? Infinity, right[other] ?? Infinity];
    if (first === second) return null;
    made.push(Math.min(first, second));
    if (first < second) one += 1;
    else other += 1;
  }
  return made;
}

/** Those whom a person is listed with most often. */
function neighboursOf(pictures: Pictures['pictures'], people: number): readonly (readonly number[])[] {
  const counts: Map<number, number>[] = Array.from({ length: people }, () => new Map());
  for (const { listed } of pictures)
    for (const { person } of listed.slice(0, NEIGHBOURS))
      for (const { person: other } of listed.slice(0, NEIGHBOURS))
        if (other !== person) counts[person]?.set(other, (counts[person]?.get(other) ?? 0) + 1);
  return counts.map((inside) =>
    [...inside]
      .sort(([left, often], [right, oftener]) => oftener - often || left - right)
      .slice(0, NEIGHBOURS)
      .map(([other]) => other),
  );
}
