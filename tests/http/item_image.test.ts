// GET /v1/items/{id}/image over the whole service: the picture as it is, told by its bytes, asked for again by its ETag.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ItemImage } from '../../src/domain/item/item.ts';
import { png } from '../support/image_bytes.ts';
import { serving } from '../support/image_server.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'namesake-pictures-'));
const service = await testService({ ALLOWED_IMAGE_HOSTS: '127.0.0.1', NAMESAKE_DATA_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const object = (url: string): { images: ItemImage[] } => ({ images: [{ kind: 'object', url }] });

test('the picture is passed on as it is, kept, and not sent again to who has it', async () => {
  const { url, asked } = await serving(
    (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(png(40, 30)),
  );
  await load(service.composed.store, [item('pictured', object(`${url}/7.jpg`))]);
  const answer = await service.send('GET', '/v1/items/pictured/image');
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png(40, 30));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-length': String(png(40, 30).length),
    'cache-control': 'private, max-age=600',
    'content-security-policy': expect.stringMatching(/default-src 'none'/),
  });
  const etag = answer.headers.get('etag') ?? '';
  const again = await service.send('GET', '/v1/items/pictured/image', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect(asked).toEqual(['/7.jpg']);
  expect(readdirSync(path.join(folder, 'images'))).toHaveLength(1);
});

test.each<[because: string, url: (server: string) => string, status: number, code: string]>([
  ['a page that poses as a picture', (server) => `${server}/page.jpg`, 404, 'not-found'],
  ['a server that is ill', (server) => `${server}/ill.jpg`, 502, 'image-unavailable'],
  ['an address inside', () => 'http://169.254.169.254/latest/meta-data/', 404, 'not-found'],
])('%s is a problem', async (_because, url, status, code) => {
  const server = await serving((request, response) => void response.writeHead(request.url === '/ill.jpg' ? 503 : 200).end('<html></html>'));
  await load(service.composed.store, [item(`problem-${code}-${status}`, object(url(server.url)))]);
  const answer = await service.send('GET', `/v1/items/problem-${code}-${status}/image`);
  expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toMatchObject(
    [status, /problem\+json/, { code }].map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)),
  );
});

test('a key is needed, and one for reading', async () => {
  expect((await service.send('GET', '/v1/items/pictured/image', { key: null })).status).toBe(401);
  expect((await service.send('GET', '/v1/items/pictured/image', { key: service.keys.admin })).status).toBe(403);
});
