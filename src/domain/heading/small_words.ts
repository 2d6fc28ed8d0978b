// Questions to the small words of a heading: is this word, as written, a particle, a title, a suffix, a short form, a husband's name?
import { isUpperAt } from '../text/letters.ts';
import { PARTICLES, SCRIBAL, SUFFIXES, TITLES } from './parts.ts';

// maps, since a table would find "constructor" in its prototype
const SUFFIX_OF: ReadonlyMap<string, string> = new Map(Object.entries(SUFFIXES));
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(Object.entries(SCRIBAL));

/** A word as the lists hold it: lower case, without full stops and commas. "W.E.B." is "web", "Ph.D." is "phd". */
export function bare(word: string): string {
  const lower = word.toLowerCase();
  const stop = lower.indexOf('.');
  if (stop < 0) return lower.includes(',') ? lower.replace(/,+/g, '') : lower;
  // "Rev.", "J.": by far the most
  return stop === lower.length - 1 ? lower.slice(0, stop) : lower.replace(/[.,]+/g, '');
}

/** One capital letter with or without a full stop: "E", "É." */
export const isInitial = (word: string): boolean => word.length <= 2 && isUpperAt(word, 0) && (word.length === 1 || word.endsWith('.'));

/** A capital letter is an initial, never a particle: "Robert E. Lee", but "Joaquim Sousa e Silva". */
export const isParticle = (word: string): boolean => PARTICLES.has(bare(word)) && !isInitial(word);

export const isTitle = (word: string): boolean => TITLES.has(bare(word));

/** The suffix that a word or a phrase is, normalised: "Junior" is "jr", "the Younger" is "younger". */
export const suffixOf = (words: string): string | undefined => SUFFIX_OF.get(bare(words));

/** Suffixes of two words begin with these: "the Younger", "il Vecchio". */
const SUFFIX_ARTICLES: ReadonlySet<string> = new Set(
  [...SUFFIX_OF.keys()].filter((key) => key.includes(' ')).map((key) => key.slice(0, key.indexOf(' '))),
);

/**
 * Takes the suffix off the end of a piece of a name.
 *
 * @param least  words that a roman numeral needs to be a suffix: 3 in direct order, a forename and a surname before it; 2 among forenames
 * @example      splitSuffix(['Martin', 'Luther', 'King', 'Jr.'], 3) // { words: ['Martin', 'Luther', 'King'], suffix: 'jr' }
 * @example      splitSuffix(['Edward', 'V'], 3)                     // the whole, null: numeration of a ruler
 */
export function splitSuffix(words: readonly string[], least: 2 | 3): { readonly words: readonly string[]; readonly suffix: string | null } {
  if (words.length < 2) return { words, suffix: null };
  const written = words.at(-1) ?? '';
  const last = bare(written);
  const article = words.length > 2 ? bare(words.at(-2) ?? '') : '';
  const phrase = SUFFIX_ARTICLES.has(article) ? SUFFIX_OF.get(`${article} ${last}`) : undefined;
  if (phrase !== undefined) return { words: words.slice(0, -2), suffix: phrase };
  const suffix = SUFFIX_OF.get(last);
  // "Edward V", "Makarios III" and "Haile Selassie I" are numeration; "Smith, John V." has an initial
  const isNumeral = last === 'ii' || last === 'iii' || last === 'iv' || last === 'v';
  if (suffix === undefined || (isNumeral && (words.length < least || (last === 'v' && written.endsWith('.')))))
    return { words, suffix: null };
  return { words: words.slice(0, -1), suffix };
}

/** "Wm." is William, "W.M." two initials. */
const spelledOut = (word: string): string | undefined =>
  word.indexOf('.') < word.length - 1 && word.includes('.') ? undefined : SPELLED_OUT.get(bare(word));

/** "Geo. Washington", "Washington, Wm": the short form in front, or with its full stop, is spelled out. */
export const spellOut = (words: readonly string[]): string[] =>
  words.map((word, at) => (at === 0 || word.endsWith('.') ? (spelledOut(word) ?? word) : word));

/** "Chas", "Alex.": a given name as it was shortened in print. */
export const isShortForm = (word: string): boolean => spelledOut(word) !== undefined;
