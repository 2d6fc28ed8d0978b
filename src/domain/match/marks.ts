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

/** Women's forenames that stand behind "Mrs." as their own. Anything else there is taken for the husband's: a wrong merge costs more. */
const WOMEN: ReadonlySet<string> = new Set(
  (
    'abigail adelaide adele agnes alice amy ann anne annie audrey beatrice bernice bertha bess bessie betsy betty beverly blanche bridget carol caroline catherine charlotte cheryl christine clare ' +
    'constance daisy deborah diane dolores doris dorothy edith edna effie eileen elaine eleanor elinor elisabeth elizabeth ellen elsie emily esther ethel eunice evelyn fannie fanny fay florence frances ' +
    'gail georgie gertrude gladys grace gwendolyn harriet hattie hazel helen henrietta hilda hope ida ingrid irene iris isabel jacqueline jane janet janice jeanne jennifer jenny jessie jill joan ' +
    'josephine joyce judith judy juliet june karen kate katharine katherine kathleen kay kitty laura lillian lily lois lorraine lottie louise lucille lucy lydia mabel madeleine mae maggie mamie marcia ' +
    'margaret margery marian marie marilyn marion marjorie martha mary maud maude may mildred millie minnie miriam molly muriel myrtle nancy nell nellie nettie nora olive pauline pearl peggy phyllis ' +
    'priscilla rachel rose rosemary rosie ruby ruth sally sarah shirley sophie stella sue susan sybil sylvia thelma ursula vivian winifred yvonne zelda'
  ).split(' '),
);
/** Endings that are hardly ever a man's in catalogues of English; "Ezra", "Joshua" and the like stand among {@link MEN_IN_A}. */
const WOMANLY = /(?:[^aeiou]a|ia|ette|elle|ine)$/;
const MEN_IN_A: ReadonlySet<string> = new Set('ezra joshua elisha asa ira dana luca andrea nicola noah hosea jona'.split(' '));

/** Whether the forename behind "Mrs." is her own. */
export const isWomansName = (forename: string): boolean =>
  WOMEN.has(forename) || (forename.length > 3 && WOMANLY.test(forename) && !MEN_IN_A.has(forename));
