// Training sets through the whole service: asked for over HTTP, built by a worker from what PostgreSQL holds, fetched file by file, withdrawn.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDomainThread } from '../../src/pipeline/domain_thread.ts';
import { buildTrainingSet } from '../../src/pipeline/training_set.ts';
import { type JobWorker, openWorker } from '../../src/queue/queue.ts';
import { openShelf } from '../../src/training/shelf.ts';
import { verifyFolder } from '../../src/training/verify.ts';
import { fillWithLabelledFaces } from '../support/labelled_faces.ts';
import { testService } from '../support/service.ts';

const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-training-'));
const service = await testService({ NAMESAKE_DATA_DIR: dataDir });
const { pool } = service.composed;
const { admin, curate } = service.keys;
const [one, two, three, four] = await fillWithLabelledFaces(service.composed, 4);
if (one === undefined || two === undefined || three === undefined || four === undefined) throw new Error('the stock has twelve people');
const [judged = '', stranger = '', takenDown = ''] = one.faces;

/** Takes the jobs of training sets alone: a whole worker would also name the faces anew. */
const thread = openDomainThread();
let worker: JobWorker;
beforeAll(async () => {
  const { config, store, log } = service.composed;
  const shelf = openShelf(dataDir);
  const other = (): Promise<void> => Promise.reject(new Error('a training set alone was expected'));
  worker = await openWorker(
    config,
    {
      training: ({ trainingSetId }, attempt) => buildTrainingSet({ store, shelf, thread, log }, trainingSetId, attempt),
      harvest: other,
      retry: other,
      resolve: other,
      schedule: other,
      'name-faces': other,
    },
    { concurrency: 2, log },
  );
});
afterAll(async () => {
  await worker.close();
  await thread.close();
  await service.close();
  await rm(dataDir, { recursive: true });
});

interface Built {
  readonly id: string;
  readonly version: string;
  readonly state: string;
  readonly snapshotId: string;
  readonly folder: string;
  readonly parent: string | null;
  readonly revoked: boolean;
  readonly revokedRows: Readonly<Record<string, number>>;
  readonly counts: { readonly rows: number; readonly human: number; readonly leftOut: Readonly<Record<string, number>> };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly error: string | null;
}

// the contract test holds every answer against openapi.yaml
const got = async (id: string): Promise<Built> => (await (await service.send('GET', `/v1/training-sets/${id}`)).json()) as Built;

async function build(given: object = {}): Promise<Built> {
  const response = await service.send('POST', '/v1/training-sets', { key: admin, body: { name: 'faces', ...given } });
  expect(response.status).toBe(202);
  const { id } = (await response.json()) as Built;
  expect(response.headers.get('location')).toBe(`/v1/training-sets/${id}`);
  for (;;) {
    const set = await got(id);
    if (set.state === 'succeeded' || set.state === 'failed') return set;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const file = (id: string, name: string, headers: Record<string, string> = {}) =>
  service.send('GET', `/v1/training-sets/${id}/files/${name}`, { headers });

async function rowsOf({ id, files }: Built): Promise<Record<string, unknown>[]> {
  const tables = files.filter(({ path: one }) => one.startsWith('data/'));
  const read = await Promise.all(
    tables.map(async ({ path: one }) => parquetReadObjects({ file: await (await file(id, one)).arrayBuffer() })),
  );
  return read.flat();
}

const say = async (face: string, person: string): Promise<void> => {
  const { status } = await service.send('PUT', `/v1/faces/${face}/person`, { key: curate, body: { person }, headers: { 'if-match': '*' } });
  expect(status).toBe(200);
};

test('from judgement to withdrawal', async () => {
  await say(judged, two.id);
  await say(stranger, 'stranger');
  const first = await build();
  expect(first).toMatchObject({
    state: 'succeeded',
    version: '1.0.0',
    parent: null,
    revoked: false,
    counts: { rows: 47, human: 1, leftOut: { stranger: 1 } },
  });
  const rows = await rowsOf(first);
  expect(rows).toHaveLength(47);
  expect(rows.find(({ face_id }) => face_id === judged)).toMatchObject({ label_source: 'human', person_id: two.id, p_label: 1 });
  expect(rows.map(({ face_id }) => face_id)).not.toContain(stranger);
  expect(Object.keys(rows[0] ?? {})).not.toContain('embedding');
  const folder = path.join(dataDir, 'training-sets', first.folder);
  expect((await verifyFolder(folder)).faults).toEqual([]);

  // asked for again: the same snapshot, version and bytes
  const again = await build();
  expect({ ...again, id: first.id }).toMatchObject({
    snapshotId: first.snapshotId,
    folder: first.folder,
    version: '1.0.0',
    files: first.files,
  });

  // another question of the same faces is a minor version; nothing is withdrawn
  const withVectors = await build({ embeddings: true, minFaces: 1 });
  expect(withVectors).toMatchObject({ version: '1.1.0', parent: first.folder });
  expect((await rowsOf(withVectors))[0]?.embedding).toHaveLength(4);
  expect(await got(first.id)).toMatchObject({ revoked: false });

  // a takedown, which leaves its person too few faces: what was taken down is in no new build, and every earlier one says so
  await pool.query(`UPDATE face SET state = 'taken-down', embedding = NULL WHERE id = $1`, [takenDown]);
  const after = await build();
  expect(after).toMatchObject({ version: '2.0.0', counts: { rows: 45 }, revoked: false });
  expect((await rowsOf(after)).map(({ face_id }) => face_id)).not.toContain(takenDown);
  for (const { id } of [first, withVectors]) {
    expect(await got(id)).toMatchObject({ revoked: true, revokedRows: { 'taken-down': 1 } });
    expect(await (await file(id, 'revoked.json')).json()).toMatchObject({ rows: [{ face_id: takenDown, reason: 'taken-down' }] });
  }
  expect(await verifyFolder(folder)).toMatchObject({ faults: [], isRevoked: true });

  // a merge: the id that is no more stands in no new build
  const merge = await service.send('POST', '/v1/judgements', { key: curate, body: { left: three.id, right: four.id, judgement: 'same' } });
  expect(merge.status).toBe(201);
  const merged = await build();
  expect(merged).toMatchObject({ version: '3.0.0', counts: { rows: 45 } });
  const ofBoth = new Set(
    (await rowsOf(merged))
      .filter(({ face_id }) => [...three.faces, ...four.faces].includes(String(face_id)))
      .map(({ person_id }) => person_id),
  );
  expect(ofBoth.size).toBe(1);
  expect(await got(after.id)).toMatchObject({ revokedRows: { 'merged-or-split': 4 } });
  const { items } = (await (await service.send('GET', '/v1/training-sets?limit=2')).json()) as { items: Built[] };
  expect(items.map(({ version }) => version)).toEqual(['3.0.0', '2.0.0']);
});

test('what leaves no face has failed, with the reasons', async () => {
  const empty = await build({ name: 'empty', minFaces: 1000, maxFaces: 1000 });
  expect(empty).toMatchObject({ state: 'failed', version: '', files: [] });
  expect(empty.error).toMatch(/few-faces/);
});

describe('files', () => {
  test('come whole, in parts, or not at all where they are there already', async () => {
    const { id, files, error } = await build();
    expect(error).toBeNull();
    const { sha256 = '', bytes = 0 } = files.find(({ path: one }) => one === 'people.parquet') ?? {};
    const whole = await file(id, 'people.parquet');
    expect(whole.headers.get('etag')).toBe(`"${sha256}"`);
    const content = Buffer.from(await whole.arrayBuffer());
    expect(content).toHaveLength(bytes);
    const part = await file(id, 'people.parquet', { range: 'bytes=4-11' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-11/${bytes}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(4, 12));
    const tail = await file(id, 'people.parquet', { range: 'bytes=-4' });
    expect(await tail.text()).toBe('PAR1');
    expect((await file(id, 'people.parquet', { 'if-none-match': `"${sha256}"` })).status).toBe(304);
    const other = await file(id, 'people.parquet', { range: 'bytes=0-1', 'if-range': '"another"' });
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, bytes]);
    const behind = await file(id, 'people.parquet', { range: `bytes=${bytes}-` });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${bytes}`]);
  });

  test.each<[because: string, name: string]>([
    ['no such file', 'data/other.parquet'],
    ['not a way out of the folder', '..%2f..%2f..%2fetc%2fpasswd'],
    ['nothing was withdrawn', 'revoked.json'],
  ])('404: %s', async (_, name) => {
    const { id } = await build({ name: 'another' });
    expect((await file(id, name)).status).toBe(404);
  });
});

test.each<[because: string, body: object, status: number]>([
  ['a name that could be a path', { name: '../x' }, 400],
  ['shares of more than all', { name: 'x', shares: { train: 1, validation: 0.5, test: 0 } }, 400],
  ['no such space', { name: 'x', spaceId: 'nowhere' }, 404],
  ['more wanted than allowed', { name: 'x', minFaces: 9, maxFaces: 3 }, 400],
])('refused: %s', async (_, body, status) => {
  expect((await service.send('POST', '/v1/training-sets', { key: admin, body })).status).toBe(status);
});
