// Three generations of DPLA's shapes into one Item; and everything that is none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItem } from '../../src/dpla/item.ts';

const ID = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

function itemOf(doc: unknown) {
  const read = readItem(doc);
  if ('reject' in read) throw new Error(read.reject.reason);
  return read;
}
const reading = (sourceResource: object, rest: object = {}) => itemOf({ id: ID, ...rest, sourceResource }).item;

describe.each<[shape: string, value: unknown, expected: readonly string[]]>([
  ['absent', undefined, []],
  ['null', null, []],
  ['an empty list', [], []],
  ['a blank string', '  ', []],
  ['a string', 'Hurston, Zora Neale', ['Hurston, Zora Neale']],
  ['an object with a name', { name: 'Hurston, Zora Neale', scheme: 'LCNAF' }, ['Hurston, Zora Neale']],
  ['an empty object', {}, []],
  [
    'a list of both, with holes',
    ['Fishing', null, { name: 'Hurston, Zora Neale' }, {}, 'Fishing'],
    ['Fishing', 'Hurston, Zora Neale', 'Fishing'],
  ],
  ['a list in a list', [['Fishing', 'Boats']], ['Fishing', 'Boats']],
  ['a number', 1937, ['1937']],
  ['true, which is nothing anybody wrote', true, []],
  ['a name that is an object again', { name: { name: 'Hurston, Zora Neale' } }, ['Hurston, Zora Neale']],
])('a field that is %s', (_shape, value, expected) => {
  test.each(['title', 'description', 'subject', 'creator', 'contributor', 'type', 'format'] as const)('%s', (field) => {
    expect(reading({ [field]: value })[field]).toEqual(expected);
  });
});

describe.each<[because: string, date: unknown, expected: unknown]>([
  ['a bare string', 'circa 1940s', [{ text: 'circa 1940s', begin: null, end: null }]],
  ['one object', { displayDate: '1944', begin: '1944', end: '1944' }, [{ text: '1944', begin: '1944', end: '1944' }]],
  ['no display date', { begin: '1944-06', end: '1944-07' }, [{ text: '1944-06', begin: '1944-06', end: '1944-07' }]],
  [
    'a list',
    [{ displayDate: 'June 1944' }, '1945'],
    [
      { text: 'June 1944', begin: null, end: null },
      { text: '1945', begin: null, end: null },
    ],
  ],
  ['nothing in it', [{}, null, ''], []],
])('a date that is %s', (_because, date, expected) => {
  test('is read', () => expect(reading({ date }).date).toEqual(expected));
});

test('the bulk form, its stored source and the API read as the same item with the same hash', () => {
  const api = { id: ID, provider: { '@id': 'http://dp.la/api/contributor/x', name: 'Hub' }, sourceResource: { title: 'A portrait' } };
  const bulk = { _type: 'item', _id: 'hub--1', _source: { ...api, _id: 'hub--1', ingestDate: '2026-01-01', originalRecord: { big: 'x' } } };
  expect(itemOf(bulk)).toEqual(itemOf(api));
});

test('flat dotted keys of a fields= answer are folded back', () => {
  const { item } = itemOf({ id: ID, 'sourceResource.title': 'A portrait', 'sourceResource.subject.name': ['Fishing'] });
  expect([item.title, item.subject]).toEqual([['A portrait'], ['Fishing']]);
});

describe.each<[because: string, rest: object, expected: Partial<ReturnType<typeof reading>>]>([
  [
    'a data provider with an id',
    { dataProvider: { '@id': 'http://x', name: 'City Library' } },
    { dataProvider: 'City Library', provider: 'City Library' },
  ],
  ['a list of data providers', { dataProvider: ['City Library', 'Other'] }, { dataProvider: 'City Library' }],
  ['nobody', {}, { dataProvider: null, provider: 'unknown' }],
  [
    'rights at the top',
    { rights: 'http://rightsstatements.org/vocab/InC/1.0/' },
    { rightsUri: 'http://rightsstatements.org/vocab/InC/1.0/' },
  ],
  ['rights in words', { rights: 'Ask the library.' }, { rightsUri: null }],
  [
    'images, best first, without what is no address',
    {
      object: 'https://h.test/t.jpg',
      iiifManifest: 'https://h.test/m.json',
      mediaMaster: ['https://h.test/big.tif', 'javascript:alert(1)'],
    },
    {
      images: [
        { kind: 'media-master', url: 'https://h.test/big.tif' },
        { kind: 'iiif-manifest', url: 'https://h.test/m.json' },
        { kind: 'object', url: 'https://h.test/t.jpg' },
      ],
    },
  ],
])('%s', (_because, rest, expected) => {
  test('is read', () => expect(reading({}, rest)).toMatchObject(expected));
});

describe.each<[because: string, doc: unknown, code: string]>([
  ['a string', 'portrait', 'not-an-object'],
  ['null', null, 'not-an-object'],
  ['a list', [{ id: ID }], 'not-an-object'],
  ['without an id', { sourceResource: {} }, 'no-id'],
  ['with an empty id', { id: ' ', sourceResource: {} }, 'no-id'],
  ['with a NUL in its id, which PostgreSQL takes in no text', { id: 'a\u0000b', sourceResource: {} }, 'no-id'],
  ['with an id longer than any', { id: 'x'.repeat(501), sourceResource: {} }, 'no-id'],
  ['without a description of anything', { id: ID }, 'no-source-resource'],
  ['with a list for its description', { id: ID, sourceResource: [] }, 'no-source-resource'],
])('a document %s is set aside', (_because, doc, code) => {
  test(code, () => expect(readItem(doc)).toMatchObject({ reject: { code, reason: expect.stringMatching(/\S/) } }));
});

describe('the content hash', () => {
  const doc = { id: ID, ingestDate: '2025-01-01', score: 1, sourceResource: { title: 'A portrait', subject: [{ name: 'Fishing' }] } };
  const hashOf = (changed: object): string => itemOf({ ...doc, ...changed }).contentHash.toString('hex');
  test.each([
    ['ingestDate', { ingestDate: '2026-07-01' }],
    ['originalRecord', { originalRecord: { xml: '<x/>' } }],
    ['score', { score: 12.5 }],
    ['_rev', { _rev: '7' }],
    ['ingestionSequence', { ingestionSequence: 9 }],
    ['the order of keys', { sourceResource: { subject: [{ name: 'Fishing' }], title: 'A portrait' } }],
  ])('does not see %s', (_what, changed) => expect(hashOf(changed)).toBe(hashOf({})));
  test.each([
    ['a title', { sourceResource: { title: 'Another', subject: [{ name: 'Fishing' }] } }],
    ['a field that Item does not hold: what the provider said is more than that', { hasView: { '@id': 'http://x' } }],
    ['the order of subjects, which is evidence', { sourceResource: { title: 'A portrait', subject: ['B', 'A'] } }],
  ])('sees %s', (_what, changed) => expect(hashOf(changed)).not.toBe(hashOf({})));
});

test('one endless field is cut, the item kept', () => {
  const { subject, title } = reading({ subject: Array.from({ length: 5_000 }, (_, n) => `Subject ${n}`), title: 'x'.repeat(1_000_000) });
  expect([subject.length, title[0]?.length]).toEqual([2_000, 100_000]);
});

test('nesting without end is no way to end the process', () => {
  const deep = JSON.parse(`${'{"name":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
  expect(reading({ subject: deep }).subject).toEqual([]);
});

test('whatever JSON comes, it is read or set aside, never thrown at the caller', () => {
  const fields = [
    'id',
    '_id',
    '_source',
    'sourceResource',
    'provider',
    'dataProvider',
    'object',
    'rights',
    'title',
    'subject',
    'date',
    'begin',
  ];
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, true, 0, '', ID, 'Hurston, Zora Neale', '1944', '\u0000', '\ud800'),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...fields), tie('json')),
    ),
  }));
  const isRead = (doc: unknown): boolean => {
    const read = readItem(doc);
    return 'reject' in read ? read.reject.reason !== '' : read.item.id !== '' && read.contentHash.length === 32;
  };
  fc.assert(
    fc.property(
      json,
      (value) =>
        isRead(value) && isRead({ id: ID, sourceResource: value }) && isRead({ id: ID, sourceResource: { subject: value, date: value } }),
    ),
    { seed: 11, numRuns: 500 },
  );
});
