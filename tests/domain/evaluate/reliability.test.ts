// The reliability table: bins, and the distance between what was said and what was true.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forecast, reliabilityOf } from '../../../src/domain/evaluate/reliability.ts';

const forecast = (said: number, isTrue: boolean): Forecast => ({ said, isTrue });

describe.each<[because: string, forecasts: readonly Forecast[], error: number]>([
  ['nothing said, nothing wrong', [], 0],
  ['certain and right', [forecast(1, true), forecast(0, false)], 0],
  ['certain and wrong', [forecast(1, false)], 1],
  ['half of the nine tenths came true', [forecast(0.9, true), forecast(0.9, false)], 0.4],
  ['bins weigh what they hold', [forecast(0.9, true), forecast(0.9, true), forecast(0.9, true), forecast(0.1, true)], 0.3],
])('%s', (_because, forecasts, error) => {
  test(`error ${error}`, () => {
    expect(reliabilityOf(forecasts).error).toBeCloseTo(error);
  });
});

test('every forecast stands in one bin, and the error is a share', () => {
  const forecasts = fc.array(fc.record({ said: fc.double({ min: 0, max: 1, noNaN: true }), isTrue: fc.boolean() }));
  fc.assert(
    fc.property(forecasts, (given) => {
      const { bins, error } = reliabilityOf(given);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      expect(error).toBeGreaterThanOrEqual(0);
      expect(error).toBeLessThanOrEqual(1);
    }),
    { seed: 7 },
  );
});
