// A process of its own: keeps the embedded PostgreSQL as long as any process of ours holds a connection to it, then stops it and ends.
//
// A client says one line of JSON: {"token"} stays and is counted, {"token","visitor":true} only asks. The answer is {"url"}. {"leave"} is a
// clean goodbye: whoever was the last sees the connection close when the server is gone. A killed client says nothing: the kernel closes.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NamesakeError } from '../errors.ts';
import { embeddedBinaries } from './embedded_binaries.ts';
import { openCluster } from './embedded_cluster.ts';
import { type EmbeddedHome, LOG_FILE } from './embedded_home.ts';
import { DATABASE, type Postmaster, startPostmaster, stopByControl, urlOf } from './embedded_postmaster.ts';
import { askKeeper, type KeeperState, onLines, readState, STATE_FILE } from './embedded_state.ts';

/** What startEmbedded passes as the one argument. */
export interface KeeperOrder {
  readonly home: EmbeddedHome;
  /** another PostgreSQL's binaries, or null for those of the npm package */
  readonly binDir: string | null;
  readonly settings: Readonly<Record<string, string>>;
}

/** The one line on standard output. `other`: another keeper has it, join that one. */
export type KeeperReport =
  | { readonly ready: true }
  | { readonly other: true }
  | { readonly code: 'configuration' | 'internal'; readonly message: string };

/** A server that is held by no keeper is one that is stopping, or (Windows) one whose keeper was killed: after this long it is told to stop. */
const PATIENCE_MS = 5000;
const GIVE_UP_MS = 40_000;
const RETRY_MS = 100;
/** server.log starts anew above this size; the old one is kept once. */
const LOG_BYTES = 10 * 1024 * 1024;
const HELLO_WITHIN_MS = 5000;

async function keep(order: KeeperOrder): Promise<void> {
  const started = await startServer(order);
  if (started === 'other') return report({ other: true });
  const { server: postmaster, url } = started;
  const clients = new Clients(url);
  const state = await listen(clients);
  const stateFile = path.join(order.home.folder, STATE_FILE);
  await writeState(stateFile, state);
  report({ ready: true });
  // whoever has started us counts as a client until it says that it has joined, by ending our standard input
  process.stdin.resume().once('close', () => clients.starterHasJoined());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => clients.sendAway());
  await Promise.race([clients.gone, postmaster.ended]);
  clients.admitNobody();
  if ((await readState(order.home.folder))?.token === state.token) await rm(stateFile, { force: true });
  await postmaster.stop();
}

/** Who is using the server. Says when the last one has gone. */
class Clients {
  readonly server: Server;
  readonly token = randomBytes(24).toString('base64url');
  readonly gone: Promise<void>;
  readonly #url: string;
  readonly #inUse = new Set<Socket>();
  /** said goodbye while nobody else was there: they wait for the end, or for somebody to take over */
  readonly #leaving = new Set<Socket>();
  #starter = true;
  #sayGone: () => void = () => undefined;

  constructor(url: string) {
    this.#url = url;
    this.gone = new Promise((resolve) => {
      this.#sayGone = resolve;
    });
    this.server = createServer((socket) => this.#receive(socket));
  }

  starterHasJoined(): void {
    this.#starter = false;
    this.#look();
  }

  sendAway(): void {
    this.#sayGone();
  }

  /** Newcomers are refused from now on; they start a keeper of their own, which waits for this one's server to end. */
  admitNobody(): void {
    this.server.close();
  }

  #look(): void {
    if (!this.#starter && this.#inUse.size === 0) this.#sayGone();
  }

  #receive(socket: Socket): void {
    socket.on('error', () => undefined);
    const patience = setTimeout(() => socket.destroy(), HELLO_WITHIN_MS);
    socket.once('close', () => {
      clearTimeout(patience);
      if (this.#inUse.delete(socket)) this.#look();
    });
    onLines(socket, (line) => {
      const said = messageIn(line);
      if (this.#inUse.has(socket)) {
        if (said?.leave === true) this.#leave(socket);
        return;
      }
      if (said === null || !this.#knows(said.token)) return socket.destroy();
      clearTimeout(patience);
      if (said.visitor !== true) this.#admit(socket);
      socket.write(`${JSON.stringify({ url: this.#url })}\n`);
      if (said.visitor === true) socket.end();
    });
  }

  #admit(socket: Socket): void {
    this.#inUse.add(socket);
    for (const other of this.#leaving) other.end();
    this.#leaving.clear();
  }

  #leave(socket: Socket): void {
    this.#inUse.delete(socket);
    if (this.#inUse.size > 0) socket.end();
    else this.#leaving.add(socket);
    this.#look();
  }

  #knows(token: unknown): boolean {
    const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
    return typeof token === 'string' && timingSafeEqual(digest(token), digest(this.token));
  }
}

function messageIn(line: string): { token?: unknown; visitor?: unknown; leave?: unknown } | null {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' ? said : null;
  } catch {
    return null;
  }
}

async function startServer({ home, binDir, settings }: KeeperOrder): Promise<{ server: Postmaster; url: string } | 'other'> {
  const bin = binDir ?? (await embeddedBinaries(home));
  const cluster = await openCluster(home, bin, { sync: settings.fsync !== 'off' });
  const logFile = path.join(home.folder, LOG_FILE);
  if (((await stat(logFile).catch(() => null))?.size ?? 0) > LOG_BYTES) await rename(logFile, `${logFile}.1`);
  const began = performance.now();
  for (let told = false; ; await sleep(RETRY_MS)) {
    const server = await startPostmaster({ cluster, binDir: bin, runAs: home.runAs, logFile, settings });
    if (server !== 'held') return { server, url: urlOf(server.port, cluster.password, DATABASE) };
    if (await anotherKeeperAnswers(home.folder)) return 'other';
    const waited = performance.now() - began;
    if (waited > GIVE_UP_MS)
      throw new NamesakeError('internal', `Another server holds ${cluster.data} and does not end; see postmaster.pid there`);
    if (waited > PATIENCE_MS && !told) {
      told = true;
      await stopByControl({ data: cluster.data, binDir: bin, runAs: home.runAs });
    }
  }
}

async function anotherKeeperAnswers(folder: string): Promise<boolean> {
  const state = await readState(folder);
  if (state === null) return false;
  const visit = await askKeeper(state, { visitor: true });
  visit?.socket.destroy();
  return visit !== null;
}

async function listen({ server, token }: Clients): Promise<KeeperState> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new NamesakeError('internal', 'the system gave no port');
  return { port: address.port, token, pid: process.pid };
}

/** Written beside and renamed, so that it is never read half. */
async function writeState(file: string, state: KeeperState): Promise<void> {
  await writeFile(`${file}.${process.pid}`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  await rename(`${file}.${process.pid}`, file);
}

function report(what: KeeperReport): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

// whoever started us may be gone before it has read the report
process.stdout.on('error', () => undefined);
process.stdin.on('error', () => undefined);
try {
  // startEmbedded writes it, nobody else starts this file
  await keep(JSON.parse(process.argv[2] ?? '') as KeeperOrder);
} catch (error) {
  const code = error instanceof NamesakeError && error.code === 'configuration' ? 'configuration' : 'internal';
  report({ code, message: error instanceof Error ? error.message : String(error) });
}
process.exit();
