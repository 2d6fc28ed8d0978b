// The worker as a process: what it says at the start, and how it ends when it is told to.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { PORTRAIT } from '../src/selftest.ts';
import type { Result } from '../src/service.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const start = (env: Readonly<Record<string, string>>, ...flags: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...flags], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('without a key, or with what cannot be used, every fault is told at once', async () => {
  const child = start({ DOWNLOADS: '0', BACKEND: 'abacus' });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.equal(code, 1);
  for (const variable of ['NAMESAKE_KEY', 'DOWNLOADS', 'BACKEND']) assert.match(told, new RegExp(`${variable} takes`));
});

test('SIGTERM: what is in hand is finished and posted, the rest given back, and the process ends well', async (context) => {
  const TASKS = 40;
  const posted: string[] = [];
  const released: string[] = [];
  let leases = 0;
  let told = false;
  const portrait = readFileSync(PORTRAIT);
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const say = (value: unknown): void => void response.end(JSON.stringify(value));
    if (request.url?.startsWith('/images/')) {
      response.end(portrait);
      // there is work in hand now; a second signal would end it at once
      if (!told) child.kill('SIGTERM');
      told = true;
    } else if (request.url === '/v1/embedding/leases') {
      leases += 1;
      const tasks = Array.from({ length: TASKS }, (_, index) => ({
        taskId: String(index),
        itemId: 'i',
        imageUrl: `${url}/images/${index}.jpg`,
        rights: null,
      }));
      say({ token: `token-${leases}`, resultsUrl: '/v1/embedding/results', tasks });
    } else if (request.url === '/v1/embedding/results') {
      const { results } = JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()) as {
        results: Result[];
      }; // posted by the worker
      posted.push(...results.map(({ taskId }) => taskId));
      say({ results: results.map(({ taskId }) => ({ taskId, status: 200 })) });
    } else {
      if (request.url?.endsWith('/release')) released.push(request.url);
      response.writeHead(request.method === 'GET' ? 404 : 200).end('{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port, not on a pipe
  const child = start({ NAMESAKE_URL: url, NAMESAKE_KEY: 'the-key', ALLOWED_IMAGE_HOSTS: '127.0.0.1' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.equal(code, 0, said);
  assert.ok(posted.length < TASKS, `${posted.length} of ${TASKS}`);
  assert.equal(new Set(posted).size, posted.length);
  assert.equal(leases, 1);
  assert.deepEqual(released, ['/v1/embedding/leases/token-1/release']);
  assert.match(said, /"stopping":"SIGTERM"/);
});
