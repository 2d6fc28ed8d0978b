// How far two spellings are apart, and the skeleton that survives respelling.

/**
 * Optimal string alignment distance, given up as soon as it must exceed `limit`.
 *
 * @param limit  the largest distance of interest, in edits
 * @returns      edits (insertion, deletion, substitution, transposition of neighbours), or `limit + 1` where there are more
 * @example      editDistance('dubois', 'dubios', 2) // 1
 * @see          Damerau 1964; the banded table of Ukkonen 1985
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  const beyond = limit + 1;
  const rows = left.length;
  const columns = right.length;
  if (Math.abs(rows - columns) > limit) return beyond;
  // three rows of the table are enough: a swap looks two rows up
  if (columns + 1 > scratch[0].length) scratch = [new Uint16Array(2 * columns), new Uint16Array(2 * columns), new Uint16Array(2 * columns)];
  let [before, above, here] = scratch;
  for (let column = 0; column <= columns; column += 1) above[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(columns, row + limit);
    // outside the band nothing is near enough
    here[from - 1] = from === 1 ? row : beyond;
    let best = from === 1 ? row : beyond;
    const code = left.charCodeAt(row - 1);
    for (let column = from; column <= to; column += 1) {
      const other = right.charCodeAt(column - 1);
      const up = column === row + limit ? beyond : (above[column] ?? beyond);
      let edits = Math.min(up + 1, (here[column - 1] ?? beyond) + 1, (above[column - 1] ?? beyond) + (code === other ? 0 : 1));
      const swapped = row > 1 && column > 1 && code === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === other;
      if (swapped) edits = Math.min(edits, (before[column - 2] ?? beyond) + 1);
      here[column] = edits;
      if (edits < best) best = edits;
    }
    if (best > limit) return beyond;
    [before, above, here] = [above, here, before];
  }
  return Math.min(above[columns] ?? beyond, beyond);
}

/** Rows of the table, used again by every call: making them took most of its time. */
let scratch: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/** How many edits are a spelling of the same word: short words differ in meaning by one letter ("Lee", "Lea"). */
export function isRespelling(left: string, right: string): boolean {
  const longer = Math.max(left.length, right.length);
  if (longer < 5) return false;
  const limit = longer < 9 ? 1 : 2;
  return editDistance(left, right, limit) <= limit;
}

/** Pairs of letters that printers and transliterators exchange; the longest first. Applied to folded words. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|sh|ch|cz|cs/g, 'x'],
  [/ph|pf/g, 'f'],
  [/ck|qu|q|k/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z|ts/g, 's'],
  [/w|v/g, 'v'],
  [/th|dt|d/g, 't'],
  [/gh|j|g/g, 'g'],
  [/b(?=$)|p/g, 'p'],
];

/**
 * Consonant skeleton: what is left of a folded word when vowels, doubling and interchangeable letters are taken away. A blocking key, never evidence alone.
 *
 * @example skeleton('shakspere') === skeleton('shakespeare') // true
 */
export function skeleton(word: string): string {
  let sounds = word;
  for (const [letters, sound] of SOUNDS) sounds = sounds.replace(letters, sound);
  const first = sounds.charAt(0);
  const rest = sounds.slice(1).replace(/[aeiouyh]/g, '');
  return `${/[aeiouy]/.test(first) ? 'a' : first}${rest}`.replace(/(.)\1+/gu, '$1');
}
