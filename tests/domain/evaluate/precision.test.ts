// Precision and recall against counting by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, casesIn, confusionByGroup, precisionRecall, truthsIn } from '../../../src/domain/evaluate/precision.ts';

describe.each([
  [
    { truePositive: 3, falsePositive: 1, falseNegative: 1, trueNegative: 5 },
    { precision: 0.75, recall: 0.75, f1: 0.75 },
    'as in the docstring',
  ],
  [
    { truePositive: 0, falsePositive: 0, falseNegative: 4, trueNegative: 4 },
    { precision: 0, recall: 0, f1: 0, balanced: 0.5 },
    'nobody found',
  ],
  [
    { truePositive: 9, falsePositive: 1, falseNegative: 0, trueNegative: 0 },
    { precision: 0.9, recall: 1, balanced: 0.5 },
    'everything called a person',
  ],
  [{ truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 }, { precision: 0, recall: 0, f1: 0 }, 'no cases'],
])('%j', (counts, expected, because) => {
  test(because, () => expect(precisionRecall(counts)).toMatchObject(expected));
});

test('every group counts its own cases, as filtering them would', () => {
  const one = fc.record({
    truth: fc.boolean(),
    answer: fc.boolean(),
    groups: fc.uniqueArray(fc.constantFrom('all', 'a', 'b'), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(one), (cases: Case[]) => {
      for (const [group, counts] of confusionByGroup(cases)) {
        const inside = cases.filter(({ groups }) => groups.includes(group));
        expect(casesIn(counts)).toBe(inside.length);
        expect(truthsIn(counts)).toBe(inside.filter(({ truth }) => truth).length);
        expect(counts.truePositive).toBe(inside.filter(({ truth, answer }) => truth && answer).length);
      }
    }),
    { seed: 3 },
  );
});
