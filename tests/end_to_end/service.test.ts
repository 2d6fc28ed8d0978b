// The whole service as it runs: real processes, real HTTP, real queue; killed in the middle, with two workers, on both backends.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openPool } from '../../src/store/connect.ts';
import { createStore } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { startDplaServer } from '../support/dpla_server.ts';
import { dump } from '../support/dump.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';

const NAMESAKE = path.resolve(import.meta.dirname, '../../bin/namesake');
const DPLA_KEY = 'abcdef0123456789abcdef0123456789';
const ITEMS = 1_800;

/** Portraits of 60 people under three spellings, by three photographers. */
const docs = Array.from({ length: ITEMS }, (_, n) => {
  const who = n % 60;
  const surname = ['Novak', 'Oyelaran', 'Watanabe', 'Iglesias', 'Kowalczyk', 'Whitehorse'][who % 6] ?? '';
  const given = ['Ada', 'Henry', 'Kenji', 'Carlos', 'Clara', 'Thaddeus', 'Ruth', 'Moses', 'Grace', 'Omar'][Math.floor(who / 6)] ?? '';
  const born = 1870 + who;
  return {
    id: createHash('md5').update(`photo ${n}`).digest('hex'),
    provider: { name: `Hub ${n % 4}` },
    sourceResource: {
      title: [`Portrait of ${given} ${surname}, standing`],
      subject: [{ name: n % 3 === 0 ? `${surname}, ${given}, ${born}-${born + 70}` : `${surname}, ${given}` }, { name: 'Photographs' }],
      creator: [`Lindqvist, ${['Astrid', 'Nils', 'Erik'][n % 3]}`],
      date: [{ displayDate: String(born + 30) }],
      type: ['image'],
    },
  };
});

const processes: ChildProcess[] = [];
function start(command: 'serve' | 'worker', env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [NAMESAKE, command], {
    env: { ...process.env, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.push(child);
  return child;
}
const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

interface HarvestAnswer {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Ends every process that was started, and waits: on a shared Redis the workers of one run would take the jobs of the next. */
async function stopAll(): Promise<void> {
  for (const child of processes) child.kill('SIGTERM');
  await Promise.all(processes.map(ended));
  processes.length = 0;
}
afterEach(stopAll);

/** One harvest by POST /v1/harvests against a DPLA that misbehaves; the worker is killed as soon as the first items are in. */
async function harvest(database: TestDatabase, { redisUrl, workers, kill }: { redisUrl: string | null; workers: number; kill: boolean }) {
  const dpla = await startDplaServer(docs, {
    key: DPLA_KEY,
    faults: { 1: 'too-many', 2: 'error', 3: 'reset', 5: 'partial', 6: 'shifted', 8: 'html-403', 9: 'not-json' },
  });
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
  try {
    start('serve', env);
    const running = Array.from({ length: workers }, () => start('worker', env));
    for (;;) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      if (ready?.status === 200) break;
      await sleep(100);
    }
    const asked = await call('/v1/harvests', {
      method: 'POST',
      body: JSON.stringify({ source: { kind: 'dpla-api', query: {} }, mode: 'full' }),
    });
    expect(asked.status).toBe(202);
    const location = asked.headers.get('location') ?? '';
    let killed = !kill;
    for (;;) {
      const now = (await (await call(location)).json()) as HarvestAnswer; // the contract test checks the shape of every answer
      if (!killed && (now.counts.itemsSeen ?? 0) > 0) {
        running[0]?.kill('SIGKILL');
        start('worker', env);
        killed = true;
      }
      if (now.state !== 'queued' && now.state !== 'running')
        return { harvest: now, labels: await (await call('/v1/labels', { headers: { accept: 'application/x-ndjson' } })).text() };
      await sleep(50);
    }
  } finally {
    await stopAll();
    await dpla.close();
  }
}

const BACKENDS: readonly (readonly [name: string, redisUrl: string | null])[] = [
  ['PostgreSQL', null],
  ...(TEST_REDIS_URL === null ? [] : [['Redis', TEST_REDIS_URL] as const]),
];

describe.each(BACKENDS)('jobs in %s', (_, redisUrl) => {
  test('a harvest with a killed worker among two leaves the tables that an undisturbed one leaves', async () => {
    const calm = await testDatabase();
    const rough = await testDatabase();
    const undisturbed = await harvest(calm, { redisUrl, workers: 1, kill: false });
    const disturbed = await harvest(rough, { redisUrl, workers: 2, kill: true });
    expect(undisturbed.harvest).toMatchObject({ state: 'succeeded', counts: { itemsSeen: ITEMS, itemsNew: ITEMS, itemsRejected: 0 } });
    expect(disturbed.harvest).toMatchObject({ state: 'succeeded', counts: undisturbed.harvest.counts });
    expect(disturbed.labels.split('\n').length).toBe(undisturbed.labels.split('\n').length);
    const pool = openPool(rough.url);
    expect(await dump(pool)).toEqual(await dump(calm.pool));
    await pool.end();
  }, 180_000);
});
