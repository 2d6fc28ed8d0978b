// Blocking keys: two headings are compared only where they share one. Several keys are OR-ed, so that a slip in one part does not part them.
import type { NameForm, Reading } from './name_form.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** The kinds of key, each with what it survives. The number parts the kinds; it is stored nowhere, so the order is free. */
const KEY = {
  /** surname + initial: initials against full forenames */
  initial: 1,
  /** skeleton + initial + year: a respelt surname of a dated person */
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
  /** the surname alone, where there is no forename or a title stands for it */
  alone: 9,
} as const;

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

/** Adds the blocking keys of a form to `keys` (32-bit, with repeats): about eight for a usual name. The same in every process and vocabulary. */
export function blockingKeys(form: NameForm, vocabulary: Vocabulary, keys: number[]): void {
  for (const reading of form.readings) keysOfReading(form, reading, vocabulary, keys);
  for (const nickname of form.nicknames) {
    const [bare] = form.readings[0]?.surnames ?? [];
    if (bare !== undefined) keys.push(mix(KEY.forename, vocabulary.hash(bare), vocabulary.hash(nickname)));
  }
}

function keysOfReading({ life }: NameForm, { surnames, parts, given }: Reading, vocabulary: Vocabulary, keys: number[]): void {
  const [bare = 0] = surnames;
  const [first = 0] = given;
  const last = given.at(-1) ?? 0;
  const initial = first === 0 ? 0 : vocabulary.initial(first);
  const sound = vocabulary.hash(vocabulary.skeleton(bare));
  const isFull = (word: WordId): boolean => !vocabulary.isInitial(word);
  for (const surname of surnames) {
    if (initial === 0) keys.push(mix(KEY.alone, vocabulary.hash(surname)));
    else keys.push(mix(KEY.initial, vocabulary.hash(surname), initial));
    for (const word of given) if (isFull(word)) keys.push(mix(KEY.forename, vocabulary.hash(surname), vocabulary.hash(word)));
  }
  if (life.birth !== null) keys.push(mix(KEY.birth, sound, initial, middle(life.birth)));
  if (life.death !== null) keys.push(mix(KEY.death, sound, initial, middle(life.death)));
  if (life.birth?.exact === true && life.death?.exact === true) {
    for (const word of [first, bare]) if (word !== 0) keys.push(mix(KEY.life, life.birth.from, life.death.from, vocabulary.initial(word)));
  }
  const full = [bare, ...given].filter((word) => word !== 0 && isFull(word));
  if (full.length > 1)
    keys.push(
      mix(
        KEY.bag,
        full.reduce((sum, word) => (sum + vocabulary.hash(word)) >>> 0, 0),
        full.length,
      ),
    );
  if (first === 0 || !isFull(first)) return;
  keys.push(mix(KEY.sound, sound, vocabulary.hash(first)));
  for (const part of parts) keys.push(mix(KEY.part, vocabulary.hash(part), vocabulary.hash(first)));
  keys.push(mix(KEY.part, vocabulary.hash(bare), vocabulary.hash(first)));
  if (given.length > 1 && isFull(last)) keys.push(mix(KEY.part, vocabulary.hash(last), vocabulary.hash(first)));
}

const middle = ({ from, to }: { readonly from: number; readonly to: number }): number => Math.round((from + to) / 2);
