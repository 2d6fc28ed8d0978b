// Composition: from nothing but a folder to a store and a queue, and back to nothing.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { testDatabase } from './support/database.ts';
import { processesWith } from './support/processes.ts';

const log = createLog({ logLevel: 'silent' });
const { url } = await testDatabase({ empty: true });
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'namesake-compose-'));
  await chmod(dataDir, 0o755);
});
afterAll(() => rm(dataDir, { recursive: true }));

test('with nothing set: an embedded database, migrated, with a queue in it; closed twice, nothing is left', async () => {
  const composed = await compose(readConfig({ NAMESAKE_DATA_DIR: dataDir }), log);
  expect(composed.config.databaseUrl).toMatch(/^postgres:\/\/namesake:/);
  expect(await composed.store.keys.any()).toBe(false);
  expect(await composed.queue.depth()).toBe(0);
  await Promise.all([composed.close(), composed.close()]);
  expect(processesWith(dataDir)).toEqual([]);
});

test('with DATABASE_URL: that database; whoever still listens to events does not keep it open', async () => {
  const composed = await compose(readConfig({ DATABASE_URL: url }), log);
  await composed.store.events.listen(() => undefined);
  await composed.store.events.append('harvest', {});
  expect(await composed.store.events.last()).toBe(1);
  await composed.close();
});

test('a Redis that is not there is told at once, and what was opened before is closed again', async () => {
  const failed = compose(readConfig({ NAMESAKE_DATA_DIR: dataDir, REDIS_URL: 'redis://:hunter2@127.0.0.1:1' }), log);
  await expect(failed).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/Redis at 127\.0\.0\.1:1: connect ECONNREFUSED/),
  });
  expect(processesWith(dataDir)).toEqual([]);
});
