// What the bits of the evidence table are worth: a monotone table, fitted on labelled headings (`namesake evaluate FOLDER --fit`).
import table from './confidence.json' with { type: 'json' };

const STEPS: readonly (readonly [bits: number, probability: number])[] = table.steps.map(([bits = 0, probability = 0.5]) => [
  bits,
  probability,
]);

/**
 * Probability that a heading with so many bits names a person. Never falls as bits grow; the verdict itself turns at 0 bits.
 *
 * @example probabilityOf(12) // above .99
 */
export function probabilityOf(bits: number): number {
  let low = 0;
  let high = STEPS.length;
  // the last step at or below the bits
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((STEPS[middle]?.[0] ?? 0) <= bits) low = middle + 1;
    else high = middle;
  }
  const fitted = STEPS[Math.max(0, low - 1)]?.[1] ?? 1 / (1 + 2 ** -bits);
  // the verdict turns at 0 bits, and a confidence must not gainsay it
  return bits > 0 ? Math.max(0.5, fitted) : Math.min(0.5, fitted);
}
