// The pairs that a change of a block brings and takes, against pairing the whole block before and after.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockChange, type PlacePair } from '../../../src/domain/cluster/block_change.ts';
import { blockReach, FULL_BLOCK_UNITS, WINDOW_UNITS } from '../../../src/domain/match/block_reach.ts';

const STRONG = 8;
const WEAK = 9;

/** The slow, obvious way. */
function pairsOf(members: readonly number[], key: number): Set<string> {
  const sorted = members.toSorted((one, other) => one - other);
  const reach = blockReach(sorted.length, key);
  return new Set(sorted.flatMap((low, at) => sorted.slice(at + 1, at + 1 + reach).map((high) => `${low} ${high}`)));
}

const text = (pairs: readonly PlacePair[]): string[] => pairs.map((pair) => pair.join(' ')).sort();

describe.each([
  [STRONG, 'a strong key'],
  [WEAK, 'a weak key'],
])('under key %i, %s', (key) => {
  test('a whole block', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 60 });
    fc.assert(
      fc.property(places, places, fc.nat(60), (before, fresh, count) => {
        const sorted = before.toSorted((one, other) => one - other);
        const removed = sorted.filter((_, at) => at % 7 < count % 7);
        const inserted = fresh.filter((place) => !sorted.includes(place));
        const after = [...sorted.filter((place) => !removed.includes(place)), ...inserted];
        const { gained, lost } = blockChange({
          key,
          before: sorted,
          inserted,
          removed,
          sizeBefore: sorted.length,
          sizeAfter: after.length,
        });
        const was = pairsOf(sorted, key);
        const is = pairsOf(after, key);
        const stays = (pair: string): boolean => pair.split(' ').every((place) => !removed.includes(Number(place)));
        expect(text(gained)).toEqual([...is].filter((pair) => !was.has(pair)).sort());
        expect(text(lost)).toEqual([...was].filter((pair) => !is.has(pair) && stays(pair)).sort());
      }),
      { seed: 7 },
    );
  });
});

test('a stretch of a large block is enough where it reaches a window beyond the change', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 15, max: 80 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }),
      fc.nat(3),
      (at, fresh, gone) => {
        const before = Array.from({ length: 100 }, (_, nth) => nth * 10);
        const inserted = fresh.map((offset) => at * 10 + offset);
        const removed = before.slice(at, at + gone);
        const stretch = before.slice(at - WINDOW_UNITS - gone, at + 1 + WINDOW_UNITS + 2 * gone);
        const large = { sizeBefore: FULL_BLOCK_UNITS + 1, sizeAfter: FULL_BLOCK_UNITS + 1 };
        const part = blockChange({ key: STRONG, before: stretch, inserted, removed, ...large });
        const whole = blockChange({ key: STRONG, before, inserted, removed, ...large });
        expect(text(part.gained)).toEqual(text(whole.gained));
        expect(text(part.lost)).toEqual(text(whole.lost));
      },
    ),
    { seed: 7 },
  );
});

test('a unit that is reformed in its place is a new one', () => {
  const { gained, lost } = blockChange({ key: STRONG, before: [1, 2, 3], inserted: [2], removed: [2], sizeBefore: 3, sizeAfter: 3 });
  expect(text(gained)).toEqual(['1 2', '2 3']);
  expect(lost).toEqual([]);
});
