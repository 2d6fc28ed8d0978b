// What a change costs: headings into a stored collection, 1 % of a collection changed, one judgement: npm run bench -- incremental [STORED] [NEW]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { readConfig } from '../src/config.ts';
import { headingId } from '../src/heading_id.ts';
import { createLog } from '../src/log.ts';
import { openDomainThread } from '../src/pipeline/domain_thread.ts';
import { resolvePeople } from '../src/pipeline/resolve.ts';
import { openPool } from '../src/store/connect.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { createStore } from '../src/store/store.ts';
import { syntheticHeadings } from './headings.ts';
import { use } from './stored_collection.ts';

const DEFAULT_STORED = 100_000;
const DEFAULT_NEW = 1_000;
const ROUNDS = 3;

export async function bench(args: readonly string[]): Promise<void> {
  const stored = Number(args[0] ?? DEFAULT_STORED);
  const fresh = Number(args[1] ?? DEFAULT_NEW);
  if (!(stored > 0 && fresh > 0)) throw new RangeError(`numbers of headings were expected, not ${JSON.stringify(args)}`);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-bench-'));
  const config = readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const log = createLog(config);
  const embedded = await startEmbedded({ dataDir, log });
  const pool = openPool(embedded.url);
  try {
    await migrate(embedded.url, log);
    await measure(pool, stored, fresh);
  } finally {
    await pool.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(pool: Pool, stored: number, fresh: number): Promise<void> {
  const store = createStore(pool);
  const thread = openDomainThread();
  const log = { info: () => undefined, error: () => undefined };
  const run = (): Promise<boolean> => resolvePeople({ store, log, thread, progress: () => undefined });
  try {
    const headings = syntheticHeadings(stored + ROUNDS * fresh).map(({ heading }) => heading);
    await pool.query(`INSERT INTO harvest (source, mode, state) VALUES ('{}', 'full', 'succeeded')`);
    process.stdout.write(`incremental: ${stored.toLocaleString('en')} synthetic headings stored\n`);
    await timed('written as mentions', () => use(pool, headings.slice(0, stored)));
    await timed('batch run', run);
    await pool.query('ANALYZE');
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = stored + round * fresh;
      await use(pool, headings.slice(start, start + fresh));
      await timed(`${fresh.toLocaleString('en')} new headings`, run);
    }
    const share = Math.round(stored / 100);
    await disuse(pool, headings.slice(0, share));
    await timed(`1 % removed (${share.toLocaleString('en')})`, run);
    await use(pool, headings.slice(0, share));
    await timed('the same 1 % come back', run);
    const [left = '', right = ''] = headings.slice(share + 10, share + 12);
    await store.judgements.append({ left, right, judgement: 'same', note: '', by: 'bench', supersedes: null });
    await timed('one judgement', run);
    const { rows } = await pool.query<{ table: string; size: string }>(
      `SELECT relname AS table, pg_size_pretty(pg_total_relation_size(oid)) AS size FROM pg_class WHERE relname IN ('unit', 'unit_heading', 'block_key', 'weighed_pair', 'name_count')`,
    );
    for (const { table, size } of rows) report(table, size);
  } finally {
    await thread.close();
  }
}

function report(what: string, value: string): void {
  process.stdout.write(`  ${what.padEnd(28)} ${value}\n`);
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  report(what, `${((performance.now() - start) / 1000).toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of it our own CPU`);
}

async function disuse(pool: Pool, headings: readonly string[]): Promise<void> {
  await pool.query('DELETE FROM mention WHERE heading_id = ANY ($1)', [headings.map(headingId)]);
  await pool.query('UPDATE derivation SET changes = changes + 1');
}
