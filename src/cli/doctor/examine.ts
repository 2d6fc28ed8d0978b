// Everything the doctor looks at, in order. One thing that is broken keeps no other from being looked at, but for what lives in it.
import { type Config, readConfig } from '../../config.ts';
import { NamesakeError } from '../../errors.ts';
import { isLoopbackHost } from '../../http/hosts.ts';
import { createLog } from '../../log.ts';
import { openQueue } from '../../queue/queue.ts';
import { checkRedis } from '../../queue/redis_check.ts';
import { openPool, placeOf } from '../../store/connect.ts';
import { startEmbedded } from '../../store/embedded.ts';
import { missingMigrations } from '../../store/migrate.ts';
import { readServerFacts, type ServerFacts } from '../../store/server_facts.ts';
import { createStore } from '../../store/store.ts';
import { judgeServer } from './database.ts';
import { examineDisk } from './disk.ts';
import { broken, type Finding, fail, ok, warn } from './finding.ts';
import { examineImages } from './images.ts';
import { judgeQueue, judgeRedis } from './queue.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Looks at everything, and changes nothing but that an embedded PostgreSQL is started where none runs, and stopped again.
 *
 * @param env  the environment, as `serve` and `worker` would read it
 * @returns    findings in the order in which they were made; never throws for what it finds
 */
export async function examine(env: Environment): Promise<readonly Finding[]> {
  const config = configOf(env);
  // with a variable that cannot be read, the rest would be told of another service than the one that was meant
  if (Array.isArray(config)) return config;
  const findings: Finding[] = [ok('configuration', 'every variable can be read')];
  const look = async (what: string, advice: string, check: () => Promise<readonly Finding[]>): Promise<void> => {
    findings.push(...(await check().catch((error: unknown) => [broken(what, error, advice)])));
  };
  await look('disk', 'see NAMESAKE_DATA_DIR', () => examineDisk(config));
  await look('database', 'see DATABASE_URL and the log of the server', () => withDatabase(config, (url) => examineDatabase(config, url)));
  await look('Redis', 'see REDIS_URL, and whether the server runs', () => examineRedis(config));
  await look('image hosts', 'see ALLOWED_IMAGE_HOSTS', () => examineImages(config.allowedImageHosts));
  findings.push(dplaKey(config));
  return findings;
}

function configOf(env: Environment): Config | Finding[] {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof NamesakeError)) throw error;
    const faults = error.faults.map(({ where, message }) => fail(where, message, 'correct it; docs/configuration.md has every variable'));
    return [...faults, warn('everything else', 'was not looked at', 'run doctor again when the configuration can be read')];
  }
}

async function withDatabase(config: Config, work: (url: string) => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  if (config.databaseUrl !== null) return work(config.databaseUrl);
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: createLog({ logLevel: 'silent' }) });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

/** The database, and what lives in it: keys, and the queue where there is no Redis. */
async function examineDatabase(config: Config, url: string): Promise<readonly Finding[]> {
  const place = config.databaseUrl === null ? `an embedded one below ${config.dataDir}` : placeOf(url);
  const pool = openPool(url, { size: 1 });
  try {
    const facts = await readServerFacts(pool);
    const hasKey = facts.hasKeyTable && (await createStore(pool).keys.any());
    return [
      ...(await judged(facts, { url, place, poolSize: config.poolSize })),
      apiKeys(config, hasKey),
      ...(await queueIn(facts, config, url)),
    ];
  } finally {
    await pool.end();
  }
}

async function judged(
  facts: ServerFacts,
  { url, ...known }: { url: string; place: string; poolSize: number },
): Promise<readonly Finding[]> {
  try {
    return judgeServer(facts, { ...known, missing: await missingMigrations(url) });
  } catch (error) {
    return [...judgeServer(facts, { ...known, missing: [] }).filter(({ what }) => what !== 'migrations'), broken('migrations', error, '')];
  }
}

async function queueIn({ hasQueue }: ServerFacts, { redisUrl }: Config, databaseUrl: string): Promise<readonly Finding[]> {
  if (redisUrl !== null) return [];
  // opening it would make the tables
  return [judgeQueue('PostgreSQL', hasQueue ? await depthOf(databaseUrl, null) : null)];
}

async function examineRedis({ redisUrl, databaseUrl }: Config): Promise<readonly Finding[]> {
  if (redisUrl === null) return [];
  const answered = judgeRedis(await checkRedis(redisUrl));
  return [...answered, judgeQueue('Redis', await depthOf(databaseUrl ?? '', redisUrl))];
}

async function depthOf(databaseUrl: string, redisUrl: string | null): Promise<number> {
  const queue = await openQueue({ databaseUrl, redisUrl }, { error: () => undefined });
  try {
    return await queue.depth();
  } finally {
    await queue.close();
  }
}

/** `serve` refuses to listen where others reach it while nobody has a key. */
function apiKeys({ host }: Config, hasKey: boolean): Finding {
  const advice = 'namesake keys create --name NAME --scopes read,admin';
  if (hasKey) return ok('API keys', 'there are some');
  return isLoopbackHost(host)
    ? warn('API keys', 'none: nobody can use the API yet', advice)
    : fail('API keys', `none, and HOST is ${host}, which others can reach: serve will refuse to start`, advice);
}

function dplaKey({ dplaApiKey }: Config): Finding {
  return dplaApiKey === null
    ? warn('DPLA key', 'not set: no harvests by API, files need none', 'namesake dpla-key EMAIL asks for one; set DPLA_API_KEY')
    : ok('DPLA key', 'set');
}
