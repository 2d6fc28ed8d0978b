// Places in the drawer: in the order of marks, with room between them.
import { expect, test } from 'vitest';
import { type Gap, placesIn, spreadPlaces } from '../../../src/domain/cluster/places.ts';

test('the first filling leaves room everywhere, and whole numbers', () => {
  const place = spreadPlaces(1_000_000);
  expect(place(0)).toBeGreaterThan(2 ** 31);
  expect(place(999_999)).toBeLessThan(2 ** 52);
  expect(place(1) - place(0)).toBe(place(0));
});

test.each<[gaps: readonly Gap[], places: readonly number[] | null, because: string]>([
  [[], [], 'nothing to place'],
  [[{ below: 10, above: 20 }], [15], 'the middle'],
  [
    [
      { below: 10, above: 20 },
      { below: 10, above: 20 },
      { below: 10, above: 20 },
      { below: 10, above: 20 },
    ],
    [12, 14, 16, 18],
    'evenly, in their order',
  ],
  [
    [
      { below: null, above: 4 },
      { below: 4, above: 8 },
    ],
    [2, 6],
    'each gap by itself',
  ],
  [[{ below: 10, above: 11 }], null, 'no room'],
  [
    [
      { below: 10, above: 12 },
      { below: 10, above: 12 },
    ],
    null,
    'room for one of two',
  ],
])('%j', (gaps, places) => {
  expect(placesIn(gaps)).toEqual(places);
});

test('an empty drawer has room from one end to the other', () => {
  const [place = 0] = placesIn([{ below: null, above: null }]) ?? [];
  expect(place).toBe(2 ** 51);
});
