// Which pictures may be of one occasion: those that share a third, somebody else named or seen, who is not in pictures everywhere.
import type { Policy } from './policy.ts';

/** Who else is in pictures: people and recurring faces as tokens, with the number of pictures that hold each. */
export interface Companions {
  /** tokens of a picture, ascending */
  readonly of: (picture: number) => Int32Array;
  /** pictures that hold the token */
  readonly pictures: (token: number) => number;
}

/** Of so many pictures a sample is compared pair by pair: evidence has long reached its bound there. */
const SAMPLE = 16;

/**
 * Chance that two pictures of somebody are of one occasion. A third who is in both makes it likely, the more so the fewer pictures hold them;
 * where nobody else is in either, it may be so or not: as likely as the pictures of that somebody are few.
 *
 * @param apart tokens that do not count: the two whose bond is asked
 */
function sameOccasion(
  left: Int32Array,
  right: Int32Array,
  apart: { readonly person: number; readonly face: number },
  base: number,
  companions: Companions,
  policy: Policy,
): number {
  let different = 1;
  let [one, other, shared, alone] = [0, 0, 0, 0];
  while (one < left.length && other < right.length) {
    const [first, second] = [left[one] as number, right[other] as number]; // inside both
    if (first === second) {
      if (first !== apart.person && first !== apart.face) {
        shared += 1;
        different *= 1 - Math.min(0.95, policy.picturesPerOccasion / companions.pictures(first));
      }
      one += 1;
      other += 1;
    } else {
      alone += 1;
      if (first < second) one += 1;
      else other += 1;
    }
  }
  const strangers = shared === 0 && alone > 0 && left.length > 2 && right.length > 2;
  return 1 - different * (1 - base * (strangers ? 0.4 : 1));
}

/** Most people who are seen are seen once: one list for all of them. */
const BY_ITSELF = Float64Array.of(1);

/**
 * How much each picture counts: 1 / (1 + the chance that others are of its occasion), so that the sum is the number of occasions, more or less.
 *
 * @returns weights of the pictures, in their order
 */
export function occasionWeights(
  pictures: readonly number[],
  apart: { readonly person: number; readonly face: number },
  companions: Companions,
  policy: Policy,
): Float64Array {
  if (pictures.length === 1) return BY_ITSELF;
  const weights = new Float64Array(pictures.length).fill(1);
  const step = Math.max(1, pictures.length / SAMPLE);
  const sample: number[] = [];
  for (let at = 0; at < pictures.length; at += step) sample.push(Math.floor(at));
  const many = Math.min(
    apart.person < 0 ? Infinity : companions.pictures(apart.person),
    apart.face < 0 ? Infinity : companions.pictures(apart.face),
  );
  const base = Math.min(policy.unknownOccasion, policy.picturesPerOccasion / Math.max(1, many));
  const tokens = sample.map((at) => companions.of(pictures[at] ?? 0));
  const sums = new Float64Array(sample.length);
  for (let one = 0; one < sample.length; one += 1)
    for (let other = 0; other < one; other += 1) {
      const [left, right] = [tokens[one], tokens[other]];
      if (left === undefined || right === undefined) continue;
      const chance = sameOccasion(left, right, apart, base, companions, policy);
      sums[one] = (sums[one] ?? 0) + chance;
      sums[other] = (sums[other] ?? 0) + chance;
    }
  // those left out of the sample are as much alone as those in it, and in all there are so many more
  let mean = 0;
  for (const [place, at] of sample.entries()) {
    weights[at] = 1 / (1 + (sums[place] ?? 0) * Math.max(1, step));
    mean += (weights[at] ?? 0) / sample.length;
  }
  if (sample.length < pictures.length) weights.fill(mean);
  return weights;
}
