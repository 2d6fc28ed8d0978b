// Which word of a heading a word of its form came from, so that the form of the next heading can be put together in the same way.
import { YEAR } from '../../heading/shape/scan.ts';
import { fold } from '../../text/fold.ts';
import { romanise } from '../../text/romanise.ts';
import type { ShapeMemory } from './shape_memory.ts';

/**
 * Where a word of a form comes from, as numbers: a code, and behind it what the kind needs.
 *
 * source    = code / JOINED 1*source / DATED prefix suffix  ; texts by their numbers
 * code      = kind | token << 3 | piece << 8 | pieces << 13 | length << 18
 */
export const WORD = 0;
/** one letter of a token of several: "w" of "W.E.B" */
export const LETTER = 1;
export const YEAR_DIGITS = 2;
/** several words closed up: "dubois"; how many stands in the place of the token */
export const JOINED = 3;
/** a year with signs around it: "1846?" */
export const DATED = 4;
/** a word of another script in Latin letters, as forms hold it */
export const LATIN = 5;

export const kindOf = (code: number): number => code & 7;
export const tokenOf = (code: number): number => (code >>> 3) & 31;
export const pieceOf = (code: number): number => (code >>> 8) & 31;
export const piecesOf = (code: number): number => (code >>> 13) & 31;
export const lengthOf = (code: number): number => code >>> 18;
/** Reading a form asks of a word whether it has one letter, or two: longer ones are alike. */
export const lengthClass = (letters: number): number => Math.min(3, letters);
const codeOf = (kind: number, token: number, piece = 0, pieces = 0, letters = 0): number =>
  kind | (token << 3) | (piece << 8) | (pieces << 13) | (lengthClass(letters) << 18);

/** This heading does not tell where a word came from; another one may. */
export const NOT_NOW = 'not now';
/** No heading of the shape will tell. */
export const NEVER = 'never';
export type Source = readonly number[] | typeof NOT_NOW | typeof NEVER;

interface TokenWord {
  readonly word: string;
  readonly code: number;
}

/** The words of the heading that a memory looked for last. */
export class TokenWords {
  readonly #memory: ShapeMemory;
  /** as they stand there */
  readonly #folded: TokenWord[] = [];
  /** in Latin letters */
  readonly #latin: TokenWord[] = [];
  /** a word of another script stands in it */
  isForeign = false;
  #isBeyond = false;

  constructor(memory: ShapeMemory) {
    this.#memory = memory;
    const { scan, words } = memory;
    for (let token = 0; token < scan.count; token += 1) {
      const number = scan.word[token] ?? YEAR;
      if (number === YEAR || scan.subdivision[token] !== 0) continue;
      const parts = fold(words.text(number)).split(' ');
      const [only = ''] = parts;
      if (parts.length === 1) this.#addWord(only, token);
      else this.#addLetters(parts, token);
    }
  }

  #addWord(word: string, token: number): void {
    // a word that stands twice is the same word in every heading of the shape
    if (word.length > 1 && this.#folded.some((before) => before.word === word)) return;
    const latin = romanise(word);
    const code = codeOf(WORD, token, 0, 1, word.length);
    this.#folded.push({ word, code });
    this.#latin.push({ word: latin, code: latin === word ? code : codeOf(LATIN, token, 0, 1, latin.length) });
    if (latin !== word) this.isForeign = true;
    if (latin === '') this.#isBeyond = true;
  }

  #addLetters(letters: readonly string[], token: number): void {
    letters.forEach((word, piece) => {
      if (word.length > 1 || romanise(word) !== word) this.#isBeyond = true;
      const letter = { word, code: codeOf(LETTER, token, piece, letters.length, 1) };
      this.#folded.push(letter);
      this.#latin.push(letter);
    });
  }

  /** A folded word, as it stands in shelf marks and titles, or in Latin letters, as names are compared. */
  ofWord(word: string, isLatin: boolean): Source {
    if (this.#isBeyond) return NEVER;
    const words = isLatin ? this.#latin : this.#folded;
    const [code, ...others] = words.filter((token) => token.word === word).map((token) => token.code);
    const joins = joinsOf(word, words, []);
    if (others.length > 0 || joins.length > 1 || (code !== undefined && joins.length > 0)) return NOT_NOW;
    if (code !== undefined) return [code];
    const [join] = joins;
    return join === undefined ? NEVER : [codeOf(JOINED, join.length), ...join];
  }

  /**
   * A word of the dates as written: "1868", "1846?"; null where it is the same in every heading of the shape: "ca.", "19th".
   *
   * @param textNumber  keeps a text and gives its number
   */
  ofDate(text: string, textNumber: (text: string) => number): Source | null {
    const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].filter(([year]) => this.yearToken(Number(year)) >= 0);
    const [year] = years;
    if (year === undefined) return ALL_SPELLED_OUT.test(text) ? null : NEVER;
    if (years.length > 1) return NEVER;
    const before = text.slice(0, year.index);
    const behind = text.slice(year.index + 4);
    const token = this.yearToken(Number(year[0]));
    if (before === '' && behind === '') return [codeOf(YEAR_DIGITS, token)];
    if (/[\p{L}\p{N}]/u.test(before + behind)) return NEVER;
    return [codeOf(DATED, token), textNumber(before), textNumber(behind)];
  }

  /** The token that is this year, or -1. */
  yearToken(year: number): number {
    const { scan } = this.#memory;
    for (let token = 0; token < scan.count; token += 1) if (scan.word[token] === YEAR && scan.year[token] === year) return token;
    return -1;
  }
}

/** Rows of two words and more of the heading, each used once, that make the word when they are closed up; two at most are looked for. */
function joinsOf(rest: string, words: readonly TokenWord[], used: readonly TokenWord[]): readonly (readonly number[])[] {
  if (rest === '') return used.length > 1 ? [used.map(({ code }) => code)] : [];
  const found: (readonly number[])[] = [];
  for (const token of words) {
    if (found.length > 1 || !rest.startsWith(token.word) || used.includes(token)) continue;
    found.push(...joinsOf(rest.slice(token.word.length), words, [...used, token]));
  }
  return found;
}

/** Words of dates belong to the shape wherever digits stand, and so does every word with a digit in it. */
const ALL_SPELLED_OUT =
  /^[^\p{L}]*$|^[^\p{L}\p{N}]*(?:ca|circa|c|b|d|born|died|approximately|approx|about|before|after|between|or|and|early|mid|late|century|cent|active|fl|flourished)[^\p{L}\p{N}]*$|^\P{L}*\d+(?:st|nd|rd|th|s)\P{L}*$/iu;
