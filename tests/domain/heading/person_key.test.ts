// The key of a personal name: what it holds, and which spellings share it.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { personKey } from '../../../src/domain/heading/person_key.ts';

const keyOf = (heading: string): string | null => {
  const { name } = parseHeading(heading);
  return name === null ? null : personKey(name);
};

test.each<[heading: string, key: string, because: string]>([
  [
    'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
    'du bois|william edward burghardt|1868|1963',
    'the fuller form for the initials',
  ],
  ['Du Bois, W.E.B.', 'du bois|w e b||', 'initials apart, no dates'],
  ['King, Martin Luther, Jr., 1929-1968', 'king|martin luther jr|1929|1968', 'the suffix belongs to the forenames'],
  ['Smith, John, Mrs.', 'smith|mrs john||', 'so does "Mrs." before her husband’s'],
  ['Edward VII, King of Great Britain, 1841-1910', '|edward vii|1841|1910', 'a ruler has no surname; the title tells nothing more'],
  ['Tolliver, Moses, Rev.', 'tolliver|moses||', 'a title is left out'],
  ['Ruth, George Herman "Babe"', 'ruth|george herman||', 'so is a nickname'],
  ['Cicero, Marcus Tullius, 106 B.C.-43 B.C.', 'cicero|marcus tullius|-106|-43', 'years before the common era are negative'],
  ['Smith, John, approximately 1846-1901', 'smith|john|1846|1901', 'how sure a year is, is not told'],
  ['Smith, John, 1868 or 9-1940', 'smith|john|1868|1940', 'of two years the earlier'],
  ['Johnson, Robert, active 19th century', 'johnson|robert||', 'activity is no life'],
])('of %s is %s: %s', (heading, key) => expect(keyOf(heading)).toBe(key));

describe('spellings that share a key', () => {
  test.each<[left: string, right: string, because: string]>([
    ['García Márquez, Gabriel, 1927-2014', 'GARCIA MARQUEZ, GABRIEL, 1927-2014', 'capitals and lost accents'],
    ['Obama, Barack, 1961-', 'Obama, Barack, 1961', 'the hyphen that DPLA takes'],
    ['King, Martin Luther, Jr', 'King, Martin Luther, Jr.', 'the full stop that DPLA takes'],
    ['Lincoln, Abraham, 1809-1865', 'Lincoln, Abraham 1809-1865', 'the comma that somebody forgot'],
    ['Lincoln, Abraham, 1809-1865', 'Abraham Lincoln (1809-1865)', 'the order in which it is said'],
    ['Liliuokalani, Queen of Hawaii, 1838-1917', 'Liliʻuokalani, Queen of Hawaii, 1838-1917', 'the okina'],
    ['Hine, Lewis Wickes', 'Photographer: Hine, Lewis Wickes', 'a relator'],
    ['Twain, Mark, 1835-1910', 'Twain, Mark, 1835-1910--Statues', 'a subdivision'],
    ['Smith, Wm. H.', 'Smith, William H.', 'a short form of print'],
    ['Mrs. Mahalia Jackson', 'Jackson, Mahalia, Mrs', '"Mrs." before her own forename, in front or behind'],
    ['Vicomte Ludovic Lepic', 'Lepic, Ludovic, vicomte', 'a foreign rank, in front or behind'],
    ['Barnett, Ida B. Wells-', 'Wells-Barnett, Ida B.', 'a hyphen left at the end'],
  ])('%s and %s: %s', (left, right) => expect(keyOf(left)).toBe(keyOf(right)));
});

describe('and those that do not', () => {
  test.each<[left: string, right: string, because: string]>([
    ['King, Martin Luther, Jr.', 'King, Martin Luther, Sr.', 'son and father'],
    ['Smith, John', 'Mrs. John Smith', 'husband and wife'],
    ['Edward VII, King of Great Britain', 'Edward VIII, King of Great Britain', 'two kings'],
    ['Smith, John, 1868-1940', 'Smith, John, 1869-1940', 'two years of birth'],
    ['Smith, John, 1868', 'Smith, John, -1868', 'born and died'],
    ['Du Bois, W. E. B.', 'DuBois, W. E. B.', 'closed-up particles are for comparison, not for the key'],
  ])('%s and %s: %s', (left, right) => expect(keyOf(left)).not.toBe(keyOf(right)));
});
