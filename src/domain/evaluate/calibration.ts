// Is a probability kept? Log-loss, Brier score and a reliability table; and the monotone table that bits are made probabilities by.

/** What was said to be how likely, and whether it came true. */
export interface Forecast {
  readonly probability: number;
  readonly truth: boolean;
}

/** Log2 odds of a forecast before calibration, and whether it came true. */
export interface WeighedCase {
  readonly bits: number;
  readonly truth: boolean;
}

/** One tenth of the scale of probabilities. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** mean of the forecasts, and share that came true; 0 in an empty bin */
  readonly forecast: number;
  readonly observed: number;
}

/** Steps of a monotone table: from `bits` on (up to the next step) the probability is `probability`. Ascending. */
export type CalibrationTable = readonly (readonly [bits: number, probability: number])[];

/** A certain forecast that fails would cost infinitely much; no table is so certain. */
const CERTAINTY = 1e-4;
const clamp = (probability: number): number => Math.min(1 - CERTAINTY, Math.max(CERTAINTY, probability));

/** Mean of −log2 of the probability given to what came true, in bits; 0 is perfect, 1 is a coin. */
export function logLoss(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ probability, truth }) => -Math.log2(truth ? clamp(probability) : 1 - clamp(probability))));
}

/** Mean squared distance of forecast and truth; 0 is perfect, 0.25 is a coin. */
export function brier(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ probability, truth }) => (probability - (truth ? 1 : 0)) ** 2));
}

/** Ten bins of equal width; a forecast of exactly 1 is counted in the last. */
export function reliability(forecasts: readonly Forecast[]): readonly ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, at) => {
    const inside = forecasts.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === at);
    const observed = mean(inside.map(({ truth }) => (truth ? 1 : 0)));
    return {
      from: at / 10,
      to: (at + 1) / 10,
      cases: inside.length,
      forecast: mean(inside.map(({ probability }) => probability)),
      observed,
    };
  });
}

/** What log2 odds mean if they are taken at their word. */
export const probabilityOfBits = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * Isotonic regression by pooling adjacent violators: the monotone table that fits the cases best. Every step is drawn towards what its bits
 * say by `prior` cases, so that a step of three cases is no certainty.
 *
 * @see Ayer et al. 1955; Zadrozny & Elkan 2002 for its use on classifiers
 */
export function fitTable(cases: readonly WeighedCase[], prior = 20): CalibrationTable {
  const blocks: { bits: number; top: number; weight: number; sum: number }[] = [];
  for (const { bits, truth } of [...cases].sort((left, right) => left.bits - right.bits)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.top === bits) {
      last.weight += 1;
      last.sum += truth ? 1 : 0;
    } else blocks.push({ bits, top: bits, weight: 1 + prior, sum: (truth ? 1 : 0) + prior * probabilityOfBits(bits) });
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    for (;;) {
      const [before, last] = [pooled.at(-2), pooled.at(-1)];
      if (before === undefined || last === undefined || before.sum / before.weight <= last.sum / last.weight) break;
      pooled.splice(-2, 2, { bits: before.bits, top: last.top, weight: before.weight + last.weight, sum: before.sum + last.sum });
    }
  }
  const steps = pooled.map(({ bits, weight, sum }) => [bits, Math.round((sum / weight) * 10_000) / 10_000] as const);
  return steps.filter(([, probability], at) => probability !== steps[at - 1]?.[1]);
}

/** The probability that a table gives; below its first step, that of the first. Without a table, bits are taken at their word. */
export function calibrated(table: CalibrationTable, bits: number): number {
  let probability = table[0]?.[1] ?? probabilityOfBits(bits);
  for (const [from, share] of table) if (bits >= from) probability = share;
  return probability;
}

/**
 * Forecasts for the cases of every group, by a table that was fitted without that group: what a new institution can expect.
 *
 * @param groups cases by group, as a source
 */
export function heldOut(groups: ReadonlyMap<string, readonly WeighedCase[]>): ReadonlyMap<string, readonly Forecast[]> {
  return new Map(
    [...groups].map(([group, cases]) => {
      const others = [...groups].flatMap(([other, inside]) => (other === group ? [] : inside));
      const table = fitTable(others);
      return [group, cases.map(({ bits, truth }) => ({ probability: calibrated(table, bits), truth }))] as const;
    }),
  );
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
