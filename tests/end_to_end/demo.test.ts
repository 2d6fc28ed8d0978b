// The demo from its first line to a training set, and on: a curator puts one face right, and the next set holds it as said by a person.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const service = await testService();
const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-demo-'));
afterAll(() => rm(dataDir, { recursive: true }));

async function namesake(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [path.join(ROOT, 'bin/namesake'), ...args], {
    env: { ...process.env, DATABASE_URL: service.database.url, NAMESAKE_DATA_DIR: dataDir, PORT: '0', REDIS_URL: '', LOG_LEVEL: 'warn' },
  });
  return stdout;
}

interface Row {
  readonly face_id: string;
  readonly person_id: string;
  readonly label_source: string;
}

async function rowsOf(folder: string): Promise<readonly Row[]> {
  const data = path.join(folder, 'data');
  const tables = await Promise.all(
    readdirSync(data).map((name) => {
      const bytes = readFileSync(path.join(data, name));
      return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
    }),
  );
  return tables.flat() as unknown as Row[]; // the columns of docs/training-sets.md, which tests/training holds
}

test('harvest, people, faces, names, a training set; a word about one face; the next set has it as human', async () => {
  const printed = await namesake('demo', '--exit');
  const [, shown = 'no block in the README'] =
    /What it prints:\n\n```text\n(.*?)\n```/s.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [];
  expect(printed).toContain(shown);

  const [, folder = ''] = /^Training set: +(.+)$/m.exec(printed) ?? [];
  const before = await rowsOf(folder);
  expect(new Set(before.map(({ label_source }) => label_source))).toEqual(new Set(['auto']));
  expect(await namesake('training-set', 'verify', folder)).toContain('all whole');

  const [face] = before;
  const other = before.find(({ person_id }) => person_id !== face?.person_id)?.person_id;
  const where = `/v1/faces/${face?.face_id}`;
  const etag = (await service.send('GET', where)).headers.get('etag') ?? '';
  const word = { key: service.keys.curate, body: { person: other }, headers: { 'if-match': etag } };
  expect((await service.send('PUT', `${where}/person`, word)).status).toBe(200);

  const after = await rowsOf((await namesake('training-set', 'build', '--name', 'judged')).trim());
  expect(after.filter(({ label_source }) => label_source === 'human')).toMatchObject([{ face_id: face?.face_id, person_id: other }]);
}, 120_000);
