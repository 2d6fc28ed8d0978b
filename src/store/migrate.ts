// Brings a database to the present schema: plain SQL files, each in one transaction, never changed once applied.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PG_MIGRATE_LOCK_ID, type RunnerOption, runner } from 'node-pg-migrate';
import pg from 'pg';
import { NamesakeError } from '../errors.ts';
import type { Log } from '../log.ts';
import { placeOf } from './connect.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../migrations');
/** as server_version_num has it */
export const OLDEST_SERVER = 150_000;

/** node-pg-migrate does not export the type of its loaders by name. */
type MigrationLoader = Exclude<NonNullable<RunnerOption['migrationLoaderStrategies']>[number]['loader'], string>;

interface MigrationFile {
  /** "0001_harvests" */
  readonly name: string;
  readonly sql: string;
  /** sha256 in hex, of the text with LF line ends: a checkout on Windows is the same migration */
  readonly sha256: string;
}

interface Migrated {
  /** names of the files that were applied now, in order */
  readonly applied: readonly string[];
}

/**
 * Applies what is missing. Safe to call from any number of processes at once: one works, the others wait and then find nothing to do.
 *
 * @param dir  the folder of the migrations; another one in tests
 * @throws NamesakeError `configuration` where a released file was edited, the database is newer than this program, or PostgreSQL is too old;
 *         `unavailable` where there is no connection
 */
export async function migrate(url: string, log: Log, { dir = MIGRATIONS }: { dir?: string } = {}): Promise<Migrated> {
  const files = await filesIn(dir);
  const client = await connected(url);
  try {
    await refuseOldServer(client, url);
    // node-pg-migrate's own lock, taken around the checksums too, and waited for; it dies with the connection
    await client.query('SELECT pg_advisory_lock($1)', [PG_MIGRATE_LOCK_ID]);
    await refuseDifferences(client, files, url);
    const applied = await runner({
      dbClient: client,
      noLock: true,
      dir,
      ignorePattern: '(?!.*\\.sql$).*',
      direction: 'up',
      migrationsTable: 'migration',
      singleTransaction: false,
      migrationLoaderStrategies: [{ extensions: ['.sql'], loader: withChecksums(files) }],
      logger: { info: (line) => log.debug(line), warn: (line) => log.warn(line), error: (line) => log.error(line) },
    });
    if (applied.length > 0) log.info({ applied: applied.map(({ name }) => name) }, 'the database was migrated');
    return { applied: applied.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

/**
 * The names of the migrations that a database still lacks; for `doctor`. Changes nothing.
 *
 * @throws NamesakeError as `migrate`
 */
export async function missingMigrations(url: string): Promise<readonly string[]> {
  const [files, client] = [await filesIn(MIGRATIONS), await connected(url)];
  try {
    const { rows: tables } = await client.query<{ there: boolean }>(`SELECT to_regclass('migration_checksum') IS NOT NULL AS there`);
    if (tables[0]?.there !== true) return files.map(({ name }) => name);
    const known = await checksumsIn(client);
    refuseOthers(known, files, url);
    return files.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function filesIn(dir: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(path.join(dir, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name: path.basename(name, '.sql'), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'namesake migrate', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    await client.end().catch(() => undefined);
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new NamesakeError('unavailable', `No connection to PostgreSQL at ${placeOf(url)}: ${reason}; check DATABASE_URL and the server`, {
      cause,
    });
  }
}

async function refuseOldServer(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS version`,
  );
  const [server] = rows;
  if (server !== undefined && server.number < OLDEST_SERVER)
    throw new NamesakeError('configuration', `PostgreSQL at ${placeOf(url)} is ${server.version}; namesake needs 15 or later`);
}

/** Compares what was applied, by its checksums, with the files at hand. Makes the table of checksums first. */
async function refuseDifferences(client: pg.Client, files: readonly MigrationFile[], url: string): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS migration_checksum (name text PRIMARY KEY, sha256 text NOT NULL)');
  refuseOthers(await checksumsIn(client), files, url);
}

function refuseOthers(known: ReadonlyMap<string, string>, files: readonly MigrationFile[], url: string): void {
  const faults = [...known].flatMap(([name, sha256]) => {
    const file = files.find((one) => one.name === name);
    if (file === undefined)
      return [{ where: name, message: 'was applied, but this program does not have it: the database is newer; run the newer program' }];
    return file.sha256 === sha256
      ? []
      : [{ where: name, message: 'was edited after it was applied: restore the file and write a new migration instead' }];
  });
  if (faults.length > 0)
    throw new NamesakeError('configuration', `The migrations of ${placeOf(url)} are not those of this program`, { faults });
}

async function checksumsIn(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migration_checksum ORDER BY name');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

/** Each file's SQL, followed in the same transaction by its checksum; node-pg-migrate keeps none. */
function withChecksums(files: readonly MigrationFile[]): MigrationLoader {
  return async (filePaths) =>
    filePaths.map((filePath) => {
      const file = files.find(({ name }) => name === path.basename(filePath, '.sql'));
      if (file === undefined) throw new NamesakeError('internal', `${filePath} came while migrating`);
      return {
        id: filePath,
        filePaths: [filePath],
        actions: {
          up: (steps) => {
            steps.sql(file.sql);
            // both are of our own making: a file name and hex digits
            steps.sql(`INSERT INTO migration_checksum VALUES ('${file.name}', '${file.sha256}')`);
          },
          down: false,
        },
      };
    });
}
