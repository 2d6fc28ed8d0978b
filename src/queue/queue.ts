// The one door to BullMQ: on PostgreSQL, or on Redis where there is one. The same job API on both.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FlowProducer, Queue } from 'bullmq';
import { answered, classesOf, connectionOf, type QueueConfig, type QueueLog } from './backend.ts';
import type { JobName, Jobs } from './jobs.ts';

const QUEUE = 'namesake';
/** A killed worker's job is free after 5 s and taken up within 2 s more; sums that take longer run in threads, so that it is renewed in time. */
const LOCK_MS = 5_000;
const STALLED_EVERY_MS = 2_000;
/** A running job hears the stop between two batches; one that does not is left to the next worker. */
const CLOSE_WITHIN_MS = 20_000;
/** Ended jobs are told by the tables; the queue keeps a few for whoever looks into it. */
const KEEP_COMPLETED = 100;

/** Attempts of a job that fails for a passing reason: 1, 2, 4 … 64 s apart, two minutes in all, each with jitter. */
const RETRY = { attempts: 8, backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 } } as const;

export interface JobQueue {
  enqueue<Name extends JobName>(name: Name, payload: Jobs[Name], id: string): Promise<void>;
  /** Rings for `jobs`, and for `join` when all of them are done. Ringing twice is ringing once. */
  enqueueFlow<Name extends JobName>(join: Ring<Name>, jobs: readonly Ring<Name>[]): Promise<void>;
  /** Rings `schedule` jobs at the times of these schedules, and of no others. */
  keepTime(schedules: readonly Bell[]): Promise<void>;
  /** jobs waiting, active and delayed */
  depth(): Promise<number>;
  close(): Promise<void>;
}

/** A job to be rung for. */
export interface Ring<Name extends JobName> {
  readonly name: Name;
  readonly payload: Jobs[Name];
  readonly id: string;
}

export interface Bell {
  readonly name: string;
  readonly cron: string;
  readonly timezone: string;
}

export async function openQueue(config: QueueConfig, log: QueueLog): Promise<JobQueue> {
  const classes = classesOf(config);
  const queue = new classes.Queue(QUEUE, { connection: connectionOf(config) });
  // few processes ever ring for a flow: those that do not, hold no connection for it
  let flows: FlowProducer | null = null;
  queue.on('error', (error) => log.error({ err: error }, 'queue'));
  await queue.waitUntilReady();
  return {
    enqueue: (name, payload, id) => answered(enqueue(queue, name, payload, id), `job ${id} was not taken`),
    async enqueueFlow(join, jobs) {
      if (flows === null) {
        flows = new classes.FlowProducer({ connection: connectionOf(config) });
        flows.on('error', (error) => log.error({ err: error }, 'flow'));
      }
      await answered(flows.add({ ...flowJob(join), children: jobs.map(flowJob) }), `flow ${join.id} was not taken`);
    },
    keepTime: (schedules) => answered(keepTime(queue, schedules), 'the schedules were not taken'),
    async depth() {
      const { waiting = 0, active = 0, delayed = 0 } = await answered(queue.getJobCounts('waiting', 'active', 'delayed'), 'no counts came');
      return waiting + active + delayed;
    },
    async close() {
      await flows?.close();
      await queue.close();
    },
  };
}

const flowJob = <Name extends JobName>({ name, payload, id }: Ring<Name>) => ({
  name,
  queueName: QUEUE,
  data: payload,
  opts: { jobId: id, ...RETRY, removeOnComplete: KEEP_COMPLETED, removeOnFail: KEEP_COMPLETED },
});

async function enqueue<Name extends JobName>(queue: Queue, name: Name, payload: Jobs[Name], id: string): Promise<void> {
  // a job that ended under this id would swallow the new ring: it is taken away first
  const old = await queue.getJob(id);
  if (old !== undefined && ((await old.isCompleted()) || (await old.isFailed()))) await old.remove().catch(() => undefined);
  await queue.add(name, payload, { jobId: id, ...RETRY, removeOnComplete: KEEP_COMPLETED, removeOnFail: KEEP_COMPLETED });
}

const SCHEDULERS_AT_MOST = 10_000;

/** BullMQ's own schedulers: one job each ahead of time, on whichever backend; a time that passes while nobody listens rings once, late. */
async function keepTime(queue: Queue, schedules: readonly Bell[]): Promise<void> {
  const wanted = new Set(schedules.map(({ name }) => name));
  for (const { key } of await queue.getJobSchedulers(0, SCHEDULERS_AT_MOST)) if (!wanted.has(key)) await queue.removeJobScheduler(key);
  for (const { name, cron, timezone } of schedules)
    await queue.upsertJobScheduler(
      name,
      { pattern: cron, tz: timezone },
      { name: 'schedule', data: { schedule: name }, opts: { ...RETRY, removeOnComplete: KEEP_COMPLETED, removeOnFail: KEEP_COMPLETED } },
    );
}

interface JobAttempt {
  /** aborted when the worker stops */
  readonly signal: AbortSignal;
  /** no other attempt follows a failure of this one */
  readonly isLast: boolean;
}

export type JobHandlers = { readonly [Name in JobName]: (payload: Jobs[Name], attempt: JobAttempt) => Promise<void> };

export interface JobWorker {
  /** Tells running jobs to stop and waits for them, but not for ever. Resolves true when all of them ended. */
  close(): Promise<boolean>;
}

export async function openWorker(
  config: QueueConfig,
  handlers: JobHandlers,
  { concurrency, log, closeWithinMs = CLOSE_WITHIN_MS }: { concurrency: number; log: QueueLog; closeWithinMs?: number },
): Promise<JobWorker> {
  const stopping = new AbortController();
  const worker = new (classesOf(config).Worker)(
    QUEUE,
    async ({ name, data, attemptsMade, opts }) => {
      if (!Object.hasOwn(handlers, name)) throw new Error(`there is no handler for job ${name}`);
      const attempt = { signal: stopping.signal, isLast: attemptsMade + 1 >= (opts.attempts ?? 1) };
      await handlers[name as JobName](data, attempt); // own key of handlers, checked above
    },
    { connection: connectionOf(config), concurrency, lockDuration: LOCK_MS, stalledInterval: STALLED_EVERY_MS, maxStalledCount: 1_000 },
  );
  worker.on('error', (error) => log.error({ err: error }, 'worker'));
  worker.on('failed', (job, error) => log.error({ job: job?.id, err: error }, 'job failed'));
  await worker.waitUntilReady();
  return {
    async close() {
      stopping.abort(new Error('the worker is stopping'));
      const late = new AbortController();
      const inTime = worker.close().then(() => true);
      const tooLate = sleep(closeWithinMs, false, { signal: late.signal }).catch(() => false);
      const ended = await Promise.race([inTime, tooLate]);
      late.abort();
      if (!ended) log.error({ seconds: closeWithinMs / 1000 }, 'a job did not end in time; another worker will go on with it');
      return ended;
    },
  };
}
