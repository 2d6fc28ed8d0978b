// The worker process: takes jobs, sweeps for what is due, stops in order.
import type { Composed } from './compose.ts';
import { readItem } from './dpla/item.ts';
import { type DomainThread, openDomainThread } from './pipeline/domain_thread.ts';
import { sweepEmbedding } from './pipeline/embedding_sweep.ts';
import { ringForRun } from './pipeline/flow_bells.ts';
import { doRung } from './pipeline/flow_ranges.ts';
import { runHarvest } from './pipeline/harvest.ts';
import { applyForgotten } from './pipeline/judge_effects.ts';
import { nameFaces } from './pipeline/name_faces.ts';
import { ringForNaming } from './pipeline/name_faces_bells.ts';
import { retryRejects } from './pipeline/retry.ts';
import { fireSchedule, keepSchedules, type Told } from './pipeline/schedule.ts';
import { sweep } from './pipeline/sweep.ts';
import { buildTrainingSet } from './pipeline/training_set.ts';
import { timesUntil } from './queue/cron.ts';
import { openChunkQueue } from './queue/embedding_chunks.ts';
import { type JobHandlers, openWorker } from './queue/queue.ts';
import { openSourceWith } from './sources.ts';
import { openShelf } from './training/shelf.ts';
import { createWorkerMetrics, serveMetrics } from './worker_metrics.ts';

/** A harvest whose worker was killed goes on at the latest this long after. */
const SWEEP_EVERY_MS = 3_000;

export interface RunningWorker {
  /** Stops in order, within seconds. Resolves false when a job did not end in time: only the end of the process ends it then. */
  close(): Promise<boolean>;
}

export async function startWorker({ config, log, store, queue }: Composed): Promise<RunningWorker> {
  const needs = { store, log, openSource: openSourceWith(config), readItem, flowHeadings: config.resolveFlowHeadings };
  const scheduling = { store, queue, log, timesUntil };
  const told: Told = { text: '', at: 0 };
  const stop = new AbortController();
  const threads = openThreads(stop.signal);
  const shelf = openShelf(config.dataDir);
  const handlers: JobHandlers = {
    harvest: ({ harvestId }, attempt) => runHarvest(needs, harvestId, attempt),
    retry: ({ harvestId }, { signal }) => retryRejects(needs, harvestId, signal),
    async resolve(job) {
      await threads.with((thread) => doRung({ store, thread }, job));
      await ringForRun({ store, queue });
    },
    async 'name-faces'({ spaceId }, { signal }) {
      await threads.with(async (thread) => void (await nameFaces({ store, log, thread, signal }, spaceId)));
    },
    training: ({ trainingSetId }, attempt) =>
      threads.with((thread) => buildTrainingSet({ store, shelf, thread, log }, trainingSetId, attempt)),
    schedule: ({ schedule }) => fireSchedule(scheduling, schedule, new Date()),
  };
  const metrics = createWorkerMetrics();
  const { host, workerMetricsPort: port } = config;
  const metricsServer = port === null ? null : await serveMetrics(metrics, { host, port, keys: store.keys });
  if (metricsServer !== null) log.info({ address: metricsServer.address() }, 'metrics');
  const worker = await openWorker(config, metrics.watch(handlers), { concurrency: config.workerConcurrency, log });
  const thread = openDomainThread(stop.signal);
  const chunks = openChunkQueue(config, log);
  const embedding = { store, chunks, resultsUrl: resultsUrl(config), highWater: config.embeddingHighWater, signal: stop.signal };
  const sweeper = sweepEvery(SWEEP_EVERY_MS, async () => {
    await keepSchedules(scheduling, told, new Date()).catch((error: unknown) => log.error({ err: error }, 'schedules'));
    await sweep({ store, queue }).catch((error: unknown) => log.error({ err: error }, 'sweep'));
    await sweepEmbedding(embedding).catch((error: unknown) => log.error({ err: error }, 'embedding'));
    await ringForNaming({ store, queue }).catch((error: unknown) => log.error({ err: error }, 'naming faces'));
    await ringForRun({ store, queue }).catch((error: unknown) => log.error({ err: error }, 'batch run'));
    await applyForgotten({ store, log, thread, signal: stop.signal, flowHeadings: config.resolveFlowHeadings }).catch((error: unknown) =>
      log.error({ err: error }, 'judgements'),
    );
  });
  return {
    async close() {
      stop.abort();
      metricsServer?.close();
      metricsServer?.closeAllConnections();
      await sweeper.end();
      await thread.close();
      await threads.close();
      await chunks.close();
      return worker.close();
    },
  };
}

/** Where workers at the queue's door bring what they found: it goes with each chunk. */
const resultsUrl = ({ publicUrl, host, port }: Composed['config']): string =>
  `${publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`}/v1/embedding/results`;

/** A thread for each range in hand, kept for the next: it takes a second to start, and remembers how common words are. */
function openThreads(signal: AbortSignal): { with(work: (thread: DomainThread) => Promise<void>): Promise<void>; close(): Promise<void> } {
  const idle: DomainThread[] = [];
  return {
    async with(work) {
      const thread = idle.pop() ?? openDomainThread(signal);
      try {
        await work(thread);
      } finally {
        idle.push(thread);
      }
    },
    async close() {
      await Promise.all(idle.map((thread) => thread.close()));
    },
  };
}

/** At once and then again and again, never two at a time: a database that is away must not be met by all that was missed. */
function sweepEvery(ms: number, once: () => Promise<void>): { end(): Promise<void> } {
  let running: Promise<void> | null = null;
  const tick = (): void => {
    running ??= once().finally(() => {
      running = null;
    });
  };
  tick();
  const timer = setInterval(tick, ms);
  return {
    async end() {
      clearInterval(timer);
      await running;
    },
  };
}
