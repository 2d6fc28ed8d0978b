// Which backend jobs are on, PostgreSQL or Redis, and how long anybody waits for it.
import { createPostgresBackend, createRedisBackend, type FlowProducer, type Queue, type Worker, withBackend } from 'bullmq';
import { NamesakeError } from '../errors.ts';

export interface QueueConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

export interface QueueLog {
  error(details: object, message: string): void;
}

/** Enqueueing, fetching, and the LISTEN client of one process. */
const POSTGRES_CONNECTIONS = 4;
/** Ringing is an errand: a queue that is away is not waited for, the sweeper rings later. BullMQ on Redis would wait for ever. */
const ANSWER_WITHIN_MS = 5_000;

export const connectionOf = ({ databaseUrl, redisUrl }: QueueConfig): object =>
  redisUrl === null
    ? { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max: POSTGRES_CONNECTIONS }
    : { url: redisUrl, maxRetriesPerRequest: null };

interface Classes {
  readonly Queue: typeof Queue;
  readonly Worker: typeof Worker;
  readonly FlowProducer: typeof FlowProducer;
}

/** Both backends have the same classes; BullMQ types them apart only by their connection. */
export function classesOf(config: QueueConfig): Classes {
  const classes: unknown = config.redisUrl === null ? withBackend(createPostgresBackend) : withBackend(createRedisBackend);
  return classes as Classes; // the classes differ in nothing but the type of `connection`, which connectionOf gives
}

/** @throws NamesakeError `unavailable` when the queue takes longer than anybody should wait */
export function answered<T>(answer: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const fault = new NamesakeError('unavailable', `${what} within ${ANSWER_WITHIN_MS / 1000} s: the queue does not answer`);
    const timer = setTimeout(() => reject(fault), ANSWER_WITHIN_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
