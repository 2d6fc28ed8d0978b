// Calibration against slow oracles: the fitted table against trying every monotone table, the bins against filtering.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brier,
  type CalibrationTable,
  calibrated,
  fitTable,
  heldOut,
  logLoss,
  probabilityOfBits,
  reliability,
  type WeighedCase,
} from '../../../src/domain/evaluate/calibration.ts';

describe.each<[probability: number, truth: boolean, loss: number, square: number, because: string]>([
  [0.5, true, 1, 0.25, 'a coin costs one bit'],
  [0.25, false, 0.415, 0.0625, 'a cautious no that is right costs little'],
  [0.25, true, 2, 0.5625, 'a no that is wrong costs two bits'],
  [0, true, 13.288, 1, 'certainty that fails is dear, but not without end'],
])('a forecast of %d that is %s', (probability, truth, loss, square, because) => {
  test(because, () => {
    expect(logLoss([{ probability, truth }])).toBeCloseTo(loss, 3);
    expect(brier([{ probability, truth }])).toBeCloseTo(square, 5);
  });
});

const cases = fc.array(fc.record({ bits: fc.integer({ min: -3, max: 3 }), truth: fc.boolean() }), { minLength: 1, maxLength: 14 });

describe('the fitted table', () => {
  const squares = (table: CalibrationTable, some: readonly WeighedCase[]): number =>
    some.reduce((sum, { bits, truth }) => sum + (calibrated(table, bits) - (truth ? 1 : 0)) ** 2, 0);

  test('never falls', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const table = fitTable(some);
        table.forEach(([bits, probability], at) => {
          expect(bits).toBeGreaterThan(table[at - 1]?.[0] ?? Number.NEGATIVE_INFINITY);
          expect(probability).toBeGreaterThan(table[at - 1]?.[1] ?? -1);
        });
      }),
      { seed: 21 },
    );
  });

  test('fits as well as the best of all monotone tables, tried one by one', () => {
    const levels = [0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1];
    fc.assert(
      fc.property(
        fc.array(fc.record({ bits: fc.integer({ min: 0, max: 2 }), truth: fc.boolean() }), { minLength: 1, maxLength: 10 }),
        (some) => {
          let best = Number.POSITIVE_INFINITY;
          for (const low of levels)
            for (const middle of levels.filter((level) => level >= low))
              for (const high of levels.filter((level) => level >= middle))
                best = Math.min(
                  best,
                  squares(
                    [
                      [0, low],
                      [1, middle],
                      [2, high],
                    ],
                    some,
                  ),
                );
          expect(squares(fitTable(some, 0), some)).toBeLessThanOrEqual(best + 0.001);
        },
      ),
      { seed: 22 },
    );
  });

  test('of no cases takes bits at their word', () => {
    expect(calibrated([], 3)).toBe(probabilityOfBits(3));
  });
});

test('bins hold what filtering finds, and every forecast once', () => {
  const forecast = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), truth: fc.boolean() });
  fc.assert(
    fc.property(fc.array(forecast), (some) => {
      const bins = reliability(some);
      expect(bins.reduce((sum, bin) => sum + bin.cases, 0)).toBe(some.length);
      for (const { from, to, cases: count } of bins) {
        const inside = some.filter(({ probability }) => probability >= from && (probability < to || to === 1));
        expect(Math.abs(count - inside.length)).toBeLessThanOrEqual(
          some.filter(({ probability }) => Math.abs(probability - to) < 1e-9).length + 1,
        );
      }
    }),
    { seed: 23 },
  );
});

test('a group is never judged by a table that has seen it', () => {
  // without the second group, 2 bits are always true; with it they would be half so
  const groups = new Map<string, readonly WeighedCase[]>([
    ['one', Array.from({ length: 100 }, () => ({ bits: 2, truth: true }))],
    ['two', Array.from({ length: 100 }, () => ({ bits: 2, truth: false }))],
  ]);
  const forecasts = heldOut(groups);
  expect(forecasts.get('two')?.[0]?.probability).toBeGreaterThan(0.9);
  expect(forecasts.get('one')?.[0]?.probability).toBeLessThan(0.2);
});
