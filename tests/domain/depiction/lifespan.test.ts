// Life dates against the years of a picture: what they forbid, and that doubt never forbids more than certainty.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeLife } from '../../../src/domain/depiction/lifespan.ts';
import type { LifeDates, LifeYear } from '../../../src/domain/heading/heading.ts';

const life = (year: number, precision: LifeYear['precision'] = 'exact', latest = year): LifeYear => ({
  year,
  latest,
  precision,
  text: String(year),
});
const lived = (birth: LifeYear | null, death: LifeYear | null): LifeDates => ({ birth, death, active: null });

describe.each<[dates: LifeDates, from: number, to: number, code: string | null, because: string]>([
  [lived(life(1929), life(1968)), 1901, 1910, 'not-born-yet', 'born after the last possible year'],
  [lived(life(1929), life(1968)), 1925, 1935, null, 'the span reaches into the life'],
  [lived(life(1809), life(1865)), 1936, 1936, 'already-dead', 'dead for decades'],
  [lived(life(1809), life(1865)), 1865, 1865, null, 'intervals that touch forbid nothing'],
  [lived(life(1930, 'approximate'), null), 1926, 1926, null, 'about 1930 may be 1926'],
  [lived(life(1930), null), 1926, 1926, 'not-born-yet', 'exactly 1930 may not'],
  [lived(null, life(1940, 'after')), 1960, 1960, null, 'died after 1940: perhaps much later'],
  [lived(life(1850), null), 1990, 1990, 'already-dead', 'nobody is 140'],
  [lived(life(1850), null), 1950, 1950, 'too-old', 'somebody of 100 is rare, not impossible'],
  [lived(null, life(1990)), 1870, 1870, 'not-born-yet', 'died 120 years later'],
])('%j photographed %i-%i', (dates, from, to, code, because) => {
  test(because, () => {
    expect(judgeLife(dates, { from, to })?.code ?? null).toBe(code);
  });
});

test('death before the first photograph needs no date of the item', () => {
  expect(judgeLife(lived(life(1732), life(1799)), null)?.code).toBe('already-dead');
});

test('the reason shows the arithmetic', () => {
  expect(judgeLife(lived(life(1929), life(1968)), { from: 1901, to: 1910 })?.detail).toBe(
    'born 1929, photographed 1901-1910: not born yet',
  );
});

test('a wider span of the picture never forbids what a narrower one allows', () => {
  const year = fc.integer({ min: 1830, max: 2000 });
  fc.assert(
    fc.property(year, fc.integer({ min: 0, max: 90 }), year, fc.integer({ min: 0, max: 20 }), (born, age, taken, slack) => {
      const dates = lived(life(born), life(born + age));
      const narrow = judgeLife(dates, { from: taken, to: taken });
      const wide = judgeLife(dates, { from: taken - slack, to: taken + slack });
      expect(narrow !== null || wide === null).toBe(true);
    }),
    { seed: 7 },
  );
});
