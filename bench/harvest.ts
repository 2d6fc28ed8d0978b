// Bulk JSON Lines into items, mentions and headings, beside a bare COPY of the same bytes: npm run bench -- harvest [ITEMS]
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { openDomainThread } from '../src/pipeline/domain_thread.ts';
import { READING_HEAP_MB } from '../src/pipeline/harvest.ts';
import { load } from '../src/pipeline/load.ts';
import { openSourceWith } from '../src/sources.ts';
import { openPool } from '../src/store/connect.ts';
import { copyBytes } from '../src/store/copy.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { createStore } from '../src/store/store.ts';
import { itemLine } from './item_lines.ts';
import { postgresCpu } from './postgres_cpu.ts';

const DEFAULT_ITEMS = 1_000_000;
const LINES_A_CHUNK = 100;
const COPY_BYTES = 1024 * 1024;

export async function bench(args: readonly string[]): Promise<void> {
  const items = Number(args[0] ?? DEFAULT_ITEMS);
  if (!(Number.isInteger(items) && items > 0)) throw new RangeError(`a number of items was expected, not ${JSON.stringify(args[0])}`);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-bench-'));
  const config = readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const log = createLog(config);
  const file = path.join(dataDir, 'items.jsonl');
  const embedded = await startEmbedded({ dataDir, log });
  const pool = openPool(embedded.url);
  try {
    await migrate(embedded.url, log);
    await pipeline(Readable.from(lines(items)), createWriteStream(file));
    const { size } = await stat(file);
    process.stdout.write(`harvest: ${items.toLocaleString('en')} items of ${Math.round(size / items)} bytes\n`);
    const stopwatch = await stopwatchOf(pool, items);
    await stopwatch('a bare COPY of the same bytes', () => bareCopy(pool, file));
    const store = createStore(pool);
    const open = openSourceWith(config);
    const quiet = { info: () => undefined, error: () => undefined };
    for (const what of ['items, mentions and headings', 'the same again'])
      await stopwatch(what, async () => {
        const { id } = await store.harvests.create({ source: { kind: 'bulk', location: file }, mode: 'full' });
        const thread = openDomainThread(undefined, READING_HEAP_MB);
        const batches = open({ kind: 'bulk', location: file }, null, new AbortController().signal);
        await load({ store, thread, log: quiet }, id, batches, async () => undefined);
        await thread.close();
      });
    process.stdout.write(`  most memory of this process  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
    const { rows } = await pool.query<Record<string, string>>(
      'SELECT (SELECT count(*) FROM item WHERE behind = 1) AS items, (SELECT count(*) FROM mention) AS mentions, (SELECT count(*) FROM heading) AS headings, (SELECT count(*) FROM exclusion) AS exclusions',
    );
    process.stdout.write(`  ${JSON.stringify(rows[0])}\n`);
    process.stdout.write(`  on ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}\n`);
  } finally {
    await pool.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Ids in no order, as DPLA's are, so that indexes are met where they hurt. */
function* lines(items: number): Iterable<string> {
  for (let from = 0; from < items; from += LINES_A_CHUNK) {
    let chunk = '';
    for (let number = from; number < Math.min(items, from + LINES_A_CHUNK); number += 1)
      chunk += `${itemLine(number, { id: createHash('md5').update(String(number)).digest('hex') })}\n`;
    yield chunk;
  }
}

/** What the disk and PostgreSQL take for nothing but keeping the lines. */
async function bareCopy(pool: Pool, file: string): Promise<void> {
  const client = await pool.connect();
  let rest: Buffer = Buffer.alloc(0);
  try {
    await client.query('CREATE TABLE bare (line text)');
    for await (const chunk of createReadStream(file, { highWaterMark: COPY_BYTES })) {
      const bytes: Buffer = chunk; // no encoding is set
      const end = bytes.lastIndexOf(10) + 1;
      await copyBytes(client, 'bare (line)', Buffer.concat([rest, bytes.subarray(0, end)]));
      rest = bytes.subarray(end);
    }
    await client.query('DROP TABLE bare');
  } finally {
    client.release();
  }
}

type Stopwatch = (what: string, work: () => Promise<void>) => Promise<void>;

async function stopwatchOf(pool: Pool, items: number): Promise<Stopwatch> {
  const server = await postgresCpu(pool);
  return async (what, work) => {
    const [started, own, theirs] = [performance.now(), process.cpuUsage(), server()];
    await work();
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(own);
    const rate = Math.round(items / seconds).toLocaleString('en');
    process.stdout.write(
      `  ${what.padEnd(32)} ${rate.padStart(8)} items/s, ${seconds.toFixed(1)} s; processor: ours ${((user + system) / 1e6).toFixed(1)} s, PostgreSQL's ${(server() - theirs).toFixed(1)} s\n`,
    );
  };
}
