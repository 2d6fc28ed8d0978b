// Sorting by digits against the sort of the language.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsFor, sortByKey, sortRows } from '../../../src/domain/match/radix.ts';

const keys = fc.array(fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })), { maxLength: 60 });

test('keys and their values are sorted together, equal keys in their order', () => {
  fc.assert(
    fc.property(keys, (list) => {
      const expected = list.map((key, value) => ({ key, value })).toSorted((one, other) => one.key - other.key);
      const [sorted, values] = [Uint32Array.from(list), Int32Array.from(list.keys())];
      sortByKey(sorted, values);
      expect([...sorted]).toEqual(expected.map(({ key }) => key));
      expect([...values]).toEqual(expected.map(({ value }) => value));
    }),
    { seed: 7 },
  );
});

test('rows are sorted by a column, equal keys in the order before', () => {
  fc.assert(
    fc.property(keys, (list) => {
      const order = Int32Array.from(list.keys()).reverse();
      const expected = [...order].sort((one, other) => (list[one] ?? 0) - (list[other] ?? 0));
      sortRows(order, Uint32Array.from(list), bitsFor(2 ** 32 - 1));
      expect([...order]).toEqual(expected);
    }),
    { seed: 7 },
  );
});
