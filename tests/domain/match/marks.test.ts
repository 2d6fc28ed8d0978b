// Marks of generation, marriage and rank, read off the words of a name.
import { expect, test } from 'vitest';
import { isWomansName } from '../../../src/domain/heading/lexicon/women.ts';
import { ordinalOf, rankOf, stripMarks } from '../../../src/domain/match/marks.ts';

test.each<[words: string, left: string, generation: string, mrs: boolean, because: string]>([
  ['jan the younger', 'jan', 'younger', false, 'the article goes with it'],
  ['jean etienne mme', 'jean etienne', '', true, 'a wife under her husband’s name'],
  ['edwin henry sir', 'edwin henry', '', false, 'a title behind the forenames'],
  ['vorsterman ii', 'vorsterman', 'ii', false, 'a numeral behind a surname'],
  ['malcolm x', 'malcolm x', '', false, 'a lone x behind one word is a name'],
  ['senior', 'senior', '', false, 'the last word stays, whatever it is'],
])('%s', (words, left, generation, mrs) => {
  expect(stripMarks(words.split(' '))).toEqual({ words: left.split(' '), generation, mrs });
});

test.each<[mark: string, rank: number]>([
  ['sr', 1],
  ['elder', 1],
  ['jr', 2],
  ['fils', 2],
  ['iii', 3],
  ['viii', 8],
  ['smith', 0],
])('%s is of generation %i', (mark, rank) => {
  expect(rankOf(mark)).toBe(rank);
});

test.each<[title: string, ordinal: string]>([
  ['8th duke of hamilton', '8'],
  ['5th bt', '5'],
  ['duke of hamilton', ''],
  ['1868 1963', ''],
])('the ordinal of %s', (title, ordinal) => {
  expect(ordinalOf(title.split(' '))).toBe(ordinal);
});

test.each<[forename: string, womans: boolean, because: string]>([
  ['rosa', true, 'ends like a woman’s name'],
  ['ruth', true, 'listed'],
  ['ezra', false, 'a man in -a'],
  ['john', false, 'a man'],
  ['w', false, 'an initial is the husband’s'],
])('after Mrs., %s is her own: %s', (forename, womans) => {
  expect(isWomansName(forename)).toBe(womans);
});
