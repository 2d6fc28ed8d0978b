// Which face of a new detection is which of the one before: boxes that share more than half keep their id.
import { type Box, overlap } from './box.ts';

/** Of one image; two detections of one head by two detectors share .6 and more, two heads that touch share less than .3. */
const SAME_FACE = 0.5;

/**
 * Pairs boxes of before with boxes of now, each at most once, those that share most first.
 *
 * @returns for each new box the index of the one before, or null for a face that was not there
 * @example pairBoxes([{ x: 0, y: 0, w: .5, h: .5 }], [{ x: .02, y: 0, w: .5, h: .5 }])  // [0]
 */
export function pairBoxes(before: readonly Box[], now: readonly Box[]): (number | null)[] {
  const pairs = now.flatMap((box, at) => before.map((old, from) => ({ at, from, shared: overlap(old, box) })));
  const found: (number | null)[] = now.map(() => null);
  const taken = new Set<number>();
  const likeliest = pairs.filter(({ shared }) => shared > SAME_FACE).sort((a, b) => b.shared - a.shared || a.from - b.from || a.at - b.at);
  for (const { at, from } of likeliest) {
    if (found[at] !== null || taken.has(from)) continue;
    found[at] = from;
    taken.add(from);
  }
  return found;
}
