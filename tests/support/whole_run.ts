// One harvest by POST /v1/harvests through processes of our own, against a DPLA that misbehaves, with workers that are killed.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createStore } from '../../src/store/store.ts';
import type { TestDatabase } from './database.ts';
import { startDplaServer } from './dpla_server.ts';

const NAMESAKE = path.resolve(import.meta.dirname, '../../bin/namesake');
const DPLA_KEY = 'abcdef0123456789abcdef0123456789';
const POLL_MS = 50;

export interface HarvestAnswer {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly error: string | null;
}

export interface WholeRun {
  readonly docs: Parameters<typeof startDplaServer>[0];
  readonly behaviour?: Omit<Parameters<typeof startDplaServer>[1], 'key'>;
  readonly redisUrl: string | null;
  readonly workers: number;
  /** a worker is killed with -9, and another started, when so many items have been seen */
  readonly killAt?: readonly number[];
}

export interface Ran {
  readonly harvest: HarvestAnswer;
  /** all labels, as NDJSON */
  readonly labels: string;
  readonly dplaRequests: number;
}

/** Runs it to its end. Every process is ended again: on a shared Redis the workers of one run would take the jobs of the next. */
export async function wholeRun(database: TestDatabase, { docs, behaviour = {}, redisUrl, workers, killAt = [] }: WholeRun): Promise<Ran> {
  const dpla = await startDplaServer(docs, { ...behaviour, key: DPLA_KEY });
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl ?? '',
    DPLA_BASE_URL: dpla.url,
    DPLA_API_KEY: DPLA_KEY,
    PORT: String(port),
  };
  const { key } = await createStore(database.pool).keys.create({ name: 'test', scopes: ['read', 'admin'] });
  const call = (route: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${route}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers },
    });
  const started: ChildProcess[] = [start('serve', env)];
  try {
    const running = Array.from({ length: workers }, () => start('worker', env));
    started.push(...running);
    while ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status !== 200) await sleep(2 * POLL_MS);
    const asked = await call('/v1/harvests', {
      method: 'POST',
      body: JSON.stringify({ source: { kind: 'dpla-api', query: {} }, mode: 'full' }),
    });
    const location = asked.headers.get('location') ?? '';
    const kills = [...killAt];
    for (;;) {
      const now = (await (await call(location)).json()) as HarvestAnswer; // the contract test checks the shape of every answer
      if (kills[0] !== undefined && (now.counts.itemsSeen ?? 0) >= kills[0]) {
        kills.shift();
        running.shift()?.kill('SIGKILL');
        const next = start('worker', env);
        running.push(next);
        started.push(next);
      }
      if (now.state !== 'queued' && now.state !== 'running') {
        const labels = await (await call('/v1/labels', { headers: { accept: 'application/x-ndjson' } })).text();
        return { harvest: now, labels, dplaRequests: dpla.requests() };
      }
      await sleep(POLL_MS);
    }
  } finally {
    for (const child of started) child.kill('SIGTERM');
    await Promise.all(started.map(ended));
    await dpla.close();
  }
}

const start = (command: 'serve' | 'worker', env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [NAMESAKE, command], {
    env: { ...process.env, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));
