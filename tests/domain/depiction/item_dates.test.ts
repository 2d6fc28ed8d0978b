// Wordings of dates and the years they leave possible, one row per production of the grammar in item_dates.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemYears, yearsOf } from '../../../src/domain/depiction/item_dates.ts';

describe.each<[text: string, from: number | null, to: number | null, because: string]>([
  ['1944', 1944, 1944, 'a year'],
  ['June 1944', 1944, 1944, 'a month does not narrow a year'],
  ['4/28/1944', 1944, 1944, 'an American date'],
  ['1944-06-01', 1944, 1944, 'ISO 8601'],
  ['1944-06', 1944, 1944, 'a month after the hyphen, not a year'],
  ['1914-18', 1914, 1918, 'two digits over 12 close the span'],
  ['1898-02', 1898, 1898, 'February: 02 is no later year'],
  ['1943/1945', 1943, 1945, 'an EDTF interval'],
  ['[1970,1990]', 1970, 1990, 'an EDTF list'],
  ['between 1890 and 1910', 1890, 1910, 'both ends are said'],
  ['December 1969 - January 1970', 1969, 1970, 'months with years'],
  ['circa 1950', 1945, 1955, 'circa reaches five years each way'],
  ['c. 1940-1945', 1935, 1950, 'circa widens both ends'],
  ['circa 1940s', 1935, 1954, 'circa of a decade'],
  ['1940s', 1940, 1949, 'a decade'],
  ["1940's", 1940, 1949, 'a decade with an apostrophe'],
  ['1900s', 1900, 1999, 'a decade or a century: the wider reading'],
  ['194X', 1940, 1949, 'an EDTF decade'],
  ['[186-?]', 1858, 1871, 'an AACR2 decade, in doubt'],
  ['18--', 1800, 1899, 'an AACR2 century'],
  ['19th century', 1801, 1900, 'a century'],
  ['[1955?]', 1953, 1957, 'a question mark reaches two years'],
  ['before 1920', 1826, 1920, 'open to the first photograph'],
  ['after 1900', 1900, Number.POSITIVE_INFINITY, 'open to the future'],
  ['Winter 1944-1945', 1944, 1945, 'a season over two years'],
  ['n.d.', null, null, 'no year is said'],
  ['31 May', null, null, 'no year is said'],
  ['box 12345', null, null, 'five digits are no year'],
])('%s', (text, from, to, because) => {
  test(because, () => {
    expect(yearsOf(text)).toEqual(from === null ? null : { from, to });
  });
});

test('several dates of an item are one span: nobody says which is the exposure', () => {
  const dates = ['1951', '1907'].map((text) => ({ text, begin: null, end: null }));
  expect(itemYears(dates)).toEqual({ from: 1907, to: 1951 });
});

test('begin and end speak only where the wording does not', () => {
  expect(itemYears([{ text: 'circa 1950', begin: '1950', end: '1950' }])).toEqual({ from: 1945, to: 1955 });
  expect(itemYears([{ text: 'undated', begin: '1950-01-01', end: '1952-12-31' }])).toEqual({ from: 1950, to: 1952 });
});

test('a span always holds the years that are written in it', () => {
  const year = fc.integer({ min: 1850, max: 2020 });
  const wording = fc.constantFrom('%', 'circa %', '[%?]', 'June %', '% (creation date)', 'about %, probably', '%s'.replace('s', ''));
  fc.assert(
    fc.property(year, wording, (written, form) => {
      const span = yearsOf(form.replace('%', String(written)));
      expect(span !== null && span.from <= written && span.to >= written).toBe(true);
    }),
    { seed: 7 },
  );
});
