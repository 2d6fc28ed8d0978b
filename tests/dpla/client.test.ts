// The API client against a stand-in that does what DPLA does on its bad days: all items, each at least once, or an honest error.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { readApi } from '../../src/dpla/client.ts';
import type { Batch } from '../../src/dpla/read.ts';
import { NamesakeError } from '../../src/errors.ts';
import { type DplaServer, type Fault, startDplaServer } from '../support/dpla_server.ts';
import { portraits } from '../support/portraits.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const QUICK = { attempts: 6, firstWaitMs: 1, maxWaitMs: 5 };

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const docs = (count: number): { id: string; sourceResource: object }[] =>
  Array.from({ length: count }, (_, n) => ({ id: `id${String(n).padStart(5, '0')}`, sourceResource: { title: `Portrait ${n}` } }));

async function standIn(count: number, faults: Readonly<Record<number, Fault>> = {}): Promise<DplaServer> {
  const server = await startDplaServer(docs(count), { faults, key: KEY });
  closers.push(server.close);
  return server;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A server that gives these answers in turn, the last one for ever. */
async function scripted(answers: readonly Answer[]): Promise<{ readonly url: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(request);
    response.writeHead(answer?.status ?? 200, answer?.headers);
    response.end(typeof answer?.body === 'string' ? answer.body : JSON.stringify(answer?.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  return { url: `http://127.0.0.1:${port}/v2`, asked };
}

interface Options {
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly checkpoint?: unknown;
  readonly signal?: AbortSignal;
}

async function read({ url }: { readonly url: string }, { key = KEY, query = {}, checkpoint = null, signal }: Options = {}) {
  const batches: Batch[] = [];
  let error: unknown = null;
  try {
    const api = { baseUrl: url, apiKey: key, contact: 'https://namesake.test' };
    for await (const batch of readApi(api, query, checkpoint, signal, QUICK)) batches.push(batch);
  } catch (thrown) {
    error = thrown;
  }
  return { ids: batches.flatMap(({ items }) => items.map(({ item }) => item.id as string)), batches, error };
}
const allIds = (count: number): string[] => docs(count).map(({ id }) => id);

test('pages of 500 in the order of ids, nothing asked twice', async () => {
  const server = await standIn(1_203);
  const { ids, batches, error } = await read(server);
  expect({ ids, error }).toEqual({ ids: allIds(1_203), error: null });
  expect(batches.map(({ read: count, total, settled }) => [count, total, settled])).toEqual([
    [500, 1_203, true],
    [500, 1_203, true],
    [203, 1_203, true],
  ]);
  expect(server.requests()).toBe(3);
});

describe.each<[fault: Fault]>([['too-many'], ['error'], ['html-403'], ['reset'], ['partial'], ['not-json'], ['shifted']])('%s', (fault) => {
  test.each([1, 2, 3])('in request %i is survived', async (at) => {
    const { ids, batches, error } = await read(await standIn(1_203, { [at]: fault, [at + 1]: fault }));
    // a first page that is shifted is not shifted at all
    expect({ ids, error }).toEqual({ ids: allIds(1_203), error: null });
    expect(batches.every(({ settled }) => settled)).toBe(true);
  });
});

test('goes on after any checkpoint', async () => {
  const server = await standIn(1_203);
  const { batches, ids } = await read(server);
  for (const [at, { checkpoint }] of batches.entries()) {
    const before = ids.slice(0, Math.min(1_203, (at + 1) * 500));
    const rest = await read(server, { checkpoint: JSON.parse(JSON.stringify(checkpoint)) });
    expect([...before, ...rest.ids]).toEqual(ids);
    expect(rest.batches.at(-1)?.settled).toBe(true);
  }
});

test('asks as DPLA wants to be asked: key in the header alone, who we are, sorted by id', async () => {
  const server = await scripted([{ body: { count: 1, start: 1, docs: docs(1) } }]);
  await read(server, { query: { q: 'English', 'provider.name': 'Hub & Co' } });
  const [request] = server.asked;
  const url = new URL(request?.url ?? '/', server.url);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    q: 'English',
    'provider.name': 'Hub & Co',
    page: '1',
    page_size: '500',
    sort_by: 'id',
  });
  expect(request?.headers.authorization).toBe(KEY);
  expect(request?.headers['user-agent']).toMatch(/^namesake\/\S+ .*https:\/\/namesake\.test/);
});

describe.each<[because: string, answers: readonly Answer[], ids: readonly string[]]>([
  ['a start that counts from 0, as in 2016', [{ body: { count: 2, start: 0, docs: docs(2) } }], allIds(2)],
  ['a count as text', [{ body: { count: '2', start: 1, docs: docs(2) } }], allIds(2)],
  ['no start at all', [{ body: { count: 2, docs: docs(2) } }], allIds(2)],
  [
    'a start of another page, once',
    [{ body: { count: 2, start: 501, docs: docs(2) } }, { body: { count: 2, start: 1, docs: docs(2) } }],
    allIds(2),
  ],
  [
    'a JSON 403 of the gateway, once: it is not about the key',
    [{ status: 403, body: { message: 'Forbidden' } }, { body: { count: 1, docs: docs(1) } }],
    allIds(1),
  ],
  ['nothing at all, once', [{ body: { count: 0, docs: [] } }, { body: { count: 2, docs: docs(2) } }], allIds(2)],
  ['nothing at all, twice: then it is so', [{ body: { count: 0, docs: [] } }], []],
  ['no count, once: that is not nothing', [{ body: { docs: [] } }, { body: { count: 1, docs: docs(1) } }], allIds(1)],
  ['a body cut off, once', [{ body: '{"count":1,"docs":[{"id":' }, { body: { count: 1, docs: docs(1) } }], allIds(1)],
  [
    'a redirect to a page for people, once',
    [{ status: 302, headers: { location: '/blocked' }, body: '' }, { body: { count: 1, docs: docs(1) } }],
    allIds(1),
  ],
])('%s', (_because, answers, ids) => {
  test('is survived', async () => expect(await read(await scripted(answers))).toMatchObject({ ids, error: null }));
});

describe.each<[because: string, answer: Answer, says: RegExp]>([
  [
    'a wrong key',
    { status: 403, body: { error: 'invalid_api_key', message: 'Invalid or inactive API key.' } },
    /refuses the key .*DPLA_API_KEY/,
  ],
  [
    'an unknown parameter',
    { status: 400, body: { error: 'bad_request', message: 'Unrecognized parameter: colour' } },
    /refuses the query: Unrecognized parameter: colour/,
  ],
])('%s', (_because, answer, says) => {
  test('is final: asked once, and said', async () => {
    const server = await scripted([answer]);
    const { error } = await read(server);
    expect(error).toMatchObject({ code: 'invalid-source', message: expect.stringMatching(says) });
    expect(server.asked).toHaveLength(1);
  });
});

test('the attempts come to an end, and the last fault is told without the key', async () => {
  const server = await scripted([{ status: 503, body: `<h1>Busy</h1> your request: authorization ${KEY}` }]);
  const { error } = await read(server);
  expect(error).toBeInstanceOf(NamesakeError);
  expect(error).toMatchObject({
    code: 'upstream',
    message: expect.stringMatching(/page 1 did not come in 6 attempts.*status 503: .*Busy/),
  });
  expect(String(error)).not.toContain(KEY);
  expect(server.asked).toHaveLength(6);
});

test.each([
  ['in seconds', () => '1'],
  ['as a date', () => new Date(Date.now() + 2_000).toUTCString()],
])('Retry-After %s is obeyed', async (_form, retryAfter) => {
  const server = await scripted([
    { status: 429, headers: { 'retry-after': retryAfter() }, body: 'slow down' },
    { body: { count: 1, docs: docs(1) } },
  ]);
  const started = performance.now();
  expect((await read(server)).ids).toEqual(allIds(1));
  expect(performance.now() - started).toBeGreaterThan(900);
});

test('documents that are no items are set aside by page and position, a page of them is no partial answer', async () => {
  const server = await scripted([
    { body: { count: 4, start: 1, docs: [docs(1)[0], null, { sourceResource: {} }, { sourceResource: {} }] } },
  ]);
  const { ids, batches, error } = await read(server);
  expect({ ids, error }).toEqual({ ids: allIds(1), error: null });
  expect(batches[0]?.rejects.map(({ place, code }) => [place, code])).toEqual([
    ['page 1, 2', 'not-an-object'],
    ['page 1, 3', 'no-id'],
    ['page 1, 4', 'no-id'],
  ]);
});

test('a collection that moves during every pass is read three times, and nothing is concluded from absence', async () => {
  // an item is inserted before the second page, again and again: one more in the count each time
  const all = docs(600);
  const pages = Array.from({ length: 12 }, (_, n) => ({
    body:
      n % 2 === 0
        ? { count: 600 + n, start: 1, docs: all.slice(0, 500) }
        : { count: 600 + n, start: 501, docs: [...all.slice(500), ...more(n)] },
  }));
  function more(n: number): object[] {
    return Array.from({ length: n }, (_, at) => ({ id: `late${n}-${at}`, sourceResource: {} }));
  }
  const { ids, batches, error } = await read(await scripted(pages));
  expect(error).toBeNull();
  expect(new Set(ids).size).toBeGreaterThanOrEqual(600);
  expect(batches).toHaveLength(6);
  expect(batches.at(-1)?.settled).toBe(false);
});

test('a stop is heard in the middle of a wait', async () => {
  const stop = new AbortController();
  const server = await scripted([{ status: 429, headers: { 'retry-after': '60' }, body: '' }]);
  const reading = read(server, { signal: stop.signal });
  await expect.poll(() => server.asked.length).toBe(1);
  const started = performance.now();
  stop.abort(new Error('stopping'));
  expect((await reading).error).toBeTruthy();
  expect(performance.now() - started).toBeLessThan(1_000);
});

/** Declared where everything is asked for: 250 requests of 500 items each are 11 s of processor time. */
const SIZES = process.env.NAMESAKE_TEST_ALL === '1' ? [120_000] : [];
test.each(SIZES)(
  '%i items, of which one query hands out 50,000: all there, each once',
  async (size) => {
    const server = await startDplaServer(portraits(size), { key: KEY });
    closers.push(server.close);
    const ids = new Set<string>();
    let given = 0;
    for await (const { items } of readApi({ baseUrl: server.url, apiKey: KEY, contact: null }, {}, null))
      for (const { item } of items) {
        ids.add(item.id);
        given += 1;
      }
    expect([ids.size, given]).toEqual([size, size]);
    expect(server.requests()).toBeLessThan(300);
  },
  900_000,
);
