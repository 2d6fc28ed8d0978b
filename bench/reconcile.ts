// Reconciliation and search over a large collection: npm run bench -- reconcile [STORED] [FOLDER]; a FOLDER keeps the collection for the next time.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { readConfig } from '../src/config.ts';
import { fold } from '../src/domain/text/fold.ts';
import { headingId } from '../src/heading_id.ts';
import { createLog } from '../src/log.ts';
import { TASKS } from '../src/pipeline/domain_tasks.ts';
import { type DomainThread, openDomainThread } from '../src/pipeline/domain_thread.ts';
import { type Reconciled, reconcile } from '../src/pipeline/reconcile.ts';
import { resolvePeople } from '../src/pipeline/resolve.ts';
import { searchPeople } from '../src/pipeline/search.ts';
import { openPool } from '../src/store/connect.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { createStore, type Store } from '../src/store/store.ts';
import { type SyntheticHeading, syntheticHeadings } from './headings.ts';
import { mixedHeadings } from './mixed_headings.ts';
import { postgresCpu } from './postgres_cpu.ts';
import { use } from './stored_collection.ts';

const DEFAULT_STORED = 100_000;
const BATCH = 10;
const QUERIES = 4_000;
const SEARCHES = 1_000;
const CLIENTS = 4;
/** Of 20 headings one is kept out of the collection: somebody writes them who has not seen ours. */
const KEPT_OUT_EVERY = 20;

export async function bench(args: readonly string[]): Promise<void> {
  const stored = Number(args[0] ?? DEFAULT_STORED);
  if (!(stored > 0)) throw new RangeError(`a number of headings was expected, not ${JSON.stringify(args[0])}`);
  const dataDir = args[1] ?? (await mkdtemp(path.join(os.tmpdir(), 'namesake-bench-')));
  await mkdir(dataDir, { recursive: true });
  const config = readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const log = createLog(config);
  const embedded = await startEmbedded({ dataDir, log });
  const pool = openPool(embedded.url);
  try {
    await migrate(embedded.url, log);
    process.stdout.write(
      `reconcile: ${stored.toLocaleString('en')} synthetic headings stored; ${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}\n`,
    );
    await measure(pool, stored);
  } finally {
    await pool.end();
    await embedded.stop();
    if (args[1] === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}

/** The sums in the thread that also asks the database: one core in all, but for PostgreSQL itself. */
const here: Pick<DomainThread, 'run'> = {
  // each task is called with its own input
  run: async (task, input) => (TASKS[task] as (input: unknown) => never)(input),
};

async function measure(pool: Pool, stored: number): Promise<void> {
  const store = createStore(pool);
  const all = syntheticHeadings(stored + Math.ceil(stored / KEPT_OUT_EVERY));
  const keptOut = all.filter((_, at) => at % KEPT_OUT_EVERY === 0);
  const kept = all.filter((_, at) => at % KEPT_OUT_EVERY !== 0);
  await storeOnce(
    pool,
    store,
    kept.map(({ heading }) => heading),
  );
  const needs = { reconcile: store.reconcile, snapshot: store.resolution.snapshot, thread: here };
  const ask = (queries: readonly string[]): Promise<Reconciled[][]> =>
    reconcile(
      needs,
      queries.map((query) => ({ query, clues: {}, limit: 5 })),
    );

  const spread = <T>(list: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]).flatMap((one) => one ?? []);
  const known = spread(kept, QUERIES);
  const cpu = await postgresCpu(pool);
  await timed(
    cpu,
    'headings of the collection',
    known.map(({ heading }) => heading),
    ask,
  );
  const others = spread(keptOut, QUERIES);
  const answers = await timed(
    cpu,
    'headings kept out of it',
    others.map(({ heading }) => heading),
    ask,
  );
  await reportMatches(pool, kept, others, answers);
  const things = mixedHeadings(QUERIES, 7);
  await timed(cpu, 'headings of every kind', things, ask);
  await timedSearches(
    store,
    spread(keptOut, SEARCHES).map(({ heading }) => heading),
  );
}

/** Resolved whole, unless a run before has left it. */
async function storeOnce(pool: Pool, store: Store, headings: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ headings: number }>('SELECT count(*) AS headings FROM unit_heading');
  if ((rows[0]?.headings ?? 0) >= headings.length * 0.99) return;
  const thread = openDomainThread();
  const start = performance.now();
  try {
    await pool.query(`INSERT INTO harvest (source, mode, state) VALUES ('{}', 'full', 'succeeded')`);
    await use(pool, headings);
    // without figures of the new tables the planner sorts a million rows on disk, several times
    await pool.query('ANALYZE');
    await resolvePeople({ store, log: { info: () => undefined, error: () => undefined }, thread, progress: () => undefined });
    await pool.query('VACUUM ANALYZE');
  } finally {
    await thread.close();
  }
  report('stored and resolved', `${((performance.now() - start) / 1000).toFixed(0)} s`);
}

async function timed(
  postgres: () => number,
  what: string,
  queries: readonly string[],
  ask: (queries: readonly string[]) => Promise<Reconciled[][]>,
): Promise<Reconciled[][]> {
  const batches = Array.from({ length: Math.ceil(queries.length / BATCH) }, (_, at) => queries.slice(at * BATCH, (at + 1) * BATCH));
  const answers: Reconciled[][][] = [];
  const one: number[] = [];
  for (const batch of batches.slice(0, 10)) await ask(batch);
  for (const [at, batch] of batches.entries()) {
    const start = performance.now();
    answers[at] = await ask(batch);
    one.push(performance.now() - start);
  }
  const [start, cpu, served] = [performance.now(), process.cpuUsage(), postgres()];
  const waiting = batches.entries();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const [, batch] of waiting) await ask(batch);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const own = (user + system) / 1e6;
  const both = own + postgres() - served;
  report(
    what,
    `${perSecond(queries.length, seconds)} queries/s with ${CLIENTS} clients (${perSecond(queries.length, own)} per second of our own CPU, ${perSecond(queries.length, both)} with PostgreSQL's); a batch of ${BATCH} alone: ${percentiles(one)}`,
  );
  return answers.flat();
}

/** Only people with another heading in the collection can be found. */
async function reportMatches(
  pool: Pool,
  kept: readonly SyntheticHeading[],
  asked: readonly SyntheticHeading[],
  answers: readonly Reconciled[][],
): Promise<void> {
  const wanted = new Set(asked.map(({ person }) => person));
  const forms = kept.filter(({ person }) => wanted.has(person));
  const { rows } = await pool.query<{ heading_id: string; person_id: string }>(
    'SELECT heading_id, person_id FROM person_heading WHERE heading_id = ANY ($1)',
    [forms.map(({ heading }) => headingId(heading))],
  );
  const personOf = new Map(rows.map((row) => [row.heading_id, row.person_id]));
  const idsOf = new Map<number, Set<string>>();
  for (const { heading, person } of forms) idsOf.set(person, (idsOf.get(person) ?? new Set()).add(personOf.get(headingId(heading)) ?? ''));
  const outcomes = { right: 0, wrong: 0, shown: 0, known: 0, strangers: 0 };
  for (const [at, { person }] of asked.entries()) {
    const ids = idsOf.get(person);
    const [first] = answers[at] ?? [];
    const matched = first?.match === true ? first.personId : null;
    if (ids === undefined) {
      if (matched !== null) outcomes.strangers += 1;
      continue;
    }
    outcomes.known += 1;
    if (matched !== null) outcomes[ids.has(matched) ? 'right' : 'wrong'] += 1;
    if (answers[at]?.some(({ personId }) => ids.has(personId)) === true) outcomes.shown += 1;
  }
  const { right, wrong, shown, known, strangers } = outcomes;
  const share = (count: number, of: number): string => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
  report(
    '  of those who are there',
    `${share(right, known)} matched rightly, ${share(wrong, known)} wrongly, ${share(shown, known)} among the candidates`,
  );
  report('  of those who are not', `${share(strangers, asked.length - known)} matched`);
}

async function timedSearches(store: Store, headings: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (const heading of headings) {
    // what somebody types: two words of the heading, one letter left out
    const [one = '', two = ''] = fold(heading)
      .split(' ')
      .filter((word) => /^\D{2,}$/.test(word));
    const start = performance.now();
    await searchPeople(store, `${two} ${one.slice(0, 2)}${one.slice(3)}`, 20);
    times.push(performance.now() - start);
  }
  report('searches with an error', percentiles(times));
}

const perSecond = (count: number, seconds: number): string => Math.round(count / seconds).toLocaleString('en');

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}`;
}

function report(what: string, value: string): void {
  process.stdout.write(`  ${what.padEnd(28)} ${value}\n`);
}
