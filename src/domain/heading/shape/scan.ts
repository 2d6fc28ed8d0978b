// One pass over the bytes of a heading: its words, years and subdivisions, and the signs between them. No strings, no objects.
//
// plain       = [ signs ] token *( signs token ) [ signs ] *( [ signs ] "--" *SP subdivision )
// token       = year / word
// year        = "1" 3DIGIT / "20" 2DIGIT           ; later ones are no years to the parser
// word        = letters, digits, apostrophes and full stops before letters: Smith, O'Connor, W.E.B, 2nd
// signs       = 1*8 bytes of anything else, dashes included
// subdivision = bytes up to the next "--"
//
// What is not plain is refused and read the slow way: mark-up, control characters, curly quotes, a leading apostrophe, quotes inside
// a word, "&" with ";" (an entity), more than 20 tokens or 160 bytes.
import * as of from './bytes.ts';
import { NO_CLASS, type WordTable } from './word_table.ts';

export const MAX_BYTES = 160;
export const MAX_TOKENS = 20;
const MAX_WORD_BYTES = 40;
const MAX_SUBDIVISION_BYTES = 100;
/** An expression asks for 60 characters without a space. */
const MAX_UNBROKEN_BYTES = 55;
/** The parser takes a nickname of up to 40 characters in quotes. */
const MAX_QUOTED_BYTES = 38;
const MAX_SIGN_BYTES = 8;

/** Stands in the place of a word's number where the token is a year. */
export const YEAR = -1;

export class HeadingScan {
  readonly words: WordTable;
  bytes: Uint8Array = new Uint8Array(0);
  /** tokens of the heading read last, in order */
  count = 0;
  readonly from = new Int32Array(MAX_TOKENS);
  readonly to = new Int32Array(MAX_TOKENS);
  /** number in the word table, or {@link YEAR} */
  readonly word = new Int32Array(MAX_TOKENS);
  readonly year = new Int32Array(MAX_TOKENS);
  /** 1 where the token stands in parentheses */
  readonly inside = new Uint8Array(MAX_TOKENS);
  /** for a subdivision 1 and the spaces before it, else 0 */
  readonly subdivision = new Uint8Array(MAX_TOKENS);
  /** the signs before each token and behind the last: their first four bytes, and the rest */
  readonly signs = new Int32Array(MAX_TOKENS + 1);
  readonly moreSigns = new Int32Array(MAX_TOKENS + 1);
  years = 0;
  hasParentheses = false;
  /** a comma outside parentheses */
  hasComma = false;
  hasColon = false;
  /** digits that are no year */
  hasDigits = false;
  /** digits anywhere before the subdivisions */
  hasNumerals = false;

  #depth = 0;
  /** behind the last space */
  #space = 0;
  /** behind the quote that is open, or -1 */
  #quote = -1;
  /** 1 for an ampersand, 2 for a semicolon: together they may be an entity */
  #entity = 0;

  constructor(words: WordTable) {
    this.words = words;
  }

  /** Takes the bytes apart; false where they are not plain, and then nothing else may be asked. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from > MAX_BYTES) return false;
    this.bytes = bytes;
    this.count = 0;
    this.years = 0;
    this.hasParentheses = false;
    this.hasComma = false;
    this.hasColon = false;
    this.hasDigits = false;
    this.hasNumerals = false;
    this.#depth = 0;
    this.#space = from;
    this.#quote = -1;
    this.#entity = 0;
    let end = to;
    while (end > from && bytes[end - 1] === of.SPACE) end -= 1;
    let at = from;
    while (at < end && bytes[at] === of.SPACE) at += 1;
    while (at < end) {
      at = this.#takeSigns(at, end);
      if (at < 0) return false;
      if (at >= end) return this.count > 0 && !this.#isPlural();
      if (this.count >= MAX_TOKENS) return false;
      if (bytes[at] === of.HYPHEN) return this.count > 0 && this.#takeSubdivisions(at, end);
      at = this.#takeWord(at, end, this.#depth > 0);
      if (at < 0 || at - this.#space > MAX_UNBROKEN_BYTES) return false;
    }
    this.signs[this.count] = 0;
    this.moreSigns[this.count] = 0;
    return this.count > 0 && !this.#isPlural();
  }

  /**
   * The signs before a word, as cleaning leaves them: one space for many, none before a comma, one dash for all.
   *
   * @returns where the word or the first "--" begins, `to` where there is none, or -1
   */
  #takeSigns(from: number, to: number): number {
    const { bytes } = this;
    let signs = 0;
    let more = 0;
    let length = 0;
    let quotes = 0;
    let last = 0;
    let at = from;
    while (at < to) {
      let byte = bytes[at] ?? 0;
      const kind = of.KIND_OF_BYTE[byte];
      if (kind === of.DIGIT) break;
      if (kind === of.LETTER) {
        if (!of.isGeneralPunctuation(bytes, at)) break;
        if (at + 2 >= to || !of.isDash(bytes[at + 2] ?? 0)) return -1;
        at += 2;
        byte = of.HYPHEN;
      } else if (kind !== of.SIGN) return -1;
      else if (byte === of.HYPHEN && at + 1 < to && bytes[at + 1] === of.HYPHEN) {
        // "–--" is no plain subdivision
        if (last === of.HYPHEN) return -1;
        break;
      } else if (byte === of.AMPERSAND) {
        const entity = of.entityEnd(bytes, at, to);
        if (entity > 0 && !of.isAmp(bytes, at, entity)) break;
        // cleaning looks again at what an ampersand leaves: "&amp;lt;"
        this.#entity |= 1;
        if (entity > 0) at = entity - 1;
      }
      at += 1;
      if (byte === of.SPACE) {
        this.#space = at;
        if (last === of.SPACE) continue;
      } else if (byte === of.COMMA) {
        if (this.#depth === 0) this.hasComma = true;
        if (last === of.SPACE) {
          // a space before a comma goes
          if (length > 4) more >>>= 8;
          else signs >>>= 8;
          length -= 1;
        }
      } else if (byte === of.HYPHEN) {
        if (last === of.HYPHEN) return -1;
      } else if (byte === of.QUOTE) {
        quotes += 1;
        if (this.#quote >= 0 && at - this.#quote > MAX_QUOTED_BYTES) return -1;
        this.#quote = this.#quote < 0 ? at : -1;
      } else if (of.isOpening(byte)) {
        this.#depth += 1;
        this.hasParentheses = true;
      } else if (of.isClosing(byte)) this.#depth -= this.#depth > 0 ? 1 : 0;
      else if (byte === of.SEMICOLON) this.#entity |= 2;
      else if (byte === of.COLON) this.hasColon = true;
      if (length < 4) signs = (signs << 8) | byte;
      else more = (more << 8) | byte;
      length += 1;
      last = byte;
    }
    if (length > MAX_SIGN_BYTES || this.#entity === 3) return -1;
    // quotes vanish when words are folded: what they part would be one word
    if (quotes > 0 && quotes === length && this.count > 0 && at < to) return -1;
    // cleaning puts a space between a comma and a year
    if (last === of.COMMA && of.KIND_OF_BYTE[bytes[at] ?? 0] === of.DIGIT && at < to) {
      if (length >= 4) return -1;
      signs = (signs << 8) | of.SPACE;
    }
    this.signs[this.count] = signs;
    this.moreSigns[this.count] = more;
    return at;
  }

  /** "The Kennedys" is asked for its singular, which no class tells. */
  #isPlural(): boolean {
    const from = this.from[0] ?? 0;
    return this.count === 2 && this.to[0] === from + 3 && (this.bytes[from] ?? 0) === 84 && this.bytes[from + 1] === 104;
  }

  /** @returns where the word ends, or -1 where it cannot stand in a shape */
  #takeWord(from: number, to: number, inside: boolean): number {
    const { bytes } = this;
    let hash = of.WORD_SEED;
    let digits = 0;
    let at = from;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      const kind = of.KIND_OF_BYTE[byte];
      if (kind === of.LETTER) {
        if (byte === 0xe2 && of.isGeneralPunctuation(bytes, at) && bytes[at + 2] !== of.CURLY_APOSTROPHE) break;
      } else if (kind === of.DIGIT) digits += 1;
      else if (byte === of.AMPERSAND) {
        const entity = of.entityEnd(bytes, at, to);
        if (entity < 0 || of.isAmp(bytes, at, entity)) break;
        for (; at < entity - 1; at += 1) hash = of.mix(hash, bytes[at] ?? 0);
      } else if (kind !== of.APOSTROPHE) {
        const letterFollows = byte === of.FULL_STOP && at + 1 < to && of.KIND_OF_BYTE[bytes[at + 1] ?? 0] === of.LETTER;
        if (!letterFollows || digits > 0 || of.isGeneralPunctuation(bytes, at + 1)) break;
      }
      hash = of.mix(hash, bytes[at] ?? 0);
    }
    const length = at - from;
    if (length > MAX_WORD_BYTES) return -1;
    const token = this.count;
    this.from[token] = from;
    this.to[token] = at;
    this.inside[token] = inside ? 1 : 0;
    this.subdivision[token] = 0;
    this.count = token + 1;
    if (digits > 0) this.hasNumerals = true;
    if (digits === length) {
      if (length === 4 && (bytes[from] === 49 || (bytes[from] === 50 && bytes[from + 1] === 48))) {
        this.word[token] = YEAR;
        this.year[token] = this.#yearAt(from);
        this.years += 1;
        return at;
      }
      this.hasDigits = true;
    }
    const word = this.words.find(bytes, from, at, hash, false);
    this.word[token] = word;
    return this.words.shape[word] === NO_CLASS ? -1 : at;
  }

  #yearAt(from: number): number {
    let year = 0;
    for (let at = from; at < from + 4; at += 1) year = year * 10 + (this.bytes[at] ?? 0) - 48;
    return year;
  }

  /** From the first "--" to the end. The signs before it are put down already. */
  #takeSubdivisions(start: number, to: number): boolean {
    const { bytes } = this;
    let at = start;
    while (at < to) {
      let from = at + 2;
      while (from < to && bytes[from] === of.SPACE) from += 1;
      let end = from;
      while (end < to && !(bytes[end] === of.HYPHEN && bytes[end + 1] === of.HYPHEN)) {
        if (of.KIND_OF_BYTE[bytes[end] ?? 0] === of.REFUSED) return false;
        end += 1;
      }
      const token = this.count;
      // a "--" at the end, or three hyphens, or spaces before the next "--"
      if (end === from || from - at > 5 || token >= MAX_TOKENS || bytes[end - 1] === of.SPACE || end - from > MAX_SUBDIVISION_BYTES)
        return false;
      let hash = of.SUBDIVISION_SEED;
      for (let here = from; here < end; here += 1) hash = of.mix(hash, bytes[here] ?? 0);
      this.from[token] = from;
      this.to[token] = end;
      this.inside[token] = 0;
      this.subdivision[token] = from - at - 1;
      this.count = token + 1;
      const word = this.words.find(bytes, from, end, hash, true);
      this.word[token] = word;
      if (this.words.shape[word] === NO_CLASS) return false;
      this.signs[token + 1] = 0;
      this.moreSigns[token + 1] = 0;
      at = end;
    }
    return true;
  }
}
