// Candidate pairs: the hand-written pairs that are one person meet, each pair once, and no block runs away.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { blockingKeys } from '../../../src/domain/match/block.ts';
import { candidatePairs, PAIR_SPAN } from '../../../src/domain/match/candidates.ts';
import { nameForm } from '../../../src/domain/match/name_form.ts';
import { Vocabulary } from '../../../src/domain/match/vocabulary.ts';

const FILE = path.resolve(import.meta.dirname, '../../../fixtures/pairs.tsv');
const SAME = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, , judgement]) => judgement === 'same')
  .map(([left = '', right = '']) => [left, right] as const);

/** Each heading under a vocabulary of its own: keys must not depend on what else was read. */
function keysOf(heading: string, before: readonly string[] = []): Set<number> {
  const vocabulary = new Vocabulary();
  for (const other of before) nameForm(parseHeading(other), vocabulary);
  const keys: number[] = [];
  blockingKeys(nameForm(parseHeading(heading), vocabulary), vocabulary, keys);
  return new Set(keys);
}

test.each(SAME)('%s meets %s', (left, right) => {
  const keys = keysOf(left, ['Zeta, Omega', right]);
  expect([...keysOf(right)].some((key) => keys.has(key))).toBe(true);
});

describe('pairs', () => {
  const keyLists = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }), { maxLength: 30 });

  test('are what comparing every two key lists finds, while blocks are small', () => {
    fc.assert(
      fc.property(keyLists, (lists) => {
        const expected: number[] = [];
        for (let low = 0; low < lists.length; low += 1)
          for (let high = low + 1; high < lists.length; high += 1)
            if (lists[low]?.some((key) => lists[high]?.includes(key))) expected.push(low * PAIR_SPAN + high);
        expect([...candidatePairs(lists.length, (unit, keys) => keys.push(...(lists[unit] ?? [])))]).toEqual(expected);
      }),
      { seed: 7 },
    );
  });

  test('of one oversized block stay within a window; an oversized weak key makes none', () => {
    const strong = candidatePairs(2_000, (_, keys) => keys.push(2));
    expect(strong.length).toBeLessThan(2_000 * 7);
    expect(strong.length).toBeGreaterThan(2_000 * 5);
    expect(candidatePairs(2_000, (_, keys) => keys.push(3))).toHaveLength(0);
  });
});
