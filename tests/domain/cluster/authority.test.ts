// The preferred form, chosen by the table, and the life dates with what disagrees.
import { describe, expect, test } from 'vitest';
import { authority } from '../../../src/domain/cluster/authority.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

const of = (...headings: readonly (readonly [string, number])[]) =>
  authority(headings.map(([heading, uses]) => ({ parsed: parseHeading(heading), uses })));

describe('the preferred form', () => {
  test.each<[headings: readonly (readonly [string, number])[], preferred: string, because: string]>([
    [
      [
        ['Du Bois, W. E. B', 900],
        ['Du Bois, W. E. B. (William Edward Burghardt), 1868-1963', 1],
      ],
      'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
      'the fullest and dated one, however rare',
    ],
    [
      [
        ['W. E. B. Du Bois, 1868-1963', 9],
        ['Du Bois, W. E. B., 1868-1963', 1],
      ],
      'Du Bois, W. E. B., 1868-1963',
      'as LC enters names',
    ],
    [
      [
        ['Parks, Rosa, 1913-', 9],
        ['Parks, Rosa, 1913-2005', 1],
      ],
      'Parks, Rosa, 1913-2005',
      'both years',
    ],
    [
      [
        ['Parks, Rosa, 1913-2005--Portraits', 9],
        ['Parks, Rosa, 1913-2005', 1],
      ],
      'Parks, Rosa, 1913-2005',
      'the name alone',
    ],
    [
      [
        ['PARKS, ROSA', 9],
        ['Parks, Rosa', 1],
      ],
      'Parks, Rosa',
      'not all capitals',
    ],
    [
      [
        ['Parks,  Rosa', 9],
        ['Parks, Rosa', 1],
      ],
      'Parks, Rosa',
      'needed no repair',
    ],
    [
      [
        ['Parks, Rosa', 1],
        ['Parks, Roza', 2],
      ],
      'Parks, Roza',
      'of equals the most used',
    ],
    [
      [
        ['Parks, Roza', 1],
        ['Parks, Rosa', 1],
      ],
      'Parks, Rosa',
      'of equals used alike the first by code unit',
    ],
  ])('%#: %j', (headings, preferred) => {
    expect(of(...headings).preferred).toBe(preferred);
    expect(of(...headings.toReversed()).preferred).toBe(preferred);
  });
});

describe('life dates', () => {
  test.each<[headings: readonly string[], birth: number | null, death: number | null, conflicts: readonly string[], because: string]>([
    [['Roe, Ann, 1901-1980', 'Roe, Ann'], 1901, 1980, [], 'one form tells both'],
    [['Roe, Ann, 1901-', 'Roe, Ann, -1980'], 1901, 1980, [], 'two forms tell one each'],
    [['Roe, Ann, 1901-1980', 'Roe, Anna, 1902-1980'], 1901, 1980, ['birth 1902 Roe, Anna, 1902-1980'], 'a year apart is told, not hidden'],
    [['Roe, Ann, 1901-1980', 'Roe, Ann, ca. 1905-1980'], 1901, 1980, [], 'ca. 1905 leaves 1901 open'],
    [['Roe, Ann, ca. 1905', 'Roe, Ann, 1901-'], 1901, null, [], 'an exact year before an approximate one'],
    [
      ['Roe, Ann, 1901-1980', 'Roe, Anna, 1902-1981'],
      1901,
      1980,
      ['birth 1902 Roe, Anna, 1902-1981', 'death 1981 Roe, Anna, 1902-1981'],
      'both years disagree',
    ],
  ])('of %j', (headings, birth, death, conflicts) => {
    const record = of(...headings.map((heading) => [heading, 1] as const));
    expect([record.birth?.year ?? null, record.death?.year ?? null]).toEqual([birth, death]);
    expect(record.conflicts.map(({ event, year, heading }) => `${event} ${year} ${heading}`)).toEqual(conflicts);
  });
});
