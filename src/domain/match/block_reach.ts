// How far a block pairs its units: all of a small one, neighbours in a large one, nobody in a large one of a weak key.
import { isWeakKey } from './block.ts';

/** A block of more is not paired in full: 16 units make 120 pairs. At 300,000 headings a limit of 40 made 19 pairs a heading instead of 11, and found none more. */
export const FULL_BLOCK_UNITS = 12;
/** In a larger block a unit meets so many of its successors; units are sorted by name, so that the likeliest stand next to it. */
export const WINDOW_UNITS = 6;

/** @returns how many successors each of so many units meets under this key */
export function blockReach(units: number, key: number): number {
  if (units <= FULL_BLOCK_UNITS) return Math.max(0, units - 1);
  return isWeakKey(key) ? 0 : WINDOW_UNITS;
}
