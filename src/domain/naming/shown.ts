// What "depicted .8" is worth in this collection: learnt from people whose face is well known.
import type { Bond } from './bonds.ts';
import type { ShownFit } from './habits.ts';
import type { Picture } from './pictures.ts';

/** From a stated probability to the chance that the person's face is really there. */
export type ShownChance = (depicted: number) => number;

interface Seen {
  readonly logit: number;
  readonly isThere: boolean;
}

/** Odds from which a person's face counts as well known, and pictures that list the person. */
const WELL_KNOWN = 9;
const FEWEST_PICTURES = 3;
/** Cases that say "as stated" before anything is learnt. */
const PRIOR_CASES = 30;
const ROUNDS = 12;

/** Nobody who reads captions is surer than 97 in 100. */
const clamp = (probability: number): number => Math.min(0.97, Math.max(0.03, probability));
export const oddsOf = (probability: number): number => clamp(probability) / (1 - clamp(probability));

export const asStated: ShownChance = (depicted) => depicted;

/**
 * Logistic regression of "the well-known face is in a picture that lists its person" on the logit stated, drawn towards what is stated.
 *
 * @param odds of each bond after competition
 */
export function learnShown(
  bonds: readonly Bond[],
  odds: Float64Array,
  { pictures, picturesOfPerson }: { readonly pictures: readonly Picture[]; readonly picturesOfPerson: readonly (readonly number[])[] },
): ShownFit {
  const cases: Seen[] = [];
  bonds.forEach(({ person, pictures: inside }, at) => {
    const listing = picturesOfPerson[person] ?? [];
    if ((odds[at] ?? 0) < WELL_KNOWN || listing.length < FEWEST_PICTURES) return;
    const there = new Set(inside);
    for (const picture of listing) {
      const depicted = pictures[picture]?.listed.find((one) => one.person === person)?.depicted;
      if (depicted !== undefined) cases.push({ logit: Math.log(oddsOf(depicted)), isThere: there.has(picture) });
    }
  });
  return fitted(cases);
}

export const shownBy =
  ({ shift, slope }: ShownFit): ShownChance =>
  (depicted) =>
    1 / (1 + Math.exp(-shift - slope * Math.log(oddsOf(depicted))));

/** Newton's method on the log-likelihood plus PRIOR_CASES · (shift² + (slope - 1)²) / 2; the slope is never negative. */
function fitted(cases: readonly Seen[]): ShownFit {
  let [shift, slope] = [0, 1];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [byShift, bySlope, shiftShift, shiftSlope, slopeSlope] = [
      -PRIOR_CASES * shift,
      -PRIOR_CASES * (slope - 1),
      PRIOR_CASES,
      0,
      PRIOR_CASES,
    ];
    for (const { logit, isThere } of cases) {
      const chance = 1 / (1 + Math.exp(-shift - slope * logit));
      const error = (isThere ? 1 : 0) - chance;
      const weight = chance * (1 - chance);
      byShift += error;
      bySlope += error * logit;
      shiftShift += weight;
      shiftSlope += weight * logit;
      slopeSlope += weight * logit * logit;
    }
    const determinant = shiftShift * slopeSlope - shiftSlope * shiftSlope;
    shift += (slopeSlope * byShift - shiftSlope * bySlope) / determinant;
    slope = Math.max(0, slope + (shiftShift * bySlope - shiftSlope * byShift) / determinant);
  }
  return { shift, slope };
}
