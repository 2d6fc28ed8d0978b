// bin/namesake harvest: asks for harvests and follows them to their end.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Composed, compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { jobId } from '../domain/job_id.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Harvest, HarvestMode, HarvestSource } from '../store/harvests.ts';
import { startWorker } from '../worker.ts';
import type { Command, ExitCode } from './command.ts';
import { progressBar } from './progress.ts';

const POLL_MS = 200;

export const command: Command = {
  summary: 'harvest DPLA items from the API or from bulk files',
  help: `namesake harvest (--api QUERY… | --bulk PATH…) [--mode full|changes]

  --api QUERY   DPLA search parameters as in a URL: 'q=English', 'provider.name=Digital Maine&q=portrait'; '' is everything
  --bulk PATH   a JSON Lines file (gzip or not, API or bulk form), or a folder of part-* files
  --mode        full (default) also concludes what is gone; changes never does

Works with or without a running worker; shows progress in a terminal; prints the counts of each harvest.
Exit codes: 0 all succeeded, 1 one did not, 2 wrong usage.`,
  async run(args) {
    const { sources, mode } = readArguments(args);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
    const composed = await compose(config, createLog(config));
    try {
      const worker = await startWorker(composed);
      let code: ExitCode = 0;
      for (const source of sources) if (!(await harvestOne(composed, source, mode))) code = 1;
      await worker.close();
      return code;
    } finally {
      await composed.close();
    }
  },
};

function readArguments(args: readonly string[]): { readonly sources: readonly HarvestSource[]; readonly mode: HarvestMode } {
  const sources: HarvestSource[] = [];
  let mode: HarvestMode = 'full';
  let option: string | null = null;
  for (const arg of args) {
    if (arg.startsWith('--')) option = arg;
    else if (option === '--api') sources.push({ kind: 'dpla-api', query: Object.fromEntries(new URLSearchParams(arg)) });
    else if (option === '--bulk') sources.push({ kind: 'bulk', location: path.resolve(arg) });
    else if (option === '--mode' && (arg === 'full' || arg === 'changes')) mode = arg;
    else throw new NamesakeError('usage', `harvest does not understand ${JSON.stringify(arg)} after ${option ?? 'nothing'}; see --help`);
  }
  if (sources.length === 0) throw new NamesakeError('usage', 'harvest wants --api QUERY or --bulk PATH; see --help');
  return { sources, mode };
}

async function harvestOne({ store, queue, config }: Composed, source: HarvestSource, mode: HarvestMode): Promise<boolean> {
  if (source.kind === 'dpla-api' && config.dplaApiKey === null && new URL(config.dplaBaseUrl).hostname === 'api.dp.la')
    throw new NamesakeError(
      'usage',
      'DPLA wants a key: ask for one with curl -X POST https://api.dp.la/v2/api_key/YOUR@EMAIL and set DPLA_API_KEY',
    );
  const { id } = await store.harvests.create({ source, mode });
  await queue.enqueue('harvest', { harvestId: id }, jobId.harvest(id));
  const bar = progressBar('harvest');
  for (;;) {
    const harvest = await store.harvests.get(id);
    if (harvest === null) throw new NamesakeError('internal', `harvest ${id} vanished`);
    bar.at(harvest.progress.done, harvest.progress.total);
    if (harvest.state !== 'queued' && harvest.state !== 'running') {
      bar.end();
      process.stdout.write(told(harvest));
      return harvest.state === 'succeeded';
    }
    await sleep(POLL_MS);
  }
}

function told({ id, state, counts, error }: Harvest): string {
  const seen = `${counts.itemsSeen} items (${counts.itemsNew} new, ${counts.itemsChanged} changed, ${counts.itemsUnchanged} unchanged), ${counts.itemsGone} gone, ${counts.itemsRejected} set aside`;
  return `${id} ${state}: ${error ?? `${seen}; ${counts.mentions} mentions of ${counts.headings} headings`}\n`;
}
