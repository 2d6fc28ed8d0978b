// May two names be one person's? Accepted pairs beside refused ones; the order never matters.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { compatible } from '../../../src/domain/name/compatible.ts';
import { type PersonName, personName } from '../../../src/domain/name/person_name.ts';

function read(heading: string): PersonName {
  const { name } = parseHeading(heading);
  if (name === null) throw new Error(`${heading} has no name`);
  return personName(name);
}

describe.each<[left: string, right: string, fit: boolean, because: string]>([
  ['Du Bois, W. E. B.', 'William Edward Burghardt DuBois', true, 'initials spell out; the particle is closed up'],
  ['Kowalczyk, Thaddeus', 'Thaddeus "Tad" Kowalczyk', true, 'the nickname is beside the name'],
  ['Clinton, William J.', 'Bill Clinton', true, 'Bill is William'],
  ['Parks, Rosa', 'Parks, Rosa Louise', true, 'a middle name left out'],
  ['Mrs. W. E. B. Du Bois', 'Du Bois, W. E. B.', false, 'the wife under her husband’s name'],
  ['King, Martin Luther, Jr.', 'King, Martin Luther, Sr.', false, 'son and father'],
  ['Novak, Ada', 'Novak, Anna', false, 'two full forenames'],
  ['Novak, Ada', 'Brandt, Ada', false, 'two surnames'],
  ['Edward VII, King', 'Edward VIII, King', false, 'two numerals'],
])('%s and %s', (left, right, fit) => {
  test(fit ? 'can be one' : 'cannot be one', () => expect(compatible(read(left), read(right)).compatible).toBe(fit));
  test('either way round', () => expect(compatible(read(right), read(left)).compatible).toBe(fit));
});
