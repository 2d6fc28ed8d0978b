// People in rows before a camera, and what a caption tells of their places.
import type { Box } from '../../src/domain/naming/photo.ts';
import type { Chance } from './chance.ts';

export interface Placed {
  readonly box: Box;
  readonly row: number;
  /** 1 is the leftmost of the row */
  readonly order: number;
}

const LONGEST_ROW = 7;

/** Places for so many faces: one row up to seven, else more; the front row is lowest. Faces stagger by a third of their height. */
export function places(count: number, chance: Chance): readonly Placed[] {
  const rows = Math.ceil(count / LONGEST_ROW);
  const made: Placed[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const inRow = Math.floor(count / rows) + (row <= count % rows ? 1 : 0);
    const size = Math.min(0.35, 0.6 / inRow) * (0.5 + 0.5 * chance.unit());
    for (let order = 1; order <= inRow; order += 1) {
      const w = size * (0.85 + 0.3 * chance.unit());
      const x = (order - 0.5 + 0.25 * (chance.unit() - 0.5)) / inRow - w / 2;
      const y = 0.75 - (row - 0.5) * (0.6 / rows) + (0.3 * (chance.unit() - 0.5) * w) / rows;
      made.push({ box: { x: Math.max(0, x), y, w, h: w * 1.2 }, row, order });
    }
  }
  return made;
}
