// Match weights: the hand-written pairs fall into the right band, and every weight explains itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { REFERENCE_FREQUENCY } from '../../../src/domain/match/reference_frequency.ts';
import { weigh } from '../../../src/domain/match/weigh.ts';
import { BANDS } from '../../../src/domain/match/weights.ts';

const FILE = path.resolve(import.meta.dirname, '../../../fixtures/pairs.tsv');
const PAIRS = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([left = '', right = '', judgement = '', because = '']) => ({ left, right, judgement, because }));

const weightOf = (left: string, right: string) => weigh(parseHeading(left), parseHeading(right), REFERENCE_FREQUENCY);

describe.each(PAIRS)('$left | $right: $judgement, $because', ({ left, right, judgement }) => {
  const { bits } = weightOf(left, right);
  if (judgement === 'same') test('is merged', () => expect(bits).toBeGreaterThanOrEqual(BANDS.merge));
  else if (judgement === 'different') test('is not merged', () => expect(bits).toBeLessThan(BANDS.merge));
  else test('is merged or suggested, since nothing excludes it', () => expect(bits).toBeGreaterThanOrEqual(BANDS.suggest));
});

describe('a weight', () => {
  const headings = [...new Set(PAIRS.flatMap(({ left, right }) => [left, right]))];
  const heading = fc.constantFrom(...headings);

  test('does not depend on which heading comes first', () => {
    fc.assert(
      fc.property(heading, heading, (left, right) => {
        const [one, other] = [weightOf(left, right), weightOf(right, left)];
        expect(other.bits).toBeCloseTo(one.bits, 6);
        expect(other.veto?.code).toBe(one.veto?.code);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('is the sum of its features, each with a sentence', () => {
    fc.assert(
      fc.property(heading, heading, (left, right) => {
        const { bits, features, veto } = weightOf(left, right);
        for (const { text, feature, level } of features)
          expect([text, feature, level].every((part) => part !== '' && !part.includes('{'))).toBe(true);
        if (veto === null) expect(features.reduce((sum, feature) => sum + feature.bits, 0)).toBeCloseTo(bits, 6);
        else expect([bits, veto.text.includes('{')]).toEqual([Number.NEGATIVE_INFINITY, false]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('rises with the rarity of the name', () => {
    expect(weightOf('Mfume, Kweisi', 'Kweisi Mfume').bits).toBeGreaterThan(weightOf('Smith, John', 'John Smith').bits + 5);
  });

  test('is against nothing where a heading has no name', () => {
    expect(weightOf('1868-1963', 'Roe, Jay').bits).toBeLessThan(BANDS.suggest);
  });
});
