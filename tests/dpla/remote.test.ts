// Bulk files elsewhere: read over HTTP and from S3, resumed where a connection breaks, refused where they must not come from.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { readBulk } from '../../src/dpla/bulk.ts';

const doc = (n: number): string => `${JSON.stringify({ id: `id-${n}`, sourceResource: { title: `Portrait ${n}` } })}\n`;
const linesOf = (from: number, to: number): string => Array.from({ length: to - from }, (_, n) => doc(from + n)).join('');
const idsOf = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `id-${from + n}`);

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
async function serving(answer: Answer): Promise<{ readonly url: string; readonly asked: { path: string; range: string | undefined }[] }> {
  const asked: { path: string; range: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', range: request.headers.range });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  return { url: `http://127.0.0.1:${port}`, asked };
}

async function read(
  location: string,
  { trusted = ['127.0.0.1'], s3Endpoint = null }: { trusted?: string[]; s3Endpoint?: string | null } = {},
) {
  const ids: string[] = [];
  let error: unknown = null;
  try {
    for await (const { items } of readBulk(location, null, { trusted, s3Endpoint, userAgent: 'namesake-test' }, { firstWaitMs: 1 }))
      ids.push(...items.map(({ item }) => item.id as string));
  } catch (thrown) {
    error = thrown;
  }
  return { ids, error };
}

/** Serves one file as a careful server does, with ranges; `cutAt` breaks the first answers off after so many bytes. */
function fileAnswer(content: Buffer, { cutAt = [] as number[], ranges = true } = {}): Answer {
  let answers = 0;
  return (request, response) => {
    const from = ranges ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
    const cut = cutAt[answers];
    answers += 1;
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from, etag: '"one"' });
    if (cut === undefined) return void response.end(content.subarray(from));
    response.write(content.subarray(from, from + cut), () => setTimeout(() => response.destroy(), 20));
  };
}

const PACKED = gzipSync(linesOf(0, 3_000), { level: 1 });

test('a gzip over HTTP, through a redirect', async () => {
  const file = fileAnswer(PACKED);
  const { url } = await serving((request, response) =>
    request.url === '/old.gz' ? void response.writeHead(302, { location: '/new.gz' }).end() : file(request, response),
  );
  expect(await read(`${url}/old.gz`)).toEqual({ ids: idsOf(0, 3_000), error: null });
});

test('a connection that breaks twice is taken up where it broke', async () => {
  const { url, asked } = await serving(fileAnswer(PACKED, { cutAt: [5_000, 7_000] }));
  expect(await read(`${url}/items.gz`)).toEqual({ ids: idsOf(0, 3_000), error: null });
  expect(asked.map(({ range }) => range)).toEqual([undefined, 'bytes=5000-', 'bytes=12000-']);
});

test('a server without ranges cannot be resumed, and that is said', async () => {
  const { url } = await serving(fileAnswer(PACKED, { cutAt: [5_000], ranges: false }));
  expect((await read(`${url}/items.gz`)).error).toMatchObject({
    code: 'upstream',
    message: expect.stringMatching(/broke off after 5000 bytes/),
  });
});

test('a server that is busy is asked again, and not for ever', async () => {
  let answers = 0;
  const file = fileAnswer(PACKED);
  const { url } = await serving((request, response) => {
    answers += 1;
    if (answers < 4) response.writeHead(503).end();
    else file(request, response);
  });
  expect((await read(`${url}/items.gz`)).ids).toHaveLength(3_000);
  const { url: busy, asked } = await serving((_request, response) => void response.writeHead(503).end());
  expect((await read(`${busy}/items.gz?signature=secret`)).error).toMatchObject({
    code: 'upstream',
    message: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/items\.gz did not come in 7 attempts: .*503$/),
  });
  expect(asked).toHaveLength(7);
});

describe.each<[because: string, answer: Answer, says: RegExp]>([
  ['a file that is not there', (_request, response) => void response.writeHead(404).end(), /items\.gz answers 404/],
  [
    'redirects in a circle',
    (_request, response) => void response.writeHead(301, { location: '/items.gz' }).end(),
    /redirects more than 5 times/,
  ],
  [
    'a redirect to a machine behind this one',
    (_request, response) => void response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
    /169\.254\.169\.254 is no public address/,
  ],
  [
    'a redirect to plain http',
    (_request, response) => void response.writeHead(302, { location: 'http://example.org/' }).end(),
    /is not https/,
  ],
])('%s', (_because, answer, says) => {
  test('ends with its reason', async () => {
    const { url } = await serving(answer);
    const { ids, error } = await read(`${url}/items.gz`);
    expect({ ids, error }).toMatchObject({ ids: [], error: { code: 'invalid-source', message: expect.stringMatching(says) } });
  });
});

test.each([
  'https://localhost/items.gz',
  'https://127.0.0.1/items.gz',
  'https://[::1]/items.gz',
  'https://2130706433/items.gz',
  'https://0x7f.1/items.gz',
])('%s is not read from unless it is named', async (location) => {
  expect((await read(location, { trusted: [] })).error).toMatchObject({ message: expect.stringMatching(/no public address|BULK_HOSTS/) });
});

describe('s3', () => {
  const parts: Readonly<Record<string, Buffer>> = {
    'maine.jsonl/part-00000-a.gz': gzipSync(linesOf(0, 10)),
    'maine.jsonl/part-00001 b&c.gz': gzipSync(linesOf(10, 20)),
    'maine.jsonl/_SUCCESS': Buffer.from(''),
  };
  /** Lists one key at a time, so that every listing has a next page. */
  const bucket: Answer = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3.test');
    const key = decodeURIComponent(url.pathname.replace('/export/', ''));
    if (key !== '') return void (parts[key] === undefined ? response.writeHead(404).end() : response.end(parts[key]));
    const keys = Object.keys(parts).filter((one) => one.startsWith(url.searchParams.get('prefix') ?? ''));
    const at = Number(url.searchParams.get('continuation-token') ?? 0);
    const more = at + 1 < keys.length;
    const shown = (keys[at] ?? '').replace('&', '&amp;');
    response.end(
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${shown === '' ? '' : `<Contents><Key>${shown}</Key></Contents>`}${more ? `<NextContinuationToken>${at + 1}</NextContinuationToken>` : ''}</ListBucketResult>`,
    );
  };

  test('a folder of parts, in their order, whatever else lies there', async () => {
    const { url } = await serving(bucket);
    expect(await read('s3://export/maine.jsonl/', { s3Endpoint: url })).toEqual({ ids: idsOf(0, 20), error: null });
  });

  test('one object', async () => {
    const { url } = await serving(bucket);
    expect(await read('s3://export/maine.jsonl/part-00000-a.gz', { s3Endpoint: url })).toEqual({ ids: idsOf(0, 10), error: null });
  });

  test.each<[location: string, says: RegExp]>([
    ['s3://export/ohio.jsonl/', /holds no part-\* objects/],
    ['s3://Not_A_Bucket/x', /names no bucket/],
  ])('%s is refused', async (location, says) => {
    const { url } = await serving(bucket);
    expect((await read(location, { s3Endpoint: url })).error).toMatchObject({
      code: 'invalid-source',
      message: expect.stringMatching(says),
    });
  });
});

test('a folder over https cannot be listed', async () => {
  expect((await read('https://example.org/parts/')).error).toMatchObject({ message: expect.stringMatching(/over https one file is read/) });
});
