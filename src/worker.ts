// The worker process: takes jobs, sweeps for what is due, stops in order.
import type { Composed } from './compose.ts';
import { readItem } from './dpla/item.ts';
import { runHarvest } from './pipeline/harvest.ts';
import { retryRejects } from './pipeline/retry.ts';
import { sweep } from './pipeline/sweep.ts';
import { type JobHandlers, openWorker } from './queue/queue.ts';
import { openSourceWith } from './sources.ts';

/** A harvest whose worker was killed goes on at the latest this long after. */
const SWEEP_EVERY_MS = 3_000;

export interface RunningWorker {
  close(): Promise<void>;
}

export async function startWorker({ config, log, store, queue }: Composed): Promise<RunningWorker> {
  const needs = { store, log, openSource: openSourceWith(config), readItem };
  const handlers: JobHandlers = {
    harvest: ({ harvestId }, signal) => runHarvest(needs, harvestId, signal),
    retry: ({ harvestId }, signal) => retryRejects(needs, harvestId, signal),
  };
  const worker = await openWorker(config, handlers, { concurrency: config.workerConcurrency, log });
  let sweeping = Promise.resolve();
  const sweepNow = (): void => {
    sweeping = sweeping.then(() => sweep({ store, queue })).catch((error: unknown) => log.error({ err: error }, 'sweep'));
  };
  sweepNow();
  const timer = setInterval(sweepNow, SWEEP_EVERY_MS);
  return {
    async close() {
      clearInterval(timer);
      await sweeping;
      await worker.close();
    },
  };
}
