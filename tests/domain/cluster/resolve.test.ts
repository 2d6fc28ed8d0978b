// Resolution of whole lists: the cases everybody asks about, judgements, and the laws of order.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JudgedPair, Judgement } from '../../../src/domain/cluster/judgement.ts';
import type { Resolution } from '../../../src/domain/cluster/resolution.ts';
import { resolve } from '../../../src/domain/cluster/resolve.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

const resolveAll = (headings: readonly string[], judgements: readonly JudgedPair[] = []): Resolution =>
  resolve(
    headings.map((heading) => ({ parsed: parseHeading(heading), uses: 1 })),
    judgements,
  );
const people = (headings: readonly string[], judgements: readonly JudgedPair[] = []): readonly (readonly string[])[] =>
  resolveAll(headings, judgements).people.map((person) => person.headings);
const judge = (left: string, right: string, judgement: Judgement): JudgedPair => ({ left, right, judgement });

const DU_BOIS = [
  'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
  'Du Bois, W.E.B., 1868-1963',
  'Du Bois, William Edward Burghardt, 1868-1963',
  'W.E.B. DuBois',
];

describe('the cases everybody asks about', () => {
  test('four spellings of W. E. B. Du Bois are one person, and his wife is another', () => {
    expect(people([...DU_BOIS, 'Mrs. W. E. B. Du Bois'])).toEqual([[...DU_BOIS].sort(), ['Mrs. W. E. B. Du Bois']]);
  });

  test('Jr. and Sr. are two; the heading without a suffix is suggested to both', () => {
    const [jr, sr, plain] = ['King, Martin Luther, Jr., 1929-1968', 'King, Martin Luther, Sr., 1899-1984', 'Martin Luther King'];
    const { people: found, suggestions } = resolveAll([jr, sr, plain]);
    expect(found).toHaveLength(3);
    expect(suggestions.map(({ left, right }) => [left, right].filter((heading) => heading !== plain))).toEqual(
      expect.arrayContaining([[jr], [sr]]),
    );
  });

  test('two Robert Johnsons are two; the undated one is suggested to both and merged with neither', () => {
    const headings = ['Johnson, Robert, 1911-1938', 'Johnson, Robert, 1953-', 'Johnson, Robert'];
    const { people: found, suggestions } = resolveAll(headings);
    expect(found).toHaveLength(3);
    expect(suggestions.map(({ left, right }) => `${left} | ${right}`).sort()).toEqual([
      'Johnson, Robert | Johnson, Robert, 1911-1938',
      'Johnson, Robert | Johnson, Robert, 1953-',
    ]);
  });

  test('an undated heading joins the only person that it fits', () => {
    expect(people(['Hurston, Zora Neale, 1891-1960', 'Zora Neale Hurston'])).toHaveLength(1);
  });

  test('a subdivision, a relator and a repeat change nobody', () => {
    expect(
      people([
        'Hine, Lewis Wickes, 1874-1940',
        'Hine, Lewis Wickes, 1874-1940--Exhibitions',
        'Hine, Lewis Wickes, 1874-1940, photographer',
        'Hine, Lewis Wickes, 1874-1940',
      ]),
    ).toHaveLength(1);
  });

  test('the preferred form is the fullest in catalogue order; life dates come from any heading', () => {
    const [person] = resolveAll(DU_BOIS).people;
    expect(person).toMatchObject({ preferred: DU_BOIS[0], birth: { year: 1868 }, death: { year: 1963 } });
  });
});

describe('a curator’s word', () => {
  const [first = '', second = '', third = ''] = DU_BOIS;

  test('"same" joins what the machine never would', () => {
    expect(
      people(
        ['Twain, Mark, 1835-1910', 'Clemens, Samuel Langhorne, 1835-1910'],
        [judge('Twain, Mark, 1835-1910', 'Clemens, Samuel Langhorne, 1835-1910', 'same')],
      ),
    ).toHaveLength(1);
  });

  test('"different" parts what looks the same, and nothing suggests it again', () => {
    const { people: found, suggestions } = resolveAll([first, second], [judge(second, first, 'different')]);
    expect(found).toHaveLength(2);
    expect(suggestions).toEqual([]);
  });

  test('"different" is inherited through "same"', () => {
    const found = people([first, second, third], [judge(first, second, 'same'), judge(first, third, 'different')]);
    expect(found).toEqual([[first, second].sort(), [third]].sort());
  });

  test('"different" parts two headings that are one after cleaning', () => {
    expect(people(['Roe, Jay--Portraits', 'Roe, Jay'], [judge('Roe, Jay--Portraits', 'Roe, Jay', 'different')])).toHaveLength(2);
  });

  test('"unsure" is neither joined nor asked again', () => {
    const { people: found, suggestions } = resolveAll(
      ['Mfume, Kweisi', 'Kweisi Mfume'],
      [judge('Mfume, Kweisi', 'Kweisi Mfume', 'unsure')],
    );
    expect([found.length, suggestions.length]).toEqual([2, 0]);
  });

  test('about a heading that is not there is passed over', () => {
    expect(people([first], [judge(first, 'Nobody, Here', 'same')])).toEqual([[first]]);
  });
});

describe('laws', () => {
  const FILE = path.resolve(import.meta.dirname, '../../../fixtures/pairs.tsv');
  const rows = readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const headings = [...new Set(rows.flatMap(([left = '', right = '']) => [left, right]))];
  const someHeadings = fc.shuffledSubarray(headings, { minLength: 2 });
  const someJudgements = fc.array(
    fc
      .tuple(fc.constantFrom(...headings), fc.constantFrom(...headings), fc.constantFrom<Judgement>('same', 'different', 'unsure'))
      .filter(([left, right]) => left !== right)
      .map(([left, right, judgement]) => judge(left, right, judgement)),
    { maxLength: 5 },
  );

  test('shuffled headings and judgements give the same people and suggestions', () => {
    fc.assert(
      fc.property(someHeadings, someJudgements, (list, judgements) => {
        expect(resolveAll(list, judgements)).toEqual(resolveAll(list.toSorted(), judgements.toReversed()));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('every heading stands in exactly one person', () => {
    fc.assert(
      fc.property(someHeadings, someJudgements, (list, judgements) => {
        expect(people(list, judgements).flat().sort()).toEqual(list.toSorted());
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('no pair judged different by hand is merged among all others', () => {
    const of = new Map(people(headings).flatMap((group, at) => group.map((heading) => [heading, at] as const)));
    const wrong = rows.filter(([left = '', right = '', judgement]) => judgement === 'different' && of.get(left) === of.get(right));
    expect(wrong).toEqual([]);
  });
});
