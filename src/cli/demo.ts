// Everything on one screen, on a machine that has nothing but Node: harvest of the fixtures, people, labels, and the service left running.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Composed, compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { jobId } from '../domain/job_id.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { startServer } from '../server.ts';
import type { Command, ExitCode } from './command.ts';
import { playPipeline } from './demo_pipeline.ts';
import { demoSummary } from './demo_summary.ts';
import { progressBar } from './progress.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KEY_NAME = 'demo';
const TOKEN_NAME = 'demo, for OpenRefine';
const POLL_MS = 100;
/** The demo's harvest takes about 5 s on 2 cores; a machine twelve times slower still finishes. */
const HARVEST_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

export const command: Command = {
  summary: 'harvest the fixtures, print what came out, serve it until Ctrl-C',
  help: `namesake demo [--exit]

Starts a private PostgreSQL under NAMESAKE_DATA_DIR (or uses DATABASE_URL), a worker and the HTTP API; harvests fixtures/dpla through the
normal pipeline, brings faces drawn for it, names them and builds a training set; prints a summary, a key, a ready curl line and a link that signs in at the desk; then serves until Ctrl-C. A second start uses the same data again.

  --exit   end after the summary`,
  async run(args) {
    for (const arg of args)
      if (arg !== '--exit') throw new NamesakeError('usage', `demo has no argument ${JSON.stringify(arg)}; it knows --exit`);
    return demo({ exit: args.includes('--exit') });
  },
};

async function demo({ exit }: { exit: boolean }): Promise<ExitCode> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const stopAsked = new AbortController();
  const stop = (): void => stopAsked.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const composed = await compose(config, createLog(config));
  const worker = startWorkerProcess();
  try {
    const { id, key } = await freshKey(composed);
    const { key: token } = await composed.store.keys.createToken({ name: TOKEN_NAME });
    const server = await startServer(composed);
    try {
      await harvestFixtures(composed, worker.failed, stopAsked.signal);
      const set = await playPipeline({ composed, url: server.url, key, workerFailed: worker.failed, stopped: stopAsked.signal });
      process.stdout.write(await demoSummary(composed, { url: server.url, key, token, set }));
      if (!exit) {
        process.stdout.write(
          `Desk:          ${server.url}/desk#ticket=${await composed.store.sessions.createTicket(id)} (signs in once, within 15 minutes)\n`,
        );
        process.stdout.write(`\nServing on ${server.url} until Ctrl-C.\n`);
        await untilStopped(stopAsked.signal, worker.failed);
      }
    } finally {
      await server.close();
    }
  } finally {
    await worker.stop();
    await composed.close();
  }
  return 0;
}

/** One key for the demo, and one token: those of an earlier start cannot be shown again, so they are revoked and new ones made. */
async function freshKey({ store }: Composed): Promise<{ readonly id: string; readonly key: string }> {
  for (const old of await store.keys.list())
    if ([KEY_NAME, TOKEN_NAME].includes(old.name) && old.revokedAt === null) await store.keys.revoke(old.id);
  return store.keys.create({ name: KEY_NAME, scopes: ['read', 'curate', 'pipeline', 'admin'] });
}

async function harvestFixtures({ store, queue }: Composed, workerFailed: Promise<never>, stopped: AbortSignal): Promise<void> {
  const { id } = await store.harvests.create({ source: { kind: 'bulk', location: path.join(ROOT, 'fixtures/dpla') }, mode: 'full' });
  await queue.enqueue('harvest', { harvestId: id }, jobId.harvest(id));
  const bar = progressBar('harvest');
  const deadline = performance.now() + HARVEST_TIMEOUT_MS;
  for (;;) {
    const harvest = await store.harvests.get(id);
    if (harvest === null) throw new NamesakeError('internal', `the harvest ${id} vanished`);
    bar.at(harvest.progress.done, harvest.progress.total);
    if (harvest.state === 'succeeded') break;
    if (harvest.state === 'failed' || harvest.state === 'cancelled')
      throw new NamesakeError('internal', `the harvest ${harvest.state}: ${harvest.error ?? 'no reason was given'}`);
    if (stopped.aborted) throw new NamesakeError('usage', 'stopped before the harvest was done; the next start goes on');
    if (performance.now() > deadline)
      throw new NamesakeError('unavailable', `the harvest was not done after ${HARVEST_TIMEOUT_MS / 1000} s; see namesake doctor`);
    await Promise.race([sleep(POLL_MS), workerFailed]);
  }
  bar.end();
}

interface WorkerProcess {
  /** rejects when the worker ends before it was told to */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/** The worker as a process of its own, as in production: its sums cannot make the API slow. It ends with us, because its standard input does. */
function startWorkerProcess(): WorkerProcess {
  const child = spawn(process.execPath, [path.join(ROOT, 'bin/namesake'), 'worker', '--until-stdin-ends'], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { LOG_LEVEL: 'warn', ...process.env },
    // its own group: Ctrl-C in the terminal reaches only us, and we stop it in order
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let stopping = false;
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) => reject(new NamesakeError('internal', `the worker did not start: ${cause.message}`, { cause })));
    void ended.then((code) => {
      if (!stopping) reject(new NamesakeError('internal', `the worker ended with ${code}`));
    });
  });
  failed.catch(() => undefined);
  return {
    failed,
    async stop() {
      stopping = true;
      child.stdin.end();
      const done = await Promise.race([ended.then(() => true), sleep(STOP_TIMEOUT_MS, false, { ref: false })]);
      if (!done) child.kill('SIGKILL');
    },
  };
}

async function untilStopped(stopped: AbortSignal, workerFailed: Promise<never>): Promise<void> {
  if (stopped.aborted) return;
  await Promise.race([new Promise<void>((resolve) => stopped.addEventListener('abort', () => resolve(), { once: true })), workerFailed]);
}
