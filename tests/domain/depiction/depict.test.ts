// Items as wholes: who is excluded for which reason, who is shown, caption and subject as one person.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depict } from '../../../src/domain/depiction/depict.ts';
import { asItemId } from '../../../src/domain/ids.ts';
import type { Item } from '../../../src/domain/item/item.ts';

const item = (more: Partial<Item>): Item => ({
  id: asItemId('x'),
  provider: 'a hub',
  dataProvider: null,
  title: [],
  description: [],
  subject: [],
  creator: [],
  contributor: [],
  date: [],
  type: ['image'],
  format: [],
  isShownAt: null,
  images: [],
  rightsUri: null,
  ...more,
});
const year = (text: string) => [{ text, begin: null, end: null }];

describe.each<[reason: string, because: string, given: Partial<Item>, text: string]>([
  ['creator-only', 'who only made it is not seen', { creator: ['Day, Ann'] }, 'Day, Ann'],
  ['creator-only', 'a contributor neither', { contributor: ['Day, Ann'] }, 'Day, Ann'],
  [
    'role:photographer',
    'the string says what they did',
    { creator: ['Day, Ann, 1901-1980, photographer'] },
    'Day, Ann, 1901-1980, photographer',
  ],
  ['not-born-yet', 'born after the picture', { subject: ['Day, Ann, 1950-'], date: year('1912') }, 'Day, Ann, 1950-'],
  ['already-dead', 'dead before the picture', { subject: ['Day, Ann, 1801-1850'], date: year('1912') }, 'Day, Ann, 1801-1850'],
  ['eponym', 'the title names a street after her', { title: ['Ann Day Street'], subject: ['Day, Ann'] }, 'Day, Ann'],
  ['not-a-photograph', 'a letter shows nobody', { subject: ['Day, Ann'], type: ['text'] }, 'Day, Ann'],
  [
    'not-a-photograph',
    'a lithograph has no face to learn from',
    { subject: ['Day, Ann--Portraits'], format: ['lithographs'] },
    'Day, Ann--Portraits',
  ],
  [
    'subdivision:Correspondence',
    'about her, not of her',
    { subject: ['Day, Ann, 1801-1890--Correspondence'] },
    'Day, Ann, 1801-1890--Correspondence',
  ],
  [
    'mentioned-not-shown',
    'the caption says where, not who',
    { title: ['Kitchen in the home of Ann Day'], subject: ['Day, Ann'] },
    'Day, Ann',
  ],
])('%s: %s', (reason, _because, given, text) => {
  test(`${text} is excluded`, () => {
    const { people, excluded } = depict(item(given));
    expect(excluded.filter((exclusion) => exclusion.text === text).map((exclusion) => exclusion.reason)).toContain(reason);
    expect(people.filter(({ depicted }) => depicted >= 0.5)).toEqual([]);
  });
});

describe.each<[because: string, given: Partial<Item>, heading: string]>([
  ['a subject heading alone', { subject: ['Day, Ann'] }, 'Day, Ann'],
  ['subdivided by Portraits', { subject: ['Day, Ann--Portraits'] }, 'Day, Ann--Portraits'],
  ['a self-portrait: creator and subject', { subject: ['Day, Ann'], creator: ['Day, Ann'] }, 'Day, Ann'],
  ['a creator whom the caption shows', { title: ['Portrait of Ann Day'], creator: ['Day, Ann'] }, 'Day, Ann'],
  ['a photograph of type text', { subject: ['Day, Ann'], type: ['text'], format: ['photographic prints'] }, 'Day, Ann'],
])('%s is shown', (_because, given, heading) => {
  test(heading, () => {
    expect(depict(item(given)).people.map((person) => [person.heading, person.depicted >= 0.5])).toEqual([[heading, true]]);
  });
});

test('caption and subject are one person', () => {
  const { people } = depict(item({ title: ['Thaddeus "Thad" Novak and Ann Day'], subject: ['Novak, Thaddeus', 'Day, Ann, 1901-1980'] }));
  expect(people.map(({ heading, sources }) => [heading, sources])).toEqual([
    ['Novak, Thaddeus', ['subject', 'title']],
    ['Day, Ann, 1901-1980', ['subject', 'title']],
  ]);
});

const GIVEN = ['Ada', 'Ben', 'Clara', 'Dora', 'Emil', 'Frank', 'Grace', 'Henry'];
const FAMILY = ['Abbott', 'Baker', 'Castle', 'Dorsey', 'Ellison', 'Foster', 'Garrison', 'Hopkins'];
const heading = fc.tuple(fc.constantFrom(...FAMILY), fc.constantFrom(...GIVEN)).map(([surname, given]) => `${surname}, ${given}`);
const strings = fc.uniqueArray(heading, { minLength: 1, maxLength: 5 });

test('who is below .5 stands in both lists', () => {
  fc.assert(
    fc.property(strings, fc.constantFrom('text', 'image'), (subject, type) => {
      const { people, excluded } = depict(item({ subject, type: [type] }));
      for (const { depicted, mentions } of people) {
        for (const { text } of mentions) expect(excluded.some((exclusion) => exclusion.text === text)).toBe(depicted < 0.5);
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});
