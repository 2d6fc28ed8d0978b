// Distances of spellings against the slow, obvious table; skeletons and romanisation by example.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, isRespelling, skeleton } from '../../../src/domain/text/distance.ts';
import { romanise } from '../../../src/domain/text/romanise.ts';

/** Optimal string alignment, written as the recurrence stands in the books. */
function distanceByRecurrence(left: string, right: string): number {
  const memo = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const same = left[i - 1] === right[j - 1] ? 0 : 1;
    let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
    if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
    memo.set(key, best);
    return best;
  };
  return at(left.length, right.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('edit distance', () => {
  test('is what the recurrence says, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(limit + 1, distanceByRecurrence(left, right)));
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('is symmetric', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right, 3)).toBe(editDistance(right, left, 3));
      }),
      { seed: 7 },
    );
  });
});

test.each<[left: string, right: string, respelt: boolean, because: string]>([
  ['abraham', 'abrham', true, 'one letter is missing'],
  ['dubois', 'dubios', true, 'two neighbours are swapped'],
  ['tolkien', 'tolkin', true, 'one letter'],
  ['lee', 'lea', false, 'short words differ in meaning by one letter'],
  ['jane', 'jean', false, 'four letters are short'],
  ['dostoyevsky', 'dostoevskii', false, 'three edits'],
])('%s and %s are respellings: %s', (left, right, respelt) => {
  expect(isRespelling(left, right)).toBe(respelt);
});

test.each<[left: string, right: string, alike: boolean, because: string]>([
  ['shakspere', 'shakespeare', true, 'vowels go'],
  ['tchaikovsky', 'chaikovskii', true, 'tch and ch are one sound'],
  ['kramer', 'cramer', true, 'c before a is k'],
  ['schmidt', 'schmitt', true, 'dt and tt'],
  ['hill', 'gill', false, 'the first consonant stays'],
])('%s and %s have one skeleton: %s', (left, right, alike) => {
  expect(skeleton(left) === skeleton(right)).toBe(alike);
});

test.each<[word: string, latin: string, because: string]>([
  ['чаиковскии', 'chaikovskii', 'Cyrillic as ALA-LC has it, folded'],
  ['σωκρατης', 'sokrates', 'Greek, final sigma'],
  ['dubois', 'dubois', 'Latin stays'],
  ['毛泽东', '毛泽东', 'no table, no guess'],
])('%s in Latin letters', (given, latin) => {
  expect(romanise(given)).toBe(latin);
});
