// The reference worker against the real service: images of every kind are leased, fetched, looked at and posted, each with its right end.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { ItemImage } from '../../src/domain/item/item.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { startWorker } from '../../src/worker.ts';
import { HTML, png } from '../support/image_bytes.ts';
import { serving } from '../support/image_server.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';
import { FACE_WORKER } from '../support/settings.ts';

const PORTRAIT = readFileSync(path.join(FACE_WORKER, 'pictures/portrait.jpg'));
const SPACE = 'face-api-1';
const PATIENCE_MS = 240_000;

/** What the images are, by their paths. */
const IMAGES: Readonly<Record<string, Buffer>> = {
  '/portrait.jpg': PORTRAIT,
  '/behind-a-manifest.jpg': PORTRAIT,
  '/nobody.png': png(320, 240),
  '/half.jpg': PORTRAIT.subarray(0, PORTRAIT.length / 2),
  '/page.jpg': HTML,
  '/huge.png': png(30_000, 30_000, { honest: false }),
};
const manifest = (url: string): string =>
  JSON.stringify({
    '@type': 'sc:Manifest',
    sequences: [{ canvases: [{ images: [{ resource: { '@id': url, '@type': 'dctypes:Image' } }] }] }],
  });

const service = await testService({ ALLOWED_IMAGE_HOSTS: '127.0.0.1', IMAGE_CACHE_BYTES: '0' });
const images = await serving((request, response) => {
  const bytes = IMAGES[request.url ?? ''];
  if (request.url === '/manifest.json') response.end(manifest(`http://${request.headers.host}/behind-a-manifest.jpg`));
  else if (bytes === undefined) response.writeHead(404).end();
  else response.end(bytes);
}, afterAll);

const pictured = (id: string, images: readonly ItemImage[]) =>
  item(id, {
    title: [`Portrait of Eileen Collins, ${id}`],
    subject: ['Collins, Eileen, 1956-'],
    rightsUri: 'http://rightsstatements.org/vocab/NoC-US/1.0/',
    images,
  });
const master = (id: string, url: string) => pictured(id, [{ kind: 'media-master', url }]);
const { key } = await service.composed.store.keys.create({ name: 'worker', scopes: ['pipeline', 'read'] });
const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await service.send(method, path, { key, ...(body === undefined ? {} : { body }) });
  expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as Answer; // held against the contract by its own test
};

/** Runs the worker as its users do, until there is no work left. */
async function worked(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--once'], {
    cwd: FACE_WORKER,
    env: { PATH: process.env.PATH, NAMESAKE_URL: service.url, NAMESAKE_KEY: key, SPACE_ID: SPACE, ALLOWED_IMAGE_HOSTS: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  expect(code, output).toBe(0);
  return output;
}

interface Run {
  readonly id: string;
  readonly state: string;
  readonly selecting: boolean;
  readonly counts: Readonly<Record<string, unknown>>;
}
interface Faces {
  readonly items: readonly {
    readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly imageWidth: number;
    readonly imageHeight: number;
  }[];
}

test(
  'every image ends in its outcome, faces are stored with their boxes, and nothing is left over',
  async () => {
    await load(service.composed.store, [
      master('face', `${images.url}/portrait.jpg`),
      pictured('manifest', [
        { kind: 'iiif-manifest', url: `${images.url}/manifest.json` },
        { kind: 'object', url: `${images.url}/nobody.png` },
      ]),
      master('nobody', `${images.url}/nobody.png`),
      master('half', `${images.url}/half.jpg`),
      master('page', `${images.url}/page.jpg`),
      master('huge', `${images.url}/huge.png`),
      master('gone', `${images.url}/missing.jpg`),
      master('inside', 'http://169.254.169.254/latest/meta-data/'),
    ]);
    await derive({ store: service.composed.store, log: service.composed.log });
    const worker = await startWorker(service.composed);
    try {
      // registers its space
      expect(await worked()).toContain('"registered":"made"');
      const { id } = await ask<Run>('POST', '/v1/embedding/runs', { spaceId: SPACE });
      while ((await ask<Run>('GET', `/v1/embedding/runs/${id}`)).selecting) await sleep(50);
      expect(await worked()).toContain('"registered":"known"');
      expect(await ask<Run>('GET', `/v1/embedding/runs/${id}`)).toMatchObject({
        state: 'succeeded',
        counts: { selected: 8, pending: 0, leased: 0, done: 7, dead: 1 },
      });
    } finally {
      await worker.close();
    }
    for (const item of ['face', 'manifest']) {
      const { items } = await ask<Faces>('GET', `/v1/items/${item}/faces`);
      expect(items, item).toMatchObject([{ imageWidth: 320, imageHeight: 320 }]);
      const { x, y, w, h } = items[0]?.box ?? { x: 0, y: 0, w: 0, h: 0 };
      // the face in the portrait, as a person would draw it
      expect([x < 0.51, x + w > 0.51, y < 0.38, y + h > 0.38, w < 0.4, h < 0.5], JSON.stringify(items)).toEqual(Array(6).fill(true));
    }
    for (const item of ['nobody', 'half', 'page', 'huge', 'gone', 'inside'])
      expect((await ask<Faces>('GET', `/v1/items/${item}/faces`)).items, item).toEqual([]);
    expect(await ask('GET', '/v1/embedding/dead-letters')).toMatchObject({
      items: [{ itemId: 'inside', message: expect.stringContaining('169.254.169.254') }],
    });
  },
  PATIENCE_MS,
);
