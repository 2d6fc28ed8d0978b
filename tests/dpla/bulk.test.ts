// Bulk files as they come: every form, every compression, damage, and going on from any checkpoint.
import { readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBulk } from '../../src/dpla/bulk.ts';
import type { Batch } from '../../src/dpla/read.ts';
import { NamesakeError } from '../../src/errors.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'namesake-bulk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const doc = (n: number): object => ({ id: `id-${String(n).padStart(6, '0')}`, sourceResource: { title: `Portrait ${n}` } });
const bulkForm = (n: number): object => ({ _type: 'item', _id: `hub--${n}`, _source: { ...doc(n), _id: `hub--${n}` } });
const linesOf = (from: number, to: number, form = doc): string =>
  Array.from({ length: to - from }, (_, n) => `${JSON.stringify(form(from + n))}\n`).join('');

let files = 0;
async function fileWith(content: string | Buffer, { name = `${files}.jsonl`, under = folder } = {}): Promise<string> {
  files += 1;
  const file = path.join(under, name);
  await writeFile(file, content);
  return file;
}

const RULES = { trusted: [], s3Endpoint: null, userAgent: 'namesake-test' };

interface Read {
  readonly ids: string[];
  readonly rejects: string[];
  readonly batches: Batch[];
  readonly error: unknown;
}

/** Everything that a location yields, and the error that it ends with. */
async function read(location: string, checkpoint: unknown = null): Promise<Read> {
  const batches: Batch[] = [];
  let error: unknown = null;
  try {
    for await (const batch of readBulk(location, checkpoint, RULES)) batches.push(batch);
  } catch (thrown) {
    error = thrown;
  }
  return {
    ids: batches.flatMap(({ items }) => items.map(({ item }) => item.id as string)),
    rejects: batches.flatMap(({ rejects }) => rejects.map(({ place, code }) => `${place} ${code}`)),
    batches,
    error,
  };
}
const idsTo = (to: number, from = 0): string[] => Array.from({ length: to - from }, (_, n) => `id-${String(from + n).padStart(6, '0')}`);

describe.each<[form: string, content: () => string | Buffer]>([
  ['JSON Lines of the API’s form', () => linesOf(0, 1_203)],
  ['JSON Lines of the bulk form', () => linesOf(0, 1_203, bulkForm)],
  ['lines that end in CR and LF, after a byte order mark', () => `\ufeff${linesOf(0, 1_203).replaceAll('\n', '\r\n')}`],
  ['a last line without an end, and empty lines', () => `\n${linesOf(0, 1_203).trimEnd().replaceAll('\n', '\n\n')}`],
  ['gzip', () => gzipSync(linesOf(0, 1_203))],
  [
    'gzip of many members, as Spark and cat make it',
    () => Buffer.concat([gzipSync(linesOf(0, 7)), gzipSync(linesOf(7, 700)), gzipSync(linesOf(700, 1_203))]),
  ],
  ['one array, an element per line', () => gzipSync(`[\n${linesOf(0, 1_203).trimEnd().replaceAll('\n', ',\n')}\n]\n`)],
  [
    'one array, printed prettily',
    () =>
      JSON.stringify(
        idsTo(1_203).map((_, n) => doc(n)),
        null,
        2,
      ),
  ],
])('%s', (_form, content) => {
  test('is read whole, in batches of at most 500', async () => {
    const { ids, rejects, batches, error } = await read(await fileWith(content()));
    expect({ ids, rejects, error }).toEqual({ ids: idsTo(1_203), rejects: [], error: null });
    expect(batches.map(({ read: count }) => count)).toEqual([500, 500, 203]);
  });
});

test('goes on after any checkpoint: together nothing is missing and nothing is twice', async () => {
  const under = await mkdtemp(path.join(folder, 'parts-'));
  for (const [part, [from, to]] of [
    [0, 700],
    [700, 1_100],
    [1_100, 1_900],
  ].entries())
    await fileWith(gzipSync(linesOf(from ?? 0, to ?? 0, bulkForm)), { under, name: `part-0000${part}-c0ffee.json.gz` });
  await fileWith('', { under, name: '_SUCCESS' });
  const { batches, ids } = await read(under);
  expect(ids).toEqual(idsTo(1_900));
  for (const [at, { checkpoint }] of batches.entries()) {
    const before = batches.slice(0, at + 1).flatMap(({ items }) => items.map(({ item }) => item.id as string));
    const stored: unknown = JSON.parse(JSON.stringify(checkpoint));
    expect([...before, ...(await read(under, stored)).ids]).toEqual(ids);
  }
});

test('bad lines are set aside with their place and reason, the others read', async () => {
  const file = await fileWith(
    [
      '{"id":"a","sourceResource":{}}',
      '{"id":"b","sourceRes',
      '[]',
      '{"sourceResource":{}}',
      '{"id":"c"}',
      'null',
      '{"id":"d","sourceResource":{}}',
    ].join('\n'),
    { name: 'bad.jsonl' },
  );
  const { ids, rejects, batches, error } = await read(file);
  expect({ ids, error }).toEqual({ ids: ['a', 'd'], error: null });
  expect(rejects).toEqual([
    'bad.jsonl:2 not-json',
    'bad.jsonl:3 not-an-object',
    'bad.jsonl:4 no-id',
    'bad.jsonl:5 no-source-resource',
    'bad.jsonl:6 not-an-object',
  ]);
  expect(batches[0]?.rejects[0]?.raw).toBe('{"id":"b","sourceRes');
});

test('a line longer than 16 MiB is set aside without being held', async () => {
  const file = await fileWith(`${linesOf(0, 1)}{"id":"long","x":"${'x'.repeat(17 * 1024 * 1024)}"}\n${linesOf(1, 2)}`, {
    name: 'long.jsonl',
  });
  expect(await read(file)).toMatchObject({ ids: idsTo(2), rejects: ['long.jsonl:2 line-too-long'], error: null });
});

test('a line that is not UTF-8 is set aside, its neighbours are read; a replacement character that stood there is none', async () => {
  const broken = Buffer.concat([
    Buffer.from('{"id":"x","sourceResource":{"title":"'),
    Buffer.from([0xe9, 0x74, 0xe9]),
    Buffer.from('"}}\n'),
  ]);
  const honest = `${JSON.stringify({ id: 'id-000002', sourceResource: { title: 'Portrait \ufffd' } })}\n`;
  const file = await fileWith(Buffer.concat([Buffer.from(linesOf(0, 1)), broken, Buffer.from(linesOf(1, 2)), Buffer.from(honest)]), {
    name: 'latin.jsonl',
  });
  expect(await read(file)).toMatchObject({ ids: idsTo(3), rejects: ['latin.jsonl:2 not-utf8'], error: null });
});

test('a gzip that expands without end is given up, with its reason, and what came before stays', async () => {
  const blanks = `${' '.repeat(1024 * 1024)}\n`.repeat(100);
  const file = await fileWith(gzipSync(linesOf(0, 3) + blanks + linesOf(3, 4)), { name: 'bomb.gz' });
  const { ids, rejects, error } = await read(file);
  expect(ids).toEqual(idsTo(3));
  expect(rejects).toEqual([expect.stringMatching(/^bomb\.gz:\d+ unreadable-file$/)]);
  expect(String(error)).toMatch(/expands more than 200 times: \d+ bytes became \d+; everything else was loaded/);
});

test('a gzip that was cut off: what is readable is read, the other files too, and the source ends as damaged', async () => {
  const under = await mkdtemp(path.join(folder, 'cut-'));
  const whole = gzipSync(linesOf(0, 2_000), { level: 1 });
  await fileWith(whole.subarray(0, whole.length - 2_000), { under, name: 'part-00000.gz' });
  await fileWith(gzipSync(linesOf(2_000, 2_100)), { under, name: 'part-00001.gz' });
  const { ids, rejects, batches, error } = await read(under);
  expect(ids.length).toBeGreaterThan(1_000);
  expect(ids.slice(-100)).toEqual(idsTo(2_100, 2_000));
  expect(rejects.at(-1)).toMatch(/^part-00000\.gz:\d+ unreadable-file$/);
  expect(error).toBeInstanceOf(NamesakeError);
  expect(String(error)).toMatch(/part-00000\.gz cannot be read beyond line \d+: .*; everything else was loaded/);
  // the damage is not forgotten by a process that takes over in the second file
  expect((await read(under, batches.at(-1)?.checkpoint)).error).toEqual(error);
});

describe.each<[because: string, location: () => Promise<string>]>([
  ['is not there', async () => path.join(folder, 'nowhere')],
  ['is a folder without parts', () => mkdtemp(path.join(folder, 'empty-'))],
])('a location that %s', (_because, location) => {
  test('is refused', async () => expect((await read(await location())).error).toMatchObject({ code: 'invalid-source' }));
});

/** Paths of the files that this process has open. */
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });

test.runIf(process.platform === 'linux')('a reader who leaves early leaves no file open', async () => {
  const file = await fileWith(gzipSync(linesOf(0, 50_000)));
  for await (const batch of readBulk(file, null, RULES)) {
    expect(batch.items).toHaveLength(500);
    expect(openFiles()).toContain(file);
    break;
  }
  await expect.poll(openFiles).not.toContain(file);
});
