// Which picture of an item is taken, and where else it might be had.
import { describe, expect, test } from 'vitest';
import { asItemId } from '../../../src/domain/ids.ts';
import { bestImage, imageAddresses, shownImage } from '../../../src/domain/image/addresses.ts';
import { largerRequest } from '../../../src/domain/image/image_service.ts';
import { derivedManifest } from '../../../src/domain/image/platforms.ts';
import type { ItemImage } from '../../../src/domain/item/item.ts';

const DPLA = '0123456789abcdef0123456789abcdef';
const item = ({ images = [], isShownAt = null, id = DPLA }: { images?: ItemImage[]; isShownAt?: string | null; id?: string }) => ({
  id: asItemId(id),
  images,
  isShownAt,
});
const MASTER: ItemImage = { kind: 'media-master', url: 'https://media.example.org/7.jpg' };
const MANIFEST: ItemImage = { kind: 'iiif-manifest', url: 'https://iiif.example.org/7/manifest.json' };
const OBJECT: ItemImage = { kind: 'object', url: 'https://example.org/thumb/7.jpg' };
const CONTENTDM = 'http://cdm1.contentdm.oclc.org/cdm/ref/collection/sayre/id/9054';

test('the order: master, manifest, what the platform has, object, the thumbnail of DPLA', () => {
  const found = imageAddresses(item({ images: [OBJECT, MANIFEST, MASTER], isShownAt: CONTENTDM }));
  expect(found.map(({ from, form }) => [from, form])).toEqual([
    ['media-master', 'image'],
    ['iiif-manifest', 'manifest'],
    ['platform', 'manifest'],
    ['object', 'image'],
    ['dpla-thumbnail', 'image'],
  ]);
  expect(found.at(-1)?.url).toBe(`https://dp.la/thumb/${DPLA}`);
});

describe.each<[because: string, given: Parameters<typeof item>[0], url: string | null]>([
  ['an item without anything has no picture', {}, null],
  ['a page is no picture', { isShownAt: 'https://www.loc.gov/item/78695093/' }, null],
  ['a master before all', { images: [OBJECT, MASTER] }, MASTER.url],
  ['a manifest before a thumbnail', { images: [OBJECT, MANIFEST] }, MANIFEST.url],
  [
    'CONTENTdm before a thumbnail',
    { images: [OBJECT], isShownAt: CONTENTDM },
    'http://cdm1.contentdm.oclc.org/iiif/info/sayre/9054/manifest.json',
  ],
  [
    'CONTENTdm told by its thumbnail alone',
    { images: [{ kind: 'object', url: 'http://cdm1.contentdm.oclc.org/utils/getthumbnail/collection/sayre/id/9054' }] },
    'http://cdm1.contentdm.oclc.org/iiif/info/sayre/9054/manifest.json',
  ],
  ['a thumbnail where there is nothing else', { images: [OBJECT] }, OBJECT.url],
  [
    'a thumbnail from an image server in a larger size',
    { images: [{ kind: 'object', url: 'https://iiif.example.org/i/lib:857804/full/!300,300/0/default.jpg' }] },
    'https://iiif.example.org/i/lib:857804/full/1600,/0/default.jpg',
  ],
  ['what is no web address cannot be fetched', { images: [{ kind: 'object', url: 'f2610262f487f013fb96149f98990fb0' }] }, null],
  ['nor a file of this machine', { images: [{ kind: 'media-master', url: 'file:///etc/passwd' }, OBJECT] }, OBJECT.url],
])('%s', (_because, given, url) => {
  test('is taken', () => expect(bestImage(item(given))?.url ?? null).toBe(url));
});

test('a manifest in a field meant for images is known as one', () => {
  expect(bestImage(item({ images: [{ kind: 'media-master', url: 'https://i.example.org/9/info.json' }] }))?.form).toBe('manifest');
});

test('a local id has no thumbnail at DPLA, and no address comes twice', () => {
  const found = imageAddresses(item({ id: 'local-1', images: [OBJECT, OBJECT, { ...OBJECT, kind: 'media-master' }] }));
  expect(found.map(({ url }) => url)).toEqual([OBJECT.url]);
});

test('a page shows an image, never a manifest', () => {
  expect(shownImage([MANIFEST, OBJECT])).toBe(OBJECT.url);
  expect(shownImage([MANIFEST])).toBeNull();
});

test.each<[given: string, wanted: string | null, because: string]>([
  ['https://h.org/iiif/2/a/full/200,/0/default.jpg', 'https://h.org/iiif/2/a/full/1600,/0/default.jpg', 'by width'],
  ['https://h.org/iiif/2/a/full/,200/0/default.jpg', 'https://h.org/iiif/2/a/full/1600,/0/default.jpg', 'by height'],
  ['https://h.org/iiif/2/a%2Fb/full/pct:10/0/default.jpg', 'https://h.org/iiif/2/a%2Fb/full/1600,/0/default.jpg', 'by a share'],
  ['https://h.org/iiif/a/full/!300,300/90/native.png', 'https://h.org/iiif/a/full/1600,/90/native.jpg', 'turned, version 1'],
  ['https://h.org/iiif/3/a/full/max/0/default.jpg', null, 'the whole already'],
  ['https://h.org/iiif/2/a/full/full/0/default.jpg', null, 'the whole already'],
  ['https://h.org/iiif/2/a/full/2000,/0/default.jpg', null, 'large enough already'],
  ['https://h.org/iiif/2/a/square/200,/0/default.jpg', null, 'a part: the rest would be another picture'],
  ['https://h.org/iiif/2/a/10,10,99,99/200,/0/default.jpg', null, 'a part'],
  ['https://h.org/full/200.jpg', null, 'no image server'],
])('%s becomes %s: %s', (given, wanted) => {
  expect(largerRequest(given)).toBe(wanted);
});

test.each<[given: string, manifest: string | null, because: string]>([
  ['http://h.org/cdm/ref/collection/p1c2/id/7', 'http://h.org/iiif/info/p1c2/7/manifest.json', 'the reference address'],
  ['http://h.org/cdm/compoundobject/collection/p1c2/id/7/rec/3', 'http://h.org/iiif/info/p1c2/7/manifest.json', 'several pages'],
  ['https://h.org/digital/collection/p1c2/id/7', 'https://h.org/iiif/info/p1c2/7/manifest.json', 'the new pages'],
  [
    'https://h.org/digital/api/singleitem/collection/p1c2/id/7/thumbnail',
    'https://h.org/iiif/info/p1c2/7/manifest.json',
    'the new thumbnail',
  ],
  ['http://h.org/u?/gmb,1127', 'http://h.org/iiif/info/gmb/1127/manifest.json', 'version 4, short'],
  ['http://h.org/cgi-bin/thumbnail.exe?CISOROOT=/gmb&CISOPTR=1127', 'http://h.org/iiif/info/gmb/1127/manifest.json', 'version 4'],
  ['http://h.org/cdm/landingpage/collection/p1c2', null, 'a collection'],
  [
    'https://texashistory.unt.edu/ark:/67531/metadc946186/small/',
    'https://texashistory.unt.edu/ark:/67531/metadc946186/manifest/',
    'Texas',
  ],
  ['https://example.org/cdm', null, 'anything else'],
])('%s has %s: %s', (given, manifest) => {
  expect(derivedManifest(given)?.url ?? null).toBe(manifest);
});
