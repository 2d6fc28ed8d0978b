// A lock that a process holds for as long as it works and lives: PostgreSQL frees it when the process is killed.
import type { Pool } from 'pg';

/**
 * Runs `work` while no other process holds the same lock. The lock lives on a connection of its own and dies with it.
 *
 * @param kind  one of LOCKS
 * @param name  what of that kind; two names with one hash wait for each other, which harms nobody
 * @param work  is told by its signal when the connection breaks: the lock is lost then, and another process may hold it
 * @returns     what `work` gave; null where another process holds the lock
 */
export async function holdingLock<T>(pool: Pool, kind: number, name: string, work: (held: AbortSignal) => Promise<T>): Promise<T | null> {
  const client = await pool.connect();
  const lost = new AbortController();
  const onError = (error: Error): void => lost.abort(error);
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked', [kind, name]);
    if (rows[0]?.locked !== true) return null;
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
