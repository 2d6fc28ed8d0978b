// A PostgreSQL without installation: joins the one that runs on this folder, or starts it.
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { NamesakeError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type EmbeddedHome, embeddedHome, LOG_FILE } from './embedded_home.ts';
import type { KeeperOrder, KeeperReport } from './embedded_keeper.ts';
import { askKeeper, onLines, readState } from './embedded_state.ts';

const KEEPER = path.join(import.meta.dirname, 'embedded_keeper.ts');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** A first start takes 2 s; recovery after a power cut up to 90 s. */
const START_WITHIN_MS = 120_000;
const RETRY_MS = 50;
const STOP_WITHIN_MS = 60_000;
/** Neither the keeper nor PostgreSQL needs more, and no secret of ours shall stand in their environment. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH'];

interface Embedded {
  /** postgres://… of the database `namesake` */
  readonly url: string;
  /** where its data is; below `dataDir` but for root in a closed home */
  readonly folder: string;
  /** Lets go. When no other process uses the server, resolves after it has shut down. */
  stop(): Promise<void>;
}

interface EmbeddedNeeds {
  readonly dataDir: string;
  readonly log: Log;
  /** another PostgreSQL's bin folder; null takes the npm package's */
  readonly binDir?: string | null;
  /** of postgresql.conf, for a server that is not running yet; tests switch fsync off */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Gives a PostgreSQL that runs as long as any process holds it, and not longer, however those processes end.
 *
 * @throws NamesakeError `configuration` where this machine cannot run it (musl, an unwritable folder, another major version's data)
 * @example const { url, stop } = await startEmbedded({ dataDir: config.dataDir, log })
 */
export async function startEmbedded({ dataDir, log, binDir = null, settings = {} }: EmbeddedNeeds): Promise<Embedded> {
  const home = await embeddedHome(dataDir);
  if (!home.folder.startsWith(path.resolve(dataDir))) log.info({ folder: home.folder }, 'the database is kept where its user can reach it');
  for (const deadline = performance.now() + START_WITHIN_MS; performance.now() < deadline; await sleep(RETRY_MS)) {
    const joined = (await join(home)) ?? (await startKeeper({ home, binDir, settings }, home));
    if (joined !== null) return held(joined, home.folder, log);
  }
  throw new NamesakeError(
    'unavailable',
    `The embedded PostgreSQL in ${home.folder} did not start in ${START_WITHIN_MS / 1000} s; see server.log there`,
  );
}

interface Joined {
  readonly url: string;
  readonly socket: Socket;
}

async function join({ folder }: EmbeddedHome): Promise<Joined | null> {
  const state = await readState(folder);
  return state === null ? null : askKeeper(state, { visitor: false });
}

/** Starts a keeper and joins it. Null: there is another one by now. */
async function startKeeper(order: KeeperOrder, home: EmbeddedHome): Promise<Joined | null> {
  const log = await open(path.join(home.folder, LOG_FILE), 'a');
  const child = spawn(process.execPath, ['--import', TSX, KEEPER, JSON.stringify(order)], {
    // its own session: neither Ctrl-C nor a closed terminal is meant for it
    detached: true,
    windowsHide: true,
    cwd: home.folder,
    stdio: ['pipe', 'pipe', log.fd],
    env: Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
  });
  await log.close();
  child.unref();
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new NamesakeError('internal', 'the keeper was started without pipes');
  stdin.on('error', () => undefined);
  try {
    const report = await new Promise<KeeperReport>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new NamesakeError('internal', `The keeper of the embedded PostgreSQL ended with ${code ?? signal}`)),
      );
      // the keeper writes nothing else
      onLines(stdout, (line) => resolve(JSON.parse(line) as KeeperReport));
    });
    if ('code' in report) throw new NamesakeError(report.code, report.message);
    return 'ready' in report ? await join(home) : null;
  } finally {
    // from here on the connection counts, not the pipe
    stdin.destroy();
    stdout.destroy();
  }
}

function held({ url, socket }: Joined, folder: string, log: Log): Embedded {
  let leaving = false;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  void closed.then(() => {
    if (!leaving) log.error('the embedded PostgreSQL has ended; restart this process');
  });
  socket.unref();
  return {
    url,
    folder,
    async stop() {
      if (!leaving) {
        leaving = true;
        socket.ref();
        socket.write('{"leave":true}\n');
      }
      await Promise.race([closed, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
      socket.destroy();
    },
  };
}
