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
  readonly token: number;
}

/** The words of the heading that a memory looked for last. */
export class TokenWords {
  readonly #memory: ShapeMemory;
  readonly #words: readonly TokenWord[];
  readonly #isForeign: boolean;

  constructor(memory: ShapeMemory) {
    this.#memory = memory;
    const { scan, words } = memory;
    const found: TokenWord[] = [];
    let isForeign = false;
    for (let token = 0; token < scan.count; token += 1) {
      const number = scan.word[token] ?? YEAR;
      if (number === YEAR || scan.subdivision[token] !== 0) continue;
      const folded = fold(words.text(number));
      // words of other scripts are compared in Latin letters, and may be others then
      if (romanise(folded) !== folded) isForeign = true;
      const parts = folded.split(' ');
      parts.forEach((word, piece) => {
        const code = parts.length === 1 ? codeOf(WORD, token, 0, 1, word.length) : codeOf(LETTER, token, piece, parts.length, 1);
        // a word that stands twice is the same word in every heading of the shape
        if (!found.some((before) => before.word === word && parts.length === 1 && word.length > 1)) found.push({ word, code, token });
      });
      if (parts.length > 1 && parts.some((part) => part.length > 1)) isForeign = true;
    }
    this.#words = found;
    this.#isForeign = isForeign;
  }

  /** A folded word of the form. */
  ofWord(word: string): Source {
    if (this.#isForeign) return NEVER;
    const [code, ...others] = this.#words.filter((token) => token.word === word).map((token) => token.code);
    const joins = this.#joins(word, []);
    if (others.length > 0 || joins.length > 1 || (code !== undefined && joins.length > 0)) return NOT_NOW;
    if (code !== undefined) return [code];
    const [join] = joins;
    return join === undefined ? NEVER : [codeOf(JOINED, join.length), ...join];
  }

  /** Rows of two words and more of the heading, each used once, that make the word when they are closed up; two at most are looked for. */
  #joins(rest: string, used: readonly TokenWord[]): readonly (readonly number[])[] {
    if (rest === '') return used.length > 1 ? [used.map(({ code }) => code)] : [];
    const found: (readonly number[])[] = [];
    for (const token of this.#words) {
      if (found.length > 1 || !rest.startsWith(token.word) || used.includes(token)) continue;
      found.push(...this.#joins(rest.slice(token.word.length), [...used, token]));
    }
    return found;
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

/** Words of dates belong to the shape wherever digits stand, and so does every word with a digit in it. */
const ALL_SPELLED_OUT =
  /^[^\p{L}]*$|^[^\p{L}\p{N}]*(?:ca|circa|c|b|d|born|died|approximately|approx|about|before|after|between|or|and|early|mid|late|century|cent|active|fl|flourished)[^\p{L}\p{N}]*$|^\P{L}*\d+(?:st|nd|rd|th|s)\P{L}*$/iu;
