// Surnames that tell themselves in direct order: by capitals, or because their people put them first.
//
// capitals      = 1*CAPITALS forenames / forenames 1*CAPITALS      ; MAO Zedong, DE GAULLE Charles; Charles DE GAULLE
// surname-first = surname-in-front 1*2given                         ; Kurosawa Akira, Ho Chi Minh, Nagy Imre
import { tokens } from '../text/fold.ts';
import { isLowerAt, isUpperAt } from '../text/letters.ts';
import { isCommonWord, isGivenName, isSurname } from './lexicon/words.ts';
import { SURNAMES_IN_FRONT } from './parts.ts';
import { isParticle } from './small_words.ts';

/** "MAO", "GARCÍA", "O'NEILL"; shorter words in capitals are initials or short for something, but for the surnames of the list ("LI Bai"). */
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]{2,}$/u;
const isCapitals = (word: string): boolean =>
  isUpperAt(word, 0) && (CAPITALS.test(word) || (word.length === 2 && isUpperAt(word, 1) && isInFront(word)));
const ALL_CAPITALS = /^\p{Lu}+$/u;
const isCapitalised = (word: string): boolean => isUpperAt(word, 0) && (isLowerAt(word, 1) || word.length === 1 || word.charAt(1) === '.');
const isInFront = (word: string): boolean => SURNAMES_IN_FRONT.has(tokens(word)[0] ?? '');

/**
 * How many words in front are the surname, or 0 where nothing says so.
 *
 * @example surnameInFront(['MAO', 'Zedong'])        // 1
 * @example surnameInFront(['Kurosawa', 'Akira'])    // 1
 * @example surnameInFront(['Akira', 'Kurosawa'])    // 0
 */
export function surnameInFront(words: readonly string[]): number {
  if (words.length < 2 || words.length > 4) return 0;
  const behind = words.findIndex((word) => !isCapitals(word) && !(isParticle(word) && ALL_CAPITALS.test(word)));
  if (behind > 0 && words.slice(behind).every(isCapitalised)) return isSurnamed(words[behind - 1] ?? '', words[behind] ?? '') ? behind : 0;
  const [first = '', ...rest] = words;
  if (rest.length > 2 || !isInFront(first)) return 0;
  return rest.every((word) => HYPHENATED.test(word) || tokens(word).every(isGivenOnly)) ? 1 : 0;
}

/** "Kai-shek", "Tse-tung": how Wade and Giles, and McCune and Reischauer, write a given name of two syllables. */
const HYPHENATED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** A given name, or a word that no list holds; "Chan Smith" and "Tang Dynasty" keep the order of the West. */
const isGivenOnly = (word: string): boolean =>
  !SURNAMES_IN_FRONT.has(word) && (isGivenName(word) || (word.length > 2 && !isSurname(word) && !isCommonWord(word)));

/** "CBS News" and "NYNEX Corporation" are in capitals too. */
const isSurnamed = (surname: string, forename: string): boolean => isSurname(surname) || isInFront(surname) || isGivenName(forename);

/** Where a surname in capitals begins behind forenames that are not: 1 for "Charles DE GAULLE", 0 where there is none. */
export function surnameBehind(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && (isCapitals(words[at - 1] ?? '') || (at < words.length && ALL_CAPITALS.test(words[at - 1] ?? '')))) at -= 1;
  return at > 0 && at < words.length && words.slice(0, at).every(isCapitalised) ? at : 0;
}
