// A query that reaches further than DPLA hands out: read in parts, all of it, each item at least once, and resumed inside a part.
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { planApi, readApi } from '../../src/dpla/client.ts';
import { digitsFor, nextPrefix } from '../../src/dpla/parts.ts';
import type { Batch } from '../../src/dpla/read.ts';
import { type DplaServer, type Fault, startDplaServer } from '../support/dpla_server.ts';

const KEY = '0123456789abcdef0123456789abcdef';
/** so that small collections have to be parted */
const TERMS = { attempts: 6, firstWaitMs: 1, maxWaitMs: 5, reach: 600 };

let server: DplaServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const docs = (count: number): { id: string; sourceResource: object }[] =>
  Array.from({ length: count }, (_, n) => ({
    id: createHash('md5').update(String(n)).digest('hex'),
    sourceResource: { title: `Portrait ${n}` },
  }));
const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).sort();

async function started(all: readonly { readonly id: string }[], faults: Readonly<Record<number, Fault>> = {}): Promise<DplaServer> {
  server = await startDplaServer(all, { faults, key: KEY });
  return server;
}

async function read(url: string, checkpoint: unknown = null, query: Record<string, string> = {}) {
  const batches: Batch[] = [];
  let error: unknown = null;
  try {
    for await (const batch of readApi({ baseUrl: url, apiKey: KEY, contact: null }, query, checkpoint, undefined, TERMS))
      batches.push(batch);
  } catch (thrown) {
    error = thrown;
  }
  return { ids: batches.flatMap(({ items }) => items.map(({ item }) => item.id as string)), batches, error };
}

describe.each<[count: number, reach: number, digits: number, because: string]>([
  [50_000, 50_000, 1, 'a whole that just fits is not parted; asked all the same, one digit leaves room'],
  [120_000, 50_000, 1, 'sixteen parts of 7,500'],
  [800_000, 50_000, 2, 'sixteen parts of 50,000 would be uneven: some over the reach'],
  [50_000_000, 50_000, 3, 'all of DPLA: 4,096 parts of 12,000'],
])('%i items with a reach of %i', (count, reach, digits) => {
  test(`take ${digits} digits`, () => expect(digitsFor(count, reach)).toBe(digits));
});

describe.each<[prefix: string, digits: number, next: string | null, because: string]>([
  ['0', 1, '1', 'digits in their order'],
  ['9', 1, 'a', 'hexadecimal'],
  ['f', 1, null, 'the last'],
  ['0f', 1, '1', 'a part that was cut further ends with its last piece'],
  ['0f', 2, '10', 'every part has two digits'],
  ['fff', 2, null, 'the last piece of the last part'],
  ['0a3f', 2, '0a4', 'a piece of a piece'],
])('after %s* with %i digits', (prefix, digits, next) => {
  test(`comes ${next ?? 'nothing'}`, () => expect(nextPrefix(prefix, digits)).toBe(next));
});

/** 3,900 items, 1,090 of them under one digit. */
const uneven = (): { readonly id: string }[] => [
  ...docs(3_000),
  ...docs(3_900)
    .slice(3_000)
    .map((doc) => ({ ...doc, id: `7${doc.id.slice(1)}` })),
];

test('all items, in the order of ids, parts that are too large cut once more', async () => {
  const all = uneven();
  const { url } = await started(all);
  const { ids, batches, error } = await read(url);
  expect(error).toBeNull();
  expect(ids).toEqual(idsOf(all));
  expect(batches.at(-1)).toMatchObject({ total: 3_900, settled: true });
  expect(batches.reduce((sum, batch) => sum + batch.read, 0)).toBe(3_900);
});

test('a harvest that was killed goes on inside its part', async () => {
  const all = uneven();
  const { url } = await started(all);
  const { batches } = await read(url);
  for (const at of [0, 3, Math.floor(batches.length / 2), batches.length - 1]) {
    const before = batches.slice(0, at + 1).flatMap(({ items }) => items.map(({ item }) => item.id as string));
    const { ids, error } = await read(url, JSON.parse(JSON.stringify(batches[at]?.checkpoint)));
    expect(error).toBeNull();
    expect(idsOf([...before, ...ids].map((id) => ({ id })))).toEqual(idsOf(all));
  }
});

test('a part that moves is read again, and only that part', async () => {
  const all = docs(3_000);
  const { url, requests } = await started(all, { 9: 'shifted' });
  const { ids, error } = await read(url);
  expect(error).toBeNull();
  expect(new Set(ids)).toEqual(new Set(idsOf(all)));
  expect(requests()).toBeLessThan(30);
});

test('ids that no prefix reaches are missed, and that is said', async () => {
  const { url } = await started([...docs(1_500), { id: 'zebra' }]);
  const { ids, error } = await read(url);
  expect(ids).toHaveLength(1_500);
  expect(error).toMatchObject({ code: 'upstream', message: expect.stringMatching(/reaches 1501 items.*hold 1500/) });
});

describe.each<[because: string, query: Record<string, string>, all: readonly { readonly id: string }[], says: RegExp]>([
  ['a query that asks for ids itself', { id: '0*' }, docs(20_000), /asks for ids itself: narrow it/],
  [
    'ids that all begin alike',
    {},
    Array.from({ length: 700 }, (_, n) => ({ id: `0000000000${String(n).padStart(6, '0')}` })),
    /does not help \(00000000\*\)/,
  ],
])('%s', (_because, query, all, says) => {
  test('cannot be parted: a clear end', async () => {
    const { url } = await started(all);
    const { error } = await read(url, null, query);
    expect(error).toMatchObject({ code: 'invalid-source', message: expect.stringMatching(says) });
  });
});

test('a plan tells parts and requests before anything is read', async () => {
  const { url, requests } = await started(docs(9_000));
  const plan = await planApi({ baseUrl: url, apiKey: KEY, contact: null }, {}, TERMS);
  expect(plan).toMatchObject({ items: 9_000, parts: 256, requests: 258 });
  expect(requests()).toBe(1);
});
