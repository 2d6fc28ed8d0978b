// Questions to the word lists: is this token a given name, a surname, a plain English word, a place? Sources and licences stand in the files.
import { fold } from '../../text/fold.ts';
import cities from './cities.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import { MONONYMS, PLACE_GIVEN, WORD_GIVEN, WORD_SURNAMES } from './english_names.ts';
import given from './given.json' with { type: 'json' };
import { LongWordList } from './long_word_list.ts';
import { MORE_GIVEN, MORE_PLACES, MORE_SURNAMES, NOT_COMMON, NOT_GIVEN, NOT_PLACES } from './more.ts';
import names from './names.json' with { type: 'json' };
import { COUNTRIES, STATE_ABBREVIATIONS, STATES } from './places.ts';
import surnames from './surnames.json' with { type: 'json' };
import { type AskedList, tell, WordList, WordQuestion } from './word_list.ts';

const setOf = (words: string): WordList => new WordList(words.trim().split(/\s+/));

const GIVEN = new LongWordList([given.words], { less: NOT_GIVEN, more: MORE_GIVEN });
/** Surnames, and names of which it is not known whether they are first or last. */
const SURNAMES = new LongWordList([surnames.words, names.words], { more: MORE_SURNAMES });
/** Surnames alone, of which that is known. */
const LAST_NAMES = new LongWordList([surnames.words], { more: MORE_SURNAMES });
const COMMON = new LongWordList([common.words], { less: NOT_COMMON });
const REGIONS = new WordList(`${COUNTRIES}, ${STATES}, ${MORE_PLACES}`.split(/\s*,\s*/));
const PLACES = placesBut(NOT_PLACES);
/** States and countries as AACR2 or the post shortens them, folded. */
export const STATE_SHORT = new WordList(STATE_ABBREVIATIONS.trim().split(/\s*,\s*/));

const GIVEN_WORDS = setOf(WORD_GIVEN);
const SURNAME_WORDS = setOf(WORD_SURNAMES);
const GIVEN_PLACES = setOf(PLACE_GIVEN);
const ONE_NAME = setOf(MONONYMS);
const ANY_NAMES = new WordQuestion((word) => GIVEN.holds(word) || SURNAMES.holds(word));

/** The lists of ten thousands, which are asked one by one, and the rest; see shape/word_lists.ts. */
export const NAME_LISTS = [GIVEN, SURNAMES, LAST_NAMES, COMMON] as const;
export const SHORT_LISTS = [REGIONS, PLACES, STATE_SHORT, GIVEN_WORDS, SURNAME_WORDS, GIVEN_PLACES, ONE_NAME] as const;

function placesBut(less: string): WordList {
  const places = new WordList([...cities.words.split(' ').map((name) => name.replaceAll('_', ' ')), ...REGIONS]);
  for (const word of less.split(' ')) places.delete(word.replaceAll('_', ' '));
  return places;
}

/** Most tokens come folded already; only what is not plain lower-case ASCII is folded again. */
const plain = (word: string): string => (/^[a-z ]+$/.test(word) ? word : fold(word));

/** The lists that rows ask of single words, each a bit of the answer that is remembered. */
const ASKED = [GIVEN, SURNAMES, LAST_NAMES, COMMON, GIVEN_WORDS, SURNAME_WORDS, GIVEN_PLACES, ONE_NAME] as const;
const IN_GIVEN = 1;
const IN_SURNAMES = 2;
const IN_LAST_NAMES = 4;
const IN_COMMON = 8;
const IN_GIVEN_WORDS = 16;
const IN_SURNAME_WORDS = 32;
const IN_GIVEN_PLACES = 64;
const IN_ONE_NAME = 128;

/**
 * Fifty rows ask about the same few words of a heading, and the words of a collection repeat: 8,192 of them answer nine of ten questions out of
 * the processor's cache, which the lists of 200,000 words do not fit.
 */
const REMEMBERED = 8_192;
const remembered = new Map<string, number>();
let lastWord = '';
let lastAnswer = 0;

/** Does the word stand in a list with one of these bits? */
function stands(word: string, bits: number, list: AskedList): boolean {
  tell(list, word);
  return (listsOf(word) & bits) !== 0;
}

/** In which of the lists the word stands, as bits. */
function listsOf(word: string): number {
  if (word === lastWord) return lastAnswer;
  let answer = remembered.get(word);
  if (answer === undefined) {
    const folded = plain(word);
    answer = ASKED.reduce((bits, list, at) => (list.holds(folded) ? bits | (1 << at) : bits), 0);
    if (remembered.size >= REMEMBERED) remembered.clear();
    if (word.length <= LONGEST_REMEMBERED) remembered.set(word, answer);
  }
  lastWord = word;
  lastAnswer = answer;
  return answer;
}
/** Longer ones are phrases or hostile; they are not kept. */
const LONGEST_REMEMBERED = 40;

/** A first name in one of about 70 locales. "Will", "Grace" and "May" are; ask {@link isCommonWord} too where that matters. */
export const isGivenName = (word: string): boolean => stands(word, IN_GIVEN, GIVEN);
export const isSurname = (word: string): boolean => stands(word, IN_SURNAMES, SURNAMES);
/** A last name in one of about 70 locales; {@link isSurname} holds for 190,000 more, first and last names mixed. */
export const isLastName = (word: string): boolean => stands(word, IN_LAST_NAMES, LAST_NAMES);
/** In a list of 197,000 names, first and last mixed, that is no English word. */
export const isAnyName = (word: string): boolean => stands(word, IN_GIVEN | IN_SURNAMES, ANY_NAMES);
/** Among the 38,000 commonest English words. */
export const isCommonWord = (word: string): boolean => stands(word, IN_COMMON, COMMON);
/** A state, a country, or a place of 100,000 people and more; several words are one string: "new york". */
export const isPlace = (words: string): boolean => PLACES.has(plain(words));
/** A dictionary word that is also a given name: "Art", "Cookie"; only in the place of a forename is it one. */
export const isWordGiven = (word: string): boolean => stands(word, IN_GIVEN_WORDS, GIVEN_WORDS);
/** A dictionary word that is also a surname: "Parks", "Street"; only in the place of a surname is it one. */
export const isWordSurname = (word: string): boolean => stands(word, IN_SURNAME_WORDS, SURNAME_WORDS);
/** A place that is also a given name: "Georgia", "Jordan". */
export const isPlaceGiven = (word: string): boolean => stands(word, IN_GIVEN_PLACES, GIVEN_PLACES);
/** Known under one name alone: "Titian", "Confucius", "Sacagawea". */
export const isMononym = (word: string): boolean => stands(word, IN_ONE_NAME, ONE_NAME);
/** A state, a country or a larger region, spelled out: "south africa". */
export const isRegion = (words: string): boolean => REGIONS.has(plain(words));
/** A state or country as AACR2 or the post shortens it, folded: "n y", "ky", "miss". */
export const isStateAbbreviation = (words: string): boolean => STATE_SHORT.has(words);
