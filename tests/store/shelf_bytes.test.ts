// Shelf marks as bytes sort as strings do, and come back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shelfBytes, shelfText } from '../../src/store/shelf_bytes.ts';

const marks = fc.string({ unit: 'binary', maxLength: 20 });

test('every string comes back, halves of characters too', () => {
  fc.assert(
    fc.property(marks, (mark) => {
      expect(shelfText(shelfBytes(mark))).toBe(mark);
      expect(shelfText(shelfBytes(mark.slice(1)))).toBe(mark.slice(1));
    }),
    { seed: 7 },
  );
  expect(shelfText(shelfBytes('a\0\ud800b'))).toBe('a\0\ud800b');
});

test('bytes sort as code units do, beyond the basic plane too', () => {
  fc.assert(
    fc.property(marks, marks, (one, other) => {
      expect(Math.sign(Buffer.compare(shelfBytes(one), shelfBytes(other)))).toBe(one < other ? -1 : one > other ? 1 : 0);
    }),
    { seed: 7 },
  );
  expect(Buffer.compare(shelfBytes('\u{1f600}'), shelfBytes('\uffee'))).toBe(-1);
});
