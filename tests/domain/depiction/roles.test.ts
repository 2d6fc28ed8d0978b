// Who made the picture and who is in it: relators, self-portraits, habits of hubs, photographs of works of art.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depict } from '../../../src/domain/depiction/depict.ts';
import { rolesOf } from '../../../src/domain/depiction/hub_roles.ts';
import { mediumOf } from '../../../src/domain/depiction/medium.ts';
import { mayPortraySelf, sideOfRelator } from '../../../src/domain/depiction/roles.ts';
import { isSelfPortrait } from '../../../src/domain/depiction/self_portrait.ts';
import type { Item } from '../../../src/domain/item/item.ts';
import { item } from '../../support/items.ts';

const shownOf = (given: Partial<Item>): string[] =>
  depict(item('x', given))
    .people.filter(({ depicted }) => depicted >= 0.5)
    .map(({ heading }) => heading);
const reasonOf = (given: Partial<Item>, text: string): string | undefined =>
  depict(item('x', given)).excluded.find((exclusion) => exclusion.text === text)?.reason;

describe.each<[relator: string | null, side: 'behind' | 'in-front' | null, self: boolean, because: string]>([
  ['photographer', 'behind', true, 'made the picture'],
  ['Photographer.', 'behind', true, 'however it is written'],
  ['publisher', 'behind', false, 'the publisher of a self-portrait is not in it'],
  ['collector', 'behind', false, 'owned it'],
  ['depicted', 'in-front', false, 'is in it'],
  ['sitter', 'in-front', false, 'is in it'],
  ['mayor', null, false, 'an office decides nothing'],
  [null, null, true, 'no relator decides nothing'],
])('%s', (relator, side, self, because) => {
  test(because, () => {
    expect([sideOfRelator(relator), mayPortraySelf(relator)]).toEqual([side, self]);
  });
});

describe.each<[because: string, given: Partial<Item>, shown: readonly string[]]>([
  ['a creator is not in the picture', { title: ['Main Street'], creator: ['Day, Ann'] }, []],
  ['the title says that she is', { title: ['Self-portrait'], creator: ['Day, Ann'] }, ['Day, Ann']],
  ['in another language', { title: ['Autorretrato'], creator: ['Day, Ann'] }, ['Day, Ann']],
  ['the format says it', { title: ['Untitled'], format: ['Self-portraits'], creator: ['Day, Ann'] }, ['Day, Ann']],
  ['also with her relator', { title: ['Self-portrait'], creator: ['Day, Ann, photographer'] }, ['Day, Ann, photographer']],
  ['her publisher is not', { title: ['Self-portrait'], creator: ['Day, Ann', 'Roe, Jay, publisher'] }, ['Day, Ann']],
  ['nor a contributor', { title: ['Self-portrait'], creator: ['Day, Ann'], contributor: ['Roe, Jay'] }, ['Day, Ann']],
  [
    'dead makers portray nobody',
    { title: ['Self-portrait'], creator: ['Day, Ann, 1801-1850'], date: [{ text: '1912', begin: null, end: null }] },
    [],
  ],
  [
    'a maker is not brought in by a sitter of like name',
    { title: ['Portrait of Lou Bell Day'], creator: ['Day, Lou Ann'] },
    ['Lou Bell Day'],
  ],
  ['nor by a slip of the pen', { title: ['Portrait of Ann Strickland'], creator: ['Strickkland, Ann'] }, ['Ann Strickland']],
  ['a painted self-portrait has no face to learn from', { title: ['Self-portrait'], creator: ['Day, Ann'], format: ['Paintings'] }, []],
  ['a photograph of a statue neither', { subject: ['Day, Ann'], format: ['Photographs of sculptures'] }, []],
  ['nor a reproduction of a painting', { subject: ['Day, Ann--Portraits'], format: ['Photographic reproductions of paintings'] }, []],
  [
    'the sculptor beside the work is listed',
    { title: ['From left: Ann Day, Jay Roe'], subject: ['Day, Ann', 'Roe, Jay'], format: ['photograph of a sculpture'] },
    ['Day, Ann', 'Roe, Jay'],
  ],
])('%s', (_because, given, shown) => {
  test(`${(given.title ?? given.format ?? []).join()} shows ${shown.join(' and ') || 'nobody'}`, () => {
    expect(shownOf(given)).toEqual(shown);
  });
});

test('a self-portrait is called one, not only about one', () => {
  expect(isSelfPortrait({ title: ['Self portrait in a mirror'], format: [] })).toBe(true);
  expect(isSelfPortrait({ title: ['Portrait of the artist'], format: [] })).toBe(false);
});

describe.each<[format: string, type: string, kind: string, because: string]>([
  ['Photographs', 'image', 'photograph', 'plain'],
  ['', 'image', 'photograph', 'silence counts as yes'],
  ['black-and-white photographs', 'text', 'photograph', 'the format outweighs the type'],
  ['Photomechanical prints', 'image', 'photograph', 'the picture of a newspaper is of a face'],
  ['Photographs of paintings', 'image', 'likeness', 'a face of paint'],
  ['slide of a bronze statue', 'image', 'likeness', 'a face of bronze'],
  ['Photographs of monument builders', 'image', 'photograph', 'people who build'],
  ['Paintings', 'image', 'not-a-photograph', 'painted'],
  ['motion pictures (visual works)', 'moving image', 'moving-image', 'a film'],
])('%s of type %s', (format, type, kind, because) => {
  test(because, () => {
    expect(mediumOf({ format: format === '' ? [] : [format], type: [type] }).kind).toBe(kind);
  });
});

describe('hubs', () => {
  test('what is known of a hub moves the evidence, and says why', () => {
    const [known, other] = ['Digital Commonwealth', 'Some other hub'].map(
      (provider) => depict(item('x', { provider, subject: ['Day, Ann'], creator: ['Day, Ann'] })).people[0],
    );
    expect(known?.depicted).toBeGreaterThan(other?.depicted ?? 1);
    expect(known?.reasons.map(({ text }) => text).join()).toContain('sitters too');
  });

  test('whatever its case', () => {
    expect(rolesOf(' digital commonwealth')).toBe(rolesOf('Digital Commonwealth'));
  });

  test('no hub turns a creator into a sitter', () => {
    for (const provider of ['Digital Commonwealth', 'Artstor', 'OKHub', ''])
      expect(reasonOf({ provider, creator: ['Day, Ann'] }, 'Day, Ann')).toBe('creator-only');
  });
});

test('every string of an item ends in people or in excluded, whatever it is', () => {
  const odd = fc.constantFrom(
    'Unknown',
    '',
    '--',
    'Day, Ann, photographer',
    'Day, Ann; Roe, Jay',
    'Harris & Ewing',
    '1961',
    'Mr. and Mrs. Jay Roe',
    '山田太郎',
    'Day, Ann--Portraits',
  );
  const some = fc.array(fc.oneof(odd, fc.string({ maxLength: 50 })), { maxLength: 4 });
  fc.assert(
    fc.property(some, some, some, some, (subject, creator, contributor, title) => {
      const { people, excluded } = depict(item('x', { subject, creator, contributor, title }));
      const told = new Set([...people.flatMap(({ mentions }) => mentions), ...excluded].map(({ field, text }) => `${field}:${text}`));
      for (const [field, texts] of Object.entries({ subject, creator, contributor }))
        for (const text of texts) expect(told).toContain(`${field}:${text}`);
      for (const { depicted, mentions } of people)
        for (const { text } of mentions) expect(excluded.some((exclusion) => exclusion.text === text) || depicted >= 0.5).toBe(true);
    }),
    { seed: 11, numRuns: 300 },
  );
});
