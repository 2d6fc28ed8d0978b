// bin/namesake doctor: looks at everything the service needs and says what to do.
import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { type Config, readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog, withoutSecrets } from '../log.ts';
import { openQueue } from '../queue/queue.ts';
import { checkRedis } from '../queue/redis_check.ts';
import { openPool, placeOf } from '../store/connect.ts';
import { startEmbedded } from '../store/embedded.ts';
import { missingMigrations } from '../store/migrate.ts';
import { createStore } from '../store/store.ts';
import type { Command } from './command.ts';
import { endQuietlyOnClosedPipe } from './lines.ts';

/** One thing looked at. `advice` is there where something is to be done. */
interface Finding {
  readonly what: string;
  readonly state: 'good' | 'note' | 'bad';
  readonly says: string;
  readonly advice?: string;
}

interface Subject {
  readonly config: Config;
  /** null where there is none: the embedded one did not start */
  readonly databaseUrl: string | null;
  /** where the embedded one keeps its data */
  readonly folder: string;
}

type Check = (subject: Subject) => Promise<readonly Finding[]>;

const GIB = 1024 ** 3;
/** The whole of DPLA's photographs takes about 20 GB in PostgreSQL; with less than this a small harvest may already fail. */
const LOW_DISK_GIB = 2;

/** In this order; the first that is bad does not keep the others from being looked at. */
const CHECKS: readonly (readonly [what: string, check: Check])[] = [
  ['database', checkDatabase],
  ['queue', checkQueue],
  ['disk', checkDisk],
  ['bulk folder', checkBulkFolder],
  [
    'DPLA key',
    async ({ config }) => [
      config.dplaApiKey === null
        ? note('DPLA key', 'not set', 'set DPLA_API_KEY to harvest from the API; files need none')
        : good('DPLA key', 'set'),
    ],
  ],
];

export const command: Command = {
  summary: 'check configuration, database, queue and disk; say what to do',
  help: `namesake doctor

Looks at the configuration, the database, the queue and the disk, and says what to do about what is wrong. It does not migrate. An
embedded PostgreSQL is started if it does not run, and stopped again.

Exit codes: 0 the service can run, 1 something is wrong, 2 the configuration cannot be read.`,
  async run(args) {
    if (args.length > 0) throw new NamesakeError('usage', `doctor takes no arguments, not ${JSON.stringify(args.join(' '))}`);
    endQuietlyOnClosedPipe();
    const config = readConfig({ LOG_LEVEL: 'silent', ...process.env });
    print(good('configuration', 'every variable can be read'));
    const findings = await examine(config);
    const bad = findings.filter(({ state }) => state === 'bad').length;
    process.stdout.write(bad === 0 ? '\nThe service can run.\n' : `\n${bad} ${bad === 1 ? 'thing is' : 'things are'} wrong.\n`);
    return bad === 0 ? 0 : 1;
  },
};

async function examine(config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]): void => {
    for (const finding of found) print(finding);
    findings.push(...found);
  };
  const embedded =
    config.databaseUrl === null
      ? await startEmbedded({ dataDir: config.dataDir, log: createLog({ logLevel: 'silent' }) }).catch((error: unknown) =>
          toFinding('embedded PostgreSQL', error),
        )
      : null;
  if (embedded !== null && 'state' in embedded) tell([embedded]);
  const running = embedded !== null && 'url' in embedded ? embedded : null;
  try {
    for (const [what, check] of CHECKS)
      tell(
        await check({ config, databaseUrl: running?.url ?? config.databaseUrl, folder: running?.folder ?? config.dataDir }).catch(
          (error: unknown) => [toFinding(what, error)],
        ),
      );
  } finally {
    await running?.stop();
  }
  return findings;
}

async function checkDatabase({ databaseUrl, config, folder }: Subject): Promise<readonly Finding[]> {
  if (databaseUrl === null) return [];
  const place = config.databaseUrl === null ? `embedded in ${folder}` : placeOf(databaseUrl);
  const missing = await missingMigrations(databaseUrl);
  const schema =
    missing.length === 0
      ? good('schema', 'up to date')
      : note('schema', `lacks ${missing.join(', ')}`, 'serve, worker and migrate apply them');
  const pool = openPool(databaseUrl, { size: 1 });
  try {
    const { rows } = await pool.query<{ version: string; used: number; most: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('max_connections')::integer AS most, (SELECT count(*)::integer FROM pg_stat_activity) AS used`,
    );
    const server = good(
      'database',
      `PostgreSQL ${rows[0]?.version ?? '?'}, ${place}, ${rows[0]?.used ?? '?'} of ${rows[0]?.most ?? '?'} connections in use`,
    );
    if (missing.length > 0) return [server, schema];
    const key = (await createStore(pool).keys.any())
      ? good('keys', 'there are some')
      : note('keys', 'none', 'make one: namesake keys create --name me --scopes read,admin');
    return [server, schema, key];
  } finally {
    await pool.end();
  }
}

async function checkQueue({
  databaseUrl,
  config: { redisUrl },
}: {
  databaseUrl: string | null;
  config: Config;
}): Promise<readonly Finding[]> {
  if (databaseUrl === null) return [];
  const redis = redisUrl === null ? null : await checkRedis(redisUrl);
  const queue = await openQueue({ databaseUrl, redisUrl }, { error: () => undefined });
  try {
    const depth = await queue.depth();
    const found = good('queue', `${redis === null ? 'in PostgreSQL' : `Redis ${redis.version}`}, ${depth} jobs waiting or running`);
    if (redis === null || redis.maxmemoryPolicy === null || redis.maxmemoryPolicy === 'noeviction') return [found];
    return [
      found,
      bad(
        'Redis policy',
        `maxmemory-policy is ${redis.maxmemoryPolicy}: jobs may vanish`,
        'redis-cli config set maxmemory-policy noeviction',
      ),
    ];
  } finally {
    await queue.close();
  }
}

async function checkDisk({ config: { databaseUrl }, folder }: Subject): Promise<readonly Finding[]> {
  if (databaseUrl !== null) return [];
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIB;
  const says = `${free.toFixed(1)} GiB free in ${folder}`;
  return [
    free < LOW_DISK_GIB ? bad('disk', says, `free at least ${LOW_DISK_GIB} GiB, or point NAMESAKE_DATA_DIR elsewhere`) : good('disk', says),
  ];
}

async function checkBulkFolder({ config: { bulkDir } }: Subject): Promise<readonly Finding[]> {
  if (bulkDir === null) return [];
  const readable = await access(bulkDir, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return [readable ? good('bulk folder', bulkDir) : bad('bulk folder', `${bulkDir} cannot be read`, 'make it, or correct BULK_DIR')];
}

const good = (what: string, says: string): Finding => ({ what, state: 'good', says });
const note = (what: string, says: string, advice: string): Finding => ({ what, state: 'note', says, advice });
const bad = (what: string, says: string, advice: string): Finding => ({ what, state: 'bad', says, advice });

function toFinding(what: string, error: unknown): Finding {
  const faults = error instanceof NamesakeError ? error.faults.map(({ where, message }) => `${where} ${message}`) : [];
  const message = error instanceof Error ? error.message : String(error);
  return { what, state: 'bad', says: withoutSecrets(message), ...(faults.length > 0 && { advice: faults.join('; ') }) };
}

function print({ what, state, says, advice }: Finding): void {
  const mark = { good: 'ok', note: '--', bad: '!!' }[state];
  process.stdout.write(`${mark}  ${what.padEnd(16)} ${says}\n${advice === undefined ? '' : `    ${' '.repeat(16)} ${advice}\n`}`);
}
