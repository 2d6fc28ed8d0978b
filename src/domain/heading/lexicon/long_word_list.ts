// A list of ten thousands of words that is never taken apart: their letters in one row, and a table of where in it each word begins.
import { type AskedList, register, tell } from './word_list.ts';

const SPACE = 32;
const FREE = 0;
/** stands for a word that was left out; words behind it are found past it */
const LEFT_OUT = -1;
const SEED = 0x811c9dc5 | 0;
const mix = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** Asked like a WordList, but nobody can go over its words. Four lists of 255,000 words take 7 MB; as sets of strings they took 25, in each thread. */
export class LongWordList implements AskedList {
  readonly number = register(this);
  /** each word with a space behind it */
  readonly #letters: Uint16Array;
  /** open addressing: 1 + where in the row a word begins; at most half full. A word that is given twice stands twice */
  readonly #places: Int32Array;

  /**
   * @param words  parted by space, as are the others
   * @param less   to leave out of `words`
   * @param more   to add
   */
  constructor(words: readonly string[], { less = '', more = '' }: { readonly less?: string; readonly more?: string } = {}) {
    const texts = [...words, more];
    this.#letters = new Uint16Array(texts.reduce((length, text) => length + text.length + 1, 0)).fill(SPACE);
    let end = 0;
    for (const text of texts) {
      for (let at = 0; at < text.length; at += 1) this.#letters[end + at] = Math.max(SPACE, text.charCodeAt(at));
      end += text.length + 1;
    }
    const most = this.#countSpaces();
    let slots = 1;
    while (slots <= 2 * most) slots *= 2;
    this.#places = new Int32Array(slots);
    const moreFrom = end - more.length - 1;
    this.#add(0, moreFrom);
    for (const word of less.split(' ')) this.#leaveOut(word);
    this.#add(moreFrom, end);
  }

  has(word: string): boolean {
    tell(this, word);
    return this.holds(word);
  }

  holds(word: string): boolean {
    return this.#slotOf(word) >= 0;
  }

  #countSpaces(): number {
    let spaces = 0;
    for (let at = 0; at < this.#letters.length; at += 1) if (this.#letters[at] === SPACE) spaces += 1;
    return spaces;
  }

  #add(from: number, to: number): void {
    let hash = SEED;
    for (let at = from, start = from; at < to; at += 1) {
      const letter = this.#letters[at] ?? SPACE;
      if (letter !== SPACE) hash = mix(hash, letter);
      else {
        if (at > start) this.#put(hash, start);
        start = at + 1;
        hash = SEED;
      }
    }
  }

  #put(hash: number, start: number): void {
    let slot = this.#firstSlot(hash);
    while (this.#places[slot] !== FREE) slot = this.#nextSlot(slot);
    this.#places[slot] = start + 1;
  }

  #leaveOut(word: string): void {
    for (let slot = this.#slotOf(word); slot >= 0; slot = this.#slotOf(word)) this.#places[slot] = LEFT_OUT;
  }

  /** The slot that holds a word, or -1. */
  #slotOf(word: string): number {
    let hash = SEED;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at);
      // a phrase might be found across two words
      if (letter === SPACE) return -1;
      hash = mix(hash, letter);
    }
    let slot = this.#firstSlot(hash);
    for (let place = this.#places[slot] ?? FREE; place !== FREE; place = this.#places[slot] ?? FREE) {
      if (place !== LEFT_OUT && this.#isAt(place - 1, word)) return slot;
      slot = this.#nextSlot(slot);
    }
    return -1;
  }

  #firstSlot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#places.length - 1);
  }

  #nextSlot(slot: number): number {
    return (slot + 1) & (this.#places.length - 1);
  }

  #isAt(place: number, word: string): boolean {
    for (let at = 0; at < word.length; at += 1) if (this.#letters[place + at] !== word.charCodeAt(at)) return false;
    return this.#letters[place + word.length] === SPACE;
  }
}
