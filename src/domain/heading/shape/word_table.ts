// The words of the headings seen so far, found by their bytes: class, first letters, and the text to write. Columns of numbers, no objects.
import { classOf, subdivisionClass } from './word_class.ts';

/** Room for the words of a million headings (150,000 in the bench) with columns of about 14 MB; a full table is emptied. */
const MAX_WORDS = 2 ** 18;
const SLOTS = 2 ** 20;
const POOL_BYTES = 2 ** 23;
/** What one line can add at most; see scan.ts. */
const SPARE_WORDS = 64;
const SPARE_BYTES = 2 ** 12;
/** Classes are few (9,000 in the bench); words that stand for themselves make more. */
const MAX_CLASSES = 2 ** 17;

/** A word that cannot be told from its surroundings: its heading goes the slow way. */
export const NO_CLASS = -1;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export class WordTable {
  /** class by word; {@link NO_CLASS} where there is none */
  readonly shape = new Int32Array(MAX_WORDS);
  readonly rough = new Int32Array(MAX_WORDS);
  readonly inside = new Int32Array(MAX_WORDS);
  readonly full = new Int32Array(MAX_WORDS);
  readonly care = new Uint8Array(MAX_WORDS);
  /** four numbers for each word: the bits of the lists that hold it */
  readonly lists = new Int32Array(4 * MAX_WORDS);
  /** equal for words that fold alike */
  readonly folded = new Int32Array(MAX_WORDS);
  /** letters in the folded word */
  readonly letters = new Uint8Array(MAX_WORDS);
  /** where the first letters of its folded words begin in {@link initials}, and how many they are */
  readonly initialsFrom = new Int32Array(MAX_WORDS);
  readonly initialsCount = new Uint8Array(MAX_WORDS);
  /** whether it lies beyond ASCII, and whether it was repaired; see word_class.ts */
  readonly damage = new Uint8Array(MAX_WORDS);
  readonly phraseFrom = new Int32Array(MAX_WORDS);
  readonly phraseCount = new Uint8Array(MAX_WORDS);
  /** UTF-16 code units of initials, and numbers of phrase words */
  readonly #numbers = new Uint16Array(4 * MAX_WORDS);
  #numbersUsed = 0;
  readonly #from = new Int32Array(MAX_WORDS);
  readonly #length = new Uint8Array(MAX_WORDS);
  readonly #hash = new Int32Array(MAX_WORDS);
  readonly #slots = new Int32Array(SLOTS);
  readonly #pool = new Uint8Array(POOL_BYTES);
  #poolUsed = 0;
  #count = 0;
  /** words whose cleaned text differs from what was written: decomposed letters */
  readonly #clean = new Map<number, Uint8Array>();
  readonly #classes = new Map<string, number>();
  readonly #literals = new Map<number, number>();

  /** Must be asked before each line: may the words of a line be added? */
  hasRoom(): boolean {
    return (
      this.#count < MAX_WORDS - SPARE_WORDS && this.#poolUsed < POOL_BYTES - SPARE_BYTES && this.#numbersUsed < 4 * MAX_WORDS - SPARE_BYTES
    );
  }

  /** Have classes run out? Then shapes, which are made of them, must be forgotten too. */
  hasClasses(): boolean {
    return this.#classes.size < MAX_CLASSES;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#clean.clear();
    this.#literals.clear();
    this.#count = 0;
    this.#poolUsed = 0;
    this.#numbersUsed = 0;
  }

  clearClasses(): void {
    this.clear();
    this.#classes.clear();
  }

  /** The number of the word that these bytes write; added where it is new. `hash` must mix in whether it is a subdivision. */
  find(bytes: Uint8Array, from: number, to: number, hash: number, subdivision: boolean): number {
    const length = to - from;
    const slots = this.#slots;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let found = slots[slot] ?? 0; found !== 0; slot = (slot + 1) & (SLOTS - 1), found = slots[slot] ?? 0) {
      const word = found - 1;
      if (this.#hash[word] !== hash || this.#length[word] !== length) continue;
      let at = this.#from[word] ?? 0;
      let here = from;
      const pool = this.#pool;
      while (here < to && pool[at] === bytes[here]) {
        at += 1;
        here += 1;
      }
      if (here === to) return word;
    }
    return this.#add(bytes, from, to, hash, slot, subdivision);
  }

  /** A class that only this word has. */
  literal(word: number): number {
    const known = this.#literals.get(word);
    if (known !== undefined) return known;
    const literal = this.#classNumber(`=${this.text(word)}`);
    this.#literals.set(word, literal);
    return literal;
  }

  /** The word as the cleaned heading holds it. */
  text(word: number): string {
    return decoder.decode(this.cleanBytes(word) ?? this.#written(word));
  }

  /** The bytes to write in place of what was written, or null where they are the same. */
  cleanBytes(word: number): Uint8Array | null {
    return this.#clean.size === 0 ? null : (this.#clean.get(word) ?? null);
  }

  number(at: number): number {
    return this.#numbers[at] ?? 0;
  }

  /** Does one word begin with another, small and capital letters taken for the same? Null where that cannot be told from their bytes. */
  beginsWith(whole: number, beginning: number): boolean | null {
    const length = this.#length[beginning] ?? 0;
    if (this.damage[whole] !== 0 || this.damage[beginning] !== 0 || !this.#isPlain(whole) || !this.#isPlain(beginning)) return null;
    const one = this.#from[whole] ?? 0;
    const other = this.#from[beginning] ?? 0;
    if (length > (this.#length[whole] ?? 0)) return false;
    for (let at = 0; at < length; at += 1) if (((this.#pool[one + at] ?? 0) | 32) !== ((this.#pool[other + at] ?? 0) | 32)) return false;
    return true;
  }

  /** Letters and digits alone: no apostrophe or full stop that folding takes away. */
  #isPlain(word: number): boolean {
    return this.letters[word] === this.#length[word];
  }

  #written(word: number): Uint8Array {
    const from = this.#from[word] ?? 0;
    return this.#pool.subarray(from, from + (this.#length[word] ?? 0));
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number, subdivision: boolean): number {
    const word = this.#count;
    this.#count += 1;
    this.#slots[slot] = word + 1;
    this.#hash[word] = hash;
    this.#from[word] = this.#poolUsed;
    this.#length[word] = to - from;
    this.#pool.set(bytes.subarray(from, to), this.#poolUsed);
    this.#poolUsed += to - from;
    const written = decoder.decode(bytes.subarray(from, to));
    if (subdivision) this.#describeSubdivision(word, written);
    else this.#describe(word, written);
    return word;
  }

  #describeSubdivision(word: number, written: string): void {
    const found = subdivisionClass(written);
    this.shape[word] = found === null ? NO_CLASS : this.#classNumber(found.shape);
    this.rough[word] = this.shape[word] ?? 0;
    this.inside[word] = this.shape[word] ?? 0;
    this.full[word] = this.shape[word] ?? 0;
    this.care[word] = 0;
    this.lists.fill(0, 4 * word, 4 * word + 4);
    this.folded[word] = this.#hash[word] ?? 0;
    this.letters[word] = 2;
    this.initialsCount[word] = 0;
    this.phraseCount[word] = 0;
    this.damage[word] = found?.damage ?? 0;
    if (found !== null && found.clean !== written) this.#clean.set(word, encoder.encode(found.clean));
  }

  #describe(word: number, written: string): void {
    const found = classOf(written);
    if (found === null) {
      this.shape[word] = NO_CLASS;
      return;
    }
    this.shape[word] = this.#classNumber(found.shape);
    this.rough[word] = this.#classNumber(found.rough);
    this.inside[word] = this.#classNumber(found.inside);
    this.full[word] = this.#classNumber(found.full);
    this.care[word] = found.care;
    this.lists.set(found.lists, 4 * word);
    this.folded[word] = hashOf(found.folded);
    this.letters[word] = Math.min(255, found.folded.length);
    this.initialsFrom[word] = this.#numbersUsed;
    this.initialsCount[word] = found.initials.length;
    for (let at = 0; at < found.initials.length; at += 1) this.#push(found.initials.charCodeAt(at));
    this.phraseFrom[word] = this.#numbersUsed;
    this.phraseCount[word] = found.phraseWords.length;
    for (const number of found.phraseWords) this.#push(number);
    this.damage[word] = found.damage;
    if (found.clean !== written) this.#clean.set(word, encoder.encode(found.clean));
  }

  #push(number: number): void {
    this.#numbers[this.#numbersUsed] = number;
    this.#numbersUsed += 1;
  }

  #classNumber(shape: string): number {
    const known = this.#classes.get(shape);
    if (known !== undefined) return known;
    // 0 is the class of years
    const number = this.#classes.size + 1;
    this.#classes.set(shape, number);
    return number;
  }
}

/** What {@link WordTable.folded} holds for a folded word. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
