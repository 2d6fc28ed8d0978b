// Do probabilities mean what they say? Forecasts beside what came true, bin by bin.

/** One forecast: what was said, 0..1, and what was true. */
export interface Forecast {
  readonly said: number;
  readonly isTrue: boolean;
}

export interface ReliabilityBin {
  /** lower bound of what was said; the bin reaches up to the next tenth */
  readonly from: number;
  readonly count: number;
  /** mean of what was said, 0..1 */
  readonly said: number;
  /** share that was true, 0..1 */
  readonly true: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** expected calibration error: mean distance of said and true, weighted by how many forecasts a bin holds; 0 is perfect */
  readonly error: number;
}

/**
 * The reliability table of forecasts; empty bins are left out.
 *
 * @example reliabilityOf([{ said: 0.9, isTrue: true }, { said: 0.9, isTrue: false }]).error  // .4
 * @see     Murphy & Winkler 1977; expected calibration error as in Naeini et al. 2015
 */
export function reliabilityOf(forecasts: readonly Forecast[]): Reliability {
  const bins = Array.from({ length: 10 }, (_, tenth) => forecasts.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === tenth))
    .map((inside, tenth) => ({
      from: tenth / 10,
      count: inside.length,
      said: mean(inside.map(({ said }) => said)),
      true: mean(inside.map(({ isTrue }) => (isTrue ? 1 : 0))),
    }))
    .filter(({ count }) => count > 0);
  const error = bins.reduce((sum, bin) => sum + (bin.count / forecasts.length) * Math.abs(bin.said - bin.true), 0);
  return { bins, error };
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
