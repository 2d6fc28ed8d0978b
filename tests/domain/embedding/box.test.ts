// Boxes in shares and in pixels, and which face is which when a picture is looked at again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, normalised, overlap } from '../../../src/domain/embedding/box.ts';
import { ResultFault } from '../../../src/domain/embedding/fault.ts';
import { pairBoxes } from '../../../src/domain/embedding/redetect.ts';

const SIZE = { width: 1000, height: 500 };

describe.each<[given: Box, kept: Box, because: string]>([
  [{ x: 0.1, y: 0.2, w: 0.3, h: 0.4 }, { x: 0.1, y: 0.2, w: 0.3, h: 0.4 }, 'shares stay'],
  [{ x: 100, y: 100, w: 300, h: 200 }, { x: 0.1, y: 0.2, w: 0.3, h: 0.4 }, 'pixels become shares'],
  [{ x: 0, y: 0, w: 2, h: 2 }, { x: 0, y: 0, w: 0.002, h: 0.004 }, 'two pixels are pixels'],
  [{ x: 0.9, y: 0.5, w: 0.2, h: 0.2 }, { x: 0.9, y: 0.5, w: 0.1, h: 0.2 }, 'a face at the edge is cut'],
  [{ x: -0.1, y: -0.1, w: 1.2, h: 1.2 }, { x: 0, y: 0, w: 1, h: 1 }, 'a box may reach over all edges and is in shares still'],
])('%j', (given, kept, because) => {
  test(because, () => {
    const box = normalised(given, SIZE);
    for (const side of ['x', 'y', 'w', 'h'] as const) expect(box[side]).toBeCloseTo(kept[side], 6);
  });
});

test.each<[given: Box, because: string]>([
  [{ x: 1.1, y: 0, w: 0.2, h: 0.2 }, 'beside the picture'],
  [{ x: 2000, y: 0, w: 100, h: 100 }, 'beside the picture, in pixels'],
  [{ x: 0.2, y: 0.2, w: 0, h: 0.2 }, 'no width'],
  [{ x: 0.2, y: 0.2, w: -0.1, h: 0.2 }, 'less than that'],
])('%j is refused: %s', (given) => expect(() => normalised(given, SIZE)).toThrow(ResultFault));

const boxes = fc.record({
  x: fc.integer({ min: 0, max: 12 }),
  y: fc.integer({ min: 0, max: 12 }),
  w: fc.integer({ min: 1, max: 8 }),
  h: fc.integer({ min: 1, max: 8 }),
});

test('boxes share what counting the squares of a grid says', () => {
  const squares = ({ x, y, w, h }: Box): Set<string> =>
    new Set(Array.from({ length: w * h }, (_, nth) => `${x + (nth % w)},${y + Math.floor(nth / w)}`));
  fc.assert(
    fc.property(boxes, boxes, (a, b) => {
      const [inA, inB] = [squares(a), squares(b)];
      const both = [...inA].filter((square) => inB.has(square)).length;
      expect(overlap(a, b)).toBeCloseTo(both / (inA.size + inB.size - both), 9);
    }),
    { seed: 7 },
  );
});

test('a face keeps its place by the box that shares most, and no two faces keep the same', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 8 }), fc.array(boxes, { maxLength: 8 }), (before, now) => {
      const pairs = pairBoxes(before, now);
      const kept = pairs.filter((from) => from !== null);
      expect(new Set(kept).size).toBe(kept.length);
      pairs.forEach((from, at) => {
        const box = now[at] ?? { x: 0, y: 0, w: 1, h: 1 };
        const shares = before.map((old) => overlap(old, box));
        if (from !== null) expect(shares[from]).toBeGreaterThan(0.5);
        // one that is left free shares more than half only with boxes that another one shares as much of
        else
          shares.forEach((share, old) => {
            const other = now[pairs.indexOf(old)];
            if (share > 0.5) expect(other === undefined ? 0 : overlap(before[old] ?? box, other)).toBeGreaterThanOrEqual(share);
          });
      });
    }),
    { seed: 7 },
  );
});
