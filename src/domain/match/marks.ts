// What stands among the words of a name and is none of it: generations, wives, peers. Read off before names are compared.
import { TITLES } from '../heading/parts.ts';

/** Which bearer of a family's or a throne's name: father 1, son 2. Different ranks are different people. */
const GENERATIONS: Readonly<Record<string, number>> = {
  ...{ sr: 1, senior: 1, elder: 1, pere: 1, aine: 1, i: 1, '1st': 1 },
  ...{ jr: 2, junior: 2, younger: 2, fils: 2, jeune: 2, ii: 2, '2nd': 2 },
  ...{ iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12, xiii: 13, xiv: 14, xv: 15, xvi: 16 },
};
const ROMAN = /^[ivx]+$/;

const WIVES: ReadonlySet<string> = new Set(['mrs', 'mme', 'madame', 'frau', 'senora', 'signora']);
/** Follow an article: "the Younger", "le jeune"; taken off together with it. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la', 'l']);
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|d)$/;

export const rankOf = (mark: string): number => GENERATIONS[mark] ?? 0;

export interface StrippedWords {
  readonly words: readonly string[];
  readonly generation: string;
  readonly mrs: boolean;
}

/**
 * Takes marks and titles off the end of a list of folded words, never the last word.
 *
 * @example stripMarks(['jan', 'the', 'younger']) // words ['jan'], generation 'younger'
 * @example stripMarks(['jean', 'etienne', 'mme']) // words ['jean', 'etienne'], mrs
 */
export function stripMarks(words: readonly string[]): StrippedWords {
  let end = words.length;
  let generation = '';
  let mrs = false;
  for (let word = words[end - 1] ?? ''; end > 1; word = words[end - 1] ?? '') {
    const isArticle = ARTICLES.has(word) && generation !== '' && !ROMAN.test(generation);
    // a lone "i", "v" or "x" behind forenames is an initial, unless the parser said otherwise
    const isGeneration = rankOf(word) > 0 && (word.length > 1 || (ROMAN.test(word) && words.length > 2));
    if (WIVES.has(word)) mrs = true;
    else if (isGeneration && generation === '') generation = word;
    else if (!isArticle && !TITLES.has(word)) break;
    end -= 1;
  }
  return { words: words.slice(0, end), generation, mrs };
}

/** "8th Duke of Hamilton" gives 8, "" without: peers and baronets of one family share all their names but this. */
export function ordinalOf(words: readonly string[]): string {
  for (const word of words) {
    const found = ORDINAL.exec(word);
    if (found !== null) return found[1] ?? '';
  }
  return '';
}
