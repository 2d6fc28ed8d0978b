// The files of the desk as they are served: small, under a strict policy, cached for ever or asked for again.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deskFiles } from '../../src/desk_files.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { files } = await deskFiles();
const nameOf = (extension: string): string => [...files.keys()].find((name) => name.endsWith(extension)) ?? '';
const open = { key: null };

/** kB of scripts, as they are and gzipped. */
function weight(wanted: (name: string) => boolean): readonly [minified: number, gzipped: number] {
  const bodies = [...files].filter(([name]) => name.endsWith('.js') && wanted(name)).map(([, { body }]) => body);
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0) / 1000;
  return [sum(bodies.map(({ length }) => length)), sum(bodies.map((body) => gzipSync(body).length))];
}

test('a curator’s script stays under 60 kB, minified; the pages of whoever keeps the service running are one more', () => {
  const [minified, gzipped] = weight((name) => !name.includes('/keeper-'));
  expect(minified).toBeLessThan(60);
  expect(gzipped).toBeLessThan(25);
  expect(weight((name) => name.includes('/keeper-'))[0]).toBeLessThan(15);
});

test('a second look builds nothing anew', async () => {
  expect([...(await deskFiles()).files.keys()]).toEqual([...files.keys()]);
});

test('the page is open, asked for each time, and may do nothing but show itself', async () => {
  const response = await service.send('GET', '/desk', open);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-cache');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  const page = await response.text();
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|https?:\/\//);
  expect(page).toContain('modulepreload');
  for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g))
    expect((await service.send('GET', address, open)).status).toBe(200);
  const etag = response.headers.get('etag') ?? '';
  expect((await service.send('GET', '/desk', { ...open, headers: { 'if-none-match': etag } })).status).toBe(304);
});

test.each(['.js', '.css', '.svg'])('a file %s is kept for ever: its name holds its hash', async (extension) => {
  const response = await service.send('GET', `/desk/${nameOf(extension)}`, open);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(nameOf(extension)).toMatch(/-[0-9A-Za-z]{8}\.\w+$/);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(files.get(nameOf(extension))?.body);
});

test('a picture that cannot be had is drawn: a browser complains of each one that is not there', async () => {
  const response = await service.send('GET', '/desk/photographs/nothing', { key: service.keys.read });
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'image/svg+xml',
    'no-store',
  ]);
});

test.each([
  ['/desk/people/pE1HZ43xVWU26BMr2', 200, 'the page reads the rest itself'],
  ['/desk/people?q=du%20bois', 200, 'and what stands behind the question mark'],
  ['/desk/assets/desk-00000000.js', 404, 'a file of an older build'],
  ['/desk/assets/..%2f..%2fpackage.json', 404, 'no way out of the folder'],
  ['/desk/..%2f..%2fpackage.json', 200, 'an address of the page, not of a file'],
])('%s is %i: %s', async (address, status) => {
  const response = await service.send('GET', address, open);
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain('"dependencies"');
});
