// Blocking keys: two headings are compared only where they share one. Several keys are OR-ed, so that a slip in one part does not part them.
import {
  BIRTH_EXACT,
  DEATH_EXACT,
  FLAGS,
  type FormColumns,
  formOf,
  givenOf,
  nicknamesOf,
  partsOf,
  readingsOf,
  SPAN_WIDTH,
  surnamesOf,
  titlesOf,
} from './form_table.ts';
import { BIRTH, DEATH, NO_YEAR } from './life_span.ts';
import type { NameForm } from './name_form.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** The kinds of key, each with what it survives. The number parts the kinds. */
const KEY = {
  /** surname + initial: initials against full forenames */
  initial: 1,
  /** skeleton + year: a respelt surname, another forename of a dated person */
  birth: 2,
  death: 3,
  /** both years + initial of any word: a name changed by marriage or transliteration */
  life: 4,
  /** all full words, in any order: inversion, family name first, swapped forenames */
  bag: 5,
  /** skeleton + forename: a respelt surname of an undated person */
  sound: 6,
  /** surname + any full forename: a first forename left out */
  forename: 7,
  /** one word of a double surname, or the last forename as maiden name, + first forename */
  part: 8,
  /** the surname alone: Mrs. and the man's forename, a familiar form with another initial, no forename at all */
  alone: 9,
  /** first or last letters of the surname + forename: a slip that changes a consonant */
  start: 10,
  end: 11,
} as const;

/** A key of so few letters that it helps only while its block is small; an oversized block of it is passed over. */
export const isWeakKey = (key: number): boolean => (key & 1) === 1;
const weak = (key: number): number => (key | 1) >>> 0;
const strong = (key: number): number => (key & ~1) >>> 0;

/** 32-bit mix of a key's parts; a collision costs one comparison, never a wrong answer. FNV-1a over the halves of the parts. */
function mix(kind: number, one: number, other = 0, third = 0): number {
  let hash = mixIn(0x811c9dc5 ^ kind, one);
  hash = mixIn(hash, other);
  hash = mixIn(hash, third);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

const mixIn = (hash: number, part: number): number => Math.imul(Math.imul(hash ^ (part & 0xffff), 0x01000193) ^ (part >>> 16), 0x01000193);

/** What takes keys: an array, or a list without boxes. */
export interface KeyList {
  push(key: number): unknown;
}

/** Adds the blocking keys of a form to `keys` (32-bit, with repeats): about twelve for a usual name. The same whatever the vocabulary holds */
export function blockingKeys(form: NameForm, vocabulary: Vocabulary, keys: number[]): void {
  new KeyMaker(formOf(form), vocabulary).keysOf(0, keys);
}

/** The same for the forms of a table, by number. */
export class KeyMaker {
  readonly #pool: Int32Array;
  readonly #starts: Int32Array;
  readonly #spans: Int16Array;
  readonly #words: Vocabulary;

  constructor(forms: FormColumns, words: Vocabulary) {
    this.#pool = forms.pool;
    this.#starts = forms.starts;
    this.#spans = forms.spans;
    this.#words = words;
  }

  keysOf(form: number, keys: KeyList): void {
    const pool = this.#pool;
    const start = this.#starts[form] ?? 0;
    const head = pool[start] ?? 0;
    let at = start + 2;
    for (let reading = 0; reading < readingsOf(head); reading += 1) {
      const counts = pool[at] ?? 0;
      const surnames = surnamesOf(counts);
      const given = at + 1 + surnames + partsOf(counts);
      const first = givenOf(counts) === 0 ? 0 : (pool[given] ?? 0);
      this.#surnameKeys(at + 1, surnames, given, givenOf(counts), first, keys);
      this.#wholeKeys(at, given, givenOf(counts), first, keys);
      this.#yearKeys(form * SPAN_WIDTH, at + 1, surnames, first, keys);
      at = given + givenOf(counts);
    }
    at += titlesOf(head);
    const bare = pool[start + 3] ?? 0;
    for (let nickname = 0; readingsOf(head) > 0 && nickname < nicknamesOf(head); nickname += 1)
      keys.push(strong(mix(KEY.forename, this.#words.hash(bare), this.#words.hash(pool[at + nickname] ?? 0))));
  }

  #isFull(word: WordId): boolean {
    return word !== 0 && !this.#words.isInitial(word);
  }

  /** Keys of each way to write the surname. */
  #surnameKeys(surname: number, surnames: number, given: number, count: number, first: WordId, keys: KeyList): void {
    const pool = this.#pool;
    const words = this.#words;
    for (let at = surname; at < surname + surnames; at += 1) {
      const hash = words.hash(pool[at] ?? 0);
      const sound = words.sound(pool[at] ?? 0);
      keys.push(weak(mix(KEY.alone, hash)));
      if (first !== 0) keys.push(strong(mix(KEY.initial, hash, words.initial(first))));
      for (let name = given; name < given + count; name += 1) {
        const word = pool[name] ?? 0;
        if (this.#isFull(word)) keys.push(strong(mix(KEY.forename, hash, words.hash(word))));
      }
      if (this.#isFull(first)) keys.push(strong(mix(KEY.sound, sound, words.hash(first))));
      keys.push(weak(mix(KEY.sound, sound, first === 0 ? 0 : words.initial(first))));
    }
  }

  /** Keys of the barest surname and the forenames together. */
  #wholeKeys(reading: number, given: number, count: number, first: WordId, keys: KeyList): void {
    const pool = this.#pool;
    const words = this.#words;
    const bare = pool[reading + 1] ?? 0;
    let full = this.#isFull(bare) ? 1 : 0;
    let bag = full === 1 ? words.hash(bare) : 0;
    for (let at = given; at < given + count; at += 1) {
      const word = pool[at] ?? 0;
      if (!this.#isFull(word)) continue;
      full += 1;
      bag = (bag + words.hash(word)) >>> 0;
    }
    if (full > 1) keys.push(strong(mix(KEY.bag, bag, full)));
    const length = words.length(bare);
    keys.push(weak(mix(KEY.start, first === 0 ? 0 : words.initial(first), this.#letters(bare, 0, 5))));
    if (first === 0) keys.push(weak(mix(KEY.end, 0, this.#letters(bare, length - 4, 4))));
    if (!this.#isFull(first)) return;
    const firstHash = words.hash(first);
    keys.push(weak(mix(KEY.start, firstHash, this.#letters(bare, 0, 3))));
    keys.push(weak(mix(KEY.end, firstHash, this.#letters(bare, length - 4, 4))));
    keys.push(strong(mix(KEY.part, words.hash(bare), firstHash)));
    const counts = pool[reading] ?? 0;
    const parts = reading + 1 + surnamesOf(counts);
    for (let at = parts; at < parts + partsOf(counts); at += 1) keys.push(strong(mix(KEY.part, words.hash(pool[at] ?? 0), firstHash)));
    const last = count > 1 ? (pool[given + count - 1] ?? 0) : 0;
    if (this.#isFull(last)) keys.push(strong(mix(KEY.part, words.hash(last), firstHash)));
  }

  #yearKeys(span: number, surname: number, surnames: number, first: WordId, keys: KeyList): void {
    const spans = this.#spans;
    const birth = spans[span + BIRTH] ?? NO_YEAR;
    const death = spans[span + DEATH] ?? NO_YEAR;
    if (birth === NO_YEAR && death === NO_YEAR) return;
    for (let at = surname; at < surname + surnames; at += 1) {
      const sound = this.#words.sound(this.#pool[at] ?? 0);
      if (birth !== NO_YEAR) keys.push(strong(mix(KEY.birth, sound, middle(birth, spans[span + BIRTH + 1] ?? birth))));
      if (death !== NO_YEAR) keys.push(strong(mix(KEY.death, sound, middle(death, spans[span + DEATH + 1] ?? death))));
    }
    const exact = BIRTH_EXACT | DEATH_EXACT;
    if (((spans[span + FLAGS] ?? 0) & exact) !== exact) return;
    const bare = this.#pool[surname] ?? 0;
    if (first !== 0) keys.push(strong(mix(KEY.life, birth, death, this.#words.initial(first))));
    if (bare !== 0) keys.push(strong(mix(KEY.life, birth, death, this.#words.initial(bare))));
  }

  /** Up to five letters from a place on, packed. */
  #letters(word: WordId, start: number, count: number): number {
    const from = Math.max(0, start);
    const end = Math.min(this.#words.length(word), from + count);
    let packed = 0;
    for (let at = from; at < end; at += 1) packed = (Math.imul(packed, 37) + this.#words.letter(word, at)) | 0;
    return packed;
  }
}

const middle = (from: number, to: number): number => Math.round((from + to) / 2);
