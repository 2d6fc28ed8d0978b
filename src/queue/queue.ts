// The one door to BullMQ: on PostgreSQL, or on Redis where there is one. The same job API on both.
import { createPostgresBackend, createRedisBackend, type Queue, type Worker, withBackend } from 'bullmq';
import type { JobName, Jobs } from './jobs.ts';

export interface QueueConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

export interface QueueLog {
  error(details: object, message: string): void;
}

const QUEUE = 'namesake';
/** Enqueueing, fetching, and the LISTEN client of one process. */
const POSTGRES_CONNECTIONS = 4;
/** A killed worker's job is free after this; sums that take longer run in threads, so that it is renewed in time. */
const LOCK_MS = 10_000;
const STALLED_EVERY_MS = 3_000;
/** Ended jobs are told by the tables; the queue keeps a few for whoever looks into it. */
const KEEP_COMPLETED = 100;

/** Retries of a job that failed for a passing reason: 1, 2, 4, 8 s, each with jitter. */
const RETRY = { attempts: 5, backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 } } as const;

const connectionOf = ({ databaseUrl, redisUrl }: QueueConfig): object =>
  redisUrl === null
    ? { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max: POSTGRES_CONNECTIONS }
    : { url: redisUrl, maxRetriesPerRequest: null };

/** Both backends have the same classes; BullMQ types them apart only by their connection. */
function classesOf(config: QueueConfig): { readonly Queue: typeof Queue; readonly Worker: typeof Worker } {
  const classes: unknown = config.redisUrl === null ? withBackend(createPostgresBackend) : withBackend(createRedisBackend);
  return classes as { Queue: typeof Queue; Worker: typeof Worker }; // the classes differ in nothing but the type of `connection`, which connectionOf gives
}

export interface JobQueue {
  enqueue<Name extends JobName>(name: Name, payload: Jobs[Name], id: string): Promise<void>;
  /** jobs waiting, active and delayed */
  depth(): Promise<number>;
  close(): Promise<void>;
}

export async function openQueue(config: QueueConfig, log: QueueLog): Promise<JobQueue> {
  const queue = new (classesOf(config).Queue)(QUEUE, { connection: connectionOf(config) });
  queue.on('error', (error) => log.error({ err: error }, 'queue'));
  await queue.waitUntilReady();
  return {
    async enqueue(name, payload, id) {
      // a job that ended under this id would swallow the new ring: it is taken away first
      const old = await queue.getJob(id);
      if (old !== undefined && ((await old.isCompleted()) || (await old.isFailed()))) await old.remove().catch(() => undefined);
      await queue.add(name, payload, { jobId: id, ...RETRY, removeOnComplete: KEEP_COMPLETED, removeOnFail: KEEP_COMPLETED });
    },
    async depth() {
      const { waiting = 0, active = 0, delayed = 0 } = await queue.getJobCounts('waiting', 'active', 'delayed');
      return waiting + active + delayed;
    },
    close: () => queue.close(),
  };
}

export type JobHandlers = { readonly [Name in JobName]: (payload: Jobs[Name], signal: AbortSignal) => Promise<void> };

export interface JobWorker {
  /** waits for running jobs after telling them to stop */
  close(): Promise<void>;
}

export async function openWorker(
  config: QueueConfig,
  handlers: JobHandlers,
  { concurrency, log }: { concurrency: number; log: QueueLog },
): Promise<JobWorker> {
  const stopping = new AbortController();
  const worker = new (classesOf(config).Worker)(
    QUEUE,
    async ({ name, data }) => {
      if (!Object.hasOwn(handlers, name)) throw new Error(`there is no handler for job ${name}`);
      await handlers[name as JobName](data, stopping.signal); // own key of handlers, checked above
    },
    { connection: connectionOf(config), concurrency, lockDuration: LOCK_MS, stalledInterval: STALLED_EVERY_MS, maxStalledCount: 1_000 },
  );
  worker.on('error', (error) => log.error({ err: error }, 'worker'));
  worker.on('failed', (job, error) => log.error({ job: job?.id, err: error }, 'job failed'));
  await worker.waitUntilReady();
  return {
    async close() {
      stopping.abort(new Error('the worker is stopping'));
      await worker.close();
    },
  };
}
