// A database of its own for each test file, cloned from a migrated template in about 50 ms.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { openPool } from '../../src/store/connect.ts';

export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Drops it. Called by itself after the file; fails when a connection was left open. */
  drop(): Promise<void>;
}

/** Closing a pool is a matter of milliseconds; a connection that is there after this long was forgotten. */
const GRACE_MS = 2000;

/**
 * Clones the template. Call it at the top of a test file, or in beforeAll: what it gives is dropped after the file's tests.
 *
 * @param empty  true for a database without the schema
 */
export async function testDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const { adminUrl, template } = inject('postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : template}`));
  const url = withDatabase(adminUrl, name);
  const pool = openPool(url);
  let dropped = false;
  const drop = async (): Promise<void> => {
    if (dropped) return;
    dropped = true;
    await pool.end();
    const leaked = await asAdmin(adminUrl, async (admin) => {
      const open = await openConnections(admin, name);
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      return open;
    });
    if (leaked.length > 0) throw new Error(`${leaked.length} connections were left open; their last queries: ${leaked.join(' | ')}`);
  };
  afterAll(drop);
  return { url, pool, drop };
}

/** The last queries of the connections to a database, once they have had time to close. */
async function openConnections(admin: pg.Client, name: string): Promise<string[]> {
  for (const deadline = performance.now() + GRACE_MS; ; ) {
    const { rows } = await admin.query<{ query: string }>(
      `SELECT query FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
      [name],
    );
    if (rows.length === 0 || performance.now() > deadline) return rows.map(({ query }) => query);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
