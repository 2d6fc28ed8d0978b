// Rows and places of faces in a picture.
import { describe, expect, test } from 'vitest';
import { placeFactor, standingOf } from '../../../src/domain/naming/standing.ts';

const box = (x: number, y: number) => ({ x, y, w: 0.1, h: 0.12 });
const listed = (row: number | null, order: number | null) => ({ person: 0, depicted: 0.8, row, order, isListed: true });
const CLAIM = { rows: 1, orderWrong: 0.1, rowWrong: 0.1 };

describe('who stands where', () => {
  test.each<
    [
      faces: readonly (readonly [x: number, y: number])[],
      rows: number | null,
      row: readonly number[],
      place: readonly number[],
      because: string,
    ]
  >([
    [
      [
        [0.7, 0.5],
        [0.1, 0.5],
        [0.4, 0.5],
      ],
      null,
      [1, 1, 1],
      [3, 1, 2],
      'without rows, left to right',
    ],
    [
      [
        [0.1, 0.2],
        [0.5, 0.7],
        [0.1, 0.7],
        [0.6, 0.21],
      ],
      2,
      [2, 1, 1, 2],
      [1, 2, 1, 2],
      'row 1 is the lowest in the picture',
    ],
    [[[0.1, 0.2]], 3, [1], [1], 'more rows claimed than faces found'],
    [[], 2, [], [], 'no faces'],
  ])('%j in %s rows', (faces, rows, row, place) => {
    const standing = standingOf(
      faces.map(([x, y]) => box(x, y)),
      [listed(rows, null)],
    );
    expect([...standing.row]).toEqual(row);
    expect([...standing.place]).toEqual(place);
  });
});

describe('what a claimed place says', () => {
  const three = standingOf([box(0.1, 0.5), box(0.4, 0.5), box(0.7, 0.5)], []);
  test.each<[face: number, order: number | null, widest: number, fromLeft: number, fromRight: number, because: string]>([
    [0, 1, 3, 2.7, 0.15, 'three faces, three places: the first is the leftmost, or the rightmost of a caption that counts from the right'],
    [2, 1, 3, 0.15, 2.7, 'and the other way round'],
    [1, 2, 3, 2.7, 2.7, 'the middle is the middle from either side'],
    [0, 1, 4, 1, 1, 'a place more than faces: somebody was not found, and only the order among people counts'],
    [0, null, 3, 1, 1, 'no place claimed'],
  ])('face %i, place %s of %i', (face, order, widest, fromLeft, fromRight) => {
    const [left, right] = placeFactor(three, face, listed(null, order), { ...CLAIM, claimed: { first: 1, last: widest } });
    expect(left).toBeCloseTo(fromLeft);
    expect(right).toBeCloseTo(fromRight);
  });
});
