// What a long log costs: so many judgements imported and resolved, then single ones reverted: npm run bench -- judgements [JUDGEMENTS] [HEADINGS]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { JUDGEMENTS } from '../src/domain/cluster/judgement.ts';
import { createLog } from '../src/log.ts';
import { openDomainThread } from '../src/pipeline/domain_thread.ts';
import { importJudgements } from '../src/pipeline/judge_many.ts';
import { readList } from '../src/pipeline/judgement_lines.ts';
import { resolvePeople } from '../src/pipeline/resolve.ts';
import { openPool } from '../src/store/connect.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { createStore } from '../src/store/store.ts';
import { syntheticHeadings } from './headings.ts';
import { use } from './stored_collection.ts';

const DEFAULT_JUDGEMENTS = 100_000;
const DEFAULT_HEADINGS = 70_000;
const REVERTS = 10;
/** Among four headings each, so that no chain of them runs through the whole collection. */
const PAIRS = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

export async function bench(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? DEFAULT_JUDGEMENTS);
  const stored = Number(args[1] ?? DEFAULT_HEADINGS);
  if (!(count > 0 && stored > 10)) throw new RangeError(`numbers of judgements and headings were expected, not ${JSON.stringify(args)}`);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-bench-'));
  const log = createLog(readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
  const embedded = await startEmbedded({ dataDir, log });
  const pool = openPool(embedded.url);
  const thread = openDomainThread();
  try {
    await migrate(embedded.url, log);
    const store = createStore(pool);
    const resolve = (): Promise<boolean> => resolvePeople({ store, log, thread, progress: () => undefined });
    const headings = [...new Set(syntheticHeadings(stored).map(({ heading }) => heading))];
    await pool.query(`INSERT INTO harvest (source, mode, state) VALUES ('{}', 'full', 'succeeded')`);
    await use(pool, headings);
    await timed(`${headings.length} headings resolved`, resolve);
    const list = Array.from({ length: Math.min(count, Math.floor(headings.length / 4) * PAIRS.length) }, (_, at) => {
      const first = Math.floor(at / PAIRS.length) * 4;
      const [left, right] = PAIRS[at % PAIRS.length] ?? [0, 1];
      return {
        left: headings[first + left] ?? '',
        right: headings[first + right] ?? '',
        judgement: JUDGEMENTS[at % JUDGEMENTS.length] ?? 'unsure',
      };
    });
    await timed(`${list.length} judgements imported`, () => importJudgements(store, readList(list), 'bench'));
    await timed('resolved under them', resolve);
    const said = await store.judgements.page({ after: null, limit: REVERTS });
    for (const { id } of said)
      await timed('one reverted and resolved', async () => {
        await store.judgements.revert(id, { note: '', by: 'bench' });
        await resolve();
      });
  } finally {
    await thread.close();
    await pool.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  process.stdout.write(`${what}: ${((performance.now() - started) / 1000).toFixed(2)} s\n`);
}
