// Headings in the order of their shelf marks, by numbers of words that are in the order of their letters.
import { bitsFor, sortRows } from '../../match/radix.ts';

export interface ShelfMarks {
  readonly marks: Int32Array;
  readonly starts: Int32Array;
}

/** So many words of a mark are sorted by digits; the rest decides among headings that share them: one name, several dates. */
const SORTED_BY_DIGITS = 6;

/**
 * @param words  how many words there are
 * @returns      numbers of headings; those with the same mark stand together, in the order of their numbers
 */
export function shelfOrder({ marks, starts }: ShelfMarks, words: number): Int32Array {
  const count = starts.length - 1;
  const order = Int32Array.from({ length: count }, (_, heading) => heading);
  const column = new Int32Array(count);
  for (let at = SORTED_BY_DIGITS - 1; at >= 0; at -= 1) {
    for (let heading = 0; heading < count; heading += 1) {
      const place = (starts[heading] ?? 0) + at;
      // a mark that has ended sorts before every word, as the end of a part does
      column[heading] = place < (starts[heading + 1] ?? 0) ? (marks[place] ?? 0) : 0;
    }
    sortRows(order, column, bitsFor(words));
  }
  const bySequence = (one: number, other: number): number => compareMarks({ marks, starts }, one, other) || one - other;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && sharesBeginning({ marks, starts }, order[from] ?? 0, order[to] ?? 0)) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(bySequence);
    from = to;
  }
  return order;
}

function sharesBeginning({ marks, starts }: ShelfMarks, one: number, other: number): boolean {
  const left = starts[one] ?? 0;
  const right = starts[other] ?? 0;
  const leftLength = (starts[one + 1] ?? 0) - left;
  const rightLength = (starts[other + 1] ?? 0) - right;
  for (let at = 0; at < SORTED_BY_DIGITS; at += 1) {
    const word = at < leftLength ? marks[left + at] : 0;
    if (word !== (at < rightLength ? marks[right + at] : 0)) return false;
  }
  return true;
}

/** Below 0 where the first mark stands before the other, 0 where they are the same. */
export function compareMarks({ marks, starts }: ShelfMarks, one: number, other: number): number {
  const left = starts[one] ?? 0;
  const right = starts[other] ?? 0;
  const leftLength = (starts[one + 1] ?? 0) - left;
  const rightLength = (starts[other + 1] ?? 0) - right;
  const shared = Math.min(leftLength, rightLength);
  for (let at = 0; at < shared; at += 1) {
    const apart = (marks[left + at] ?? 0) - (marks[right + at] ?? 0);
    if (apart !== 0) return apart;
  }
  return leftLength - rightLength;
}
