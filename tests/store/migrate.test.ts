// Migrations: applied once, by many at once, and refused where a released file differs.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { migrate, missingMigrations } from '../../src/store/migrate.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const log = createLog({ logLevel: 'silent' });
const MIGRATIONS = path.resolve(import.meta.dirname, '../../migrations');

describe('the released migrations', async () => {
  const { url } = await testDatabase({ empty: true });

  test('eight starters at once: one applies, the others wait, all succeed', async () => {
    const names = (await readdir(MIGRATIONS)).map((name) => path.basename(name, '.sql')).sort();
    expect(await missingMigrations(url)).toEqual(names);
    const results = await Promise.all(Array.from({ length: 8 }, () => migrate(url, log)));
    expect(results.map(({ applied }) => applied.length).sort((a, b) => b - a)).toEqual([names.length, 0, 0, 0, 0, 0, 0, 0]);
    expect(results.flatMap(({ applied }) => applied)).toEqual(names);
    expect(await missingMigrations(url)).toEqual([]);
  });
});

describe('a folder of migrations', () => {
  let dir: string;
  let database: TestDatabase;
  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'namesake-migrations-'));
    database = await testDatabase({ empty: true });
    await writeFile(path.join(dir, '0001_first.sql'), 'CREATE TABLE first (id integer);\n');
    await writeFile(path.join(dir, 'README.md'), 'not a migration');
    await migrate(database.url, log, { dir });
  });
  afterAll(() => rm(dir, { recursive: true }));

  test('line ends are not an edit: a checkout on Windows has others', async () => {
    await writeFile(path.join(dir, '0001_first.sql'), 'CREATE TABLE first (id integer);\r\n');
    expect(await migrate(database.url, log, { dir })).toEqual({ applied: [] });
  });

  test('an edited file is refused by its name, and nothing is applied', async () => {
    await writeFile(path.join(dir, '0001_first.sql'), 'CREATE TABLE first (id bigint);\n');
    await writeFile(path.join(dir, '0002_second.sql'), 'CREATE TABLE second (id integer);\n');
    await expect(migrate(database.url, log, { dir })).rejects.toMatchObject({ code: 'configuration', faults: [{ where: '0001_first' }] });
    await writeFile(path.join(dir, '0001_first.sql'), 'CREATE TABLE first (id integer);\n');
    expect(await migrate(database.url, log, { dir })).toEqual({ applied: ['0002_second'] });
  });

  test('a migration that fails leaves nothing behind, not even its first statement', async () => {
    await writeFile(path.join(dir, '0003_third.sql'), 'CREATE TABLE third (id integer);\nSELECT 1/0;\n');
    await expect(migrate(database.url, log, { dir })).rejects.toThrow('division by zero');
    await writeFile(path.join(dir, '0003_third.sql'), 'CREATE TABLE third (id integer);\n');
    expect(await migrate(database.url, log, { dir })).toEqual({ applied: ['0003_third'] });
  });

  test('a database that is newer than the program is refused', async () => {
    await rm(path.join(dir, '0003_third.sql'));
    await expect(migrate(database.url, log, { dir })).rejects.toMatchObject({ code: 'configuration', faults: [{ where: '0003_third' }] });
  });
});

test('a server that is not there is named without its password', async () => {
  const failed = migrate('postgres://me:hunter2@127.0.0.1:1/nothing', log);
  await expect(failed).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('127.0.0.1:1/nothing') });
  await expect(failed).rejects.not.toThrow('hunter2');
});
