// What is refused: each gets its documented problem, and no table differs afterwards.

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/problem_codes.ts';
import { type Sent, testService } from '../support/service.ts';

const bulkDir = await mkdtemp(path.join(os.tmpdir(), 'namesake-bulk-'));
afterAll(() => rm(bulkDir, { recursive: true }));
const service = await testService({ BULK_DIR: path.join(bulkDir, 'inside') });
const { admin, curate, pipeline } = service.keys;
const GOOD = { source: { kind: 'dpla-api', query: {} }, mode: 'full' };
const bulk = (location: unknown) => ({ source: { kind: 'bulk', location }, mode: 'full' });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

beforeAll(async () => {
  await mkdir(path.join(bulkDir, 'inside'));
  await mkdir(path.join(bulkDir, 'inside-out'));
  await writeFile(path.join(bulkDir, 'secret.jsonl'), '{}');
  await writeFile(path.join(bulkDir, 'inside-out', 'near.jsonl'), '{}');
  await symlink(path.join(bulkDir, 'secret.jsonl'), path.join(bulkDir, 'inside', 'link.jsonl'));
});

/** Every table of the service's own, but for when a key was last used. */
async function tables(): Promise<string> {
  const { rows: names } = await service.database.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const dumps = names.map(async ({ name }) => {
    const { rows } = await service.database.pool.query<{ rows: unknown }>(
      `SELECT jsonb_agg(to_jsonb(t) - 'last_used_at' ORDER BY to_jsonb(t) - 'last_used_at') AS rows FROM "${name}" t`,
    );
    return `${name} ${JSON.stringify(rows[0]?.rows)}`;
  });
  return (await Promise.all(dumps)).join('\n');
}

type Refusal = [because: string, request: string, sent: Sent, code: keyof typeof PROBLEM_CODES, places?: string[]];

const REFUSALS: readonly Refusal[] = [
  ['a body that is no JSON', 'POST /v1/harvests', { key: admin, body: '{"source":' }, 'malformed-json'],
  ['a body of nothing', 'POST /v1/harvests', { key: admin }, 'invalid-request', ['/body']],
  [
    'a body without Content-Type',
    'POST /v1/harvests',
    { key: admin, body: '{}', headers: { 'content-type': '' } },
    'unsupported-media-type',
  ],
  [
    'a body of another type',
    'POST /v1/harvests',
    { key: admin, body: '<a/>', headers: { 'content-type': 'application/xml' } },
    'unsupported-media-type',
  ],
  ['a list for an object', 'POST /v1/harvests', { key: admin, body: [] }, 'invalid-request', ['/body']],
  ['an unknown field', 'POST /v1/harvests', { key: admin, body: { ...GOOD, mod: 'full' } }, 'invalid-request', ['/body/mod']],
  [
    'an unknown field deeper',
    'POST /v1/harvests',
    { key: admin, body: { ...GOOD, source: { ...GOOD.source, colour: 1 } } },
    'invalid-request',
    ['/body/source/colour'],
  ],
  [
    'two faults at once',
    'POST /v1/harvests',
    { key: admin, body: { source: GOOD.source, extra: 1 } },
    'invalid-request',
    ['/body/mode', '/body/extra'],
  ],
  [
    'a number for a text: nothing is read as what it is not',
    'POST /v1/harvests',
    { key: admin, body: bulk(7) },
    'invalid-request',
    ['/body/source/location'],
  ],
  ['one item for a list of them', 'POST /v1/clean', { body: { items: {} } }, 'invalid-request', ['/body/items']],
  [
    'a kind that is none',
    'POST /v1/harvests',
    { key: admin, body: { ...GOOD, source: { kind: 'ftp' } } },
    'invalid-request',
    ['/body/source/kind'],
  ],
  ['a mode that is none', 'POST /v1/harvests', { key: admin, body: { ...GOOD, mode: 'half' } }, 'invalid-request', ['/body/mode']],
  [
    'a million faults, of which one is told',
    'POST /v1/harvests',
    {
      key: admin,
      body: { ...GOOD, source: { kind: 'dpla-api', query: Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [n, n])) } },
    },
    'invalid-request',
  ],
  ['a body of 33 lists in one another', 'POST /v1/clean', { body: nested(33) }, 'invalid-request', ['/body']],
  ['a body that would fill the stack', 'POST /v1/clean', { body: nested(200_000) }, 'invalid-request', ['/body']],
  ['a body of 20 MB', 'POST /v1/harvests', { key: admin, body: JSON.stringify('x'.repeat(20_000_000)) }, 'body-too-large'],
  ['no key', 'POST /v1/harvests', { key: null, body: GOOD }, 'unauthorized'],
  ['a wrong key', 'POST /v1/harvests', { key: `${admin.slice(0, -1)}${admin.endsWith('A') ? 'B' : 'A'}`, body: GOOD }, 'unauthorized'],
  ['a key that is none', 'POST /v1/harvests', { key: 'letmein', body: GOOD }, 'unauthorized'],
  ['a key in another scheme', 'GET /v1/people', { key: null, headers: { authorization: `Basic ${admin}` } }, 'unauthorized'],
  ['no key is asked for before the body is read', 'POST /v1/harvests', { key: null, body: '{"source":' }, 'unauthorized'],
  ['reading where admin is needed', 'POST /v1/harvests', { body: GOOD }, 'forbidden'],
  ['admin where reading is needed: no scope includes another', 'GET /v1/people', { key: admin }, 'forbidden'],
  ['curate where reading is needed', 'GET /v1/labels', { key: curate }, 'forbidden'],
  ['pipeline where reading is needed', 'POST /v1/clean', { key: pipeline, body: { items: [] } }, 'forbidden'],
  ['a cursor of nobody', 'GET /v1/people?cursor=abc', {}, 'invalid-cursor'],
  ['a cursor of another list', 'GET /v1/people?cursor=WzEsInJlamVjdHMiLCIxIl0', {}, 'invalid-cursor'],
  ['a cursor with a part that is no time', 'GET /v1/harvests?cursor=WzEsImhhcnZlc3RzIiwieCIsInkiXQ', {}, 'invalid-cursor'],
  ['a reject cursor that is no number', `GET /v1/harvests/{harvest}/rejects?cursor=WzEsInJlamVjdHMiLCJ4Il0`, {}, 'invalid-cursor'],
  ['a watermark of nobody', 'GET /v1/labels?changedSince=7', {}, 'invalid-cursor'],
  ['a query parameter with a slip of the pen', 'GET /v1/labels?minDepcted=.9', {}, 'invalid-request', ['/query/minDepcted']],
  ['a limit beyond 500', 'GET /v1/people?limit=501', {}, 'invalid-request', ['/query/limit']],
  ['a limit that is no number', 'GET /v1/people?limit=many', {}, 'invalid-request', ['/query/limit']],
  ['a path that cannot be decoded', 'GET /v1/items/%E0%A4%A', {}, 'invalid-request'],
  ['a NUL in an id', 'GET /v1/items/a%00b', {}, 'invalid-request', ['/path/id']],
  ['a NUL in a search', 'GET /v1/people?q=a%00b', {}, 'invalid-request', ['/query/q']],
  ['a NUL in a filter', 'GET /v1/labels?provider=a%00b', {}, 'invalid-request', ['/query/provider']],
  [
    'half a character in a body',
    'POST /v1/harvests',
    { key: admin, body: '{"source":{"kind":"dpla-api","query":{"q":"\\ud800"}},"mode":"full"}' },
    'invalid-request',
    ['/body/source/query/q'],
  ],
  ['a path of nobody', 'GET /v2/people', {}, 'not-found'],
  ['a method of nobody', 'DELETE /v1/people', {}, 'method-not-allowed'],
  ['a method that no operation has', 'PROPFIND /v1/people', {}, 'method-not-allowed'],
  [
    'an Idempotency-Key with a space',
    'POST /v1/harvests',
    { key: admin, body: GOOD, headers: { 'idempotency-key': 'a b' } },
    'invalid-request',
    ['/headers/idempotency-key'],
  ],
  [
    'a file outside of BULK_DIR',
    'POST /v1/harvests',
    { key: admin, body: bulk('/etc/passwd') },
    'invalid-source',
    ['/body/source/location'],
  ],
  [
    'a way out of BULK_DIR',
    'POST /v1/harvests',
    { key: admin, body: bulk('../secret.jsonl') },
    'invalid-source',
    ['/body/source/location'],
  ],
  [
    'a folder that only begins like BULK_DIR',
    'POST /v1/harvests',
    { key: admin, body: bulk('../inside-out/near.jsonl') },
    'invalid-source',
    ['/body/source/location'],
  ],
  ['a link out of BULK_DIR', 'POST /v1/harvests', { key: admin, body: bulk('link.jsonl') }, 'invalid-source', ['/body/source/location']],
  [
    'a file that is not there',
    'POST /v1/harvests',
    { key: admin, body: bulk('nothing.jsonl') },
    'invalid-source',
    ['/body/source/location'],
  ],
  ['a URL of files', 'POST /v1/harvests', { key: admin, body: bulk('file:///etc/passwd') }, 'invalid-source', ['/body/source/location']],
  [
    'a parameter that the harvest sets itself',
    'POST /v1/harvests',
    { key: admin, body: { ...GOOD, source: { kind: 'dpla-api', query: { page: '2' } } } },
    'invalid-source',
    ['/body/source/query/page'],
  ],
];

describe.each<Refusal>([...REFUSALS])('%s', (_, request, sent, code, places = []) => {
  test(`${request} is refused as ${code}, and nothing changes`, async () => {
    const before = await tables();
    const [method = '', where = ''] = request.split(' ');
    const response = await service.send(method, where.replace('{harvest}', await aHarvest()), sent);
    const { status } = PROBLEM_CODES[code];
    const problem: unknown = await response.json();
    expect(problem).toMatchObject({
      code,
      status,
      type: `/docs#${code}`,
      instance: expect.stringMatching(/^urn:uuid:/),
      detail: expect.stringMatching(/.{10}/),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    if (places.length > 0) expect(problem).toMatchObject({ errors: places.map((place) => ({ where: place })) });
    expect(await tables()).toBe(before);
  });
});

let harvest: string | null = null;
async function aHarvest(): Promise<string> {
  harvest ??= (await service.composed.store.harvests.create({ source: { kind: 'bulk', location: 'x' }, mode: 'full' })).id;
  return harvest;
}
await aHarvest();

test('a revoked key ends with the next request', async () => {
  const { id, key } = await service.composed.store.keys.create({ name: 'short', scopes: ['read'] });
  expect((await service.send('GET', '/v1/people', { key })).status).toBe(200);
  await service.composed.store.keys.revoke(id);
  expect((await service.send('GET', '/v1/people', { key })).status).toBe(401);
});

test('what breaks on our side says nothing of it', async () => {
  await service.database.pool.query('ALTER TABLE heading RENAME TO heading_away');
  const response = await service.send('GET', '/v1/headings');
  await service.database.pool.query('ALTER TABLE heading_away RENAME TO heading');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/heading|relation|select|\.ts|stack/i);
});

describe('requests that a client library would not send', () => {
  const headers = (count: number) => Array.from({ length: count }, (_, n) => `X-${n}: 1`).join('\r\n');
  test.each<[because: string, request: string, status: number]>([
    ['another host', 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['another host with our port', 'GET /healthz HTTP/1.1\r\nHost: localhost.evil.example:8080\r\n\r\n', 421],
    ['our own name', 'GET /healthz HTTP/1.1\r\nHost: LocalHost:1\r\n\r\n', 200],
    ['our own address of version 6', 'GET /healthz HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n', 200],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['more than 100 headers', `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${headers(100)}\r\n\r\n`, 431],
    ['100 headers', `GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers(98)}\r\n\r\n`, 200],
    ['headers of more than 16 kB', `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
    ['no HTTP', 'HELO there\r\n\r\n', 400],
    [
      'a length and chunks at once',
      'POST /v1/clean HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s', async (_, request, status) => {
    const answer = await raw(request);
    expect(answer.split('\r\n')[0]).toContain(` ${status} `);
    if (status >= 400 && answer.includes('problem+json')) expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status });
  });

  /** The answer as it comes over the wire, up to its end or half a second of silence. */
  function raw(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(service.url).port) }, () => socket.write(request));
      let answer = '';
      socket.on('data', (piece) => {
        answer += piece.toString();
      });
      socket.setTimeout(500, () => socket.destroy());
      socket.once('close', () => resolve(answer));
      socket.once('error', reject);
    });
  }
});
