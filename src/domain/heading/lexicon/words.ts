// Questions to the word lists: is this token a given name, a surname, a plain English word, a place? Sources and licences stand in the files.
import { fold } from '../../text/fold.ts';
import cities from './cities.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import { MONONYMS, PLACE_GIVEN, WORD_GIVEN, WORD_SURNAMES } from './english_names.ts';
import given from './given.json' with { type: 'json' };
import { MORE_GIVEN, MORE_PLACES, MORE_SURNAMES, NOT_COMMON, NOT_GIVEN, NOT_PLACES } from './more.ts';
import names from './names.json' with { type: 'json' };
import { COUNTRIES, STATE_ABBREVIATIONS, STATES } from './places.ts';
import surnames from './surnames.json' with { type: 'json' };

const setOf = (list: string, more = '', less = ''): ReadonlySet<string> => {
  const words = new Set(list.split(' '));
  words.delete('');
  for (const word of less.split(' ')) words.delete(word);
  for (const word of more.split(/\s+/)) if (word !== '') words.add(word);
  return words;
};

const GIVEN = setOf(given.words, MORE_GIVEN, NOT_GIVEN);
/** Surnames, and names of which it is not known whether they are first or last. */
const SURNAMES = setOf(`${surnames.words} ${names.words}`, MORE_SURNAMES);
/** Surnames alone, of which that is known. */
const LAST_NAMES = setOf(surnames.words, MORE_SURNAMES);
const COMMON = setOf(common.words, '', NOT_COMMON);
const REGIONS: ReadonlySet<string> = new Set(`${COUNTRIES}, ${STATES}, ${MORE_PLACES}`.split(/\s*,\s*/));
const PLACES: ReadonlySet<string> = placesBut(NOT_PLACES);
const STATE_SHORT: ReadonlySet<string> = new Set(STATE_ABBREVIATIONS.trim().split(/\s*,\s*/));

const GIVEN_WORDS = setOf('', WORD_GIVEN);
const SURNAME_WORDS = setOf('', WORD_SURNAMES);
const GIVEN_PLACES = setOf('', PLACE_GIVEN);
const ONE_NAME = setOf('', MONONYMS);

/** The lists of ten thousands, which are asked one by one, and the rest; see shape/word_lists.ts. */
export const NAME_LISTS = [GIVEN, SURNAMES, LAST_NAMES, COMMON] as const;
export const SHORT_LISTS = [REGIONS, PLACES, STATE_SHORT, GIVEN_WORDS, SURNAME_WORDS, GIVEN_PLACES, ONE_NAME] as const;

function placesBut(less: string): ReadonlySet<string> {
  const places = new Set([...cities.words.split(' ').map((name) => name.replaceAll('_', ' ')), ...REGIONS]);
  for (const word of less.split(' ')) places.delete(word.replaceAll('_', ' '));
  return places;
}

/** Most tokens come folded already; only what is not plain lower-case ASCII is folded again. */
const plain = (word: string): string => (/^[a-z ]+$/.test(word) ? word : fold(word));

/** A first name in one of about 70 locales. "Will", "Grace" and "May" are; ask {@link isCommonWord} too where that matters. */
export const isGivenName = (word: string): boolean => GIVEN.has(plain(word));
export const isSurname = (word: string): boolean => SURNAMES.has(plain(word));
/** A last name in one of about 70 locales; {@link isSurname} holds for 190,000 more, first and last names mixed. */
export const isLastName = (word: string): boolean => LAST_NAMES.has(plain(word));
/** In a list of 197,000 names, first and last mixed, that is no English word. */
export const isAnyName = (word: string): boolean => GIVEN.has(plain(word)) || SURNAMES.has(plain(word));
/** Among the 38,000 commonest English words. */
export const isCommonWord = (word: string): boolean => COMMON.has(plain(word));
/** A state, a country, or a place of 100,000 people and more; several words are one string: "new york". */
export const isPlace = (words: string): boolean => PLACES.has(plain(words));
/** A dictionary word that is also a given name: "Art", "Cookie"; only in the place of a forename is it one. */
export const isWordGiven = (word: string): boolean => GIVEN_WORDS.has(plain(word));
/** A dictionary word that is also a surname: "Parks", "Street"; only in the place of a surname is it one. */
export const isWordSurname = (word: string): boolean => SURNAME_WORDS.has(plain(word));
/** A place that is also a given name: "Georgia", "Jordan". */
export const isPlaceGiven = (word: string): boolean => GIVEN_PLACES.has(plain(word));
/** Known under one name alone: "Titian", "Confucius", "Sacagawea". */
export const isMononym = (word: string): boolean => ONE_NAME.has(plain(word));
/** A state, a country or a larger region, spelled out: "south africa". */
export const isRegion = (words: string): boolean => REGIONS.has(plain(words));
/** A state or country as AACR2 or the post shortens it, folded: "n y", "ky", "miss". */
export const isStateAbbreviation = (words: string): boolean => STATE_SHORT.has(words);
