// The word lists: what they must hold for names of every origin, what they must not, their size and their papers.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isCommonWord,
  isGivenName,
  isMononym,
  isPlace,
  isPlaceGiven,
  isRegion,
  isStateAbbreviation,
  isSurname,
  isWordGiven,
  isWordSurname,
} from '../../../src/domain/heading/lexicon/words.ts';

const LEXICON = path.resolve(import.meta.dirname, '../../../src/domain/heading/lexicon');

describe.each<[origin: string, given: string[]]>([
  ['English', ['John', 'Mary', 'Wilhelmina', 'Ebenezer']],
  ['African American', ['Kweisi', 'Sojourner', 'Langston', 'Booker']],
  ['West African', ['Wole', 'Kwame', 'Chinua', 'Ngozi']],
  ['South African', ['Nelson', 'Thabo', 'Winnie']],
  ['Ethiopian and Somali', ['Haile', 'Abiy', 'Ayaan']],
  ['Arabic', ['Naguib', 'Gamal', 'Fatima', 'Yūsuf']],
  ['Persian and Turkish', ['Reza', 'Mustafa', 'Orhan']],
  ['Hebrew and Yiddish', ['Golda', 'Moshe', 'Sholem']],
  ['Chinese', ['Xiaowen', 'Ming', 'Jun']],
  ['Japanese', ['Akira', 'Hiroshi', 'Michiko']],
  ['Vietnamese', ['Minh', 'Linh', 'Thi']],
  ['South Asian', ['Rabindranath', 'Indira', 'Ravi']],
  ['Slavic', ['Petr', 'Zofia', 'Vladimir']],
  ['Hispanic', ['Dolores', 'César', 'Frida']],
])('given names: %s', (_, given) => {
  test.each(given)('%s', (name) => expect(isGivenName(name)).toBe(true));
});

describe.each<[question: string, ask: (word: string) => boolean, yes: string[], no: string[]]>([
  ['surname', isSurname, ['soyinka', 'nguyen', 'watanabe', 'shostakovich', 'mahfouz'], ['photographs', 'education']],
  ['dictionary word that is a surname', isWordSurname, ['parks', 'church', 'day', 'lane'], ['education', 'photograph', 'of']],
  ['dictionary word that is a given name', isWordGiven, ['art', 'rich', 'cookie'], ['education', 'company']],
  ['place that is a given name', isPlaceGiven, ['georgia', 'jordan'], ['germany', 'ohio']],
  ['mononym', isMononym, ['Titian', 'confucius', 'Björk'], ['smith', '']],
  ['common word', isCommonWord, ['education', 'higher', 'dogs'], ['mfume', '']],
  ['place', isPlace, ['germany', 'new york', 'chennai', 'pittsburgh'], ['man', 'buffalo', '']],
  ['region', isRegion, ['germany', 'ohio', 'papua new guinea'], ['cologne']],
  ['state in short', isStateAbbreviation, ['n y', 'ky', 'miss', 'calif'], ['ed', 'al', 'del']],
])('%s', (_, ask, yes, no) => {
  test.each(yes)('%s is one', (word) => expect(ask(word)).toBe(true));
  test.each(no)('%j is none', (word) => expect(ask(word)).toBe(false));
});

describe('the files', () => {
  const lists = readdirSync(LEXICON).filter((file) => file.endsWith('.json'));
  test.each(lists)('%s tells its source and licence', (file) => {
    const { source, licence, words } = JSON.parse(readFileSync(path.join(LEXICON, file), 'utf8'));
    expect([source, licence].every((text) => typeof text === 'string' && text.length > 2)).toBe(true);
    expect(words.split(' ').length).toBeGreaterThan(1_000);
  });

  test('are below 3 MB together', () => {
    const bytes = readdirSync(LEXICON).reduce((sum, file) => sum + statSync(path.join(LEXICON, file)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});
