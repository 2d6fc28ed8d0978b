// Several people in one string without a semicolon; one person, a firm and a place stand beside them.
import { describe, expect, test } from 'vitest';
import { lookAt } from '../../../src/domain/heading/look.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { namesSeveral } from '../../../src/domain/heading/several.ts';

describe.each<[heading: string, several: boolean, because: string]>([
  ['Lewis, John, 1940-2020 / Williams, Hosea, 1926-2000', true, 'parted by a slash'],
  ['Smith, John and Brown, Jane', true, 'two inverted names joined by "and"'],
  ['Smith, John & Brown, Jane', true, 'or by its sign'],
  ['Arts, Crafts and Design, Modern', false, 'no given names behind the commas'],
  ['King, Martin Luther, Jr., 1929-1968, King, Coretta Scott, 1927-2006', true, 'dates end the first name'],
  ['Smith, John, Doe, Jane', true, 'surname and forename in turn, though "doe" is a word'],
  ['King, Martin Luther, Jr., 1929-1968', false, 'one person with a suffix'],
  ['Cleveland, Cuyahoga County, Ohio, United States', false, 'places in places'],
  ['Martin Luther King and Ralph Abernathy', true, 'two direct names'],
  ['Orville and Wilbur Wright', true, 'two forenames with one surname'],
  ['Mr. and Mrs. John Smith', true, 'a couple'],
  ['Sears and Roebuck', false, 'two surnames are a firm'],
  ['Smith, John and Sons, Company', false, 'a firm by its last word'],
  ['Health and safety', false, 'words'],
])('%s', (heading, several, because) => {
  test(`${several ? 'names several' : 'does not'}: ${because}`, () => {
    expect(namesSeveral(lookAt(parseHeading(heading), 'subject'))).toBe(several);
  });
});
