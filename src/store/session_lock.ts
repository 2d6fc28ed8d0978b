// A lock that a process holds for as long as it works and lives: PostgreSQL frees it when the process is killed.
import type { Pool, PoolClient } from 'pg';

/**
 * Runs `work` while no other process holds the same lock. The lock lives on a connection of its own and dies with it.
 *
 * @param kind  one of LOCKS
 * @param name  what of that kind; two names with one hash wait for each other, which harms nobody
 * @param work  is told by its signal when the connection breaks: the lock is lost then, and another process may hold it
 * @param waitMs  stands in line so long where another holds it: whoever would share it then stands behind
 * @returns     what `work` gave; null where another process holds the lock
 */
export async function holdingLock<T>(
  pool: Pool,
  kind: number,
  name: string,
  work: (held: AbortSignal) => Promise<T>,
  waitMs = 0,
): Promise<T | null> {
  const client = await pool.connect();
  const lost = new AbortController();
  const onError = (error: Error): void => lost.abort(error);
  client.on('error', onError);
  try {
    const isLocked = (await tryLock(client, kind, name)) || (waitMs > 0 && (await waitForLock(client, kind, name, waitMs)));
    if (!isLocked) return null;
    try {
      return await work(lost.signal);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [kind, name]).catch(onError);
    }
  } finally {
    client.off('error', onError);
    // a connection that could not unlock is closed, which unlocks
    client.release(lost.signal.aborted);
  }
}

async function tryLock(client: PoolClient, kind: number, name: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked', [kind, name]);
  return rows[0]?.locked === true;
}

/** SQLSTATE lock_not_available */
const NOT_AVAILABLE = '55P03';

async function waitForLock(client: PoolClient, kind: number, name: string, ms: number): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query("SELECT set_config('lock_timeout', $1, true)", [String(ms)]);
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [kind, name]);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if (error instanceof Error && 'code' in error && error.code === NOT_AVAILABLE) return false;
    throw error;
  }
}
