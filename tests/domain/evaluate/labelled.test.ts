// Labelled tables, whatever their columns are called; agreement of kinds and keys; the floors.
import { describe, expect, test } from 'vitest';
import { inDirectOrder, looksInverted } from '../../../src/domain/evaluate/floor.ts';
import { agreesWithKey } from '../../../src/domain/evaluate/key_agreement.ts';
import { agreement } from '../../../src/domain/evaluate/kind_agreement.ts';
import { isLabelledTable, type LabelledHeading, readLabelled } from '../../../src/domain/evaluate/labelled.ts';
import type { Kind } from '../../../src/domain/heading/heading.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

describe.each<[columns: string, is: boolean, because: string]>([
  ['heading\tkind\tsource', true, 'a heading and its kind'],
  ['heading\tis_person\tset', true, 'a heading, and whether it is a person'],
  ['input\tcontext\texpected_kind', true, 'other words for the same'],
  ['origin\tkind\tdirect\tinverted', true, 'a form per order'],
  ['heading_a\theading_b\tjudgement', false, 'pairs are for resolution'],
  ['', false, 'nothing'],
])('a table of %j', (columns, is, because) => {
  test(because, () => expect(isLabelledTable(columns.split('\t'))).toBe(is));
});

describe('rows', () => {
  test('tell kind, field and source', () => {
    const [row] = readLabelled('heading\tkind\tsource\tcontext\nRosa Parks\tperson\tx\tcreator\n', 'subject');
    expect(row).toMatchObject({ heading: 'Rosa Parks', kind: 'person', person: true, source: 'x', context: 'creator' });
  });
  test('of people and others have no kind', () => {
    const [row] = readLabelled('heading\tis_person\nBridges\t0', 'subject');
    expect(row).toMatchObject({ person: false, kind: null, context: 'subject' });
  });
  test('may allow further kinds, and say title for work', () => {
    const [row] = readLabelled('input\texpected_kind\talt_kinds\nHamlet\ttitle\tfictional|person', 'subject');
    expect(row).toMatchObject({ kind: 'work', alsoKinds: ['fictional', 'person'] });
  });
  test('of origins give the direct form in two fields, and the inverted one where there is one', () => {
    const rows = readLabelled(
      'origin\tkind\tdirect\tinverted\nChinese\tperson\tSun Yat-sen\tSun, Yat-sen\nlook-alike\tplace\tMauna Kea\t',
      'subject',
    );
    expect(rows.map(({ heading, context, order }) => [heading, context, order])).toEqual([
      ['Sun Yat-sen', 'subject', 'direct'],
      ['Sun Yat-sen', 'creator', 'direct'],
      ['Sun, Yat-sen', 'subject', 'inverted'],
      ['Mauna Kea', 'subject', 'direct'],
      ['Mauna Kea', 'creator', 'direct'],
    ]);
  });
});

const labelled = (heading: string, kind: Kind | null, alsoKinds: readonly Kind[] = []): LabelledHeading => ({
  heading,
  kind,
  alsoKinds,
  context: 'subject',
  person: kind === 'person',
  source: '',
  key: '',
  origin: '',
  order: 'any',
});

describe.each<[heading: string, told: Kind | null, given: Kind, agrees: string | null, because: string]>([
  ['Bridges', 'topic', 'topic', 'strict', 'the same'],
  ['World War, 1914-1918', 'topic', 'event', 'coarse', 'catalogues call wars topics'],
  ['Ohio--History', 'topic', 'place', 'coarse', 'a subdivided place is tagged either way'],
  ['Ohio', 'topic', 'place', 'none', 'without a subdivision it is a place'],
  ['Ford Motor Company', 'corporate', 'person', 'none', 'two kinds'],
  ['Ford Motor Company', null, 'person', null, 'nothing is told'],
])('%s, told %s, given %s', (heading, told, given, agrees, because) => {
  test(because, () => expect(agreement(labelled(heading, told), given)).toBe(agrees));
});

test('a further kind is as good as the first', () => {
  expect(agreement(labelled('Hamlet', 'work', ['fictional']), 'fictional')).toBe('strict');
});

describe.each<[key: string, heading: string, agrees: boolean, because: string]>([
  ['parks|rosa|1913|2005', 'Parks, Rosa, 1913-2005', true, 'all four parts'],
  ['du bois|w e b||', 'Du Bois, W.E.B', true, 'initials closed up'],
  ['du bois|william edward burghardt|1868|', 'Du Bois, W. E. B. (William Edward Burghardt), 1868', true, 'the fuller form will do'],
  ['parks|rosa|1913|', 'Parks, Rosa, 1913-2005', false, 'a year that is not told'],
  ['parks|rosa||', 'Parks, Rose', false, 'another forename'],
  ['smith|john|~1823|', 'Smith, John, approximately 1823', true, 'about a year'],
  ['smith|john|1868/1869|', 'Smith, John, 1869', true, 'either of two years'],
])('the key %s and %s', (key, heading, agrees, because) => {
  test(because, () => expect(agreesWithKey(key, parseHeading(heading).name)).toBe(agrees));
});

describe.each<[heading: string, inverted: boolean, direct: string]>([
  ['Parks, Rosa, 1913-2005', true, 'Rosa Parks'],
  ['Cologne, Germany', true, 'Germany Cologne'],
  ['Rosa Parks', false, 'Rosa Parks'],
  ['Education, higher', false, 'Education'],
  ['Parks, Rosa--Portraits', true, 'Rosa Parks'],
])('the floor on %s', (heading, inverted, direct) => {
  test(`${inverted ? 'takes it for a name' : 'passes it over'}; the language model reads ${direct}`, () => {
    expect(looksInverted(heading)).toBe(inverted);
    expect(inDirectOrder(heading)).toBe(direct);
  });
});
