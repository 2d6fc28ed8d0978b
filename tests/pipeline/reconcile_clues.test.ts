// What stands beside a heading: dates go into it, the rest is weighed.
import { describe, expect, test } from 'vitest';
import { type Clues, evidenceOf, fieldOfRole, withLifeDates } from '../../src/pipeline/reconcile_clues.ts';

describe('life dates go into the heading', () => {
  test.each<[heading: string, clues: Clues, with_: string, because: string]>([
    ['Du Bois, W. E. B.', { birth: '1868', death: '1963' }, 'Du Bois, W. E. B., 1868-1963', 'the full stop is an initial’s'],
    ['Parks, Rosa,', { birth: '1913-02-04' }, 'Parks, Rosa, 1913-', 'a whole date, and a comma that was left'],
    ['Parks, Rosa', { death: 'died 2005' }, 'Parks, Rosa, -2005', 'death alone'],
    ['Parks, Rosa--Portraits', { birth: '1913' }, 'Parks, Rosa, 1913-', 'a subdivision is not about the person'],
    ['Parks, Rosa, 1913-2005', { birth: '1820' }, 'Parks, Rosa, 1913-2005', 'the cell has dates of its own'],
    ['Parks, Rosa', { birth: 'unknown', death: '' }, 'Parks, Rosa', 'no year'],
    ['Parks, Rosa', { birth: '20050101' }, 'Parks, Rosa', 'no year of three or four digits'],
    ['Parks, Rosa', { itemDate: '1955' }, 'Parks, Rosa', 'the date of the item is nobody’s birth'],
  ])('%s %j', (heading, clues, expected) => {
    expect(withLifeDates(heading, clues)).toBe(expected);
  });
});

describe('evidence', () => {
  const year = (text: string) => ({ year: Number(text), precision: 'exact', text });
  const person = { birth: year('1911'), death: year('1938') };
  const nobody = { birth: null, death: null };
  const seen = { provider: true, role: true, coSubject: true };
  const unseen = { provider: false, role: false, coSubject: false };
  test.each<[clues: Clues, person: typeof person | typeof nobody, seen: typeof seen | null, codes: string[], because: string]>([
    [{ itemDate: '1936' }, person, null, ['itemDate-alive'], 'within the life'],
    [{ itemDate: '1899' }, person, null, ['itemDate-not-born-yet'], 'before it'],
    [{ itemDate: '1972' }, person, null, ['itemDate-already-dead'], 'after it'],
    [{ itemDate: 'n.d.' }, person, null, [], 'no date'],
    [{ itemDate: '1936' }, nobody, null, [], 'no life to compare it with'],
    [
      { provider: 'Hub', role: 'creator', coSubject: 'Day, Ann' },
      nobody,
      seen,
      ['provider-seen', 'role-seen', 'coSubject-seen'],
      'all of them',
    ],
    [{ provider: 'Hub', role: 'creator' }, nobody, unseen, ['provider-unseen'], 'a role not seen yet says nothing'],
    [{}, person, null, [], 'nothing is said'],
  ])('%j', (clues, who, known, codes) => {
    expect(evidenceOf(clues, who, known).map(({ code }) => code)).toEqual(codes);
  });
});

test.each<[role: string | undefined, field: string]>([
  ['Photographer', 'creator'],
  ['subject', 'subject'],
  ['dpc', 'subject'],
  ['donor', ''],
  [undefined, ''],
])('the role %s is the field %j', (role, field) => {
  expect(fieldOfRole(role)).toBe(field);
});
