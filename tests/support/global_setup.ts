// Once per run: a PostgreSQL with a migrated template database. Says at the end what was left out.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createLog } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { withDatabase } from './database.ts';
import { TEST_DATABASE_URL, TEST_PG_BIN } from './settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `adminUrl` may create databases; `template` is migrated and nobody is connected to it */
    readonly postgres: { readonly adminUrl: string; readonly template: string };
  }
}

/** The data of a test run is thrown away: nothing waits for the disk. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = createLog({ logLevel: 'warn' });
  const server = TEST_DATABASE_URL === null ? await temporaryServer() : { url: TEST_DATABASE_URL, stop: async () => undefined };
  const template = `namesake_template_${randomBytes(4).toString('hex')}`;
  await run(server.url, `CREATE DATABASE ${template} TEMPLATE template0`);
  await migrate(withDatabase(server.url, template), log);
  project.provide('postgres', { adminUrl: server.url, template });
  return async () => {
    await run(server.url, `DROP DATABASE ${template} WITH (FORCE)`);
    await server.stop();
  };

  async function temporaryServer(): Promise<{ url: string; stop(): Promise<void> }> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'namesake-test-'));
    // mkdtemp makes it 0700, and root's PostgreSQL runs as another user
    await chmod(dataDir, 0o755);
    const embedded = await startEmbedded({ dataDir, log, binDir: TEST_PG_BIN, settings: THROWAWAY });
    return {
      url: embedded.url,
      async stop() {
        await embedded.stop();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
