// The words of names as small integers, with what the hot loop asks of a word worked out once, in columns.
import { isShortOrFull } from '../name/nicknames.ts';
import { skeleton } from '../text/distance.ts';
import { forenameRow } from './forename_kin.ts';
import { GrowingBytes, GrowingShorts, GrowingWords } from './growing.ts';

/** Words are numbered from 1; 0 stands for no word. */
export type WordId = number;

/** What is known of each word by its number; can be shared between threads. */
export interface WordColumns {
  readonly size: number;
  /** UTF-16 code units of all words, one behind the other */
  readonly letters: Uint16Array;
  /** where the letters of a word begin; one more than there are words */
  readonly starts: Uint32Array;
  /** 32 bits that depend on the letters alone, so that keys made of them are the same wherever they are made */
  readonly hashes: Uint32Array;
  /** the same of the consonant skeleton: 32 bits part 10^5 skeletons with one chance in 2^32 for each two compared */
  readonly sounds: Uint32Array;
  /** row of the table of forenames in several languages, 0 for none */
  readonly kin: Uint8Array;
  /** 1 for a word of the table of short forms */
  readonly short: Uint8Array;
}

export class Vocabulary {
  readonly #ids = new Map<string, WordId>();
  readonly #words: string[] = [''];
  readonly #letters = new GrowingShorts();
  readonly #starts = new GrowingWords();
  readonly #hashes = new GrowingWords();
  readonly #sounds = new GrowingWords();
  readonly #kin = new GrowingBytes();
  readonly #short = new GrowingBytes();

  /** @param known  columns of another vocabulary, whose numbers hold here too */
  constructor(known?: WordColumns) {
    if (known === undefined) {
      this.#starts.push(0);
      this.#append('');
      return;
    }
    this.#letters.take(known.letters);
    this.#starts.take(known.starts);
    this.#hashes.take(known.hashes);
    this.#sounds.take(known.sounds);
    this.#kin.take(known.kin);
    this.#short.take(known.short);
    this.#words.length = known.size;
  }

  /** The number of a folded word; the same word has the same number for the life of the vocabulary. Only where the vocabulary began empty. */
  id(word: string): WordId {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#append(word);
    return id;
  }

  #append(word: string): void {
    for (let at = 0; at < word.length; at += 1) this.#letters.push(word.charCodeAt(at));
    this.#starts.push(this.#letters.length);
    this.#hashes.push(hashOf(word));
    this.#sounds.push(hashOf(skeleton(word)));
    this.#kin.push(forenameRow(word));
    this.#short.push(isShortOrFull(word) ? 1 : 0);
  }

  get size(): number {
    return this.#words.length;
  }

  columns(): WordColumns {
    return {
      size: this.size,
      letters: this.#letters.values(),
      starts: this.#starts.values(),
      hashes: this.#hashes.values(),
      sounds: this.#sounds.values(),
      kin: this.#kin.values(),
      short: this.#short.values(),
    };
  }

  word(id: WordId): string {
    const known = this.#words[id];
    if (known !== undefined) return known;
    if (id < 0 || id >= this.size) return '';
    const word = String.fromCharCode(...this.#letters.held.subarray(this.#start(id), this.#start(id + 1)));
    this.#words[id] = word;
    return word;
  }

  #start(id: WordId): number {
    return this.#starts.held[id] ?? 0;
  }

  length(id: WordId): number {
    return this.#start(id + 1) - this.#start(id);
  }

  isInitial(id: WordId): boolean {
    return this.length(id) === 1;
  }

  /** its first code unit */
  initial(id: WordId): number {
    return this.letter(id, 0);
  }

  letter(id: WordId, at: number): number {
    return this.#letters.held[this.#start(id) + at] ?? 0;
  }

  hash(id: WordId): number {
    return this.#hashes.held[id] ?? 0;
  }

  /** hash of the consonant skeleton */
  sound(id: WordId): number {
    return this.#sounds.held[id] ?? 0;
  }

  kin(id: WordId): number {
    return this.#kin.held[id] ?? 0;
  }

  isShortOrFull(id: WordId): boolean {
    return this.#short.held[id] === 1;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
