// A bounded memory for pure readings of strings that come again: headings, names and dates of one collection repeat by the thousand.

/** Longer texts seldom come again, and a few of them would fill the memory. */
const LONGEST = 400;

/**
 * The same function, remembering what it answered for up to `most` different texts, and twice as many between two clearings. What it answers
 * is handed out again as it is, so it must be a value that nobody changes.
 *
 * Two generations instead of an order of last use: a hit costs one look-up in a map, and what was used lately survives the clearing.
 *
 * @param read  pure; the answer depends on the text alone and is never undefined
 */
export function recalling<Reading extends NonNullable<unknown> | null>(
  read: (text: string) => Reading,
  most: number,
): (text: string) => Reading {
  let young = new Map<string, Reading>();
  let old = new Map<string, Reading>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const reading = old.get(text) ?? read(text);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(text, reading);
    return reading;
  };
}
