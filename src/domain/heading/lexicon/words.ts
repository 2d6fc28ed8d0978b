// Questions to the word lists: is this token a given name, a surname, a plain English word, a place? Sources and licences stand in the files.
import { fold } from '../../text/fold.ts';
import cities from './cities.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import given from './given.json' with { type: 'json' };
import { MORE_GIVEN, MORE_PLACES, MORE_SURNAMES, NOT_GIVEN } from './more.ts';
import names from './names.json' with { type: 'json' };
import surnames from './surnames.json' with { type: 'json' };

const setOf = (list: string, more = '', less = ''): ReadonlySet<string> => {
  const words = new Set(`${list} ${more}`.trim().split(/\s+/));
  for (const word of less.split(' ')) words.delete(word);
  return words;
};

const GIVEN = setOf(given.words, MORE_GIVEN, NOT_GIVEN);
const SURNAMES = setOf(surnames.words, MORE_SURNAMES);
const NAMES = setOf(names.words);
const COMMON = setOf(common.words);
const PLACES = new Set([...cities.words.split(' ').map((name) => name.replaceAll('_', ' ')), ...MORE_PLACES.split(/\s*,\s*/)]);

/** Most tokens come folded already; only what is not plain lower-case ASCII is folded again. */
const plain = (word: string): string => (/^[a-z]+$/.test(word) ? word : fold(word));

/** A first name in one of about 70 locales. "Will", "Grace" and "May" are; ask {@link isCommonWord} too where that matters. */
export const isGivenName = (word: string): boolean => GIVEN.has(plain(word));
export const isSurname = (word: string): boolean => SURNAMES.has(plain(word)) || NAMES.has(plain(word));
/** In a list of 197,000 names, first and last mixed, that is no English word. */
export const isAnyName = (word: string): boolean => GIVEN.has(plain(word)) || SURNAMES.has(plain(word)) || NAMES.has(plain(word));
/** Among the 38,000 commonest English words. */
export const isCommonWord = (word: string): boolean => COMMON.has(plain(word));
/** A state, a country, or a place of 100,000 people and more; several words are one string: "new york". */
export const isPlace = (words: string): boolean => PLACES.has(plain(words));
