// A long list answers as the set of its words does.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LongWordList } from '../../../../src/domain/heading/lexicon/long_word_list.ts';
import { watched } from '../../../../src/domain/heading/lexicon/word_list.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '李'), minLength: 1, maxLength: 3 });
const words = fc.array(word, { maxLength: 30 });

test('it holds what is given, without what is left out, with what is added', () => {
  fc.assert(
    fc.property(words, words, words, words, (one, two, less, more) => {
      const list = listOf(one, two, less, more);
      const left = new Set([...one, ...two].filter((text) => !less.includes(text)).concat(more));
      for (const text of [...one, ...two, ...less, ...more, 'c', '', 'a b', ' ']) expect(list.holds(text)).toBe(left.has(text));
    }),
    { seed: 7, numRuns: 60 },
  );
});

const listOf = (one: string[], two: string[], less: string[], more: string[]): LongWordList =>
  new LongWordList([one.join(' '), two.join(' ')], { less: less.join(' '), more: `\n  ${more.join('\n  ')}` });

test('two neighbours are no word, and asking tells', () => {
  const list = new LongWordList(['new york']);
  const asked: string[] = [];
  const answers = watched(
    (number, text) => asked.push(`${number === list.number} ${text}`),
    () => [list.has('new'), list.has('york'), list.has('new york'), list.has('ne')],
  );
  expect(answers).toEqual([true, true, false, false]);
  expect(asked).toEqual(['true new', 'true york', 'true new york', 'true ne']);
});
