// The naive floor: what a rule of one line finds. A figure means little without it.

/** "Surname, Forename": a comma between two words that begin in capitals; nothing else is asked. */
const SHAPE = /^\p{Lu}[^,\d()]*, \p{Lu}/u;

export const looksInverted = (heading: string): boolean => SHAPE.test(heading);

/**
 * The heading as a language model reads names best: turned into direct order, without dates and parentheses.
 *
 * @example inDirectOrder('Parks, Rosa, 1913-2005') // 'Rosa Parks'
 */
export function inDirectOrder(heading: string): string {
  const [first = '', second = ''] = heading
    .split('--')[0]
    ?.split(/[,(]/)
    .map((segment) => segment.trim()) ?? [''];
  return /^\p{Lu}/u.test(second) ? `${second} ${first}` : first;
}
