// Blocking keys: two headings are compared only where they share one. Several keys are OR-ed, so that a slip in one part does not part them.
import type { NameForm, Reading } from './name_form.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** The kinds of key, each with what it survives. The number parts the kinds; it is stored nowhere, so the order is free. */
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

/** 32-bit mix of a key's parts; a collision costs one comparison, never a wrong answer. FNV-1a over the parts. */
function mix(kind: number, one: number, other = 0, third = 0): number {
  let hash = 0x811c9dc5 ^ kind;
  for (const part of [one, other, third]) {
    hash = Math.imul(hash ^ (part & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (part >>> 16), 0x01000193);
  }
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Adds the blocking keys of a form to `keys` (32-bit, with repeats): about twelve for a usual name. The same whatever the vocabulary holds */
export function blockingKeys(form: NameForm, vocabulary: Vocabulary, keys: number[]): void {
  for (const reading of form.readings) {
    nameKeys(reading, vocabulary, keys);
    yearKeys(form, reading, vocabulary, keys);
  }
  for (const nickname of form.nicknames) {
    const [bare] = form.readings[0]?.surnames ?? [];
    if (bare !== undefined) keys.push(strong(mix(KEY.forename, vocabulary.hash(bare), vocabulary.hash(nickname))));
  }
}

function nameKeys({ surnames, parts, given }: Reading, vocabulary: Vocabulary, keys: number[]): void {
  const [first = 0] = given;
  const last = given.at(-1) ?? 0;
  const isFull = (word: WordId): boolean => word !== 0 && !vocabulary.isInitial(word);
  for (const surname of surnames) {
    const hash = vocabulary.hash(surname);
    keys.push(weak(mix(KEY.alone, hash)));
    if (first !== 0) keys.push(strong(mix(KEY.initial, hash, vocabulary.initial(first))));
    for (const word of given) if (isFull(word)) keys.push(strong(mix(KEY.forename, hash, vocabulary.hash(word))));
    const sound = vocabulary.hash(vocabulary.skeleton(surname));
    if (isFull(first)) keys.push(strong(mix(KEY.sound, sound, vocabulary.hash(first))));
    keys.push(weak(mix(KEY.sound, sound, first === 0 ? 0 : vocabulary.initial(first))));
  }
  const [bare = 0] = surnames;
  const full = [bare, ...given].filter(isFull);
  if (full.length > 1)
    keys.push(
      strong(
        mix(
          KEY.bag,
          full.reduce((sum, word) => (sum + vocabulary.hash(word)) >>> 0, 0),
          full.length,
        ),
      ),
    );
  const letters = vocabulary.word(bare);
  keys.push(weak(mix(KEY.start, first === 0 ? 0 : vocabulary.initial(first), lettersOf(letters, 0, 5))));
  if (first === 0) keys.push(weak(mix(KEY.end, 0, lettersOf(letters, letters.length - 4, 4))));
  if (!isFull(first)) return;
  const firstHash = vocabulary.hash(first);
  keys.push(
    weak(mix(KEY.start, firstHash, lettersOf(letters, 0, 3))),
    weak(mix(KEY.end, firstHash, lettersOf(letters, letters.length - 4, 4))),
  );
  for (const part of [bare, ...parts, ...(given.length > 1 && isFull(last) ? [last] : [])])
    keys.push(strong(mix(KEY.part, vocabulary.hash(part), firstHash)));
}

function yearKeys({ life }: NameForm, { surnames, given }: Reading, vocabulary: Vocabulary, keys: number[]): void {
  const [bare = 0] = surnames;
  const [first = 0] = given;
  for (const surname of surnames) {
    const sound = vocabulary.hash(vocabulary.skeleton(surname));
    if (life.birth !== null) keys.push(strong(mix(KEY.birth, sound, middle(life.birth))));
    if (life.death !== null) keys.push(strong(mix(KEY.death, sound, middle(life.death))));
  }
  if (life.birth?.exact !== true || life.death?.exact !== true) return;
  for (const word of [first, bare])
    if (word !== 0) keys.push(strong(mix(KEY.life, life.birth.from, life.death.from, vocabulary.initial(word))));
}

/** Up to four letters from a place on, packed. */
function lettersOf(word: string, from: number, count: number): number {
  let packed = 0;
  for (let at = Math.max(0, from); at < Math.min(word.length, Math.max(0, from) + count); at += 1)
    packed = (Math.imul(packed, 37) + word.charCodeAt(at)) | 0;
  return packed;
}

const middle = ({ from, to }: { readonly from: number; readonly to: number }): number => Math.round((from + to) / 2);
