// The dates of headings, form by form; what is no date stands beside what is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDates, splitTrailingDates } from '../../../src/domain/heading/dates.ts';
import type { LifeYear } from '../../../src/domain/heading/heading.ts';
import { sampledDates } from '../../support/sampled_dates.ts';

type Year = readonly [year: number, precision: LifeYear['precision'], latest?: number] | null;
const yearOf = (year: LifeYear | null | undefined): Year =>
  year == null ? null : year.latest === year.year ? [year.year, year.precision] : [year.year, year.precision, year.latest];

describe.each<[form: string, rows: readonly (readonly [text: string, birth: Year, death: Year, because: string])[]]>([
  [
    'closed and open',
    [
      ['1868-1963', [1868, 'exact'], [1963, 'exact'], ''],
      ['1868 - 1963', [1868, 'exact'], [1963, 'exact'], 'spaces around the hyphen'],
      ['1868-1963.', [1868, 'exact'], [1963, 'exact'], 'the full stop of the field'],
      ['1930-', [1930, 'exact'], null, ''],
      ['1930', [1930, 'exact'], null, 'DPLA took the hyphen: a year of birth'],
      ['-1826', null, [1826, 'exact'], ''],
      ['1868-?', [1868, 'exact'], null, 'the end is not known'],
      ['?-1963', null, [1963, 'exact'], 'nor is the beginning'],
      ['1930-present', [1930, 'exact'], null, 'alive when it was written'],
      ['46-120', [46, 'exact'], [120, 'exact'], 'two digits beside three'],
    ],
  ],
  [
    'marked',
    [
      ['b. 1868', [1868, 'exact'], null, ''],
      ['born 1868', [1868, 'exact'], null, ''],
      ['d. 1963', null, [1963, 'exact'], ''],
      ['died ca. 1963', null, [1963, 'approximate'], ''],
    ],
  ],
  [
    'in doubt',
    [
      ['ca. 1846-1901', [1846, 'approximate'], [1901, 'exact'], ''],
      ['c1846-1901', [1846, 'approximate'], [1901, 'exact'], 'the c of museums'],
      ['approximately 1846-approximately 1901', [1846, 'approximate'], [1901, 'approximate'], 'as RDA spells it'],
      ['1864?-1943', [1864, 'uncertain'], [1943, 'exact'], ''],
      ['ca. 1846?', [1846, 'approximate'], null, 'doubt on doubt'],
      ['1868 or 9-1940', [1868, 'either', 1869], [1940, 'exact'], 'the second year borrows its first digits'],
      ['1868 or 1869-1940', [1868, 'either', 1869], [1940, 'exact'], ''],
      ['1868/9-1940', [1868, 'either', 1869], [1940, 'exact'], ''],
      ['1868-1963 or 1964', [1868, 'exact'], [1963, 'either', 1964], ''],
      ['between 1860 and 1870-1900', [1860, 'either', 1870], [1900, 'exact'], ''],
      ['before 1850-after 1900', [1850, 'before'], [1900, 'after'], ''],
    ],
  ],
  [
    'to the day',
    [
      ['1890 January 3-1970 March 14', [1890, 'exact'], [1970, 'exact'], 'as RDA orders them'],
      ['3 January 1890-14 March 1970', [1890, 'exact'], [1970, 'exact'], 'as people do'],
      ['Aug. 4 1961', [1961, 'exact'], null, 'the comma is taken out before'],
      ['1961-08-04', [1961, 'exact'], null, 'ISO: no life of fifty days'],
      ['1868-02-23-1963-08-27', [1868, 'exact'], [1963, 'exact'], 'two of them'],
    ],
  ],
  [
    'before the common era',
    [
      ['106 B.C.-43 B.C.', [-106, 'exact'], [-43, 'exact'], ''],
      ['106-43 B.C.', [-106, 'exact'], [-43, 'exact'], 'one sign for both'],
      ['63-12 B.C.', [-63, 'exact'], [-12, 'exact'], 'two digits, and an era'],
      ['63 B.C.-14 A.D.', [-63, 'exact'], [14, 'exact'], 'across the turn'],
      ['63 BCE-14 CE', [-63, 'exact'], [14, 'exact'], ''],
      ['b. 120 B.C.', [-120, 'exact'], null, ''],
    ],
  ],
  [
    'cut off by an export',
    [
      ['1868-196', [1868, 'exact'], null, 'a year of death with a digit missing is none'],
      ['1868-19', [1868, 'exact'], null, ''],
    ],
  ],
])('life dates, %s', (_, rows) => {
  test.each(rows)('%s %s', (text, birth, death) => {
    const dates = parseDates(text);
    expect([yearOf(dates?.birth), yearOf(dates?.death), dates?.active]).toEqual([birth, death, null]);
  });
});

test.each<[text: string, from: Year, to: Year, because: string]>([
  ['active 1820', [1820, 'exact'], [1820, 'exact'], ''],
  ['fl. 1820-1840', [1820, 'exact'], [1840, 'exact'], ''],
  ['flourished ca. 1820', [1820, 'approximate'], [1820, 'approximate'], ''],
  ['living 1820', [1820, 'exact'], [1820, 'exact'], 'AACR2 said so of those it could not date'],
  ['active 1820-', [1820, 'exact'], null, ''],
  ['active -1840', null, [1840, 'exact'], ''],
  ['active 19th century', [1800, 'century', 1899], [1800, 'century', 1899], ''],
  ['19th cent.', [1800, 'century', 1899], [1800, 'century', 1899], 'the old short form'],
  ['late 19th century', [1800, 'century', 1899], [1800, 'century', 1899], 'which part of it is not told'],
  ['18th/19th century', [1700, 'century', 1799], [1800, 'century', 1899], ''],
  ['18th century-19th century', [1700, 'century', 1799], [1800, 'century', 1899], ''],
  ['7th century B.C.', [-700, 'century', -601], [-700, 'century', -601], 'centuries count backwards'],
])('activity, %s: nobody’s life span %s', (text, from, to) => {
  const dates = parseDates(text);
  expect([dates?.birth, dates?.death, yearOf(dates?.active?.from), yearOf(dates?.active?.to)]).toEqual([null, null, from, to]);
});

test.each<[text: string, because: string]>([
  ['', 'nothing'],
  ['Jr.', 'no digits'],
  ['2-4', 'psalms'],
  ['12', 'one number of two digits'],
  ['7th', 'a regiment'],
  ['5th Earl of Leicester', 'a peer'],
  ['1868-1863', 'dead before born'],
  ['3000-4000', 'nobody of a catalogue is born after 2100'],
  ['8462/2017', 'a call number'],
  ['PS3515.U274 1950', 'another'],
  ['Local 1365', 'a branch of a union'],
  ['63rd (1862-1865)', 'a regiment and its war'],
  ['b. Aug. 4', 'a day without a year'],
  ['1868-1963 and many more years after that, as the family remembers', 'prose'],
])('%j is no date: %s', (text) => expect(parseDates(text)).toBeNull());

describe('dates that lost their comma', () => {
  test.each<[text: string, head: string | null, because: string]>([
    ['Abraham 1809-1865', 'Abraham', ''],
    ['W. E. B. 1868-1963', 'W. E. B.', 'a capital B. is no "born"'],
    ['Mary 1809-1865', 'Mary', 'nor is Mary a month'],
    ['August 1809-1865', 'August', 'August is one, without a day a forename'],
    ['Jr. 1809-1865', 'Jr.', ''],
    ['King of Great Britain 1841-1910', 'King of Great Britain', ''],
    ['Abraham', null, 'no dates'],
    ['Psalms 2-4', null, 'no years'],
    ['1809-1865', null, 'no words'],
  ])('%j leaves %j %s', (text, head) => expect(splitTrailingDates(text)?.head ?? null).toBe(head));
});

test('every sampled form gives the years it was made of', () => {
  fc.assert(
    fc.property(sampledDates, ({ text, birth, death, active }) => {
      const dates = parseDates(text);
      expect([dates?.birth?.year ?? null, dates?.death?.year ?? null]).toEqual([birth, death]);
      expect(dates?.active == null ? null : [dates.active.from?.year, dates.active.to?.year]).toEqual(active);
    }),
    { seed: 4, numRuns: 1_000 },
  );
});
