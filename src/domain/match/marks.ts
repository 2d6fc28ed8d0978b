// What stands among the words of a name and is none of it: generations, wives, peers. Read off before names are compared.
import { WordList } from '../heading/lexicon/word_list.ts';
import { TITLES } from '../heading/parts.ts';

/** Which bearer of a family's or a throne's name: father 1, son 2. Different ranks are different people. Numerals stand for themselves. */
const FATHERS = new WordList(['sr', 'senior', 'elder', 'pere', 'aine', 'i', '1st']);
const SONS = new WordList(['jr', 'junior', 'younger', 'fils', 'jeune', 'ii', '2nd']);
const NUMERALS = ['iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];
const RANK_OF_NUMERAL: ReadonlyMap<string, number> = new Map(NUMERALS.map((numeral, at) => [numeral, at + 3]));
const ROMAN = /^[ivx]+$/;

const WIVES = new WordList(['mrs', 'mme', 'madame', 'frau', 'senora', 'signora']);
/** Follow an article: "the Younger", "le jeune"; taken off together with it. */
const ARTICLES = new WordList(['the', 'le', 'la', 'l']);
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|d)$/;

export const rankOf = (mark: string): number => (FATHERS.has(mark) ? 1 : SONS.has(mark) ? 2 : (RANK_OF_NUMERAL.get(mark) ?? 0));

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
