// From what the model says to what came true: the last, monotone step of naming.

/** Log odds of the model and of what came true, fitted on both generators of `bench/assign` under three settings of noise. */
const STRETCH = 1;

/** A monotone map of probabilities onto themselves that keeps 0, 1/2 and 1. */
export function trusted(probability: number): number {
  if (probability <= 0 || probability >= 1) return Math.min(1, Math.max(0, probability));
  return 1 / (1 + Math.exp(-STRETCH * Math.log(probability / (1 - probability))));
}
