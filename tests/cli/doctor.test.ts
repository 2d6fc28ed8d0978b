// bin/namesake doctor: what it finds in a database, a queue, a disk and hosts that are as they should be, and in those that are not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judgeServer } from '../../src/cli/doctor/database.ts';
import { examine } from '../../src/cli/doctor/examine.ts';
import { examineImages } from '../../src/cli/doctor/images.ts';
import { judgeRedis } from '../../src/cli/doctor/queue.ts';
import { imagePolicy } from '../../src/images/policy.ts';
import type { ServerFacts } from '../../src/store/server_facts.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const FOLDER = mkdtempSync(path.join(tmpdir(), 'namesake-doctor-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const [migrated, empty] = [await testDatabase(), await testDatabase({ empty: true })];
const { key } = await createStore(migrated.pool).keys.create({ name: 'somebody', scopes: ['read'] });

/** Everything as it should be. Below, port 1 of loopback is where nobody listens. */
const HEALTHY = {
  DATABASE_URL: migrated.url,
  NAMESAKE_DATA_DIR: FOLDER,
  IMAGE_CACHE_BYTES: '1000',
  DPLA_API_KEY: 'dpla-key-that-is-secret',
  ...(TEST_REDIS_URL !== null && { REDIS_URL: TEST_REDIS_URL }),
};

test('of a healthy service nothing is to be done', async () => {
  const findings = await examine(HEALTHY);
  expect(findings.filter(({ state }) => state === 'fail')).toEqual([]);
  expect(findings.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'configuration',
      'data folder',
      'pictures',
      'database',
      'pg_trgm',
      'migrations',
      'API keys',
      'queue',
      'image hosts',
      'DPLA key',
    ]),
  );
  for (const { state, advice } of findings) expect(advice === null).toBe(state === 'ok');
});

describe('with one thing changed', () => {
  test.each<[because: string, env: Record<string, string>, what: string, state: 'ok' | 'warn' | 'fail', says: string]>([
    ['nothing was migrated yet: serve does it', { DATABASE_URL: empty.url }, 'migrations', 'warn', 'from 0001_harvests on'],
    ['before that nobody can have a key', { DATABASE_URL: empty.url }, 'API keys', 'warn', 'none'],
    ['without a key, serve refuses what others reach', { DATABASE_URL: empty.url, HOST: '0.0.0.0' }, 'API keys', 'fail', 'HOST is 0.0.0.0'],
    ['with one it does not', { HOST: '0.0.0.0' }, 'API keys', 'ok', 'some'],
    ['looking makes no tables', { DATABASE_URL: empty.url, REDIS_URL: '' }, 'queue', 'ok', 'come with the first start'],
    ['no database', { DATABASE_URL: 'postgres://me:pw@127.0.0.1:1/none' }, 'database', 'fail', 'ECONNREFUSED'],
    ['no Redis', { REDIS_URL: 'redis://me:pw@127.0.0.1:1' }, 'Redis', 'fail', 'No connection to Redis at 127.0.0.1:1'],
    ['no folder for bulk files', { BULK_DIR: path.join(FOLDER, 'none') }, 'bulk files', 'fail', 'cannot be read'],
    ['the data folder is made later', { NAMESAKE_DATA_DIR: path.join(FOLDER, 'a/b') }, 'data folder', 'ok', 'GiB free'],
    [
      'a file system that takes no folder, though root may ask',
      { NAMESAKE_DATA_DIR: '/proc/namesake' },
      'data folder',
      'fail',
      'cannot be written',
    ],
    ['no pictures are wanted', { IMAGE_CACHE_BYTES: '0' }, 'pictures', 'ok', 'none are kept'],
    ['files need no key', { DPLA_API_KEY: '' }, 'DPLA key', 'warn', 'not set'],
  ])('%s', async (_, change, what, state, says) => {
    const found = (await examine({ ...HEALTHY, ...change })).filter((finding) => finding.what === what);
    expect(found).toEqual([expect.objectContaining({ state, says: expect.stringContaining(says) })]);
  });

  test('a file of a migration was edited after it was applied', async () => {
    await empty.pool.query(`CREATE TABLE migration_checksum AS SELECT '0001_harvests' AS name, 'other' AS sha256`);
    const found = (await examine({ ...HEALTHY, DATABASE_URL: empty.url })).filter(({ what }) => what === 'migrations');
    await empty.pool.query('DROP TABLE migration_checksum');
    expect(found).toEqual([expect.objectContaining({ state: 'fail', advice: expect.stringContaining('was edited after it was applied') })]);
  });
});

test('all faults of the configuration are told together, and nothing is guessed beyond them', async () => {
  const findings = await examine({ ...HEALTHY, PORT: 'x', DATABASE_URL: 'mysql://me:pw@h/x', WORKER_CONCURRENCY: '0' });
  expect(findings.map(({ what, state }) => [what, state])).toEqual([
    ['PORT', 'fail'],
    ['DATABASE_URL', 'fail'],
    ['WORKER_CONCURRENCY', 'fail'],
    ['everything else', 'warn'],
  ]);
});

test('no secret is told, whatever is wrong', async () => {
  const secrets = ['dpla-key-that-is-secret', 'pg-password', 'redis-password', key];
  const wrong = { DATABASE_URL: 'postgres://me:pg-password@127.0.0.1:1/x', REDIS_URL: 'redis://me:redis-password@127.0.0.1:1' };
  for (const env of [
    HEALTHY,
    { ...HEALTHY, ...wrong },
    { ...HEALTHY, ...wrong, PORT: 'x', DPLA_API_KEY: 'dpla-key-that-is-secret with a space' },
  ]) {
    const told = JSON.stringify(await examine(env));
    for (const secret of secrets) expect(told).not.toContain(secret);
  }
});

describe('a server of PostgreSQL', () => {
  const good: ServerFacts = {
    version: '18.4',
    versionNumber: 180_004,
    connections: { used: 10, reserved: 3, most: 100 },
    standby: false,
    mayCreate: true,
    trigrams: 'installed',
    fsync: true,
    idleInTransactionSeconds: 0,
    hasQueue: true,
    hasKeyTable: true,
  };
  const known = { place: 'db:5432/namesake', poolSize: 10, missing: [] };

  test.each<[because: string, change: Partial<ServerFacts>, missing: string[], worst: string[]]>([
    ['nothing', {}, [], []],
    ['14 lacks what the statements use', { version: '14.9', versionNumber: 140_009 }, [], ['fail database']],
    ['15 is the oldest that is promised', { version: '15.0', versionNumber: 150_000 }, [], []],
    ['a standby takes no writes', { standby: true }, [], ['fail database']],
    ['a server without contrib', { trigrams: 'absent' }, [], ['fail pg_trgm']],
    ['the migrations install it', { trigrams: 'available' }, [], []],
    ['unless they may not', { trigrams: 'available', mayCreate: false }, [], ['fail pg_trgm']],
    ['migrations that serve will apply', {}, ['0031_x'], ['warn migrations']],
    ['migrations that it may not apply', { mayCreate: false }, ['0031_x'], ['fail migrations']],
    ['who creates nothing can still serve', { mayCreate: false }, [], []],
    ['another process finds no place', { connections: { used: 72, reserved: 3, most: 100 } }, [], ['warn connections']],
    ['the last that does', { connections: { used: 71, reserved: 3, most: 100 } }, [], []],
    ['a crash of the machine', { fsync: false }, [], ['warn fsync']],
    ['ranges stand in a transaction for a minute', { idleInTransactionSeconds: 60 }, [], ['warn transactions']],
    ['two minutes are enough', { idleInTransactionSeconds: 120 }, [], []],
  ])('%s', (_, change, missing, worst) => {
    const findings = judgeServer({ ...good, ...change }, { ...known, missing });
    expect(findings.filter(({ state }) => state !== 'ok').map(({ state, what }) => `${state} ${what}`)).toEqual(worst);
  });
});

test.each<[policy: string | null, state: string, because: string]>([
  ['noeviction', 'ok', 'jobs stay'],
  ['allkeys-lru', 'fail', 'jobs are thrown away like a cache'],
  ['volatile-ttl', 'fail', 'so are locks'],
  [null, 'warn', 'a managed server forbids CONFIG'],
])('a Redis of policy %s: %s, %s', (maxmemoryPolicy, state) => {
  expect(judgeRedis({ version: '7.0.15', maxmemoryPolicy }).find(({ what }) => what === 'Redis policy')?.state).toBe(state);
});

test.each<[because: string, allowed: string[], addresses: string[] | null, says: string]>([
  ['any public host', [], null, 'any public one'],
  ['a public machine', ['images.example.org'], ['93.184.215.14'], 'no fault found'],
  ['a private one needs its address too', ['iiif.example.org'], ['10.1.2.3'], 'is 10.1.2.3, which is private'],
  ['here it is', ['iiif.example.org', '10.1.2.3'], ['10.1.2.3'], 'no fault found'],
  ['one of two is enough to refuse', ['iiif.example.org'], ['93.184.215.14', '127.0.0.1'], 'is 127.0.0.1, which'],
  ['nobody knows it', ['typo.example.org'], null, 'typo.example.org is not found'],
  ['a pattern has no address', ['*.example.org'], null, 'no fault found'],
])('image hosts: %s', async (_, allowed, addresses, says) => {
  const policy = imagePolicy(allowed);
  const lookup: typeof policy.lookup = (_host, done) =>
    addresses === null
      ? done(new Error('ENOTFOUND'), [])
      : done(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        );
  const findings = await examineImages(allowed, { ...policy, lookup });
  expect(findings.map((finding) => finding.says).join()).toContain(says);
  expect(findings.every(({ state }) => state === 'ok')).toBe(!/which|not found/.test(says));
});

test.each<[because: string, args: string[], env: Record<string, string>, code: number, out: RegExp]>([
  ['nothing fails', ['--json'], {}, 0, /^\{"ok":true,"findings":\[\{"what":"configuration","state":"ok",/],
  [
    'one thing does',
    [],
    { BULK_DIR: path.join(FOLDER, 'none') },
    1,
    /\nfail {2}bulk files.*\n +→ make the folder.*\n(.*\n)*\n1 thing fails\.\n$/,
  ],
])('as a process: %s', (_, args, change, code, out) => {
  const env = { ...process.env, ...HEALTHY, ...change };
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'doctor', ...args], { encoding: 'utf8', env });
  expect(stdout).toMatch(out);
  expect(status).toBe(code);
});
