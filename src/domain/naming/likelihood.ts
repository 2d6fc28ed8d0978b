// How much likelier it is that faces are of one person than of several: two-covariance PLDA with one variance for each.

/** What the vectors of a space are like. */
export interface Spread {
  /** numbers that vary independently: 1 / variance of the cosine of two people of one picture */
  readonly independent: number;
  /** mean cosine of two good faces of one person */
  readonly same: number;
}

/**
 * Log evidence (nats) of faces being one person, up to terms that cancel when groups are compared:
 * with identity ~ N(0, b/D), noise ~ N(0, w/D), b + w = 1.
 *
 * @param precision  sum of the precisions of the faces
 * @param square     squared length of the sum of precision · scale · vector
 * @see              Brümmer & de Villiers 2010, "The speaker partitioning problem"
 */
export function evidence({ independent, same }: Spread, precision: number, square: number): number {
  const noise = 1 - same;
  return (independent / 2) * ((same * square) / (noise * (noise + precision * same)) - Math.log(1 + (precision * same) / noise));
}

/** Share of the pixels of a good face's variance; a face of 20 pixels has about twice the noise of one of 150. */
const GOOD_PIXELS = 120;
const NOISE_OF_SMALL = 1.6;
const POOR_QUALITY = 0.5;

/** Precision of a face by its size and what the pipeline says of it. A face of unknown size is taken for a good one. */
export function precisionOf(pixels: number | null, quality: number | null): number {
  const small = pixels === null ? 0 : Math.max(0, Math.min(1, (GOOD_PIXELS - pixels) / GOOD_PIXELS));
  const poor = quality === null ? 0 : Math.max(0, (POOR_QUALITY - quality) / POOR_QUALITY);
  return 1 / (1 + NOISE_OF_SMALL * Math.max(small, 0.5 * poor));
}

/** What noise of that precision shortened when the vector was made a unit: √((b + w/r) / (b + w)). */
export const scaleOf = ({ same }: Spread, precision: number): number => Math.sqrt(same + (1 - same) / precision);
