// Names of East Asia as they are written there: the surname in front, given names of one syllable or two, joined by a hyphen or not.
import { EAST_ASIAN_SURNAMES, EAST_ASIAN_SYLLABLES } from './lexicon/east_asian.ts';
import { isCommonWord, isGivenName, isSurname, isWordSurname } from './lexicon/words.ts';
import type { Look } from './look.ts';

/** "Yat-sen", "Myung-whun": the second syllable in lower case, which no double surname of the West has. */
const SYLLABLES = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}$/u;

/** "Sun Yat-sen", "Myung-whun Chung": such a given name beside a surname, before or behind it. "Half-open Door" is plain words. */
export function joinedSyllables({ outside }: Pick<Look, 'outside'>): boolean {
  const [first = '', second = '', third] = outside.split(' ');
  if (second === '' || third !== undefined) return false;
  const [joined, other] = SYLLABLES.test(second) ? [second, first.toLowerCase()] : [first, second.toLowerCase()];
  if (!SYLLABLES.test(joined) || !/^\p{L}+$/u.test(other)) return false;
  if (!isSurname(other) && !isWordSurname(other) && !EAST_ASIAN_SURNAMES.has(other)) return false;
  return !joined.split('-').every((part) => part.length > 3 && isCommonWord(part.toLowerCase()));
}

/** "Ho Chi Minh", "Trinh Cong Son", "Qi Baishi"; "Kim Novak" and "Tang Dynasty" are none: what follows is a surname or a plain word. */
export function eastAsianOrder({
  outside,
  outsideWords,
  lowerCaseTail,
}: Pick<Look, 'outside' | 'outsideWords' | 'lowerCaseTail'>): boolean {
  if (lowerCaseTail || outside.includes(',') || outside.includes('-')) return false;
  const [first = '', ...rest] = outsideWords;
  if (rest.length === 0 || rest.length > 3 || !EAST_ASIAN_SURNAMES.has(first)) return false;
  // "Le" and "La" are articles, "Van" a particle: two syllables must follow
  if (rest.length === 1 && (isArticle(first) || (isCommonWord(first) && EAST_ASIAN_SYLLABLES.has(rest[0] ?? ''))))
    return isGivenOnly(rest[0] ?? '');
  return rest.every((word) => EAST_ASIAN_SYLLABLES.has(word) || isGivenOnly(word));
}

const isArticle = (word: string): boolean => word === 'le' || word === 'la' || word === 'do' || word === 'to';
const isGivenOnly = (word: string): boolean => isGivenName(word) && !isCommonWord(word);
