// The files of the desk as they are served: small, under a strict policy, cached for ever or asked for again.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deskFiles } from '../../src/desk_files.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { files } = await deskFiles();
const nameOf = (extension: string): string => [...files.keys()].find((name) => name.endsWith(extension)) ?? '';
const open = { key: null };

test('the script stays under 60 kB, minified', () => {
  const script = files.get(nameOf('.js'));
  expect(script?.body.length).toBeLessThan(60_000);
  // what goes over the wire; 24 kB is two fifths of the above, as such scripts compress
  expect(gzipSync(script?.body ?? '').length).toBeLessThan(24_000);
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

test.each([
  ['/desk/people/pE1HZ43xVWU26BMr2', 200, 'the page reads the rest itself'],
  ['/desk/assets/desk-00000000.js', 404, 'a file of an older build'],
  ['/desk/assets/..%2f..%2fpackage.json', 404, 'no way out of the folder'],
  ['/desk/..%2f..%2fpackage.json', 200, 'an address of the page, not of a file'],
])('%s is %i: %s', async (address, status) => {
  const response = await service.send('GET', address, open);
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain('"dependencies"');
});
