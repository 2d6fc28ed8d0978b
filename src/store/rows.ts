// What every store file needs of pg: something that can run a statement, and a transaction.
import type { Pool, PoolClient } from 'pg';

export type Queryable = Pick<PoolClient, 'query'>;

/** Runs `work` in one transaction on one connection; rolls back and passes the error on when it fails. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Keys of the advisory locks, one place for all so that no two mean different things. */
export const LOCKS = { labels: 4_201, derive: 4_202, harvest: 4_203, events: 4_204, naming: 4_205, training: 4_207 } as const;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Clients send what they like as an id, and PostgreSQL breaks off at a text that is no uuid. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** PostgreSQL's text holds no NUL. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '\ufffd');

/**
 * JSON that PostgreSQL takes: NUL, and a half of a surrogate pair as cutting a string can leave it, become the replacement character.
 * JSON.stringify writes both as escapes, and a backslash of the text itself stands doubled before one.
 */
export const wellFormedJson = (value: unknown): string => wellFormed(JSON.stringify(value));

/** The same of a text that JSON.stringify gave. */
export const wellFormed = (json: string): string =>
  // few texts hold an escape of this kind, and to look for a word is ten times as fast
  json.includes('\\u') ? json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, '$1\ufffd') : json;
