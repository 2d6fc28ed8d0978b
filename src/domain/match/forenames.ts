// Forenames against forenames: aligned in order, initials against full names, familiar forms against formal ones.
import { RELATION, type Relation, relationOf } from './relation.ts';
import type { Tally } from './tally.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';
import { LEVEL, type Level } from './weights.ts';

const CANNOT_BE = -1;
const OF_RELATION: Readonly<Record<Relation, Level>> = {
  [RELATION.none]: CANNOT_BE,
  [RELATION.short]: LEVEL.forenameNickname,
  [RELATION.kin]: LEVEL.forenameKin,
  [RELATION.respelt]: LEVEL.forenameRespelt,
  [RELATION.sound]: LEVEL.forenameSound,
};

/** How two forenames can be the same one, or {@link CANNOT_BE}. */
function forenameLevel(left: WordId, right: WordId, words: Vocabulary): Level {
  if (left === right) return words.isInitial(left) ? LEVEL.forenameInitial : LEVEL.forenameSame;
  if (words.isInitial(left) || words.isInitial(right))
    return words.initial(left) === words.initial(right) ? LEVEL.forenameInitial : CANNOT_BE;
  const relation = relationOf(left, right, words);
  return relation === RELATION.respelt && areManAndWoman(left, right, words) ? CANNOT_BE : OF_RELATION[relation];
}

/** Robert and Roberta, Mario and Maria: one letter apart, and no slip. */
function areManAndWoman(left: WordId, right: WordId, words: Vocabulary): boolean {
  const [short, long] = words.length(left) < words.length(right) ? [left, right] : [right, left];
  const end = words.letter(long, words.length(long) - 1);
  const other = words.letter(short, words.length(short) - 1);
  if (words.length(short) < words.length(long)) return end === LETTER_A && words.word(long).startsWith(words.word(short));
  const isPair = (end === LETTER_A && other === LETTER_O) || (end === LETTER_O && other === LETTER_A);
  return isPair && words.word(long).slice(0, -1) === words.word(short).slice(0, -1);
}
const LETTER_A = 97;
const LETTER_O = 111;

/** Which forenames found a counterpart: one bit each. Names of more than 30 words are compared by the first 30. */
const MAX_FORENAMES = 30;

/**
 * Adds the levels of two lists of forenames. Linear in order first (printers keep the order), then what is left over is tried in any order.
 *
 * @param pool         holds both lists, from `left` and `right` on
 * @returns            whether full first forenames exclude each other
 */
export function compareForenames(
  pool: Int32Array,
  left: number,
  leftCount: number,
  right: number,
  rightCount: number,
  words: Vocabulary,
  tally: Tally,
): boolean {
  if (leftCount === 0 || rightCount === 0) {
    tally.add(leftCount === rightCount ? LEVEL.forenamesNone : LEVEL.forenameMissing, 0, 0);
    return false;
  }
  const one = Math.min(leftCount, MAX_FORENAMES);
  const other = Math.min(rightCount, MAX_FORENAMES);
  return one <= other
    ? compareShortWithLong(pool, left, one, right, other, words, tally)
    : compareShortWithLong(pool, right, other, left, one, words, tally);
}

function compareShortWithLong(
  pool: Int32Array,
  short: number,
  shortCount: number,
  long: number,
  longCount: number,
  words: Vocabulary,
  tally: Tally,
): boolean {
  // bit n: the n-th word has no counterpart
  let lone = 0;
  let free = 0;
  let next = 0;
  for (let at = 0; at < shortCount; at += 1) {
    const word = pool[short + at] ?? 0;
    let found = next;
    let level = CANNOT_BE;
    for (; found < longCount; found += 1) {
      level = forenameLevel(word, pool[long + found] ?? 0, words);
      if (level !== CANNOT_BE) break;
    }
    if (level === CANNOT_BE) {
      lone |= 1 << at;
      continue;
    }
    for (; next < found; next += 1) free |= 1 << next;
    tally.add(level, word, pool[long + found] ?? 0);
    next = found + 1;
  }
  for (; next < longCount; next += 1) free |= 1 << next;
  if (lone === 0) {
    leftOut(pool, long, free, tally);
    return false;
  }
  return compareRest(pool, short, lone, long, free, words, tally);
}

/** Words of the shorter list without a counterpart in order: swapped, left out on both sides, or in conflict. */
function compareRest(
  pool: Int32Array,
  short: number,
  rest: number,
  long: number,
  others: number,
  words: Vocabulary,
  tally: Tally,
): boolean {
  let lone = rest;
  let free = others;
  for (let at = 0; rest >> at !== 0; at += 1) {
    if ((rest & (1 << at)) === 0) continue;
    const word = pool[short + at] ?? 0;
    for (let other = 0; free >> other !== 0; other += 1) {
      if ((free & (1 << other)) === 0) continue;
      const level = forenameLevel(word, pool[long + other] ?? 0, words);
      if (level === CANNOT_BE) continue;
      tally.add(level, word, pool[long + other] ?? 0);
      tally.add(LEVEL.forenameSwapped, word, 0);
      free &= ~(1 << other);
      lone &= ~(1 << at);
      break;
    }
  }
  if (lone === 0 || free === 0) {
    leftOut(pool, short, lone, tally);
    leftOut(pool, long, free, tally);
    return false;
  }
  const one = lowestBit(lone);
  const other = lowestBit(free);
  const first = one === 0 && other === 0;
  tally.add(first ? LEVEL.firstConflict : LEVEL.middleConflict, pool[short + one] ?? 0, pool[long + other] ?? 0);
  return first;
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

function leftOut(pool: Int32Array, from: number, rest: number, tally: Tally): void {
  for (let at = 0; rest >> at !== 0; at += 1)
    if ((rest & (1 << at)) !== 0) tally.add(at === 0 ? LEVEL.firstLeftOut : LEVEL.forenameLeftOut, pool[from + at] ?? 0, 0);
}
