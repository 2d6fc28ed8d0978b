// bin/namesake judgements and keys as processes: what goes out comes in elsewhere, a dry run writes nothing, a bad line is told.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { say } from '../support/drawer.ts';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const FOLDER = mkdtempSync(path.join(tmpdir(), 'namesake-judgements-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const [first, second] = [await testDatabase(), await testDatabase()];
const [here, there] = [createStore(first.pool), createStore(second.pool)];

function namesake(url: string, args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const env = { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'silent', REDIS_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

test('what stands goes out, and comes in elsewhere; a dry run tells it and writes nothing', async () => {
  await say(here, 'Roe, Ann', 'Roe, Anna "Nan"', 'same');
  await say(here, 'Poe, Ann', 'Poe, Anne', 'same');
  await say(here, 'Poe, Ann', 'Poe, Anne', 'different');
  const exported = namesake(first.url, ['judgements', 'export']);
  expect(exported.code).toBe(0);
  expect(
    exported.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).judgement),
  ).toEqual(['same', 'different']);
  const planned = namesake(second.url, ['judgements', 'import', '--dry-run'], exported.out);
  expect(planned).toMatchObject({ code: 0, out: '1\t\tsame\tRoe, Ann\tRoe, Anna "Nan"\n2\t\tdifferent\tPoe, Ann\tPoe, Anne\n' });
  expect(await there.judgements.exported()).toEqual([]);
  const table = path.join(FOLDER, 'said.csv');
  writeFileSync(table, namesake(first.url, ['judgements', 'export', '--csv']).out);
  expect(namesake(second.url, ['judgements', 'import', '--by', 'Ada', table]).err).toContain('2 new, 0 instead of others, 0 as they stand');
  expect((await there.judgements.exported()).map(({ by }) => by)).toEqual(['curator (imported by Ada)', 'curator (imported by Ada)']);
});

test.each<[args: string[], input: string, code: number, says: string]>([
  [['import', '--dry-run'], '{"left":"A","right":"A","judgement":"same"}\n', 3, 'judges a heading against itself'],
  [['import'], '{"left":"A","right":"B","judgement":"perhaps"}\n', 1, 'nothing was written'],
  [['delete'], '', 2, 'export or import'],
])('judgements %j of %j ends with %i', (args, input, code, says) => {
  const ended = namesake(second.url, ['judgements', ...args], input);
  expect(ended.err).toContain(says);
  expect(ended.code).toBe(code);
});

test('a token for the reconciliation endpoints is made by itself, and with nothing else', async () => {
  const made = namesake(first.url, ['keys', 'create', '--name', 'OpenRefine', '--reconcile']);
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^nsr_[0-9a-f]{12}[\w-]{43}\n$/);
  expect(await here.keys.verifyToken(made.out.trim())).toMatchObject({ name: 'OpenRefine', scopes: ['reconcile'] });
  expect(namesake(first.url, ['keys', 'create', '--name', 'both', '--reconcile', '--scopes', 'read']).code).toBe(2);
});
