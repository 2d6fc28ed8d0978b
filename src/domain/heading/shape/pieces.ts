// Where the strings of an answer come from: the words of the heading, piece by piece, and what stands between them.
import { HeadingScan, YEAR } from './scan.ts';
import { WRITTEN_OUT } from './word_lists.ts';
import type { WordTable } from './word_table.ts';

/** A piece of an answer: a token of the heading, the first letter of one of its words, or text that is the same for the whole shape. */
export type Piece =
  | { readonly token: number }
  | { readonly token: number; readonly initial: number }
  | { readonly year: number }
  | { readonly text: string };

const encoder = new TextEncoder();

export class Pieces {
  readonly #heading: HeadingScan;
  readonly #words: WordTable;
  readonly #part: HeadingScan;
  readonly #texts: string[] = [];

  constructor(heading: HeadingScan, words: WordTable) {
    this.#heading = heading;
    this.#words = words;
    this.#part = new HeadingScan(words);
  }

  /** Must be called when another heading has been read. */
  begin(): void {
    this.#texts.length = 0;
    for (let at = 0; at < this.#heading.count; at += 1) this.#texts.push(this.#textOf(this.#heading, at));
  }

  /** A string of the answer in pieces; null where something in it is neither in the heading nor known to be written out by the parser. */
  ofText(text: string): readonly Piece[] | null {
    if (text === '') return [];
    const whole = this.#find(text);
    if (whole >= 0) return [{ token: whole }];
    const bytes = encoder.encode(text);
    if (!this.#part.read(bytes, 0, bytes.length)) return null;
    const pieces: Piece[] = [];
    let written = 0;
    for (let at = 0; at < this.#part.count; at += 1) {
      const from = this.#part.from[at] ?? 0;
      if (from > written) pieces.push({ text: decode(bytes, written, from) });
      const word = this.#textOf(this.#part, at);
      const token = this.#find(word);
      if (token >= 0) pieces.push({ token });
      else if (WRITTEN_OUT.has(word)) pieces.push({ text: word });
      else return null;
      written = this.#part.to[at] ?? 0;
    }
    if (written < bytes.length) pieces.push({ text: decode(bytes, written, bytes.length) });
    return pieces;
  }

  /** The initials of forenames that were found as `forenames`: the last so many first letters of their words. */
  ofInitials(initials: readonly string[], forenames: readonly Piece[]): readonly Piece[] | null {
    const letters = forenames.flatMap((piece) => this.#initialsOf(piece));
    const used = letters.slice(letters.length - initials.length);
    if (used.length !== initials.length) return null;
    return used.every(({ letter }, at) => letter === initials[at]) ? used.map(({ piece }) => piece) : null;
  }

  /** A number of the answer: a year that stands in the heading, or other digits, which belong to the shape. */
  ofYear(year: number): Piece | null {
    const { count, word, year: years } = this.#heading;
    for (let at = 0; at < count; at += 1) if (word[at] === YEAR && years[at] === year) return { year: at };
    return this.#find(String(year)) >= 0 ? { text: String(year) } : null;
  }

  #initialsOf(piece: Piece): readonly { readonly letter: string; readonly piece: Piece }[] {
    if ('text' in piece) {
      const letter = /^\p{L}/u.exec(piece.text)?.[0].toLowerCase();
      return letter === undefined ? [] : [{ letter, piece: { text: letter } }];
    }
    if (!('token' in piece)) return [];
    const word = this.#heading.word[piece.token] ?? YEAR;
    if (word === YEAR) return [];
    const from = this.#words.initialsFrom[word] ?? 0;
    return Array.from({ length: this.#words.initialsCount[word] ?? 0 }, (_, initial) => ({
      letter: String.fromCharCode(this.#words.number(from + initial)),
      piece: { token: piece.token, initial },
    }));
  }

  #find(text: string): number {
    return this.#texts.indexOf(text);
  }

  #textOf(scan: HeadingScan, at: number): string {
    const word = scan.word[at] ?? YEAR;
    return word === YEAR ? String(scan.year[at]) : this.#words.text(word);
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const decode = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
