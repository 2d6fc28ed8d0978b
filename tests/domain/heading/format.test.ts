// The partner of the parser: headings come back in catalogue order with the parts they had; damage that DPLA does changes no key.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directForm, formatHeading } from '../../../src/domain/heading/format.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { personKey } from '../../../src/domain/heading/person_key.ts';
import { compatible } from '../../../src/domain/name/compatible.ts';
import { personName } from '../../../src/domain/name/person_name.ts';
import { fuzzedString } from '../../support/fuzzed_strings.ts';
import { sampledInverted } from '../../support/sampled_headings.ts';

const format = (heading: string): string => formatHeading(parseHeading(heading));
const nameOf = (heading: string) => {
  const { name } = parseHeading(heading);
  if (name === null) throw new Error(`no name in ${heading}`);
  return name;
};
const keyOf = (heading: string): string => personKey(nameOf(heading));

test.each<[heading: string, written: string, because: string]>([
  ['W. E. B. Du Bois', 'Du Bois, W. E. B.', 'the surname first'],
  ['Rev. Ralph David Abernathy', 'Abernathy, Ralph David, Rev.', 'a title behind'],
  ['Martin Luther King, Jr.', 'King, Martin Luther, Jr.', 'a suffix behind'],
  ['Griffey, Ken Jr', 'Griffey, Ken, Jr.', 'with its comma and full stop'],
  ['Mrs. John Smith', 'Smith, John, Mrs.', 'a wife under her husband’s name'],
  ['Mrs. Rosa Parks', 'Parks, Rosa, Mrs.', 'the forename tells that it is her own'],
  ['Lord Nelson', 'Lord Nelson', '"Nelson, Lord" would be read as one name with a title'],
  ['Lincoln, Abraham 1809-1865', 'Lincoln, Abraham, 1809-1865', 'a lost comma'],
  ['Obama, Barack, 1961', 'Obama, Barack, 1961-', 'a lost hyphen'],
  ['Huerta, Dolores, 1930- -- Portraits', 'Huerta, Dolores, 1930- --Portraits', 'the open date keeps its hyphen to itself'],
  ['Smith, John, b. 1868', 'Smith, John, 1868-', 'marks become hyphens'],
  ['Smith, John, d. 1868', 'Smith, John, -1868', ''],
  ['Smith, John, fl. 1868', 'Smith, John, active 1868', ''],
  ['Photographer: John Vachon', 'Vachon, John, photographer', 'a relator behind'],
  ['Evans, Walker (photographer, American, 1903-1975)', 'Evans, Walker, 1903-1975, photographer', 'dates out of their parenthesis'],
  ['Thaddeus "Tad" Kowalczyk', 'Kowalczyk, Thaddeus "Tad"', 'a nickname behind the forename'],
  ['Edward VII, King of Great Britain, 1841-1910', 'Edward VII, King of Great Britain, 1841-1910', 'a ruler stays'],
  ['Augustine, of Hippo, Saint, 354-430', 'Augustine, of Hippo, Saint, 354-430', 'so does a saint'],
  ['Smith, John; Doe, Jane', 'Smith, John; Doe, Jane', 'several people stay as they were'],
  ['Shakespeare, William, 1564-1616. Hamlet', 'Shakespeare, William, 1564-1616. Hamlet', 'so does a work'],
  ['Smith, J. (John)', 'Smith, J. (John)', 'a fuller form'],
  ['W.E.B. (William Edward Burghardt)', 'Burghardt, William Edward', 'nothing but initials: the parenthesis is the name'],
])('%s is written %s: %s', (heading, written) => expect(format(heading)).toBe(written));

test.each([
  ['King, Martin Luther, Jr., 1929-1968', 'Martin Luther King Jr.'],
  ['Smith, John, Mrs.', 'Mrs. John Smith'],
  ['Du Bois, W. E. B.', 'W. E. B. Du Bois'],
  ['Edward VII, King of Great Britain', 'Edward VII'],
])('%s is said %s', (heading, said) => expect(directForm(nameOf(heading))).toBe(said));

test('initials spelled out are those of the forenames, not of the surname', () => {
  expect(nameOf('H. D. (Hilda Doolittle)').initials).toEqual(['h']);
  expect(parseHeading(format('W.E.B. (William Edward Burghardt)')).name?.initials).toEqual(
    nameOf('W.E.B. (William Edward Burghardt)').initials,
  );
});

test('whatever the string: written twice is written once', () => {
  fc.assert(
    fc.property(fuzzedString, (text) => {
      expect(format(format(text))).toBe(format(text));
    }),
    { seed: 9, numRuns: 2_000 },
  );
});

describe('one sampled name', () => {
  const SEED = { seed: 12, numRuns: 1_000 };

  test('inverted and as it is said has one key', () => {
    fc.assert(
      fc.property(sampledInverted, ({ inverted, direct }) => {
        expect(keyOf(direct)).toBe(keyOf(inverted));
        expect(compatible(personName(nameOf(direct)), personName(nameOf(inverted))).exact).toBe(true);
        expect(format(direct)).toBe(format(inverted));
      }),
      SEED,
    );
  });

  test.each<[damage: string, harm: (heading: string) => string]>([
    ['in capitals', (heading) => heading.toUpperCase()],
    ['in small letters', (heading) => heading.toLowerCase()],
    ['without the full stop at the end', (heading) => heading.replace(/\.$/, '')],
    ['with one more full stop', (heading) => `${heading}.`],
    ['without the hyphen at the end', (heading) => heading.replace(/(\d)-$/, '$1')],
    ['without accents', (heading) => heading.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with a space before its commas', (heading) => heading.replaceAll(',', ' ,')],
    ['with an en dash', (heading) => heading.replace(/(\d)-/, '$1–')],
    ['as entities', (heading) => heading.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`)],
  ])('%s keeps its key', (_, harm) => {
    fc.assert(
      fc.property(sampledInverted, ({ inverted }) => {
        expect(keyOf(harm(inverted))).toBe(keyOf(inverted));
      }),
      SEED,
    );
  });
});
