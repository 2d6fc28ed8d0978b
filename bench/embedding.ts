// Leases and results of the embedding pipeline over HTTP, by four workers in this process: npm run bench -- embedding [TASKS]
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { compose } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { startServer } from '../src/server.ts';
import { fillWithPortraits, space } from '../tests/support/embedding_stock.ts';
import { postgresCpu } from './postgres_cpu.ts';
import { randomFrom } from './random.ts';

const DEFAULT_TASKS = 20_000;
const WORKERS = 4;
const FACES_A_TASK = 2;
const DIMENSION = 512;
const SPACE = 'bench';

interface Lease {
  readonly token: string;
  readonly tasks: readonly { readonly taskId: string }[];
}
type Call = (route: string, body: object) => Promise<unknown>;

export async function bench(args: readonly string[]): Promise<void> {
  const tasks = Number(args[0] ?? DEFAULT_TASKS);
  if (!(Number.isInteger(tasks) && tasks > 0)) throw new RangeError(`a number of tasks was expected, not ${JSON.stringify(args[0])}`);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-bench-'));
  const config = readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'error', PORT: '0', EMBEDDING_HIGH_WATER: '10000000' });
  const composed = await compose(config, createLog(config));
  const server = await startServer(composed);
  try {
    const { key } = await composed.store.keys.create({ name: 'bench', scopes: ['pipeline'] });
    const call: Call = async (route, body) => {
      const response = await fetch(`${server.url}/v1/embedding/${route}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${route} answered ${response.status}: ${await response.text()}`);
      return response.json();
    };
    process.stdout.write(
      `embedding: ${tasks.toLocaleString('en')} tasks, ${FACES_A_TASK} faces of ${DIMENSION} numbers each, ${WORKERS} workers over HTTP\n`,
    );
    await fillWithPortraits(composed.pool, tasks);
    await composed.store.embedding.spaces.put(space(SPACE, { dimension: DIMENSION }));
    const stopwatch = await stopwatchOf(composed.pool);
    await stopwatch('select tasks', tasks, async () => void (await call('runs', { spaceId: SPACE })));
    const leases: Lease[] = [];
    await stopwatch('lease 64 at a time', tasks, () => together(async () => takeAll(call, leases)));
    const bodies = leases.map(resultsOf);
    const before = memory();
    await stopwatch('bring results: faces', tasks * FACES_A_TASK, () => together(async () => bringAll(call, bodies)));
    process.stdout.write(`  memory of this process         ${before} MB before, ${memory()} MB after the results\n`);
    process.stdout.write(`  on ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}\n`);
  } finally {
    await server.close();
    await composed.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const together = (work: () => Promise<void>): Promise<unknown> => Promise.all(Array.from({ length: WORKERS }, work));
const memory = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

async function takeAll(call: Call, leases: Lease[]): Promise<void> {
  for (;;) {
    const lease = (await call('leases', { spaceId: SPACE, max: 64, ttl: 3600 })) as Lease; // as the contract says
    if (lease.tasks.length === 0) return;
    leases.push(lease);
  }
}

async function bringAll(call: Call, bodies: (() => object)[]): Promise<void> {
  for (let next = bodies.pop(); next !== undefined; next = bodies.pop()) await call('results', next());
}

/** Made when they are sent: a worker, too, holds one batch at a time. */
function resultsOf({ token, tasks }: Lease, nth: number): () => object {
  return () => {
    const random = randomFrom(nth);
    const face = (at: number) => ({
      box: { x: 0.1 + 0.4 * at, y: 0.2, w: 0.2, h: 0.3 },
      imageWidth: 1600,
      imageHeight: 1200,
      score: 0.9,
      embedding: Buffer.from(Float32Array.from({ length: DIMENSION }, () => random() - 0.5).buffer).toString('base64'),
    });
    return {
      token,
      results: tasks.map(({ taskId }) => ({ taskId, outcome: 'ok', faces: Array.from({ length: FACES_A_TASK }, (_, at) => face(at)) })),
    };
  };
}

type Stopwatch = (what: string, things: number, work: () => Promise<unknown>) => Promise<void>;

async function stopwatchOf(pool: Parameters<typeof postgresCpu>[0]): Promise<Stopwatch> {
  const server = await postgresCpu(pool);
  return async (what, things, work) => {
    const [started, own, theirs] = [performance.now(), process.cpuUsage(), server()];
    await work();
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(own);
    const rate = Math.round(things / seconds).toLocaleString('en');
    process.stdout.write(
      `  ${what.padEnd(22)} ${rate.padStart(8)} /s, ${seconds.toFixed(1)} s; processor: ours ${((user + system) / 1e6).toFixed(1)} s, PostgreSQL's ${(server() - theirs).toFixed(1)} s\n`,
    );
  };
}
