// The commands that talk to DPLA before any database is started: how a query would be read, and how a key is asked for.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { startDplaServer } from '../support/dpla_server.ts';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const KEY = '0123456789abcdef0123456789abcdef';
const docs = Array.from({ length: 1_203 }, (_, n) => ({ id: createHash('md5').update(String(n)).digest('hex') }));
const server = await startDplaServer(docs, { key: KEY });
afterAll(() => server.close());

async function namesake(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [BIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DPLA_BASE_URL: server.url, DPLA_API_KEY: KEY, ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, code };
}

test('harvest --plan says what would be asked, and asks once', async () => {
  const before = server.requests();
  const { out, err, code } = await namesake(['harvest', '--api', 'q=portrait', '--plan']);
  expect({ out, code }).toEqual({ out: '', code: 0 });
  expect(err).toBe('plan: 1,203 items, about 3 requests, one at a time, about 1 min\n');
  expect(server.requests() - before).toBe(1);
});

test('a wrong key ends the plan with what to do', async () => {
  const { err, code } = await namesake(['harvest', '--api', '', '--plan'], { DPLA_API_KEY: 'f'.repeat(32) });
  expect(code).toBe(1);
  expect(err).toMatch(/DPLA refuses the key .*set DPLA_API_KEY/);
  expect(err).not.toContain('ffff');
});

test('without a key the way to one is told', async () => {
  const { err, code } = await namesake(['harvest', '--api', ''], { DPLA_API_KEY: '', DPLA_BASE_URL: 'https://api.dp.la/v2' });
  expect({ err, code }).toMatchObject({ err: expect.stringMatching(/namesake dpla-key YOUR@EMAIL/), code: 2 });
});

test('dpla-key asks once and prints the answer', async () => {
  expect(await namesake(['dpla-key', 'archivist@example.org'])).toEqual({ out: 'Sent to archivist@example.org.\n', err: '', code: 0 });
});

describe.each<[args: readonly string[], says: RegExp]>([
  [[], /wants one e-mail address/],
  [['archivist'], /"archivist" is no e-mail address/],
  [['a@example.org/../items'], /no e-mail address/],
  [['a@example.org', 'b@example.org'], /wants one e-mail address/],
])('dpla-key %j', (args, says) => {
  test('is wrong usage', async () => {
    const { err, code } = await namesake(['dpla-key', ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
