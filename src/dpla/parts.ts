// A query that reaches further than DPLA hands out, cut by the first characters of the id until every part fits.
//
// An id is the md5 of the provider's own id: 32 hexadecimal digits, spread evenly. So the number of items tells how many digits are needed,
// no part has to be counted beforehand, and the parts in their order are the whole in the order of ids.

const DIGITS = '0123456789abcdef';
/** 16^8 parts of half of what a query reaches: a hundred thousand billion items. A longer prefix that still holds too many narrows nothing. */
export const MAX_PREFIX_DIGITS = 8;

/**
 * How many leading digits of the id part `count` items into pieces that fit, with room for uneven ones.
 *
 * @param count  items that the query reaches
 * @param reach  items that DPLA hands out for one query
 * @example      digitsFor(120_000, 50_000) // 1: sixteen parts of about 7,500
 */
export function digitsFor(count: number, reach: number): number {
  let digits = 0;
  for (let share = count; share > reach / 2 && digits < MAX_PREFIX_DIGITS; share /= DIGITS.length) digits += 1;
  return digits;
}

export const firstPrefix = (digits: number): string => '0'.repeat(digits);

/**
 * The part after this one, at least `digits` long; null after the last. A part that was cut further is left for its uncut neighbour.
 *
 * @example nextPrefix('0f', 1) // '1'
 * @example nextPrefix('0f', 2) // '10'
 * @example nextPrefix('ff', 1) // null
 */
export function nextPrefix(prefix: string, digits: number): string | null {
  const open = prefix.replace(/f+$/, '');
  if (open === '') return null;
  const last = DIGITS.indexOf(open.charAt(open.length - 1));
  return `${open.slice(0, -1)}${DIGITS.charAt(last + 1)}`.padEnd(digits, '0');
}
