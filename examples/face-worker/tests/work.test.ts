// The loop against a service of the test over real HTTP: outcomes, retries, cancelling, draining. The backend finds a face in every bright picture.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { imagePolicy } from '../../../src/images/policy.ts';
import type { FaceBackend, RgbImage } from '../src/backend.ts';
import { fetchPicture, resultOf } from '../src/picture.ts';
import { openService, type Result, type Task, type Verdict } from '../src/service.ts';
import { type WorkNeeds, work } from '../src/work.ts';

const isBright = ({ pixels }: RgbImage): boolean => (pixels[0] ?? 0) > 128;
const points = (side: number) => {
  const at = (x: number, y: number) => ({ x: x * side, y: y * side });
  return [at(0.3, 0.4), at(0.7, 0.4), at(0.5, 0.6), at(0.35, 0.8), at(0.65, 0.8)] as const;
};
/** Stands in for networks, which have their own test: these are slow and know real faces only. */
const backend: FaceBackend = {
  describes: 'bright pictures',
  space: {
    detector: 'd',
    aligner: 'a',
    recogniser: 'r',
    weightsSha256: '0'.repeat(64),
    preprocessing: 'p',
    dimension: 2,
    metric: 'cosine',
    licence: 'MIT',
  },
  inputs: { detect: 512, landmarks: 16, embed: 16 },
  detect: async (image) => (isBright(image) ? [{ x: 10, y: 10, w: 40, h: 40, score: 0.9 }] : []),
  landmarks: async (chips) => chips.map(() => points(16)),
  embed: async (chips) => chips.map(() => Float32Array.of(1, -0.5)),
};

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 100, height: 80, channels: 3, background } })
    .jpeg()
    .toBuffer();
const BRIGHT = await picture('white');
const MANIFEST = JSON.stringify({
  type: 'Manifest',
  items: [{ type: 'Canvas', items: [{ items: [{ motivation: 'painting', body: { type: 'Image', id: 'IMAGE' } }] }] }],
});
const DARK = await picture('black');

type Answer = (request: IncomingMessage, body: string, response: ServerResponse) => void;

async function listening(context: TestContext, answer: Answer): Promise<string> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    answer(request, (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString(), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port, not on a pipe
}

interface Seen {
  readonly results: Map<string, Result>;
  readonly calls: string[];
  readonly released: string[];
}

/** A service that hands out one lease of these images; `before` may answer a call in its stead. */
async function serviceWith(
  context: TestContext,
  images: readonly (readonly [id: string, url: string])[],
  {
    before = () => false,
    verdict = () => 200,
  }: { before?: (path: string, response: ServerResponse) => boolean; verdict?: (result: Result) => number } = {},
): Promise<Seen & { readonly url: string }> {
  const seen: Seen = { results: new Map(), calls: [], released: [] };
  let leased = false;
  const url = await listening(context, (request, body, response) => {
    const path = request.url ?? '';
    seen.calls.push(`${request.method} ${path}`);
    const say = (value: unknown, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    assert.equal(request.headers.authorization, 'Bearer the-key');
    if (before(path, response)) return;
    if (path === '/v1/embedding/leases') {
      const tasks = leased ? [] : images.map(([taskId, imageUrl]) => ({ taskId, itemId: taskId, imageUrl, rights: null }));
      leased = true;
      return say({ v: 1, token: 'token-1', chunkId: 'c', spaceId: 's', leaseUntil: '', tasks, resultsUrl: '/v1/embedding/results' });
    }
    if (path === '/v1/embedding/results') {
      const { results } = JSON.parse(body) as { results: Result[] }; // posted by the worker under test
      const verdicts = results.map((result): Verdict => ({ taskId: result.taskId, status: verdict(result) }));
      for (const [index, result] of results.entries()) if (verdicts[index]?.status === 200) seen.results.set(result.taskId, result);
      return say({ results: verdicts });
    }
    if (path.endsWith('/heartbeat')) return say({ leaseUntil: '', cancel: false });
    if (path.endsWith('/release')) seen.released.push(path);
    return say({});
  });
  return { ...seen, url };
}

function needs(url: string, more: Partial<WorkNeeds> = {}): WorkNeeds {
  return {
    backend,
    policy: imagePolicy(['127.0.0.1']),
    limits: { maxBytes: 1_000_000, maxPixels: 1_000_000, totalMs: 20_000, types: ['image/jpeg', 'image/png'], userAgent: 'test' },
    service: openService({ url, key: 'the-key', firstWaitMs: 1 }),
    config: { space: 's', leaseTasks: 16, leaseSeconds: 60, downloads: 3, idleMs: 10 },
    stop: new AbortController().signal,
    tell: () => undefined,
    ...more,
  };
}

const images = (context: TestContext): Promise<string> =>
  listening(context, (request, _body, response) => {
    const [, what] = (request.url ?? '').split('/');
    if (what === 'bright') response.end(BRIGHT);
    else if (what === 'dark') response.end(DARK);
    else if (what === 'page.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<!DOCTYPE html>');
    else response.writeHead(what === 'ill' ? 503 : 404).end();
  });

test('every picture ends in its outcome, and a face is told as the contract wants it', async (context) => {
  const from = await images(context);
  const service = await serviceWith(context, [
    ['face', `${from}/bright`],
    ['none', `${from}/dark`],
    ['page', `${from}/page.jpg`],
    ['gone', `${from}/missing`],
    ['ill', `${from}/ill`],
    ['inside', 'http://10.0.0.1/'],
  ]);
  assert.deepEqual(await work(needs(service.url), { untilIdle: true }), { pictures: 6, faces: 1 });
  const outcomes = Object.fromEntries([...service.results].map(([id, { outcome, retryable }]) => [id, [outcome, retryable]]));
  assert.deepEqual(outcomes, {
    face: ['ok', undefined],
    none: ['no-face', undefined],
    page: ['undecodable', undefined],
    gone: ['image-gone', undefined],
    ill: ['error', true],
    inside: ['error', false],
  });
  const [face] = service.results.get('face')?.faces ?? [];
  assert.deepEqual(face?.box, { x: 0.1, y: 0.125, w: 0.4, h: 0.5 });
  assert.deepEqual([face?.imageWidth, face?.imageHeight, face?.landmarks.length], [100, 80, 5]);
  assert.deepEqual([...Buffer.from(face?.embedding ?? '', 'base64')], [0, 0, 128, 63, 0, 0, 0, 191]);
  assert.match(service.results.get('face')?.image?.sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.deepEqual(service.released, []);
});

test('a manifest leads to the larger picture, and where it does not the smaller one is taken', async (context) => {
  const from = await images(context);
  const manifest = await listening(context, (_request, _body, response) => void response.end(MANIFEST.replace('IMAGE', `${from}/bright`)));
  const task = (taskId: string, manifestUrl: string): Task => ({ taskId, itemId: taskId, imageUrl: `${from}/dark`, manifestUrl });
  const outcomes: unknown[] = [];
  for (const one of [task('larger', `${manifest}/manifest.json`), task('smaller', `${from}/missing`)])
    outcomes.push((await resultOf(await fetchPicture(one, needs(from)), needs(from))).outcome);
  assert.deepEqual(outcomes, ['ok', 'no-face']);
});

test('a service that is busy is asked again, and each result is taken once', async (context) => {
  const from = await images(context);
  let refusals = 0;
  const service = await serviceWith(context, [['face', `${from}/bright`]], {
    before: (_path, response) => {
      refusals += 1;
      if (refusals % 3 === 0) return false;
      response.writeHead(refusals % 3 === 1 ? 503 : 429).end();
      return true;
    },
  });
  assert.deepEqual(await work(needs(service.url), { untilIdle: true }), { pictures: 1, faces: 1 });
  assert.equal(service.results.size, 1);
});

test('what the service refuses is told, and the others are not held up by it', async (context) => {
  const from = await images(context);
  const told: Readonly<Record<string, unknown>>[] = [];
  const service = await serviceWith(
    context,
    [
      ['a', `${from}/bright`],
      ['b', `${from}/dark`],
    ],
    { verdict: ({ taskId }) => (taskId === 'a' ? 410 : 200) },
  );
  await work(needs(service.url, { tell: (line) => void told.push(line) }), { untilIdle: true });
  assert.deepEqual([...service.results.keys()], ['b']);
  assert.deepEqual(
    told.flatMap(({ refused }) => (refused === undefined ? [] : [refused])),
    [{ taskId: 'a', status: 410 }],
  );
});

test('told to stop, it finishes the picture in hand, posts it, and gives the rest back', async (context) => {
  const from = await images(context);
  const stop = new AbortController();
  const service = await serviceWith(
    context,
    Array.from({ length: 12 }, (_, index) => [`t${index}`, `${from}/bright`] as const),
  );
  const slow: FaceBackend = {
    ...backend,
    async detect(image) {
      stop.abort();
      return backend.detect(image);
    },
  };
  assert.deepEqual(await work(needs(service.url, { backend: slow, stop: stop.signal })), { pictures: 1, faces: 1 });
  assert.deepEqual([...service.results.keys()], ['t0']);
  assert.deepEqual(service.released, ['/v1/embedding/leases/token-1/release']);
});

test('work that is cancelled, or a lease that is lost, is dropped without another word', async (context) => {
  const from = await images(context);
  const service = await serviceWith(
    context,
    Array.from({ length: 12 }, (_, index) => [`t${index}`, `${from}/bright`] as const),
    {
      before: (path, response) => {
        if (!path.endsWith('/heartbeat')) return false;
        response.writeHead(409).end('{}');
        return true;
      },
    },
  );
  // a picture takes until the heartbeat has been answered
  const waiting: FaceBackend = {
    ...backend,
    async detect(image) {
      while (!service.calls.some((call) => call.endsWith('/heartbeat'))) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return backend.detect(image);
    },
  };
  const config = { space: 's', leaseTasks: 16, leaseSeconds: 0.03, downloads: 3, idleMs: 10 };
  const { pictures } = await work(needs(service.url, { backend: waiting, config }), { untilIdle: true });
  assert.ok(pictures < 12);
  assert.deepEqual(service.released, []);
});

test('the key goes to the service alone', async (context) => {
  const thief = await listening(context, (_request, _body, response) => void response.end('{}'));
  const from = await images(context);
  const service = await serviceWith(context, [['a', `${from}/bright`]], {
    before: (path, response) => {
      if (path !== '/v1/embedding/leases') return false;
      response.end(
        JSON.stringify({ token: 't', resultsUrl: `${thief}/results`, tasks: [{ taskId: 'a', itemId: 'a', imageUrl: `${from}/bright` }] }),
      );
      return true;
    },
  });
  await assert.rejects(work(needs(service.url), { untilIdle: true }), /is not the service/);
});

test('a space is registered once, another model is refused, and a key that may not read trusts whoever gave it', async (context) => {
  let known: object | null = null;
  let status = 404;
  const puts: string[] = [];
  const url = await listening(context, (request, body, response) => {
    if (request.method === 'GET') return void response.writeHead(known === null ? status : 200).end(JSON.stringify(known ?? {}));
    puts.push(body);
    known = JSON.parse(body);
    response.writeHead(201).end(body);
  });
  const service = openService({ url, key: 'the-key', firstWaitMs: 1 });
  assert.equal(await service.register('s', backend.space), 'made');
  assert.equal(await service.register('s', backend.space), 'known');
  await assert.rejects(service.register('s', { ...backend.space, weightsSha256: '1'.repeat(64) }), /is of weightsSha256/);
  [known, status] = [null, 403];
  assert.equal(await service.register('s', backend.space), 'unseen');
  assert.equal(puts.length, 1);
});
