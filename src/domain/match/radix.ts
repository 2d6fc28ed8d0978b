// Sorting by whole numbers in linear time: the digits of 11 bits from the last to the first, each pass stable.

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Orders rows by a column.
 *
 * @param order  numbers of rows in the order so far; equal keys keep it. Rearranged in place
 * @param keys   by number of row
 * @param bits   how many low bits of a key count
 * @see          Knuth, The Art of Computer Programming 3, 5.2.5
 */
export function sortRows(order: Int32Array, keys: Uint32Array | Int32Array, bits: number): void {
  let from = order;
  let to: Int32Array = new Int32Array(order.length);
  const counts = new Int32Array(DIGITS);
  for (let shift = 0; shift < bits; shift += DIGIT_BITS) {
    counts.fill(0);
    for (let at = 0; at < from.length; at += 1)
      counts[digit(keys[from[at] ?? 0] ?? 0, shift)] = (counts[digit(keys[from[at] ?? 0] ?? 0, shift)] ?? 0) + 1;
    toStarts(counts);
    for (let at = 0; at < from.length; at += 1) {
      const row = from[at] ?? 0;
      const slot = digit(keys[row] ?? 0, shift);
      const place = counts[slot] ?? 0;
      to[place] = row;
      counts[slot] = place + 1;
    }
    [from, to] = [to, from];
  }
  if (from !== order) order.set(from);
}

/** Orders two columns by the first; equal keys keep their order. Both are rearranged in place. */
export function sortByKey(keys: Uint32Array, values: Int32Array): void {
  let fromKeys = keys;
  let toKeys: Uint32Array = new Uint32Array(keys.length);
  let fromValues = values;
  let toValues: Int32Array = new Int32Array(values.length);
  const counts = new Int32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    counts.fill(0);
    for (let at = 0; at < fromKeys.length; at += 1) {
      const slot = digit(fromKeys[at] ?? 0, shift);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    toStarts(counts);
    for (let at = 0; at < fromKeys.length; at += 1) {
      const key = fromKeys[at] ?? 0;
      const slot = digit(key, shift);
      const place = counts[slot] ?? 0;
      toKeys[place] = key;
      toValues[place] = fromValues[at] ?? 0;
      counts[slot] = place + 1;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  }
  if (fromKeys === keys) return;
  keys.set(fromKeys);
  values.set(fromValues);
}

const digit = (key: number, shift: number): number => (key >>> shift) & (DIGITS - 1);

function toStarts(counts: Int32Array): void {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    counts[at] = sum;
    sum += count;
  }
}

/** How many low bits hold every number up to this one. */
export const bitsFor = (most: number): number => 32 - Math.clz32(most);
