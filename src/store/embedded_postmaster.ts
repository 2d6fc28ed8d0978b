// The server process of the embedded PostgreSQL: started on a free port, stopped with its keeper whatever becomes of that one.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { NamesakeError } from '../errors.ts';
import { programIn } from './embedded_binaries.ts';
import { asUser, type Cluster } from './embedded_cluster.ts';
import type { RunAs } from './embedded_home.ts';
import { dropStaleLock, holderOf, isServerOn } from './embedded_lock.ts';

const run = promisify(execFile);

export const DATABASE = 'namesake';
const PORT_ATTEMPTS = 10;
/** Recovery after a power cut replays up to 1 GB of log (max_wal_size): about 20 s on a slow disk. */
const READY_WITHIN_MS = 90_000;
const POLL_MS = 25;
const WINDOWS = process.platform === 'win32';

/**
 * Holds postgres for a keeper that may be killed: standard input ends when the keeper does, and postgres gets SIGINT, its fast shutdown.
 * A shell, because nothing smaller is on every machine; it ends with postgres and with its exit code.
 */
const GUARD = `exec 3<&0
"$@" </dev/null 3<&- & server=$!
{ cat <&3 >/dev/null; kill -INT $server; } & watch=$!
exec 3<&-
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`;

const BASE_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // no socket in /tmp: another server's would be in the way, and the path has a length limit
  unix_socket_directories: '',
  max_connections: '100',
  lc_messages: 'C',
  log_checkpoints: 'off',
};

interface PostmasterNeeds {
  readonly cluster: Cluster;
  readonly binDir: string;
  readonly runAs: RunAs;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
  /** proposes a port; asked again when it turns out to be taken */
  readonly freePort?: () => Promise<number>;
}

export interface Postmaster {
  readonly port: number;
  readonly ended: Promise<unknown>;
  /** fast shutdown; resolves when the server is gone */
  stop(): Promise<void>;
}

/** Why a start did not come off, as far as the caller can do something about it. */
type Obstacle = 'held' | 'port' | { readonly said: string };

/** What postgres writes, read as an obstacle; the first that fits. lc_messages is C, so it speaks English. */
const OBSTACLES: readonly (readonly [RegExp, Obstacle])[] = [
  [/lock file "postmaster\.pid" already exists|pre-existing shared memory block/, 'held'],
  [/could not bind|could not create any TCP\/IP sockets/, 'port'],
];

/**
 * Starts the server and waits until it answers; or says that another server holds the cluster, which then may be stopping, or ours to join.
 *
 * @throws NamesakeError `internal` with the server's own words
 */
export async function startPostmaster(needs: PostmasterNeeds): Promise<Postmaster | 'held'> {
  await dropStaleLock(needs.cluster.data);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await startOn(await (needs.freePort ?? proposePort)(), needs);
    if (outcome === 'held') return outcome;
    if (outcome === 'port' && attempt < PORT_ATTEMPTS) continue;
    if (outcome === 'port')
      throw new NamesakeError('internal', `The embedded PostgreSQL found no free port in ${PORT_ATTEMPTS} attempts; see ${needs.logFile}`);
    if ('said' in outcome) throw new NamesakeError('internal', `The embedded PostgreSQL did not start: ${outcome.said}`);
    return outcome;
  }
}

/** A port that was free a moment ago. Somebody else may take it before postgres does. */
async function proposePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new NamesakeError('internal', 'the system gave no port');
  return address.port;
}

async function startOn(port: number, { cluster, binDir, runAs, logFile, settings }: PostmasterNeeds): Promise<Postmaster | Obstacle> {
  const log = await open(logFile, 'a');
  const from = (await log.stat()).size;
  // tells this server from any other, also from one that another keeper has started on the same cluster or port
  const mark = `namesake_${randomBytes(6).toString('hex')}`;
  const options = Object.entries({ ...BASE_SETTINGS, ...settings, cluster_name: mark }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const command = [programIn(binDir, 'postgres'), '-D', cluster.data, '-p', String(port), ...options];
  const [program = '', ...args] = WINDOWS ? command : ['/bin/sh', '-c', GUARD, 'sh', ...command];
  const child = spawn(program, args, { ...asUser(runAs), stdio: ['pipe', log.fd, log.fd], windowsHide: true });
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<unknown>((resolve) => child.once('exit', resolve).once('error', resolve));
  await log.close();
  const server = { port, ended, stop: () => stopServer({ child, ended, mark }, { data: cluster.data, binDir, runAs }) };
  if (await answers({ port, cluster, ended, mark })) return server;
  await server.stop();
  const said = (await readFile(logFile)).subarray(from).toString('utf8');
  return (
    OBSTACLES.find(([pattern]) => pattern.test(said))?.[1] ?? { said: said.trim().split('\n').slice(-5).join(' ') || 'it said nothing' }
  );
}

/** True when our server answers; false when it ended or did not answer in time. */
async function answers({
  port,
  cluster,
  ended,
  mark,
}: {
  port: number;
  cluster: Cluster;
  ended: Promise<unknown>;
  mark: string;
}): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (const deadline = performance.now() + READY_WITHIN_MS; !over && performance.now() < deadline; await sleep(POLL_MS)) {
    const client = new pg.Client({ connectionString: urlOf(port, cluster.password, 'postgres'), connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      if (await isReady(client, mark)) return true;
    } catch {
      // not yet; or never, which `ended` will tell
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

async function isReady(client: pg.Client, mark: string): Promise<boolean> {
  const { rows } = await client.query<{ mark: string; there: boolean }>(
    `SELECT current_setting('cluster_name') AS mark, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS there`,
    [DATABASE],
  );
  if (rows[0]?.mark !== mark) return false;
  if (!rows[0].there) await client.query(`CREATE DATABASE ${DATABASE}`);
  return true;
}

export function urlOf(port: number, password: string, database: string): string {
  return `postgres://namesake:${password}@127.0.0.1:${port}/${database}`;
}

interface Control {
  readonly data: string;
  readonly binDir: string;
  readonly runAs: RunAs;
}

async function stopServer(
  { child, ended, mark }: { child: ChildProcess; ended: Promise<unknown>; mark: string },
  control: Control,
): Promise<void> {
  // written by whoever holds the cluster, with its command line
  const holds = async (): Promise<boolean> =>
    (await readFile(path.join(control.data, 'postmaster.opts'), 'utf8').catch(() => '')).includes(mark);
  if (WINDOWS && (await holds())) await stopByControl(control);
  child.stdin?.end();
  await ended;
  // the guard may have been killed alone: then our server is still there
  const left = await holderOf(control.data);
  if (left !== null && (await holds()) && (await isServerOn(control.data, left))) await stopByControl(control);
}

/** Stops whatever server holds the cluster, and waits for it. */
export async function stopByControl({ data, binDir, runAs }: Control): Promise<void> {
  await run(programIn(binDir, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-t', '30'], asUser(runAs)).catch(() => undefined);
}
