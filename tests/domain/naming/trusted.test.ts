// The last step: probabilities as they came true.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trustedTogether } from '../../../src/domain/naming/trusted.ts';

test.each<[said: readonly number[], told: readonly number[], because: string]>([
  [[0.5, 0.5], [0.5, 0.5], 'two people whom nothing tells apart stay as they are'],
  [[0.85, 0.1], [0.93, 0.0467], 'what the likeliest gains the others lose'],
  [[1, 0], [1, 0], 'certainty stays'],
  [[], [], 'nobody is listed'],
])('%j', (said, told) => {
  trustedTogether(said).forEach((probability, at) => {
    expect(probability).toBeCloseTo(told[at] ?? -1, 3);
  });
});

test('never more than 1 together, and never in another order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }), (numbers) => {
      const sum = Math.max(
        1,
        numbers.reduce((total, one) => total + one, 0),
      );
      const said = numbers.map((one) => one / sum);
      const told = trustedTogether(said);
      expect(told.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(told.indexOf(Math.max(...told))).toBe(said.indexOf(Math.max(...said)));
    }),
    { seed: 3 },
  );
});
