// How two words can be one name: hand-written pairs, and the typed distance against the plain one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATION, relationOf } from '../../../src/domain/match/relation.ts';
import { Vocabulary } from '../../../src/domain/match/vocabulary.ts';
import { isRespelling } from '../../../src/domain/text/distance.ts';

const relation = (left: string, right: string) => {
  const words = new Vocabulary();
  return relationOf(words.id(left), words.id(right), words);
};

describe.each<[left: string, right: string, expected: keyof typeof RELATION, because: string]>([
  ['bill', 'william', 'short', 'a familiar form'],
  ['alex', 'alexandra', 'none', 'a short form ends like its long one'],
  ['fred', 'frederick', 'short', 'a plain beginning'],
  ['pieter', 'pierre', 'kin', 'two languages'],
  ['abrham', 'abraham', 'respelt', 'a letter left out'],
  ['kramer', 'cramer', 'respelt', 'another first letter, the same sound'],
  ['hills', 'gills', 'none', 'another first letter, another sound'],
  ['lee', 'lea', 'none', 'too short for a slip'],
  ['shakespeare', 'shakspere', 'respelt', 'two edits in a long word'],
  ['tchaikovsky', 'chaikovskii', 'sound', 'two transliterations'],
])('%s and %s', (left, right, expected) => {
  test(expected, () => {
    expect(relation(left, right)).toBe(RELATION[expected]);
    expect(relation(right, left)).toBe(RELATION[expected]);
  });
});

test('two words with one beginning are respelt exactly where their distance says so', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'o'), minLength: 4, maxLength: 10 }).map((word) => `x${word}`);
  fc.assert(
    fc.property(letters, letters, (left, right) => {
      if (left === right) return;
      expect(relation(left, right) === RELATION.respelt).toBe(isRespelling(left, right));
    }),
    { seed: 7, numRuns: 3_000 },
  );
});
