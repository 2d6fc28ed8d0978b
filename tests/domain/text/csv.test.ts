// Comma-separated values, production by production, and both ways round.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, parseCsv } from '../../../src/domain/text/csv.ts';

test.each<[text: string, rows: readonly (readonly string[])[], because: string]>([
  [
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a file may end without a line end',
  ],
  [
    '\ufeffa,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a byte order mark, and line ends of Unix',
  ],
  ['a\rb', [['a'], ['b']], 'line ends of old Macs'],
  ['"Roe, Ann","say ""x"""', [['Roe, Ann', 'say "x"']], 'quoted commas and quotation marks'],
  ['"two\r\nlines",b', [['two\r\nlines', 'b']], 'a quoted line end'],
  ['say "x",b', [['say "x"', 'b']], 'a quotation mark in the middle stands for itself'],
  ['"open,b', [['"open', 'b']], 'one that is never closed too'],
  ['a,,\n\n,', [['a', '', '']], 'rows without any text are none'],
])('%j', (text, rows) => {
  expect(parseCsv(text).map(({ fields }) => fields)).toEqual(rows);
});

test('a row knows its line, also behind a field of several lines', () => {
  expect(parseCsv('a\n"b\nb"\n\nc').map(({ line }) => line)).toEqual([1, 2, 5]);
});

test('what is written is read back', () => {
  const field = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\na]{0,6}$/));
  const row = fc.array(field, { minLength: 1, maxLength: 4 }).filter((fields) => fields.some((one) => one !== ''));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(parseCsv(rows.map(csvLine).join('')).map(({ fields }) => fields)).toEqual(rows);
    }),
    { seed: 7 },
  );
});
