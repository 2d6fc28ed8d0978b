// The registry of word lists is whole: a list or a spelled-out word that the classes of words do not know would make shapes lie.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lexiconModules, spelledOutWords } from '../../../../scripts/spelled_out_words.ts';
import { askedLists, WordList } from '../../../../src/domain/heading/lexicon/word_list.ts';
import { LARGE_LISTS } from '../../../../src/domain/heading/shape/word_lists.ts';

const HEADING = path.resolve(import.meta.dirname, '../../../../src/domain/heading');
const source = (file: string): string => readFileSync(path.join(HEADING, file), 'utf8');

test('what is collected from the sources is up to date: if not, run npm run generate', async () => {
  expect(source('shape/spelled_out.gen.ts')).toBe(await spelledOutWords());
  expect(source('shape/lexicons.gen.ts')).toBe(await lexiconModules());
});

test('lists of words tell when they are asked: a plain set would part shapes by every word in it', () => {
  // their sets stand behind a question, which tells, or hold signs that no shape has
  const own = ['women.ts', 'surname_endings.ts', 'han_names.ts'];
  const files = readdirSync(path.join(HEADING, 'lexicon')).filter((file) => file.endsWith('.ts') && !own.includes(file));
  const plain = [...files.map((file) => `lexicon/${file}`), 'parts.ts'].filter((file) => source(file).includes('new Set('));
  expect(plain).toEqual([]);
});

test('no class of words goes over a list of ten thousands: such lists are no sets', () => {
  expect(askedLists.filter((list) => list instanceof WordList && list.size > 5_000)).toEqual([]);
  expect(LARGE_LISTS.map((list) => list.holds('anna') || list.holds('smith') || list.holds('water'))).toEqual([true, true, true, true]);
});
