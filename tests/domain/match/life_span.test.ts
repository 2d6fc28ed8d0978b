// Years within their precision, and lives that exclude each other.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { formColumns, SPAN_WIDTH } from '../../../src/domain/match/form_table.ts';
import { BIRTH, spansConflict, YEARS, yearsAgree } from '../../../src/domain/match/life_span.ts';
import { nameForm } from '../../../src/domain/match/name_form.ts';
import { Vocabulary } from '../../../src/domain/match/vocabulary.ts';

/** The spans of people of these dates, as columns hold them. */
function spansOf(...dates: string[]): { readonly spans: Int16Array; readonly exact: boolean } {
  const vocabulary = new Vocabulary();
  const forms = dates.map((text) => nameForm(parseHeading(`Roe, Jay, ${text}`), vocabulary));
  return { spans: formColumns(forms).spans, exact: forms.every(({ life }) => life.birth?.exact === true) };
}

describe.each<[left: string, right: string, level: keyof typeof YEARS, because: string]>([
  ['1868-', '1868-', 'exact', 'the same year'],
  ['1868-', '1869-', 'near', 'one year off, as authority files correct one another'],
  ['1868-', '1872-', 'far', 'four years off: against, but no proof'],
  ['1868-', '1874-', 'apart', 'six years off are two people'],
  ['ca. 1868-', '1875-', 'within', 'circa leaves ten years open'],
  ['1868 or 9-', '1869-', 'within', 'the later of two years'],
  ['-1963', '1868-', 'missing', 'one gives no birth'],
])('births of %s and %s', (left, right, level) => {
  test(level, () => {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const { spans, exact } = spansOf(one, other);
      const [from = 0, to = 0] = spans.subarray(BIRTH);
      const [otherFrom = 0, otherTo = 0] = spans.subarray(SPAN_WIDTH + BIRTH);
      expect(yearsAgree(from, to, otherFrom, otherTo, exact)).toBe(YEARS[level]);
    }
  });
});

describe.each<[left: string, right: string, conflict: boolean, because: string]>([
  ['1911-1938', '1953-', true, 'born after the other had died'],
  ['1735-1826', '1767-1848', true, 'births apart'],
  ['1868-1963', '1868-', false, 'an open date says nothing about a death'],
  ['active 1850', '1911-1938', true, 'at work before the other was grown up'],
  ['active 1925', '1911-1938', false, 'fits'],
  ['active 1990', '1911-1938', true, 'at work long after the other had died'],
  ['1700-', '-1990', true, 'nobody lives 290 years'],
  ['active 19th century', '1911-1938', true, 'a century of activity'],
])('the lives %s and %s', (left, right, conflict) => {
  test(conflict ? 'exclude each other' : 'can be one', () => {
    const { spans } = spansOf(left, right);
    expect(spansConflict(spans, 0, SPAN_WIDTH) !== 0).toBe(conflict);
    expect(spansConflict(spans, SPAN_WIDTH, 0) !== 0).toBe(conflict);
  });
});
