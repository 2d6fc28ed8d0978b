// The folder of a training set: the same bytes whoever builds it, readable by others than us, and checked wherever it stands.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trainingFaces } from '../../bench/training/faces.ts';
import type { TrainingInput } from '../../src/domain/training/candidate.ts';
import { trainingSet } from '../../src/domain/training/training_set.ts';
import { type Rendered, renderFiles } from '../../src/training/files.ts';
import { clearUnfinished, writeFolder, writeRevoked } from '../../src/training/folder.ts';
import { codeOf, snapshotId } from '../../src/training/snapshot.ts';
import { verifyFolder } from '../../src/training/verify.ts';

const code = codeOf();
const INPUT = trainingFaces({ seed: 5, photos: 4000, people: 400, dimension: 8, groups: 0.2, circle: 4 }, { embeddings: true });
const built = (input: TrainingInput): Rendered =>
  renderFiles(trainingSet(input), {
    config: input.config,
    version: '1.0.0',
    snapshotId: snapshotId(input, code),
    parent: null,
    datePublished: '2026-01-01',
    spaces: [{ id: 'space-1', recogniser: 'r', weightsSha256: 'ab'.repeat(32), dimension: 8, metric: 'cosine', licence: 'MIT' }],
    code,
  });

let root: string;
let folder: string;
const rendered = built(INPUT);
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'namesake-training-'));
  folder = await writeFolder(root, rendered);
});
afterAll(() => rm(root, { recursive: true }));
const json = async <Shape>(file: string): Promise<Shape> => JSON.parse(await readFile(path.join(folder, file), 'utf8'));
const rowsOf = async (file: string): Promise<Record<string, unknown>[]> => {
  const bytes = await readFile(path.join(folder, file));
  return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
};

test('two builds are the same bytes, whatever the order of the input', () => {
  const turned = built({ ...INPUT, candidates: INPUT.candidates.toReversed(), people: INPUT.people.toReversed() });
  expect(turned.sums).toEqual(rendered.sums);
  expect(turned.folder).toBe(rendered.folder);
  expect(turned.folder).toMatch(/^drawn-1\.0\.0-[0-9a-f]{12}$/);
});

test.each<[what: string, change: (input: TrainingInput) => TrainingInput]>([
  ['a seed', (input) => ({ ...input, config: { ...input.config, seed: 2 } })],
  ['a face', (input) => ({ ...input, candidates: input.candidates.slice(1) })],
  [
    'a vector',
    ({ candidates: [first, ...rest], ...input }) => ({
      ...input,
      candidates: [...(first ? [{ ...first, embedding: new Float32Array(8) }] : []), ...rest],
    }),
  ],
  ['a suggestion', (input) => ({ ...input, pending: input.pending.slice(1) })],
])('%s that differs makes another snapshot', (_, change) => {
  expect(snapshotId(change(INPUT), code)).not.toBe(snapshotId(INPUT, code));
});

test('hyparquet reads the tables, list columns too', async () => {
  const [first] = await rowsOf('data/train-00000-of-00001.parquet');
  expect(Object.keys(first ?? {})).toEqual(
    'face_id item_id image_url image_sha256 box_x box_y box_w box_h img_w img_h det_score person_id person_name label_source p_label split rights_uri provider space_id embedding'.split(
      ' ',
    ),
  );
  const people = await rowsOf('people.parquet');
  expect(people[0]).toMatchObject({ person_id: 'p0', variant_forms: ['Person, 0', 'Number 0 Person'], authority_uris: [] });
});

test('DuckDB reads the tables and the lists, and counts what MANIFEST tells', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await connection.runAndReadAll(sql.replaceAll('@', folder))).getRowObjectsJson();
  const { counts } = await json<{ counts: { rows: number; people: number } }>('MANIFEST.json');
  expect(await ask(`SELECT count(*)::int AS rows, count(DISTINCT person_id)::int AS people FROM '@/data/*.parquet'`)).toEqual([
    { rows: counts.rows, people: counts.people },
  ]);
  expect(
    await ask(`SELECT count(*)::int AS n FROM '@/data/*.parquet' WHERE embedding IS NOT NULL AND rights_uri NOT LIKE '%NoC-US%'`),
  ).toEqual([{ n: 0 }]);
  expect(await ask(`SELECT DISTINCT len(embedding)::int AS n FROM '@/data/*.parquet' WHERE embedding IS NOT NULL`)).toEqual([{ n: 8 }]);
  expect(await ask(`SELECT sum(n_faces)::int AS n FROM '@/people.parquet'`)).toEqual([{ n: counts.rows }]);
  for (const list of ['pairs', 'triplets', 'partial', 'cannot-link', 'identities'])
    expect(Number((await ask(`SELECT count(*)::int AS n FROM '@/lists/${list}.csv'`))[0]?.n), list).toBeGreaterThan(0);
  expect(await ask(`SELECT DISTINCT kind FROM '@/lists/triplets.csv' ORDER BY kind`)).toContainEqual({ kind: 'random' });
  connection.closeSync();
});

test('pairs.txt is laid out as View 2 of LFW: ten folds, as many pairs of one as of two', async () => {
  const [head = '', ...lines] = (await readFile(path.join(folder, 'lists/pairs.txt'), 'utf8')).trimEnd().split('\n');
  const [folds, each] = head.split('\t').map(Number);
  expect(folds).toBe(10);
  expect(lines).toHaveLength(20 * (each ?? 0));
  lines.forEach((line, at) => {
    expect(line.split('\t')).toHaveLength(Math.floor(at / (each ?? 1)) % 2 === 0 ? 3 : 4);
  });
});

test('vectors are left out unless they are asked for', () => {
  const plain = built({ ...INPUT, config: { ...INPUT.config, embeddings: false } });
  const size = ({ sums }: Rendered): number => sums.find(({ path: file }) => file.startsWith('data/train'))?.bytes ?? 0;
  expect(size(plain)).toBeLessThan(size(rendered));
});

test('a set too small for a list says why', () => {
  const small = built({ ...INPUT, candidates: INPUT.candidates.slice(0, 20), config: { ...INPUT.config, minFaces: 1 } });
  const manifest = JSON.parse(String(small.files.find(({ path: file }) => file === 'MANIFEST.json')?.content));
  expect(manifest.lists['pairs.txt'].omitted).toMatch(/too few people/);
  expect(small.files.map(({ path: file }) => file)).not.toContain('lists/pairs.txt');
});

test('Croissant has what it requires, and its sums agree', async () => {
  const croissant = await json<Record<string, unknown> & { distribution: { contentUrl: string; sha256: string }[] }>('croissant.json');
  const required = [
    '@context',
    '@type',
    'conformsTo',
    'name',
    'description',
    'license',
    'url',
    'creator',
    'datePublished',
    'version',
    'distribution',
  ];
  for (const field of required) expect(croissant[field], field).toBeTruthy();
  expect(croissant.conformsTo).toBe('http://mlcommons.org/croissant/1.0');
  const sums = new Map(rendered.sums.map(({ path: file, sha256 }) => [file, sha256]));
  for (const { contentUrl, sha256 } of croissant.distribution) expect(sha256, contentUrl).toBe(sums.get(contentUrl));
});

test('nothing tells when or where it was built', () => {
  const texts = rendered.files.map(({ content }) => Buffer.from(content).toString('latin1')).join('\n');
  expect(texts).not.toContain(root);
  expect(texts).not.toMatch(new RegExp(`T\\d\\d:\\d\\d|${new Date().toISOString().slice(0, 10)}`));
});

describe('verify', () => {
  const damaged = async (damage: (at: string) => Promise<unknown>) => {
    const copy = path.join(await mkdtemp(path.join(root, 'copy-')), path.basename(folder));
    await cp(folder, copy, { recursive: true });
    await damage(copy);
    return (await verifyFolder(copy)).faults.map(({ path: file, message }) => `${file} ${message}`);
  };
  const people = (at: string): string => path.join(at, 'people.parquet');
  test.each<[what: string, damage: (at: string) => Promise<unknown>, found: RegExp | null]>([
    ['finds nothing in a copy', async () => undefined, null],
    [
      'finds a byte that was flipped',
      async (at) => {
        const bytes = await readFile(people(at));
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        await writeFile(people(at), bytes);
      },
      /^people\.parquet has changed/,
    ],
    ['finds a file that is missing', (at) => rm(people(at)), /^people\.parquet is missing/],
    [
      'finds a file that does not belong',
      (at) => writeFile(path.join(at, 'data/more.parquet'), ''),
      /^data\/more\.parquet does not belong/,
    ],
    ['finds sums that are missing', (at) => rm(path.join(at, 'SHA256SUMS')), /^SHA256SUMS is missing/],
    [
      'finds sums that were written anew, by the name of the folder',
      async (at) =>
        writeFile(path.join(at, 'SHA256SUMS'), (await readFile(path.join(at, 'SHA256SUMS'), 'utf8')).replace(/^.*README.*\n/m, '')),
      /^SHA256SUMS is not what the folder is named after/,
    ],
    ['allows the list of what was withdrawn', (at) => writeRevoked(path.dirname(at), path.basename(at), '{}'), null],
  ])('%s', async (_, damage, found) => {
    const faults = await damaged(damage);
    if (found === null) expect(faults).toEqual([]);
    else expect(faults.join('\n')).toMatch(found);
  });
});

/** A folder of another name, whose sums were written for what stands in it now. */
test.each<[what: string, file: string, content: string | null, found: RegExp]>([
  ['a description that is no JSON', 'croissant.json', 'nothing', /^croissant\.json cannot be read: /],
  ['a description of nothing', 'croissant.json', '{}', /^croissant\.json lists no files/],
  ['a description whose files are no list', 'croissant.json', '{"distribution":{}}', /^croissant\.json lists no files/],
  [
    'a description of other files',
    'croissant.json',
    '{"distribution":[null]}',
    /^croissant\.json gives another sha256 for a file without contentUrl/,
  ],
  ['a manifest without counts', 'MANIFEST.json', 'null', /^MANIFEST\.json tells no rows/],
  ['data that are no Parquet', 'data/train-00000-of-00001.parquet', 'PAR1', /cannot be read: /],
  ['no data', 'data/train-00000-of-00001.parquet', null, /^data\/train-00000-of-00001\.parquet is not among the sums/],
])('verify trusts no sums: %s', async (_, file, content, found) => {
  const copy = path.join(await mkdtemp(path.join(root, 'copy-')), 'forged');
  await cp(folder, copy, { recursive: true });
  const sums = await readFile(path.join(copy, 'SHA256SUMS'), 'utf8');
  const others = sums.split('\n').filter((line) => line !== '' && !line.endsWith(`  ${file}`));
  if (content === null) await rm(path.join(copy, file));
  else {
    await writeFile(path.join(copy, file), content);
    others.push(`${createHash('sha256').update(content).digest('hex')}  ${file}`);
  }
  await writeFile(path.join(copy, 'SHA256SUMS'), `${others.join('\n')}\n`);
  const { faults } = await verifyFolder(copy);
  expect(faults.map(({ path: at, message }) => `${at} ${message}`).join('\n')).toMatch(found);
});

test('a folder that is not whole is written anew; what a killed build left is cleared away', async () => {
  await rm(path.join(folder, 'README.md'));
  expect(await writeFolder(root, rendered)).toBe(folder);
  expect((await verifyFolder(folder)).faults).toEqual([]);
  const [mine, other] = ['.unfinished-drawn-1.0.0-aaaaaaaaaaaa-x', '.unfinished-drawn-more-1.0.0-aaaaaaaaaaaa-x'].map((name) =>
    path.join(root, name),
  );
  for (const left of [mine, other]) await writeFile(left ?? '', '');
  await clearUnfinished(root, 'drawn');
  await expect(readFile(mine ?? ''), 'nobody writes it any more').rejects.toThrow('ENOENT');
  await expect(readFile(other ?? ''), 'another name: it may be being written').resolves.toHaveLength(0);
});
