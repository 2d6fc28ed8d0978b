// How two different words can be one name: "Bill" and "William", "Abrham" and "Abraham", "Kramer" and "Cramer".
import { areShortAndFull } from '../name/nicknames.ts';
import { editDistance } from '../text/distance.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** Numbers, since the hot loop branches on them. */
export const RELATION = {
  none: 0,
  /** a familiar form, or the plain beginning of a longer name */
  short: 1,
  /** the same forename in another language */
  kin: 2,
  /** one or two edits apart, as long words allow */
  respelt: 3,
  /** the same consonants */
  sound: 4,
} as const;
export type Relation = (typeof RELATION)[keyof typeof RELATION];

/** A beginning of three letters and more is a short form: "Alex", "Fred"; "Wm" is spelled out by the parser. */
const SHORT_FORM_LETTERS = 3;
/** Shorter words share a skeleton by chance: Lee, Lowe. */
const SOUND_LETTERS = 4;
/** Shorter words differ in meaning by one letter: Lee, Lea. */
const RESPELT_LETTERS = 5;
/** From here on two edits are a spelling of the same word. */
const TWO_EDITS_LETTERS = 9;

/**
 * Symmetric. Worked out each time: a look into a table of pairs cost as much as the first letters, which settle nine of ten.
 */
export function relationOf(one: WordId, other: WordId, words: Vocabulary): Relation {
  if (words.isShortOrFull(one) && words.isShortOrFull(other) && areShortAndFull(words.word(one), words.word(other))) return RELATION.short;
  if (words.kin(one) !== 0 && words.kin(one) === words.kin(other)) return RELATION.kin;
  const left = words.length(one);
  const right = words.length(other);
  const sounds = words.sound(one) === words.sound(other) && Math.min(left, right) >= SOUND_LETTERS;
  const begins = words.initial(one) === words.initial(other);
  // a changed first letter makes another name (Hills, Gills) unless the sound stays (Kramer, Cramer)
  if ((sounds || begins) && isRespelt(one, other, words)) return RELATION.respelt;
  if (begins && (left < right ? isBeginning(one, other, words) : isBeginning(other, one, words))) return RELATION.short;
  return sounds ? RELATION.sound : RELATION.none;
}

/** One edit away, or two in long words; optimal string alignment, as `editDistance` measures it. */
function isRespelt(one: WordId, other: WordId, words: Vocabulary): boolean {
  const left = words.length(one);
  const right = words.length(other);
  const longer = Math.max(left, right);
  const limit = longer < TWO_EDITS_LETTERS ? 1 : 2;
  if (longer < RESPELT_LETTERS || Math.abs(left - right) > limit) return false;
  const shorter = Math.min(left, right);
  let front = 0;
  while (front < shorter && words.letter(one, front) === words.letter(other, front)) front += 1;
  let back = 0;
  while (back < shorter - front && words.letter(one, left - 1 - back) === words.letter(other, right - 1 - back)) back += 1;
  // what is left between the shared beginning and the shared end
  const restLeft = left - front - back;
  const restRight = right - front - back;
  if (Math.max(restLeft, restRight) <= limit) return true;
  const isSwap =
    restLeft === 2 &&
    restRight === 2 &&
    words.letter(one, front) === words.letter(other, front + 1) &&
    words.letter(one, front + 1) === words.letter(other, front);
  if (limit === 1 || isSwap) return isSwap;
  return editDistance(words.word(one), words.word(other), limit) <= limit;
}

/** Fred is no Frederica, Paul no Paula. */
function isBeginning(short: WordId, long: WordId, words: Vocabulary): boolean {
  const length = words.length(short);
  const longer = words.length(long);
  if (length < SHORT_FORM_LETTERS || longer < length + 2) return false;
  for (let at = 0; at < length; at += 1) if (words.letter(short, at) !== words.letter(long, at)) return false;
  return words.letter(long, longer - 1) !== LETTER_A || words.letter(short, length - 1) === LETTER_A;
}
const LETTER_A = 97;
