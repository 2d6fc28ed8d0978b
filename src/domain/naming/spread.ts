// What a space is like, read off the faces themselves: faces of one picture are different people, near ones of one caption the same.
import { type Directions, dot } from './centre.ts';
import type { Spread } from './likelihood.ts';
import type { Pictures } from './pictures.ts';

const ENOUGH = 200;
/** Pairs looked at: a mean of 200,000 has an error below .3 %. */
const MOST = 200_000;
const USUAL: Spread = { independent: 64, same: 0.6 };
const LEAST_INDEPENDENT = 16;

/** @returns what can be measured; the usual where there is too little to measure */
export function spreadOf({ pictures, sightings }: Pictures, pools: readonly (readonly number[])[], directions: Directions): Spread {
  const cosine = (left: number, right: number): number =>
    dot(directions.of(sightings[left]?.vector ?? 0), directions.of(sightings[right]?.vector ?? 0));
  let [squares, pairs] = [0, 0];
  for (const { sightings: faces } of pictures) {
    if (pairs > MOST) break;
    for (let one = 0; one < Math.min(faces.length, 8); one += 1)
      for (let other = 0; other < one; other += 1) {
        const value = cosine(faces[one] ?? 0, faces[other] ?? 0);
        // the same face found twice, or a mirror: no two people
        if (Math.abs(value) > 0.8) continue;
        squares += value * value;
        pairs += 1;
      }
  }
  const independent = pairs < ENOUGH ? USUAL.independent : Math.min(directions.dimension, Math.max(LEAST_INDEPENDENT, pairs / squares));
  const chance = 1 / Math.sqrt(independent);
  let [sum, near, looked] = [0, 0, 0];
  for (const pool of pools) {
    if (looked > MOST) break;
    for (let one = 0; one < Math.min(pool.length, 12); one += 1)
      for (let other = 0; other < one; other += 1) {
        const value = cosine(pool[one] ?? 0, pool[other] ?? 0);
        looked += 1;
        // beyond four deviations of strangers: the same person, but for one pair of 30,000
        if (value < 4 * chance) continue;
        sum += value;
        near += 1;
      }
  }
  const same = near < ENOUGH ? USUAL.same : Math.min(0.9, Math.max(0.25, sum / near));
  return { independent, same };
}
