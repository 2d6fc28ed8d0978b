// The picture of an item: which place it comes from, how often a server is asked, what is told where there is none.
import { describe, expect, test } from 'vitest';
import { asItemId } from '../../src/domain/ids.ts';
import type { ItemImage } from '../../src/domain/item/item.ts';
import type { DiskCache } from '../../src/images/disk_cache.ts';
import { openPictures } from '../../src/images/pictures.ts';
import { imagePolicy } from '../../src/images/policy.ts';
import { HTML, png, tiffHead } from '../support/image_bytes.ts';
import { type Answer, serving } from '../support/image_server.ts';

function memory(): DiskCache & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    get: async (key) => kept.get(key) ?? null,
    set: async (key, bytes) => void kept.set(key, bytes),
    drop: async (key) => void kept.delete(key),
  };
}

const PNG = png(40, 30);
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/good.png': (_request, response) => void response.end(PNG),
  '/other.png': (_request, response) => void response.end(png(9, 9)),
  '/page.jpg': (_request, response) => void response.end(HTML),
  '/scan.tif': (_request, response) => void response.end(tiffHead(50, 50)),
  '/ill.jpg': (_request, response) => void response.writeHead(503).end(),
};
const missing: Answer = (_request, response) => void response.writeHead(404).end();
const shop: Answer = (request, response) => (ANSWERS[request.url ?? ''] ?? missing)(request, response);

async function opened() {
  const server = await serving(shop);
  const cache = memory();
  let time = 0;
  const pictures = openPictures({ cache, policy: imagePolicy(['127.0.0.1']), userAgent: 'namesake-test', now: () => time });
  const of = (...paths: string[]) =>
    pictures.of({
      id: asItemId('local-1'),
      isShownAt: null,
      images: paths.map((path): ItemImage => ({ kind: 'object', url: path.startsWith('/') ? server.url + path : path })),
    });
  return { of, cache, asked: server.asked, later: (ms: number) => (time += ms) };
}

test('a picture is fetched once, and kept', async () => {
  const { of, asked, cache } = await opened();
  const [first, second] = await Promise.all([of('/good.png'), of('/good.png')]);
  expect(first).toMatchObject({ bytes: PNG, type: 'image/png', etag: expect.stringMatching(/^"[\w-]{22}"$/) });
  expect(second).toEqual(first);
  expect(await of('/good.png')).toEqual(first);
  expect({ asked, kept: cache.kept.size }).toEqual({ asked: ['/good.png'], kept: 1 });
});

test.each<[because: string, paths: string[]]>([
  ['a page that poses as a picture', ['/page.jpg', '/good.png']],
  ['a TIFF, which no browser shows', ['/scan.tif', '/good.png']],
  ['a server that is ill', ['/ill.jpg', '/good.png']],
  ['an address inside', ['http://10.0.0.1/x.png', '/good.png']],
])('%s: the next best is shown', async (_because, paths) => {
  expect(await (await opened()).of(...paths)).toMatchObject({ bytes: PNG });
});

describe.each<[because: string, paths: string[], code: string, says: RegExp]>([
  ['an item without any', [], 'not-found', /has no picture$/],
  ['all are gone', ['/gone.jpg', '/page.jpg'], 'not-found', /answers 404; .*begins with/],
  ['one may come back', ['/gone.jpg', '/ill.jpg'], 'image-unavailable', /answers 503/],
  ['a place that must not be asked', ['http://169.254.169.254/x.png'], 'not-found', /169\.254/],
  ['what cannot be shown', ['/scan.tif'], 'not-found', /image\/tiff/],
  ['no more than four places are tried', ['/a', '/b', '/c', '/d', '/good.png'], 'not-found', /404/],
])('%s', (_because, paths, code, says) => {
  test('is told', async () => {
    await expect((await opened()).of(...paths)).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
  });
});

test('a place that failed is left alone for five minutes', async () => {
  const { of, asked, later } = await opened();
  await expect(of('/ill.jpg')).rejects.toMatchObject({ code: 'image-unavailable' });
  await expect(of('/ill.jpg')).rejects.toMatchObject({ code: 'image-unavailable' });
  expect(asked).toHaveLength(1);
  later(5 * 60_000 + 1);
  await expect(of('/ill.jpg')).rejects.toMatchObject({ code: 'image-unavailable' });
  expect(asked).toHaveLength(2);
});

test('what lies in the cache and is no picture is fetched again, and a full disk is no hindrance', async () => {
  const { of, cache, asked } = await opened();
  await of('/good.png');
  for (const key of cache.kept.keys()) cache.kept.set(key, HTML);
  expect(await of('/good.png')).toMatchObject({ bytes: PNG });
  expect(asked).toHaveLength(2);
  cache.set = async () => Promise.reject(new Error('ENOSPC'));
  expect(await of('/other.png')).toMatchObject({ type: 'image/png' });
});
