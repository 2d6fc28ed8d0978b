// Wordings of dates, the EDTF they are read as and the years they leave possible: one table per production of date/scan.ts and date/read.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEdtf, possibleYears } from '../../../src/domain/depiction/date/edtf.ts';
import { readDate } from '../../../src/domain/depiction/date/read.ts';
import { exposureOfItem } from '../../../src/domain/depiction/item_dates.ts';
import type { ItemDate } from '../../../src/domain/item/item.ts';

type Row = readonly [text: string, edtf: string | null, from: number, to: number, because: string];
const NONE = Number.NaN;
const OPEN = Number.POSITIVE_INFINITY;

function yearsOf(text: string): { from: number; to: number } | null {
  const reading = readDate(text);
  return reading === null ? null : possibleYears(reading.edtf);
}

function holds(rows: readonly Row[]): void {
  test.each(rows)('%s is %s', (text, edtf, from, to) => {
    const reading = readDate(text);
    expect(reading === null ? null : formatEdtf(reading.edtf)).toBe(edtf);
    expect(yearsOf(text)).toEqual(edtf === null ? null : { from, to });
  });
}

describe('a year, and where in it', () => {
  holds([
    ['1944', '1944', 1944, 1944, 'a year'],
    ['June 1944', '1944-06', 1944, 1944, 'a month does not narrow a year'],
    ['June 6, 1944', '1944-06-06', 1944, 1944, 'an American date in words'],
    ['6 June 1944', '1944-06-06', 1944, 1944, 'a British one'],
    ['1944 June 6', '1944-06-06', 1944, 1944, 'as archivists write it: the year first'],
    ['6 de junio de 1944', '1944-06-06', 1944, 1944, 'Spanish'],
    ['6 juin 1944', '1944-06-06', 1944, 1944, 'French'],
    ['août 1944', '1944-08', 1944, 1944, 'French with a mark'],
    ['März 1944', '1944-03', 1944, 1944, 'German'],
    ['1944-06-06', '1944-06-06', 1944, 1944, 'ISO 8601'],
    ['1944-06', '1944-06', 1944, 1944, 'a month after the hyphen, not a year'],
    ['1944-00-00', '1944', 1944, 1944, 'a database fills in what it does not know'],
    ['1944-06-00', '1944-06', 1944, 1944, 'the same for the day'],
    ['19440606', '1944-06-06', 1944, 1944, 'without hyphens'],
    ['2008-05-12T00:00:00Z', '2008-05-12', 2008, 2008, 'a time says nothing more'],
    ['06/12/1944', '1944-06-12', 1944, 1944, 'American: the month first'],
    ['13/9/1944', '1944-09-13', 1944, 1944, 'no month is the 13th'],
    ['9/1944', '1944-09', 1944, 1944, 'month and year'],
    ['Spring 1944', '1944-21', 1944, 1944, 'EDTF numbers the seasons from 21'],
    ['verano de 1944', '1944-22', 1944, 1944, 'a Spanish summer'],
    ['1944-21', '1944-21', 1944, 1944, 'a spring in EDTF, since 1921 is earlier'],
    ['winter 1944', '1944-24', 1944, 1945, 'a winter reaches into the next year'],
    ['box 12345', null, NONE, NONE, 'five digits are no year'],
    ['31 May', null, NONE, NONE, 'no year is said'],
    ['undated', null, NONE, NONE, 'no year is said'],
    ['n.d.', null, NONE, NONE, 'no date'],
    ['s.f.', null, NONE, NONE, 'sin fecha'],
  ]);
});

describe('decades and centuries', () => {
  holds([
    ['1940s', '194X', 1940, 1949, 'a decade'],
    ["1940's", '194X', 1940, 1949, 'a decade with an apostrophe'],
    ['194X', '194X', 1940, 1949, 'an EDTF decade'],
    ['194u', '194X', 1940, 1949, 'a decade of the draft of EDTF'],
    ['188-?', '1880?/1889?', 1878, 1891, 'an AACR2 decade, in doubt'],
    ['[186-?]', '1860?/1869?', 1858, 1871, 'the same in brackets'],
    ['década de 1940', '194X', 1940, 1949, 'Spanish'],
    ['années 1940', '194X', 1940, 1949, 'French'],
    ['circa 1940s', '1940~/1949~', 1935, 1954, 'circa of a decade'],
    ['early 1940s', '1940/1943', 1940, 1943, 'the first two fifths'],
    ['mid-1920s', '1923/1926', 1923, 1926, 'the middle'],
    ['late 1940s', '1945/1949', 1945, 1949, 'the second half'],
    ['1900s', '19XX', 1900, 1999, 'a decade or a century: the wider reading'],
    ['late 1900s', '1905/1999', 1905, 1999, 'the end of the decade or of the century'],
    ['18--', '18XX', 1800, 1899, 'an AACR2 century'],
    ['19uu', '19XX', 1900, 1999, 'MARC’s u'],
    ['19th century', '1801/1900', 1801, 1900, 'a century'],
    ['nineteenth century', '1801/1900', 1801, 1900, 'in words'],
    ['19th c.', '1801/1900', 1801, 1900, 'abbreviated'],
    ['siglo XIX', '1801/1900', 1801, 1900, 'Spanish'],
    ['XIXe siècle', '1801/1900', 1801, 1900, 'French'],
    ['late 19th century', '1851/1900', 1851, 1900, 'its second half'],
    ['late 1800s', '1850/1899', 1850, 1899, 'a century: the decade had no photographs'],
    ['early 20th century', '1901/1940', 1901, 1940, 'two fifths'],
    ['first half of the 20th century', '1901/1950', 1901, 1950, 'half'],
    ['last quarter of the 19th century', '1876/1900', 1876, 1900, 'a quarter'],
  ]);
});

describe('ranges and alternatives', () => {
  holds([
    ['1920-1929', '1920/1929', 1920, 1929, 'a range'],
    ['1860 – 1900', '1860/1900', 1860, 1900, 'with an en dash'],
    ['1943/1945', '1943/1945', 1943, 1945, 'an EDTF interval'],
    ['1914-18', '1914/1918', 1914, 1918, 'two digits over 12 close the range'],
    ['1898-02', '1898-02', 1898, 1898, 'February: 02 is no later year'],
    ['between 1890 and 1910', '[1890..1910]', 1890, 1910, 'one year of these'],
    ['between 1890 and 1910?', '1890?/1910?', 1888, 1912, 'a set takes no doubt inside, an interval does'],
    ['entre 1890 y 1910', '[1890..1910]', 1890, 1910, 'Spanish'],
    ['entre 1890 et 1910', '[1890..1910]', 1890, 1910, 'French'],
    ['from 1890 to 1910', '[1890..1910]', 1890, 1910, 'of a collection: one year of these'],
    ['1950 or 1951', '[1950,1951]', 1950, 1951, 'an alternative'],
    ['[1970,1990]', '[1970,1990]', 1970, 1990, 'an EDTF list'],
    ['1907, 1951', '[1907,1951]', 1907, 1951, 'two dates: nobody says which is the exposure'],
    ['December 1969 - January 1970', '1969-12/1970-01', 1969, 1970, 'months with years'],
    ['January - February 1944', '1944-01/1944-02', 1944, 1944, 'two months of one year'],
    ['March 12-14, 1944', '1944-03-12/1944-03-14', 1944, 1944, 'two days of one month'],
    ['May 30 - June 2, 1944', '1944-05-30/1944-06-02', 1944, 1944, 'two days of two months'],
    ['Winter 1944-1945', '1944/1945', 1944, 1945, 'a season over two years; EDTF has no range of seasons'],
    ['late 1930s to early 1940s', '1935/1943', 1935, 1943, 'parts of decades'],
  ]);
});

describe('doubt', () => {
  holds([
    ['circa 1950', '1950~', 1945, 1955, 'circa reaches five years each way'],
    ['c1950', '1950~', 1945, 1955, 'a copyright or a circa: of the two the wider'],
    ['hacia 1950', '1950~', 1945, 1955, 'Spanish'],
    ['vers 1950', '1950~', 1945, 1955, 'French'],
    ['1950 (approximately)', '1950~', 1945, 1955, 'behind the year'],
    ['1950~', '1950~', 1945, 1955, 'EDTF'],
    ['[1955?]', '1955?', 1953, 1957, 'a question mark reaches two years'],
    ['probably 1955', '1955?', 1953, 1957, 'in words'],
    ['circa 1955?', '1955%', 1950, 1960, 'both'],
    ['ca. 1900-1905', '1900~/1905~', 1895, 1910, 'circa before a range is that of both ends'],
    ['1900-ca. 1905', '1900~/1905~', 1895, 1910, 'so it is inside one: doubt excludes nobody'],
    ['1914-1918 (approximate)', '1914~/1918~', 1909, 1923, 'and behind one'],
    ['1943-1945?', '1943?/1945?', 1941, 1947, 'the question mark too'],
    ['1943~/1945', '1943~/1945', 1938, 1948, 'in EDTF each end has its own; of the wider wording the wider span'],
  ]);
});

describe('open ends', () => {
  holds([
    ['before 1945', '[..1945]', -OPEN, 1945, 'not later'],
    ['avant 1945', '[..1945]', -OPEN, 1945, 'French'],
    ['by 1945', '[..1945]', -OPEN, 1945, 'not later'],
    ['not after 1945', '[..1945]', -OPEN, 1945, 'not later'],
    ['1945 or earlier', '[..1945]', -OPEN, 1945, 'behind the year'],
    ['../1945', '[..1945]', -OPEN, 1945, 'EDTF'],
    ['after 1890', '[1890..]', 1890, OPEN, 'not earlier'],
    ['después de 1890', '[1890..]', 1890, OPEN, 'Spanish'],
    ['not before 1890', '[1890..]', 1890, OPEN, 'not earlier'],
    ['1890 or later', '[1890..]', 1890, OPEN, 'behind the year'],
    ['1890-present', '[1890..]', 1890, OPEN, 'still going on'],
    ['1890-', '[1890..]', 1890, OPEN, 'a hyphen and nothing behind it'],
    ['after 1890, before 1900', '[1890..1900]', 1890, 1900, 'each closes what the other leaves open'],
    ['taken by Smith 1920', '1920', 1920, 1920, 'the photographer, not the date'],
  ]);
});

describe('prints, copies and scans', () => {
  holds([
    ['1936, printed 1980', '1936', 1936, 1936, 'the exposure counts'],
    ['1936 (negative); 1960 (print)', '1936', 1936, 1936, 'words behind the years'],
    ['negative 1936, print 1960', '1936', 1936, 1936, 'words before the years'],
    ['1910; digitized 2005-03-02', '1910', 1910, 1910, 'the date of the scan'],
    ['printed 1980', '[..1980]', -OPEN, 1980, 'the exposure was not later'],
    ['copyright 1909', '[..1909]', -OPEN, 1909, 'nor than the copyright'],
    ['2005 (digitized)', '[..2005]', -OPEN, 2005, 'nor than the scan'],
    ['1936, printed later', '1936', 1936, 1936, 'later than what is said'],
  ]);
});

const date = (text: string, begin: string | null = null, end: string | null = null): ItemDate => ({ text, begin, end });

describe.each<
  [because: string, dates: readonly ItemDate[], format: readonly string[], from: number | null, to: number | null, says: string]
>([
  ['nobody says which of several is the exposure', [date('1951'), date('1907')], [], 1907, 1951, '1907-1951'],
  ['begin and end drop the circa, so the wording counts', [date('circa 1950', '1950', '1950')], [], 1945, 1955, 'about 1950'],
  ['begin and end speak where the wording does not', [date('undated', '1950-01-01', '1952-12-31')], [], 1950, 1952, '1950-1952'],
  ['a begin alone', [date('', '1950')], [], 1950, 1950, '1950'],
  ['a scan beside an exposure', [date('1936'), date('scanned 2004')], [], 1936, 1936, '1936'],
  [
    'a copy negative may be of any earlier day',
    [date('1936')],
    ['Copy negatives'],
    -OPEN,
    1936,
    '1936 or earlier, of which the item is a copy',
  ],
  ['no photograph is of 1776: the date is that of the thing in it', [date('1776')], [], null, null, ''],
  ['no date', [], [], null, null, ''],
])('%s', (_because, dates, format, from, to, says) => {
  test(`${dates.map(({ text }) => text).join(' and ')} is ${says || 'unknown'}`, () => {
    const exposure = exposureOfItem({ date: dates, format });
    expect(exposure === null ? null : { from: exposure.from, to: exposure.to, says: exposure.says }).toEqual(
      from === null ? null : { from, to, says },
    );
  });
});

const year = fc.integer({ min: 1840, max: 2020 });
const doubt = fc.constantFrom('', '~', '?', '%');
const point = fc.oneof(
  fc.tuple(year, doubt).map(([of, sign]) => `${of}${sign}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), doubt).map(([of, month, sign]) => `${of}-${String(month).padStart(2, '0')}${sign}`),
  fc.tuple(year, fc.integer({ min: 1, max: 28 })).map(([of, day]) => `${of}-07-${String(day).padStart(2, '0')}`),
);
const edtf = fc.oneof(
  point,
  year.map((of) => `${Math.floor(of / 10)}X`),
  year.map((of) => `${Math.floor(of / 100)}XX`),
  fc.tuple(year, doubt, fc.integer({ min: 1, max: 40 }), doubt).map(([of, one, later, other]) => `${of}${one}/${of + later}${other}`),
  fc.tuple(year, fc.integer({ min: 1, max: 40 })).map(([of, later]) => `[${of}..${of + later}]`),
  fc.tuple(year, fc.integer({ min: 1, max: 40 })).map(([of, later]) => `[${of},${of + later}]`),
  year.map((of) => `[..${of}]`),
  year.map((of) => `[${of}..]`),
);

test('EDTF is read and written back as it was', () => {
  fc.assert(
    fc.property(edtf, (text) => {
      const reading = readDate(text);
      expect(reading === null ? null : formatEdtf(reading.edtf)).toBe(text);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('every wording holds the years that are written in it, and doubt only widens', () => {
  const wording = fc.constantFrom(
    '%',
    'June %',
    '% (creation date)',
    '[%]',
    '6/12/%',
    'Summer of %',
    '%-%',
    '%s'.replace('s', ''),
    'mayo de %',
  );
  const doubtful = fc.constantFrom('circa %', 'probably %', '% ?', '[%?]', 'about %, perhaps', 'before %', 'after %', 'printed %');
  fc.assert(
    fc.property(year, wording, doubtful, (written, form, inDoubt) => {
      const plain = form.replaceAll('%', String(written));
      const [certain, wide] = [yearsOf(plain), yearsOf(inDoubt.replace('%', plain))];
      expect(certain).toEqual({ from: written, to: written });
      expect(wide !== null && wide.from <= written && wide.to >= written).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('every text is read without a fault', () => {
  const words = fc.constantFrom(
    'circa',
    '1944',
    '-',
    '/',
    '..',
    '194X',
    'before',
    'or',
    'printed',
    'May',
    '30',
    '?',
    '~',
    ';',
    '(',
    ')',
    'to',
    '19th century',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(text, (wording) => {
      const span = yearsOf(wording);
      expect(span === null || span.from <= span.to).toBe(true);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
