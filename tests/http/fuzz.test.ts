// A short slice of the fuzz of every operation; `npm run fuzz -- api` is the long one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resultsOfJson } from '../../src/http/results_body.ts';
import { fuzzApi } from '../support/api_fuzz/fuzz_api.ts';
import { fuzzStock } from '../support/api_fuzz/stock.ts';
import { testService } from '../support/service.ts';

const SEED = 11;
/** Six for each operation. */
const REQUESTS = 450;

const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-fuzz-'));
afterAll(() => rm(dataDir, { recursive: true }));
const service = await testService({ NAMESAKE_DATA_DIR: dataDir, ALLOWED_IMAGE_HOSTS: '127.0.0.1' });
const stock = await fuzzStock(service.composed);

test.each<[because: string, method: string, path: string, key: 'curate' | 'pipeline', body: object, status: number, code: string]>([
  ['a judgement whose id is no uuid', 'POST', '/v1/judgements/revert', 'curate', { judgements: ['Day, Ann'] }, 404, 'not-found'],
])('found by the fuzz, once answered 500: %s', async (_, method, where, key, body, status, code) => {
  const answer = await service.send(method, where, { key: service.keys[key], body });
  expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
});

test('found by the fuzz: results for a task without an id beside one that is no number, under a lease that holds', async () => {
  const [token] = stock.ids.tokens ?? [];
  const results = ['', 'Day, Ann', '9'.repeat(30)].map((taskId) => ({ taskId, outcome: 'no-face' }));
  const answer = await service.send('POST', '/v1/embedding/results', { key: service.keys.pipeline, body: { token, results } });
  expect(answer.status).toBeLessThan(500);
});

test('found by the fuzz: results that are a string without an end are read once, not once for each quotation mark in it', () => {
  const microseconds = (quotes: number): number => {
    const body = `"${'\\"'.repeat(quotes)}`;
    const began = process.cpuUsage();
    expect(() => resultsOfJson(body)).toThrow('is not JSON');
    return process.cpuUsage(began).user;
  };
  // once for each mark this would be 30 minutes of processor time; once it is some 10 ms
  expect(microseconds(1_000_000)).toBeLessThan(5_000_000);
});

test('found by the fuzz: a path that cannot be decoded is answered with the headers of all answers', async () => {
  const answer = await service.send('GET', '/v1/people/%FF%FE');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test(`${REQUESTS} requests by the schemas of openapi.yaml, fair and hostile: none breaks it, none tells of our insides, none that is refused changes a row`, async () => {
  const report = await fuzzApi({ url: service.url, pool: service.composed.pool, ...stock }, { requests: REQUESTS, seed: SEED });
  expect(report.faults).toEqual([]);
  expect(report.sent).toBe(REQUESTS);
  expect(report.refused).toBeGreaterThan(REQUESTS / 4);
});
