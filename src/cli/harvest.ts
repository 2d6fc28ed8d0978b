// bin/namesake harvest: asks for harvests and follows them to their end.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Composed, compose } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { jobId } from '../domain/job_id.ts';
import { planApi } from '../dpla/client.ts';
import { isRemote } from '../dpla/location.ts';
import { NamesakeError } from '../errors.ts';
import { usableSource } from '../http/harvest_source.ts';
import { createLog } from '../log.ts';
import { dplaApiOf } from '../sources.ts';
import type { Harvest, HarvestMode, HarvestSource } from '../store/harvests.ts';
import { startWorker } from '../worker.ts';
import type { Command, ExitCode } from './command.ts';
import { progressBar } from './progress.ts';
import { untilStopped } from './until_stopped.ts';

const POLL_MS = 200;

export const command: Command = {
  summary: 'harvest DPLA items from the API or from bulk files',
  help: `namesake harvest (--api QUERY… | --bulk LOCATION…) [--mode full|changes] [--plan]

  --api QUERY   DPLA search parameters as in a URL: 'q=English', 'provider.name=Digital Maine&q=portrait'; '' is everything
  --bulk LOCATION  a JSON Lines file or a JSON array (gzip or not, API or bulk form), or a folder of part-* files: a path, an https URL of
                one file, or s3://bucket/prefix (public: s3://dpla-provider-export/2026/07/maine.jsonl/)
  --mode        full (default) also concludes what is gone; changes never does
  --plan        only says how the API would be read: DPLA hands out 50,000 items for one query, a larger one is read in parts

Works with or without a running worker; shows progress in a terminal; prints the counts of each harvest. Ctrl-C leaves a harvest open:
the next worker, or the next harvest, goes on with it.
Exit codes: 0 all succeeded, 1 one did not, 2 wrong usage.`,
  async run(args) {
    const { sources, mode, planOnly } = readArguments(args);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
    for (const source of sources) await checkSource(source, config);
    for (const source of sources) if (source.kind === 'dpla-api') process.stderr.write(await planLine(source.query, config));
    if (planOnly) return 0;
    const interrupted = new AbortController();
    void untilStopped().then(() => interrupted.abort());
    const composed = await compose(config, createLog(config));
    try {
      const worker = await startWorker(composed);
      try {
        return await harvestAll(composed, { sources, mode, interrupted: interrupted.signal });
      } finally {
        // a job that hangs holds its connections: waiting for them would be waiting for the job
        if (!(await worker.close())) process.exit(1);
      }
    } finally {
      await composed.close();
    }
  },
};

interface Asked {
  readonly sources: readonly HarvestSource[];
  readonly mode: HarvestMode;
}

/** "120,000 items in 16 parts by the beginning of the id: about 258 requests, 2 minutes". */
async function planLine(query: Readonly<Record<string, string>>, config: Config): Promise<string> {
  const { items, parts, requests, secondsPerRequest } = await planApi(dplaApiOf(config), query);
  const minutes = Math.ceil((requests * secondsPerRequest) / 60);
  const inParts = parts === 1 ? '' : ` in ${parts.toLocaleString('en')} parts by the beginning of the id`;
  return `plan: ${items.toLocaleString('en')} items${inParts}, about ${requests.toLocaleString('en')} requests, one at a time, about ${minutes} min\n`;
}

function readArguments(args: readonly string[]): Asked & { readonly planOnly: boolean } {
  const sources: HarvestSource[] = [];
  let mode: HarvestMode = 'full';
  let planOnly = false;
  let option: string | null = null;
  for (const arg of args) {
    if (arg === '--plan') planOnly = true;
    else if (arg.startsWith('--')) option = arg;
    else if (option === '--api') sources.push({ kind: 'dpla-api', query: Object.fromEntries(new URLSearchParams(arg)) });
    else if (option === '--bulk') sources.push({ kind: 'bulk', location: locationOf(arg) });
    else if (option === '--mode' && (arg === 'full' || arg === 'changes')) mode = arg;
    else throw new NamesakeError('usage', `harvest does not understand ${JSON.stringify(arg)} after ${option ?? 'nothing'}; see --help`);
  }
  if (sources.length === 0) throw new NamesakeError('usage', 'harvest wants --api QUERY or --bulk LOCATION; see --help');
  return { sources, mode, planOnly };
}

function locationOf(arg: string): string {
  return isRemote(arg) ? arg : path.resolve(arg);
}

/** What can be known to be wrong before anything is written. */
async function checkSource(source: HarvestSource, config: Config): Promise<void> {
  if (source.kind === 'bulk') return;
  await usableSource(source, config);
  if (config.dplaApiKey === null && new URL(config.dplaBaseUrl).hostname === 'api.dp.la')
    throw new NamesakeError(
      'usage',
      'DPLA wants a key: ask for one with `bin/namesake dpla-key YOUR@EMAIL`, wait for the mail, and set DPLA_API_KEY',
    );
}

async function harvestAll(composed: Composed, { sources, mode, interrupted }: Asked & { interrupted: AbortSignal }): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const source of sources) {
    const harvest = await harvestOne(composed, source, mode, interrupted);
    process.stdout.write(told(harvest));
    if (harvest.state !== 'succeeded') code = 1;
    if (interrupted.aborted) return 1;
  }
  return code;
}

/** Asks for a harvest and follows it to its end, or until somebody presses Ctrl-C. */
async function harvestOne(
  { store, queue }: Composed,
  source: HarvestSource,
  mode: HarvestMode,
  interrupted: AbortSignal,
): Promise<Harvest> {
  const { id } = await store.harvests.create({ source, mode });
  await queue.enqueue('harvest', { harvestId: id }, jobId.harvest(id));
  const bar = progressBar('harvest');
  try {
    for (;;) {
      const harvest = await store.harvests.get(id);
      if (harvest === null) throw new NamesakeError('internal', `harvest ${id} vanished`);
      bar.at(harvest.progress.done, harvest.progress.total);
      if (harvest.endedAt !== null || interrupted.aborted) return harvest;
      await sleep(POLL_MS);
    }
  } finally {
    bar.end();
  }
}

function told({ id, state, counts, error, endedAt }: Harvest): string {
  const seen = `${counts.itemsSeen} items (${counts.itemsNew} new, ${counts.itemsChanged} changed, ${counts.itemsUnchanged} unchanged), ${counts.itemsGone} gone, ${counts.itemsRejected} set aside`;
  const found = `${seen}; ${counts.mentions} mentions of ${counts.headings} headings`;
  if (endedAt === null) return `${id} interrupted: ${seen} so far; the next worker goes on with it\n`;
  return error === null ? `${id} ${state}: ${found}\n` : `${id} ${state}: ${error}\n${id} ${state}: ${found}\n`;
}
