// What the environment decides: one table of variables, read once, all faults told together.
import { isIP } from 'node:net';
import path from 'node:path';
import { type Fault, NamesakeError } from './errors.ts';

/** One row of the table; docs/configuration.md is printed from it. */
interface Variable<T> {
  readonly variable: string;
  /** as it would be written in the environment; null where nothing is the default */
  readonly fallback: string | null;
  /** what would be right, as the end of "PORT: "x" is not usable; it takes …" */
  readonly right: string;
  readonly says: string;
  /** true where the value may never be shown */
  readonly secret?: boolean;
  /** the value, or undefined where the text cannot be used */
  readonly read: (text: string) => T | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const MIB = 1024 * 1024;

/** Every variable that namesake reads. `fallback: null` gives null. */
export const VARIABLES = {
  host: required(
    'HOST',
    '127.0.0.1',
    'a host name or IP address',
    'Address to listen on. Anything but loopback is refused while the database holds no key.',
    hostName,
  ),
  port: required('PORT', '8080', 'a whole number from 0 to 65535 (0 takes a free port)', 'Port to listen on.', whole(0, 65_535)),
  publicUrl: optional(
    'PUBLIC_URL',
    'an http:// or https:// URL',
    'Where clients reach the service; its host is accepted and links are made with it.',
    webUrl,
  ),
  databaseUrl: optional(
    'DATABASE_URL',
    'a postgres:// or postgresql:// URL with a host and a database',
    'PostgreSQL 15 or later. Without it an embedded PostgreSQL runs under NAMESAKE_DATA_DIR.',
    databaseUrl,
    { secret: true },
  ),
  redisUrl: optional(
    'REDIS_URL',
    'a redis:// or rediss:// URL',
    'Jobs go through this Redis (policy noeviction). Without it they go through PostgreSQL.',
    redisUrl,
    { secret: true },
  ),
  dataDir: required('NAMESAKE_DATA_DIR', './.namesake', 'a path', 'Folder of the embedded PostgreSQL and of kept pictures.', folder),
  bulkDir: optional(
    'BULK_DIR',
    'a path',
    'The one folder from which POST /v1/harvests may read bulk files. Without it only https and s3 locations are taken over HTTP.',
    folder,
  ),
  bulkHosts: required(
    'BULK_HOSTS',
    '',
    'host names separated by commas ("files.example.org, 10.1.2.3")',
    'Hosts from which bulk files may be read though they are private, and over plain http. Any public host may be read from over https.',
    hosts,
  ),
  s3Endpoint: optional(
    'S3_ENDPOINT',
    'an http:// or https:// URL',
    "Another S3 than Amazon's for s3:// locations; its host is trusted.",
    webUrl,
  ),
  poolSize: required(
    'DATABASE_POOL_SIZE',
    '10',
    'a whole number from 2 to 200',
    'Connections to PostgreSQL per process; the queue takes up to 4 more.',
    whole(2, 200),
  ),
  dplaApiKey: optional('DPLA_API_KEY', 'a key without spaces', "Key for DPLA's API; needed for harvests by API only.", token, {
    secret: true,
  }),
  dplaBaseUrl: required(
    'DPLA_BASE_URL',
    'https://api.dp.la/v2',
    'an http:// or https:// URL',
    "Where DPLA's API is; may be loopback.",
    webUrl,
  ),
  harvestContact: optional(
    'HARVEST_CONTACT',
    'an e-mail address or a URL, without spaces',
    'Whom DPLA may write to about the harvests: it stands in the User-Agent. Without it PUBLIC_URL does.',
    token,
  ),
  logLevel: required(
    'LOG_LEVEL',
    'info',
    `one of ${LOG_LEVELS.join(', ')}`,
    'How much is logged, as JSON lines on standard error.',
    logLevel,
  ),
  workerConcurrency: required(
    'WORKER_CONCURRENCY',
    '2',
    'a whole number from 1 to 64',
    'Jobs that one worker process runs at once.',
    whole(1, 64),
  ),
  workerMetricsPort: optional(
    'WORKER_METRICS_PORT',
    'a whole number from 0 to 65535 (0 takes a free port)',
    'Port on HOST where a worker answers /metrics, to loopback or a key of scope admin. Without it a worker listens nowhere.',
    whole(0, 65_535),
  ),
  resolveFlowHeadings: required(
    'RESOLVE_FLOW_HEADINGS',
    '2000000',
    'a whole number from 1 to 1000000000',
    'Personal headings from which on everything is resolved range by range, by all workers together, instead of in one thread.',
    whole(1, 1_000_000_000),
  ),
  reconcileOpen: required(
    'RECONCILE_OPEN',
    'false',
    'true or false',
    'Opens the reconciliation endpoints for reading without a key.',
    yesOrNo,
  ),
  maxReconcileQueries: required(
    'MAX_RECONCILE_QUERIES',
    '500',
    'a whole number from 1 to 10000',
    'Most queries of one batch of the reconciliation endpoints, and ids of one extension.',
    whole(1, 10_000),
  ),
  reconcileQueriesPerSecond: required(
    'RECONCILE_QUERIES_PER_SECOND',
    '20000',
    'a whole number from 1 to 1000000',
    'Reconciliation queries per second, of all clients together.',
    whole(1, 1_000_000),
  ),
  trustProxy: required(
    'TRUST_PROXY',
    'false',
    'true, false, or addresses and networks separated by commas ("10.0.0.0/8, ::1")',
    'Which proxies are believed about the address of a client.',
    proxies,
  ),
  allowedImageHosts: required(
    'ALLOWED_IMAGE_HOSTS',
    '',
    'host names separated by commas ("images.example.org, *.example.org")',
    'Hosts that images may be fetched from; empty takes any public host. A private machine needs its address here too (docs/images.md).',
    hosts,
  ),
  imageCacheBytes: required(
    'IMAGE_CACHE_BYTES',
    '536870912',
    'a whole number of bytes from 0 to 9999999999',
    'Pictures kept under NAMESAKE_DATA_DIR/images for the desk, together; 0 keeps none.',
    whole(0, 9_999_999_999),
  ),
  maxBodyBytes: required(
    'MAX_BODY_BYTES',
    '10485760',
    'a whole number of bytes from 1024 to 1073741824',
    'Largest JSON body.',
    whole(1024, 1024 * MIB),
  ),
  maxCleanBodyBytes: required(
    'MAX_CLEAN_BODY_BYTES',
    '33554432',
    'a whole number of bytes from 1024 to 1073741824',
    'Largest body of POST /v1/clean.',
    whole(1024, 1024 * MIB),
  ),
  maxResultsBytes: required(
    'MAX_RESULTS_BYTES',
    '16777216',
    'a whole number of bytes from 1024 to 268435456',
    'Largest body of POST /v1/embedding/results, as it is sent.',
    whole(1024, 256 * MIB),
  ),
  maxResultsBytesPlain: required(
    'MAX_RESULTS_BYTES_PLAIN',
    '67108864',
    'a whole number of bytes from 1024 to 268435456',
    'The same after gunzip.',
    whole(1024, 256 * MIB),
  ),
  embeddingHighWater: required(
    'EMBEDDING_HIGH_WATER',
    '20000',
    'a whole number from 1 to 10000000',
    'Tasks of an embedding space that may be handed out and not answered; beyond, leases are refused with 429 and no more goes into the queue.',
    whole(1, 10_000_000),
  ),
  maxHeaders: required('MAX_HEADERS', '100', 'a whole number from 20 to 2000', 'Most headers of a request.', whole(20, 2000)),
  maxHeaderBytes: required(
    'MAX_HEADER_BYTES',
    '16384',
    'a whole number of bytes from 4096 to 1048576',
    'Largest size of all headers of a request together.',
    whole(4096, MIB),
  ),
  headersTimeoutSeconds: required(
    'HEADERS_TIMEOUT_SECONDS',
    '30',
    'a whole number of seconds from 1 to 600',
    'Time for a client to send its headers.',
    whole(1, 600),
  ),
  requestTimeoutSeconds: required(
    'REQUEST_TIMEOUT_SECONDS',
    '300',
    'a whole number of seconds from 1 to 3600',
    'Time for a client to send a whole request, its body too.',
    whole(1, 3600),
  ),
  maxConnections: required(
    'MAX_CONNECTIONS',
    '5000',
    'a whole number from 10 to 100000',
    'Connections that one server keeps open at once; more are closed unanswered.',
    whole(10, 100_000),
  ),
  maxConcurrentRequests: required(
    'MAX_CONCURRENT_REQUESTS',
    '500',
    'a whole number from 10 to 100000',
    'Requests that one server has in hand at once; more are refused with 503 and Retry-After. Streams of events do not count.',
    whole(10, 100_000),
  ),
  maxJsonDepth: required('MAX_JSON_DEPTH', '32', 'a whole number from 4 to 1000', 'Deepest nesting of a JSON body.', whole(4, 1000)),
  requestsPerSecond: required(
    'REQUESTS_PER_SECOND',
    '3000',
    'a whole number from 1 to 1000000',
    'Requests per second and key. Counted by all servers together where there is a Redis, by each server where there is none.',
    whole(1, 1_000_000),
  ),
  addressRequestsPerSecond: required(
    'ADDRESS_REQUESTS_PER_SECOND',
    '3000',
    'a whole number from 1 to 1000000',
    'Requests per second from an address without a key that works; counted likewise.',
    whole(1, 1_000_000),
  ),
} as const;

type Variables = typeof VARIABLES;
/** The configuration: one field per row of the table. URLs are kept as text, paths are absolute. */
export type Config = { readonly [Field in keyof Variables]: Variables[Field] extends Variable<infer T> ? T : never };

/**
 * Reads the configuration. A variable that is set to nothing counts as not set, as `PORT=` in an env file means it.
 *
 * @throws NamesakeError `configuration`, with one fault per variable that cannot be used; secrets are masked
 * @example readConfig(process.env).port  // 8080
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, row] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const text = env[row.variable]?.trim() || row.fallback;
    const value = text === null ? null : row.read(text);
    if (value === undefined)
      faults.push({ where: row.variable, message: `${JSON.stringify(masked(row, text ?? ''))} is not usable; it takes ${row.right}` });
    values[field] = value;
  }
  if (faults.length > 0) throw new NamesakeError('configuration', 'The configuration is not usable', { faults });
  // the loop above has filled every field of the table with what its own `read` gave
  return values as Config;
}

/** What may be shown of a value: a secret only as dots, any other without a user and password inside a URL. */
function masked(row: Variable<unknown>, text: string): string {
  return row.secret === true ? '•••' : text.replace(/\/\/[^/]*@/, '//•••@');
}

function required<T>(variable: string, fallback: string, right: string, says: string, read: (text: string) => T | undefined): Variable<T> {
  return { variable, fallback, right, says, read };
}

function optional<T>(
  variable: string,
  right: string,
  says: string,
  read: (text: string) => T | undefined,
  { secret = false }: { secret?: boolean } = {},
): Variable<T | null> {
  return { variable, fallback: null, right, says, secret, read };
}

function whole(least: number, most: number): (text: string) => number | undefined {
  return (text) => (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined);
}

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? new URL(text) : undefined;
}

/** Without the last slash, so that paths can be put behind it. */
function webUrl(text: string): string | undefined {
  return urlOf(text, ['http:', 'https:']) === undefined ? undefined : text.replace(/\/+$/, '');
}

function databaseUrl(text: string): string | undefined {
  const url = urlOf(text, ['postgres:', 'postgresql:']);
  // a socket folder stands in the query: postgres:///namesake?host=/run/postgresql
  const hosted = url !== undefined && (url.hostname !== '' || url.searchParams.has('host'));
  return hosted && url.pathname.length > 1 ? text : undefined;
}

function redisUrl(text: string): string | undefined {
  return (urlOf(text, ['redis:', 'rediss:'])?.hostname ?? '') === '' ? undefined : text;
}

function isHostName(text: string): boolean {
  return /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*\.?$/i.test(text);
}

function hostName(text: string): string | undefined {
  return isIP(text) !== 0 || isHostName(text) ? text : undefined;
}

function folder(text: string): string | undefined {
  return text.includes('\0') ? undefined : path.resolve(text);
}

function token(text: string): string | undefined {
  return /^\S+$/.test(text) ? text : undefined;
}

function logLevel(text: string): LogLevel | undefined {
  return LOG_LEVELS.find((level) => level === text.toLowerCase());
}

function yesOrNo(text: string): boolean | undefined {
  return { true: true, false: false }[text.toLowerCase()];
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function hosts(text: string): readonly string[] | undefined {
  const all = listed(text).map((host) => host.toLowerCase());
  return all.every((host) => isHostName(host.replace(/^\*\./, '')) || isIP(host) !== 0) ? all : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function proxies(text: string): boolean | readonly string[] | undefined {
  const networks = listed(text);
  return yesOrNo(text) ?? (networks.length > 0 && networks.every(isNetwork) ? networks : undefined);
}
