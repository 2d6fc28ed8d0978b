// Cleaning: what exports did to a string and how it is undone; what must stay stands beside it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHeading, MAX_HEADING_CHARACTERS } from '../../../src/domain/heading/clean.ts';
import { fuzzedString } from '../../support/fuzzed_strings.ts';

describe.each<[what: string, rows: readonly (readonly [raw: string, clean: string, because: string])[]]>([
  [
    'entities and tags',
    [
      ['<i>Garc&iacute;a M&aacute;rquez</i>, Gabriel', 'García Márquez, Gabriel', 'named, with an accent'],
      ['J&oslash;rgensen, Stra&szlig;er', 'Jørgensen, Straßer', 'named, letters of their own'],
      ['&Aacute;lvarez &amp; &AElig;gir', 'Álvarez & Ægir', 'capitals keep their case'],
      ['O&#39;Hara, O&#x27;Hara, O&rsquo;Hara', "O'Hara, O'Hara, O’Hara", 'by number, in hex, by name'],
      ['Smith &amp;amp; Sons', 'Smith & Sons', 'escaped twice'],
      ['x &lt;b&gt;y&lt;/b&gt;', 'x y', 'escaped tags are tags'],
      ['AT&T', 'AT&T', 'no entity without a semicolon'],
      ['&bogus; &#0;', '&bogus; &#0;', 'unknown ones stay to be seen'],
      ['a < b, <3', 'a < b, <3', 'a bracket alone opens no tag'],
    ],
  ],
  [
    'bytes read in the wrong way',
    [
      ['Garc\u00c3\u00ada, Ana', 'García, Ana', 'UTF-8 read as Latin-1'],
      ['Martin â€œTinyâ€\u009d Bradshaw', 'Martin “Tiny” Bradshaw', 'or as Windows-1252'],
      ['SÃO PAULO', 'SÃO PAULO', 'a real Ã is no valid pair of bytes'],
      ['Ångström', 'Ångström', 'nor is a real Å'],
      ['P\u0430rks, Rosa', 'Parks, Rosa', 'a Cyrillic letter in a Latin word'],
      ['Чайковский', 'Чайковский', 'a Cyrillic word is one'],
      ['cafe\u0301', 'café', 'NFC'],
    ],
  ],
  [
    'what no font shows',
    [
      ['\ufeffSm\u00adith,\u00a0Jo\u200bhn', 'Smith, John', 'byte order mark, soft hyphen, hard space, zero width'],
      ['Smith\tJohn\n Doe\r\n', 'Smith John Doe', 'tabs and line ends are spaces'],
      ['\u202eSmith\u202c', 'Smith', 'marks of direction'],
      ['a\ud83db', 'ab', 'half a character'],
      ['a\ud83d\ude00b', 'a\ud83d\ude00b', 'a whole one stays'],
      ['\u0000\u0007', '', 'nothing is left'],
    ],
  ],
  [
    'dashes and commas',
    [
      ['Smith, John, 1868–1963', 'Smith, John, 1868-1963', 'an en dash'],
      ['Smith, John, 1868—1963', 'Smith, John, 1868-1963', 'a long dash between years'],
      ['Smith, John—Portraits', 'Smith, John—Portraits', 'a long dash before words parts a subdivision'],
      ['Smith , John ,1868-1963', 'Smith, John, 1868-1963', 'a space before the comma, none before the year'],
      ['Toledo,Ohio', 'Toledo,Ohio', 'between words the comma stays as typed'],
    ],
  ],
  [
    'codes of MARC subfields',
    [
      ['$aSmith, John,$d1868-1963$xPortraits', 'Smith, John, 1868-1963--Portraits', 'with a dollar'],
      ['‡aSmith, John,‡d1868-', 'Smith, John, 1868-', 'with a double dagger'],
      ['France |x Study |y 1923', 'France--Study--1923', 'subdivisions behind bars'],
      ['Randall, Margaret, |d 1936', 'Randall, Margaret, 1936', 'dates behind a bar'],
      ['$5 a day', '$5 a day', 'a price is no code'],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%j → %j: %s', (raw, clean) => expect(cleanHeading(raw)).toBe(clean));
});

describe('any string', () => {
  const seeded = { seed: 8, numRuns: 2_000 };

  test('is clean when it was cleaned once', () => {
    fc.assert(
      fc.property(fuzzedString, (raw) => {
        expect(cleanHeading(cleanHeading(raw))).toBe(cleanHeading(raw));
      }),
      seeded,
    );
  });

  test('comes out short, composed, whole, without controls and spaces at the ends', () => {
    fc.assert(
      fc.property(fuzzedString, (raw) => {
        const clean = cleanHeading(raw);
        expect(clean.length).toBeLessThanOrEqual(MAX_HEADING_CHARACTERS);
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(/\p{Surrogate}|[\0-\x1f\x7f]| {2}/u);
      }),
      seeded,
    );
  });
});
