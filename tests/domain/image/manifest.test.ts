// Manifests of versions 2 and 3, info.json of versions 1 to 3, and things that are neither.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImageService, serviceImageUrl, WANTED_WIDTH } from '../../../src/domain/image/image_service.ts';
import { imagesOfManifest } from '../../../src/domain/image/manifest.ts';

const SERVICE_2 = {
  '@context': 'http://iiif.io/api/image/2/context.json',
  '@id': 'https://i.org/iiif/2/a',
  profile: 'http://iiif.io/api/image/2/level2.json',
};
const SERVICE_3 = { id: 'https://i.org/iiif/3/a', type: 'ImageService3', profile: 'level1' };
const canvas2 = (resource: object) => ({
  '@type': 'sc:Canvas',
  images: [{ '@type': 'oa:Annotation', motivation: 'sc:painting', resource }],
});
const canvas3 = (body: unknown) => ({
  type: 'Canvas',
  items: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'painting', body }] }],
});
const manifest2 = (...canvases: object[]) => ({ '@type': 'sc:Manifest', sequences: [{ canvases }] });
const manifest3 = (...items: object[]) => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', type: 'Manifest', items });

describe.each<[because: string, json: unknown, urls: string[]]>([
  [
    'version 2 with a service',
    manifest2(canvas2({ '@id': 'https://i.org/a.jpg', '@type': 'dctypes:Image', width: 4000, height: 3000, service: SERVICE_2 })),
    ['https://i.org/iiif/2/a/full/1600,/0/default.jpg'],
  ],
  [
    'a small image is asked for whole: nothing is enlarged',
    manifest2(canvas2({ '@id': 'https://i.org/a.jpg', '@type': 'dctypes:Image', width: 900, height: 600, service: SERVICE_2 })),
    ['https://i.org/iiif/2/a/full/full/0/default.jpg'],
  ],
  ['version 2 without a service', manifest2(canvas2({ '@id': 'https://i.org/a.jpg', '@type': 'dctypes:Image' })), ['https://i.org/a.jpg']],
  [
    'front and back: canvas by canvas, in order',
    manifest2(
      canvas2({ '@id': 'https://i.org/front.jpg', format: 'image/jpeg' }),
      canvas2({ '@id': 'https://i.org/back.jpg', format: 'image/jpeg' }),
    ),
    ['https://i.org/front.jpg', 'https://i.org/back.jpg'],
  ],
  [
    'version 3 with a service of version 3',
    manifest3(canvas3({ id: 'https://i.org/a.jpg', type: 'Image', width: 1000, height: 800, service: [SERVICE_3] })),
    ['https://i.org/iiif/3/a/full/max/0/default.jpg'],
  ],
  [
    'version 3 with a service of version 2, as most servers do',
    manifest3(
      canvas3({
        id: 'https://i.org/a.jpg',
        type: 'Image',
        width: 1000,
        height: 800,
        service: [{ '@id': 'https://i.org/2/a', '@type': 'ImageService2', profile: 'level2' }],
      }),
    ),
    ['https://i.org/2/a/full/full/0/default.jpg'],
  ],
  [
    'a choice: its first',
    manifest3(
      canvas3({
        type: 'Choice',
        items: [
          { id: 'https://i.org/natural.jpg', type: 'Image' },
          { id: 'https://i.org/uv.jpg', type: 'Image' },
        ],
      }),
    ),
    ['https://i.org/natural.jpg'],
  ],
  ['a film is no image', manifest3(canvas3({ id: 'https://i.org/a.mp4', type: 'Video', format: 'video/mp4' })), []],
  ['a collection', { type: 'Collection', items: [{ id: 'https://i.org/m.json', type: 'Manifest' }] }, []],
  ['a collection of version 2', { '@type': 'sc:Collection', manifests: [{ '@id': 'https://i.org/m.json' }] }, []],
  [
    'info.json of version 2',
    { ...SERVICE_2, protocol: 'http://iiif.io/api/image', width: 5000, height: 4000 },
    ['https://i.org/iiif/2/a/full/1600,/0/default.jpg'],
  ],
  [
    'info.json of version 3',
    {
      '@context': 'http://iiif.io/api/image/3/context.json',
      ...SERVICE_3,
      protocol: 'http://iiif.io/api/image',
      width: 5000,
      height: 4000,
    },
    ['https://i.org/iiif/3/a/full/1600,/0/default.jpg'],
  ],
  [
    'info.json of version 1',
    {
      '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json',
      '@id': 'https://i.org/1/a',
      width: 5000,
      height: 4000,
      profile: 'http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level1',
    },
    ['https://i.org/1/a/full/1600,/0/native.jpg'],
  ],
  ['an address that is no web address', manifest2(canvas2({ '@id': 'file:///etc/passwd', '@type': 'dctypes:Image' })), []],
  [
    'an address of another scheme in a service',
    manifest2(canvas2({ '@type': 'dctypes:Image', service: { ...SERVICE_2, '@id': 'gopher://i.org/a' } })),
    [],
  ],
  ['an error in JSON', { error: 'not found' }, []],
  ['a list', [], []],
  ['nothing', null, []],
  ['shapes that are wrong all over', { sequences: [{ canvases: [null, { images: 'x' }, { images: [{ resource: 7 }] }] }] }, []],
])('%s', (_because, json, urls) => {
  test('is read', () => expect(imagesOfManifest(json).map(({ url }) => url)).toEqual(urls));
});

const PLAIN: ImageService = {
  id: 'https://i.org/a',
  version: 3,
  level: 2,
  width: 6000,
  height: 4000,
  maxWidth: null,
  maxHeight: null,
  maxArea: null,
  sizes: [],
};
const SIZES = [
  { width: 400, height: 300 },
  { width: 2000, height: 1500 },
  { width: 1000, height: 750 },
];
test.each<[because: string, service: Partial<ImageService>, size: string | null]>([
  ['wide enough', {}, '1600,'],
  ['nobody told the width', { width: null, height: null }, '1600,'],
  ['a limit of the server', { maxWidth: 1000 }, '1000,'],
  ['a maxWidth alone limits the height too', { width: 1000, height: 4000, maxWidth: 1000 }, '250,'],
  ['a limit of the area', { maxArea: 600 }, '30,'],
  ['level 0: the narrowest that is wide enough', { level: 0, sizes: SIZES }, '2000,1500'],
  ['level 0 of version 2', { level: 0, version: 2, sizes: SIZES.slice(0, 1) }, '400,'],
  ['level 0 without sizes: the image has its own address', { level: 0 }, null],
])('%s: %s', (_because, service, size) => {
  expect(serviceImageUrl({ ...PLAIN, ...service })).toBe(size === null ? null : `https://i.org/a/full/${size}/0/default.jpg`);
});

test('no server is asked for more than it has or gives, whatever its sizes', () => {
  const side = fc.integer({ min: 1, max: 40_000 });
  const limit = fc.option(side, { nil: null });
  fc.assert(
    fc.property(
      side,
      side,
      limit,
      limit,
      fc.option(fc.integer({ min: 1, max: 10 ** 9 }), { nil: null }),
      (width, height, maxWidth, maxHeight, maxArea) => {
        const url = serviceImageUrl({ ...PLAIN, width, height, maxWidth, maxHeight, maxArea });
        const asked = Number(/full\/(\d+),\/0/.exec(url ?? '')?.[1] ?? width);
        expect(asked).toBeLessThanOrEqual(Math.min(width, WANTED_WIDTH, maxWidth ?? width));
        // one pixel wide is the least that can be asked for
        if (asked > 1) expect((asked * height) / width).toBeLessThanOrEqual((maxHeight ?? maxWidth ?? height) + 1e-6);
        if (asked > 1 && maxArea !== null) expect((asked * asked * height) / width).toBeLessThanOrEqual(maxArea + 1e-3);
      },
    ),
    { seed: 8, numRuns: 1_000 },
  );
});

test('anything at all is read without an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => void expect(imagesOfManifest(json)).toBeInstanceOf(Array)),
    { seed: 8, numRuns: 300 },
  );
});
