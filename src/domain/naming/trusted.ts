// From what the model says to what came true: the last, monotone step of naming.

/**
 * Of faces that the model gave so much, so many were right: worst of both generators of `bench/assign` and of a harder first one, 4,000
 * photographs and two seeds each, and a little below it. Under a half what is said comes true as it stands.
 */
const TRUSTED: readonly (readonly [said: number, true_: number])[] = [
  [0, 0],
  [0.5, 0.5],
  [0.55, 0.64],
  [0.65, 0.78],
  [0.75, 0.86],
  [0.85, 0.93],
  [0.93, 0.97],
  [1, 1],
];

/** A monotone map of probabilities, straight between the rows of the table; it keeps 0, 1/2 and 1. */
function trusted(probability: number): number {
  const at = TRUSTED.findIndex(([said]) => said >= probability);
  const [above, truth] = TRUSTED[at] ?? [1, 1];
  const [below, truthBelow] = TRUSTED[at - 1] ?? [above, truth];
  return above === below ? truth : truthBelow + ((probability - below) / (above - below)) * (truth - truthBelow);
}

/** Probabilities of all candidates of one face: what the likeliest gains, the others and nobody lose in proportion. */
export function trustedTogether(probabilities: readonly number[]): readonly number[] {
  const best = Math.max(0, ...probabilities);
  if (best <= 0.5) return probabilities;
  const raised = trusted(best);
  const shrink = best >= 1 ? 0 : (1 - raised) / (1 - best);
  return probabilities.map((probability) => (probability === best ? raised : probability * shrink));
}
