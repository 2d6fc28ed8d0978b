// Connections to PostgreSQL: the pool, and how a connection string is told to people.
import pg from 'pg';
import { withoutSecrets } from '../log.ts';

interface PoolOptions {
  /** connections at most */
  readonly size?: number;
  /** told of an idle connection that broke; the pool replaces it by itself */
  readonly onError?: (error: Error) => void;
}

const POOL_SIZE = 10;
/** Longer than a failover takes, shorter than anybody waits for a page. */
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 30_000;

const INT8 = 20;

/** bigint columns are counts and sequence numbers, far below 2^53: numbers, not the strings that pg gives. For our pools alone. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    return oid === INT8 && format !== 'binary' ? safeInteger : pg.types.getTypeParser(oid, format);
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond 2^53`);
  return value;
}

/** A pool on `url`. Nothing is connected yet; the first query is the first that can fail. */
export function openPool(url: string, { size = POOL_SIZE, onError = () => undefined }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    application_name: 'namesake',
    types,
  });
  // without a listener a broken idle connection would end the process; one that breaks while the pool closes is nobody's news
  pool.on('error', (error) => {
    if (!pool.ending) onError(error);
  });
  return pool;
}

/** A connection string for people: without user, password and options. "db.example.org:5432/namesake" */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return withoutSecrets(url);
  const { host, pathname, searchParams } = new URL(url);
  return `${host || (searchParams.get('host') ?? 'localhost')}${pathname}`;
}
