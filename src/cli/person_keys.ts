// The output of `resolve`: each line with the key of its person behind a tab, written in large pieces.
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { type BatchLines, LineTexts } from '../pipeline/batch/lines.ts';
import { write } from './lines.ts';

/** Output is written in pieces of so many bytes. */
const PIECE_BYTES = 1 << 20;
/** "p" and 96 bits in base64 */
const KEY_CHARACTERS = 17;
const LETTER_P = 112;
const TAB = 9;
const LINE_FEED = 10;

/** @param preferred  of each line the line of its person's preferred form; -1 where it names nobody */
export async function writePersonKeys(lines: BatchLines, preferred: Int32Array): Promise<void> {
  const { bytes, starts } = lines;
  const keys = new PersonKeys(lines);
  let piece = new Uint8Array(PIECE_BYTES);
  let end = 0;
  for (let line = 0; line < lines.count; line += 1) {
    const from = starts[line] ?? 0;
    const to = starts[line + 1] ?? 0;
    const room = to - from + KEY_CHARACTERS + 2;
    if (end + room > piece.length) {
      await write(piece.subarray(0, end));
      piece = new Uint8Array(Math.max(PIECE_BYTES, room));
      end = 0;
    }
    // a call to copy 30 bytes takes longer than copying them
    for (let at = from; at < to; at += 1) {
      piece[end] = bytes[at] ?? 0;
      end += 1;
    }
    piece[end] = TAB;
    end += 1;
    const person = preferred[line] ?? -1;
    if (person >= 0) end = keys.put(person, piece, end);
    piece[end] = LINE_FEED;
    end += 1;
  }
  await write(piece.subarray(0, end));
}

/** The keys that a service gives people founded on these headings, each worked out once. */
class PersonKeys {
  readonly #lines: BatchLines;
  readonly #texts: LineTexts;
  readonly #isUtf8: boolean;
  /** 1 + the place of a person's key, by the line of the preferred form */
  readonly #places: Int32Array;
  #keys = new Uint8Array(2 ** 16);
  #count = 0;

  constructor(lines: BatchLines) {
    this.#lines = lines;
    this.#texts = new LineTexts(lines);
    this.#isUtf8 = isUtf8(lines.bytes);
    this.#places = new Int32Array(lines.count);
  }

  /** Writes the key of a person at a place. @returns where it ends */
  put(person: number, to: Uint8Array, at: number): number {
    const place = (this.#places[person] || this.#add(person)) - 1;
    const keys = this.#keys;
    for (let character = 0; character < KEY_CHARACTERS; character += 1) to[at + character] = keys[place * KEY_CHARACTERS + character] ?? 0;
    return at + KEY_CHARACTERS;
  }

  #add(person: number): number {
    const { bytes, starts } = this.#lines;
    // bytes that are no UTF-8 are read as U+FFFD everywhere, and so in the key
    const heading = this.#isUtf8 ? bytes.subarray(starts[person], starts[person + 1]) : this.#texts.text(person);
    const digest = hash('sha256', heading, 'base64url');
    const start = this.#count * KEY_CHARACTERS;
    if (start + KEY_CHARACTERS > this.#keys.length) {
      const larger = new Uint8Array(2 * this.#keys.length);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[start] = LETTER_P;
    for (let character = 1; character < KEY_CHARACTERS; character += 1) this.#keys[start + character] = digest.charCodeAt(character - 1);
    this.#count += 1;
    this.#places[person] = this.#count;
    return this.#count;
  }
}
