// What a batch run in ranges costs, stage by stage, here and in PostgreSQL: npm run bench -- ranges [HEADINGS…]
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { openDomainThread } from '../src/pipeline/domain_thread.ts';
import { doRange } from '../src/pipeline/flow_ranges.ts';
import { resolvePeople } from '../src/pipeline/resolve.ts';
import { openPool } from '../src/store/connect.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { createStore } from '../src/store/store.ts';
import { syntheticHeadings } from './headings.ts';
import { use } from './stored_collection.ts';

const DEFAULT_HEADINGS = [25_000, 50_000, 100_000];
/** Processor time in /proc is counted in these. */
const TICKS_A_SECOND = 100;

export async function bench(args: readonly string[]): Promise<void> {
  const sizes = args.length === 0 ? DEFAULT_HEADINGS : args.map(Number);
  if (!sizes.every((size) => size > 0)) throw new RangeError(`numbers of headings were expected, not ${JSON.stringify(args)}`);
  for (const size of sizes) await withDatabase((pool) => measure(pool, size));
}

async function withDatabase(work: (pool: Pool) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-bench-'));
  const log = createLog(readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
  const embedded = await startEmbedded({ dataDir, log });
  const pool = openPool(embedded.url, { size: 4 });
  try {
    await migrate(embedded.url, log);
    await work(pool);
  } finally {
    await pool.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(pool: Pool, size: number): Promise<void> {
  const store = createStore(pool);
  const thread = openDomainThread();
  const quiet = { store, log: { info: () => undefined, error: () => undefined }, thread };
  const stages = new Map<string, Cost>();
  try {
    await pool.query(`INSERT INTO harvest (source, mode, state) VALUES ('{}', 'full', 'succeeded')`);
    await use(
      pool,
      syntheticHeadings(size).map(({ heading }) => heading),
    );
    await pool.query('ANALYZE');
    process.stdout.write(`${size.toLocaleString('en')} synthetic headings: wall, own CPU, CPU of PostgreSQL\n`);
    // started and warm before anything is measured
    await thread.run('shelfRange', [{ nth: 1, heading: 'Day, Ann', standsAlone: false }]);
    let last = await spent(pool);
    let stage = 'begin';
    // a stage is over when the first range of the next one begins
    const told = async (next: string): Promise<void> => {
      const now = await spent(pool);
      const { wall, own, postgres } = stages.get(stage) ?? { wall: 0, own: 0, postgres: 0 };
      stages.set(stage, {
        wall: wall + now.wall - last.wall,
        own: own + now.own - last.own,
        postgres: postgres + now.postgres - last.postgres,
      });
      last = now;
      stage = next;
    };
    await store.resolution.begin();
    const { id } = await store.run.begin({ recount: true, weightsVersion: 1, sizes: { headings: 20_000, pairs: 200_000, units: 10_000 } });
    for (let bells = await store.run.bells(); bells !== null; bells = await store.run.bells()) {
      if (bells.stage !== stage) await told(bells.stage);
      if (bells.stage === 'swap') await tables(pool);
      await doRange(quiet, id, null);
    }
    await told('one thread');
    await store.resolution.askForWhole({ recount: true });
    await resolvePeople({ ...quiet, flowHeadings: Number.POSITIVE_INFINITY, progress: () => undefined });
    await told('');
    for (const [name, { wall, own, postgres }] of stages)
      report(name, `${wall.toFixed(1)} s, ${own.toFixed(1)} s, ${postgres.toFixed(1)} s`);
  } finally {
    await thread.close();
  }
}

interface Cost {
  readonly wall: number;
  readonly own: number;
  readonly postgres: number;
}

/** Seconds so far. PostgreSQL's are those of the connections that are open; on Linux alone. */
async function spent(pool: Pool): Promise<Cost> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE datname = current_database()');
  const { user, system } = process.cpuUsage();
  const ticks = rows.map(({ pid }) => ticksOf(pid)).reduce((sum, one) => sum + one, 0);
  return { wall: performance.now() / 1000, own: (user + system) / 1e6, postgres: ticks / TICKS_A_SECOND };
}

/** utime and stime, the 14th and 15th field; the second one, in parentheses, may hold spaces. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  } catch {
    return 0; // it has ended
  }
}

async function tables(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ relname: string; size: number }>(
    `SELECT relname, pg_total_relation_size(oid) AS size FROM pg_class WHERE relkind = 'r' AND (relname LIKE 'run\\_%' OR relname LIKE 'fresh\\_%') ORDER BY 2 DESC`,
  );
  for (const { relname, size } of rows) {
    const { rows: counted } = await pool.query<{ count: number }>(`SELECT count(*) FROM ${relname}`);
    report(relname, `${(counted[0]?.count ?? 0).toLocaleString('en')} rows, ${(size / 1e6).toFixed(1)} MB`);
  }
  const { rows: ranges } = await pool.query<{ ranges: number }>(
    'SELECT count(*) AS ranges FROM resolution_range GROUP BY stage ORDER BY stage',
  );
  report('ranges by stage', ranges.map(({ ranges: count }) => count).join(' '));
  const { rows: groups } = await pool.query<{ mean: number; largest: number }>(
    'SELECT (sum(n * n) / sum(n))::float8 AS mean, max(n) AS largest FROM (SELECT count(*) AS n FROM run_group GROUP BY closed) g',
  );
  report('units clustered together', `${groups[0]?.mean.toFixed(1)} in the mean over units, at most ${groups[0]?.largest}`);
}

function report(what: string, value: string): void {
  process.stdout.write(`  ${what.padEnd(26)} ${value}\n`);
}
