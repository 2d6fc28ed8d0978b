// A transaction that is always taken back: what a step of resolution would do, seen by doing it.
import { DatabaseError, type Pool, type PoolClient } from 'pg';

/** Shorter than PostgreSQL's deadlock_timeout of 1 s: whoever stands in the way of real work gives way before that is ended for it. */
const LOCK_WITHIN_MS = 400;
const DONE_WITHIN_MS = 10_000;
/** The lock was not to be had in time; a row is another one since; two waited for each other. */
const OVERTAKEN = new Set(['55P03', '40001', '40P01']);

/** @returns null where others were writing what had to be written: to be tried again */
export async function rehearsed<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<{ readonly seen: T } | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await client.query(`SET LOCAL lock_timeout = ${LOCK_WITHIN_MS}; SET LOCAL statement_timeout = ${DONE_WITHIN_MS}`);
    return { seen: await work(client) };
  } catch (error) {
    if (error instanceof DatabaseError && OVERTAKEN.has(error.code ?? '')) return null;
    throw error;
  } finally {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
