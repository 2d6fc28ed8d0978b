// What the tests read from the environment, and what they leave out without it.

/** A database server for the tests instead of the embedded one: its user must be allowed to create databases. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL || null;
/** Where set, the queue's tests also run on this Redis. */
export const TEST_REDIS_URL = process.env.TEST_REDIS_URL || null;
/** Another PostgreSQL's bin folder for the embedded server: /usr/lib/postgresql/15/bin */
export const TEST_PG_BIN = process.env.NAMESAKE_TEST_PG_BIN || null;
