// Forenames against forenames: aligned in order, initials against full names, familiar forms against formal ones.
import type { Tally } from './tally.ts';
import type { Relation, Vocabulary, WordId } from './vocabulary.ts';
import type { WeightCode } from './weights.ts';

const RELATED: Readonly<Record<Relation, WeightCode | null>> = {
  short: 'forenameNickname',
  kin: 'forenameKin',
  respelt: 'forenameRespelt',
  sound: 'forenameSound',
  none: null,
};

/** How two forenames can be the same one; null where they cannot. */
function forenameLevel(left: WordId, right: WordId, vocabulary: Vocabulary): WeightCode | null {
  if (left === right) return vocabulary.isInitial(left) ? 'forenameInitial' : 'forenameSame';
  const initials = vocabulary.isInitial(left) || vocabulary.isInitial(right);
  if (initials) return vocabulary.initial(left) === vocabulary.initial(right) ? 'forenameInitial' : null;
  return RELATED[vocabulary.relation(left, right)];
}

/**
 * Adds the levels of two lists of forenames. Linear in order first (printers keep the order), then what is left over is tried in any order.
 *
 * @returns whether full first forenames exclude each other
 */
export function compareForenames(left: readonly WordId[], right: readonly WordId[], vocabulary: Vocabulary, tally: Tally): boolean {
  if (left.length === 0 || right.length === 0) {
    tally.add(left.length === right.length ? 'forenamesNone' : 'forenameMissing', 0, 0);
    return false;
  }
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const { restShort, restLong } = align(short, long, vocabulary, tally);
  if (restShort.length === 0) {
    for (const at of restLong) tally.add(at === 0 ? 'firstLeftOut' : 'forenameLeftOut', long[at] ?? 0, 0);
    return false;
  }
  return unmatched(short, long, restShort, restLong, vocabulary, tally);
}

interface Rest {
  readonly restShort: number[];
  readonly restLong: number[];
}

function align(short: readonly WordId[], long: readonly WordId[], vocabulary: Vocabulary, tally: Tally): Rest {
  const restShort: number[] = [];
  const restLong: number[] = [];
  let next = 0;
  for (let at = 0; at < short.length; at += 1) {
    const word = short[at] ?? 0;
    let found = next;
    let level: WeightCode | null = null;
    while (found < long.length && level === null) {
      level = forenameLevel(word, long[found] ?? 0, vocabulary);
      if (level === null) found += 1;
    }
    if (level === null) {
      restShort.push(at);
      continue;
    }
    for (; next < found; next += 1) restLong.push(next);
    tally.add(level, word, long[found] ?? 0);
    next = found + 1;
  }
  for (; next < long.length; next += 1) restLong.push(next);
  return { restShort, restLong };
}

/** Words of the shorter list without a counterpart in order: swapped, left out on both sides, or in conflict. */
function unmatched(
  short: readonly WordId[],
  long: readonly WordId[],
  restShort: readonly number[],
  restLong: readonly number[],
  vocabulary: Vocabulary,
  tally: Tally,
): boolean {
  const free = new Set(restLong);
  const lone: number[] = [];
  for (const at of restShort) {
    const word = short[at] ?? 0;
    const swapped = [...free].find((other) => forenameLevel(word, long[other] ?? 0, vocabulary) !== null);
    if (swapped === undefined) {
      lone.push(at);
      continue;
    }
    free.delete(swapped);
    const level = forenameLevel(word, long[swapped] ?? 0, vocabulary);
    if (level !== null) tally.add(level, word, long[swapped] ?? 0);
    tally.add('forenameSwapped', word, 0);
  }
  const others = [...free];
  const [one] = lone;
  const [other] = others;
  if (one === undefined || other === undefined) {
    for (const at of lone) tally.add(at === 0 ? 'firstLeftOut' : 'forenameLeftOut', short[at] ?? 0, 0);
    for (const at of others) tally.add(at === 0 ? 'firstLeftOut' : 'forenameLeftOut', long[at] ?? 0, 0);
    return false;
  }
  const first = one === 0 && other === 0;
  tally.add(first ? 'firstConflict' : 'middleConflict', short[one] ?? 0, long[other] ?? 0);
  return first;
}
