// What the evidence table sees of a heading: places behind commas, words of things and who is spared, capitals, ranks.
import { describe, expect, test } from 'vitest';
import { type Look, lookAt } from '../../../src/domain/heading/look.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

const look = (heading: string): Look => lookAt(parseHeading(heading), 'subject');

test.each<[heading: string, end: string | null, behind: number, because: string]>([
  ['Cologne, Germany', 'region', 1, 'a country'],
  ['Monroe, La.', 'region', 1, 'a state in short with its full stop'],
  ['La, Thi', null, 0, 'a surname without'],
  ['Smith, John, ill.', null, 0, 'a relator in lower case is no state'],
  ['Chicago, Cook County, Ill.', 'region', 1, 'with a capital it is one'],
  ['Smith, Georgia', 'region-or-given', 1, 'a state that is a given name'],
  ['Abdin, Cairo, Egypt, 1920', 'region', 2, 'a year parts nothing'],
  ['Germany', null, 0, 'what stands first is not behind'],
])('places behind the first comma of %s: the last %s, %i in all (%s)', (heading, end, behind) => {
  const { placeEnd, placesBehind } = look(heading);
  expect([placeEnd, placesBehind]).toEqual([end, behind]);
});

test.each<[heading: string, word: string | null, because: string]>([
  ['First Baptist Church', 'church', 'direct'],
  ['Church, Frederic Edwin', null, 'a surname before a known forename is spared'],
  ['Church, F. E.', null, 'or before initials'],
  ['Church, History of', 'church', 'before words it is not'],
  ['King, Coretta Scott, Center', 'center', 'nor is what follows the forenames'],
])('the word of organisations in %s is %s: %s', (heading, word) => expect(look(heading).corporateWord).toBe(word));

describe('capitals', () => {
  test.each<[heading: string, lowerCaseTail: boolean, titleCase: boolean, because: string]>([
    ['Women’s rights', true, false, 'a topic goes on in lower case'],
    ['United Mine Workers of America', false, true, 'a proper name but for its prepositions'],
    ['parks, rosa', false, false, 'inverted and small all through: written without capitals'],
    ["Guido d'Arezzo", false, true, 'an elided particle is cut off'],
    ['Dogs', false, false, 'one word tells nothing'],
  ])('of %s', (heading, lowerCaseTail, titleCase) => {
    const seen = look(heading);
    expect([seen.lowerCaseTail, seen.titleCase]).toEqual([lowerCaseTail, titleCase]);
  });
});

test.each<[heading: string, ranked: boolean, because: string]>([
  ['Victoria, Queen of Great Britain', true, 'a rank with what it rules'],
  ['Augustine, of Hippo, Saint', true, 'a saint'],
  ['Joseph, Nez Percé Chief', true, 'a chief behind his people'],
  ['Hines, Earl', false, 'alone behind a surname it is a forename'],
  ['Smith, John', false, 'nothing'],
])('%s: ranked %s (%s)', (heading, ranked) => expect(look(heading).ranked).toBe(ranked));

test('an answer is worked out once, and is the same when asked again', () => {
  const seen = look('King, Martin Luther, Jr., 1929-1968');
  expect(seen.words).toBe(seen.words);
  expect(seen.segments).toBe(seen.segments);
  expect(seen.given).toEqual(['martin', 'luther']);
});
