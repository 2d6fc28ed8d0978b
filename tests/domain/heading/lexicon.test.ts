// The word lists: what they must hold for names of every origin, what they must not, their size and their papers.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EAST_ASIAN_SURNAMES } from '../../../src/domain/heading/lexicon/east_asian.ts';
import { HAN_NAMES } from '../../../src/domain/heading/lexicon/han_names.ts';
import { CORPORATE_WORDS, EVENT_WORDS, GENRE_WORDS, PLACE_WORDS } from '../../../src/domain/heading/lexicon/kind_words.ts';
import { TRANSLATED_NAMES } from '../../../src/domain/heading/lexicon/leaders.ts';
import { SURNAME_ENDINGS } from '../../../src/domain/heading/lexicon/surname_endings.ts';
import {
  isCommonWord,
  isGivenName,
  isLastName,
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
  ['last name, of which that is known', isLastName, ['soyinka', 'nguyen', 'garcia'], ['wole', 'education']],
  [
    'word that ends as surnames do',
    (word) => SURNAME_ENDINGS.has(word),
    ['kolokotronis', 'ozanian', 'hrushevsky', 'finnbogadottir'],
    ['stein', 'mann', ''],
  ],
  [
    'name in Chinese characters or Hangul',
    (word) => HAN_NAMES.has(word),
    ['毛泽东', '川端康成', '김대중'],
    ['林業', '日本', '高等教育', 'mao', ''],
  ],
  ['surname that stands in front', (word) => EAST_ASIAN_SURNAMES.has(word), ['ho', 'sun', 'park', 'trinh'], ['smith', 'nagy']],
  ['leader known by a translated name', (word) => TRANSLATED_NAMES.has(word), ['sitting bull', 'black elk'], ['red wing', 'big bear']],
  [
    'organisation',
    (word) => CORPORATE_WORDS.has(word),
    ['company', 'hermanos', 'freres', 'gebruder', 'fratelli', 'stichting', 'shimbun'],
    ['villa', 'leger', 'chiesa', 'kirk'],
  ],
  ['event', (word) => EVENT_WORDS.has(word), ['parade', 'guerre', 'schlacht', 'exposicion'], ['guerra', 'derby']],
  ['place', (word) => PLACE_WORDS.has(word), ['river', 'avenida', 'strasse', 'gracht'], ['valle', 'monte', 'piazza']],
  ['form', (word) => GENRE_WORDS.has(word), ['photographs', 'fotografias', 'estampes', 'plakate'], ['smith']],
  ['dictionary word that is a surname', isWordSurname, ['parks', 'church', 'day', 'lane'], ['education', 'photograph', 'of']],
  ['dictionary word that is a given name', isWordGiven, ['art', 'rich', 'cookie'], ['education', 'company']],
  ['place that is a given name', isPlaceGiven, ['georgia', 'jordan'], ['germany', 'ohio']],
  ['mononym', isMononym, ['Titian', 'confucius', 'Björk'], ['smith', '']],
  ['common word', isCommonWord, ['education', 'higher', 'dogs'], ['mfume', 'maria', '']],
  ['place', isPlace, ['germany', 'new york', 'chennai', 'pittsburgh'], ['man', 'buffalo', 'benito juarez', '']],
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
