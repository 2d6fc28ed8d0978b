// npm run fuzz -- api [--requests 100000] [--seed N]: every operation of openapi.yaml on a service with an embedded database of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { startServer } from '../src/server.ts';
import { fuzzApi } from '../tests/support/api_fuzz/fuzz_api.ts';
import { fuzzStock } from '../tests/support/api_fuzz/stock.ts';

const SLOWEST_TOLD = 8;

/** Prints what was found. @returns whether nothing was */
export async function fuzzOperations({ requests, seed }: { readonly requests: number; readonly seed: number }): Promise<boolean> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-fuzz-'));
  const config = readConfig({ NAMESAKE_DATA_DIR: dataDir, LOG_LEVEL: 'error', PORT: '0', ALLOWED_IMAGE_HOSTS: '127.0.0.1' });
  const composed = await compose(config, createLog(config));
  try {
    const stock = await fuzzStock(composed);
    const server = await startServer(composed);
    const began = performance.now();
    const report = await fuzzApi({ url: server.url, pool: composed.pool, ...stock }, { requests, seed }).finally(() => server.close());
    const { sent, refused, statuses, slowest, neverTaken, faults } = report;
    process.stdout.write(
      `seed ${seed}, ${sent} requests in ${Math.round((performance.now() - began) / 1000)} s, ${refused} of them refused: ${JSON.stringify(statuses)}\n`,
    );
    for (const [operation, ms, request] of slowest.slice(0, SLOWEST_TOLD))
      process.stdout.write(`  slowest: ${operation} ${ms.toFixed(0)} ms, ${request.slice(0, 120)}\n`);
    if (neverTaken.length > 0) process.stdout.write(`  never succeeded: ${neverTaken.join(', ')}\n`);
    for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
    return faults.length === 0;
  } finally {
    await composed.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
