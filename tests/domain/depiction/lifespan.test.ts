// Life dates against the years of a picture: what they forbid with which arithmetic, and that doubt never forbids more than certainty.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exposure } from '../../../src/domain/depiction/exposure.ts';
import { exposureOfItem } from '../../../src/domain/depiction/item_dates.ts';
import { judgeLife } from '../../../src/domain/depiction/lifespan.ts';
import type { LifeDates, LifeYear } from '../../../src/domain/heading/heading.ts';

const life = (year: number, precision: LifeYear['precision'] = 'exact', latest = year): LifeYear => ({
  year,
  latest,
  precision,
  text: String(year),
});
const lived = (birth: LifeYear | null, death: LifeYear | null): LifeDates => ({ birth, death, active: null });
const active = (from: LifeYear | null, to: LifeYear | null): LifeDates => ({ birth: null, death: null, active: { from, to } });
const taken = (text: string): Exposure | null => exposureOfItem({ date: [{ text, begin: null, end: null }], format: [] });

describe.each<[dates: LifeDates, date: string, detail: string | null, because: string]>([
  [lived(life(1929), life(1968)), '1901-1910', 'born 1929, photographed 1901-1910: not born yet', 'born after the last possible year'],
  [lived(life(1929), life(1968)), '1925-1935', null, 'the span reaches into the life'],
  [lived(life(1809), life(1865)), '1936', 'died 1865, photographed 1936: dead 71 years', 'dead for decades'],
  [
    lived(life(1809), life(1865)),
    'about 1920',
    'died 1865, photographed about 1920: dead 55 years',
    'the arithmetic is that of what is said',
  ],
  [lived(life(1809), life(1865)), '1920s', 'died 1865, photographed 1920-1929: dead at least 55 years', 'of a span the least'],
  [lived(life(1809), life(1865)), 'about 1868', null, 'about 1868 may be 1865'],
  [lived(life(1809), life(1865)), '1865', null, 'intervals that touch forbid nothing'],
  [lived(life(1809), life(1865)), 'before 1900', null, 'an open end reaches everybody'],
  [
    lived(life(1809), life(1865)),
    'after 1900',
    'died 1865, photographed 1900 or later: dead at least 35 years',
    'at its first year already',
  ],
  [lived(life(1809), life(1865)), 'printed 1936', null, 'a print says nothing of the exposure but that it is not later'],
  [lived(life(1950), null), 'printed 1936', 'born 1950, photographed 1936 or earlier: not born yet', 'which is enough here'],
  [lived(life(1930, 'approximate'), null), '1926', null, 'about 1930 may be 1926'],
  [lived(life(1930), null), '1926', 'born 1930, photographed 1926: not born yet', 'exactly 1930 may not'],
  [lived(life(1868, 'either', 1869), null), '1868', null, 'of two years the earlier is possible'],
  [lived(null, life(1940, 'after')), '1960', null, 'died after 1940: perhaps much later'],
  [lived(life(1850), null), '1990', 'born 1850, photographed 1990: would be at least 140', 'nobody is 140'],
  [lived(life(1850), null), '1950', 'born 1850, photographed 1950: would be at least 100', 'somebody of 100 is rare, not impossible'],
  [lived(null, life(1990)), '1870', 'died 1990, photographed 1870: 120 years before, not born yet', 'died 120 years later'],
  [
    active(life(1850), life(1870)),
    '1990',
    'active 1850-1870, photographed 1990: would be at least 150',
    'active at ten, photographed at 150',
  ],
  [active(life(1850), life(1870)), '1890', null, 'activity is no life span'],
  [active(life(1990), null), '1870', 'active 1990, photographed 1870: not born yet', 'nobody is active at 120'],
])('%j photographed %s', (dates, date, detail, because) => {
  test(because, () => {
    expect(judgeLife(dates, taken(date))?.detail ?? null).toBe(detail);
  });
});

test('death before the first portrait needs no date of the item', () => {
  expect(judgeLife(lived(life(1732), life(1799)), null)).toEqual({
    code: 'already-dead',
    detail: 'died 1799, before the first portrait photograph (1839)',
  });
});

test('an age that is only rare is no proof', () => {
  expect(judgeLife(lived(life(1850), null), taken('1950'))?.code).toBe('too-old');
  expect(judgeLife(lived(life(1850), null), taken('1960'))?.code).toBe('already-dead');
});

const year = fc.integer({ min: 1830, max: 2000 });
const precision = fc.constantFrom<LifeYear['precision']>('exact', 'approximate', 'uncertain', 'either', 'before', 'after');
const anyLife = fc
  .tuple(year, fc.integer({ min: 0, max: 90 }), precision, precision, fc.boolean(), fc.boolean())
  .map(([born, age, one, other, hasBirth, hasDeath]) =>
    lived(hasBirth ? life(born, one) : null, hasDeath ? life(born + age, other) : null),
  );
const exposure = (from: number, to: number): Exposure => ({ from, to, said: { from, to }, says: `${from}-${to}` });

test('narrowing the date of an item never lifts what a wider one forbids', () => {
  fc.assert(
    fc.property(anyLife, year, fc.nat({ max: 40 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }), (dates, from, length, before, after) => {
      const narrow = judgeLife(dates, exposure(from, from + length));
      const wide = judgeLife(dates, exposure(from - before, from + length + after));
      expect(wide !== null && wide.code !== 'too-old' && narrow === null).toBe(false);
      expect(narrow !== null || wide === null).toBe(true);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test('it forbids exactly what no year of the span and of the life allows', () => {
  fc.assert(
    fc.property(year, fc.nat({ max: 90 }), year, fc.nat({ max: 15 }), (born, age, from, length) => {
      const years = Array.from({ length: length + 1 }, (_, at) => from + at);
      const possible = years.some((when) => when >= born && when <= born + age) && born + age >= 1839;
      expect(judgeLife(lived(life(born), life(born + age)), exposure(from, from + length)) === null).toBe(possible);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
