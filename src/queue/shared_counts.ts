// The Redis in which servers count requests together. Counting is an errand: without an answer at once nothing is counted.
import { Redis } from 'ioredis';
import type { QueueLog } from './backend.ts';

/** A count that takes longer costs the request more than it protects. */
const ANSWER_WITHIN_MS = 250;

export interface SharedCounts {
  readonly redis: Redis;
  close(): Promise<void>;
}

/** Connects with the first count, so that workers, which count nothing, hold no connection. */
export function openSharedCounts(url: string, log: QueueLog): SharedCounts {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWER_WITHIN_MS,
  });
  redis.on('error', (error) => log.error({ err: error }, 'requests are not counted together'));
  return { redis, close: async () => redis.disconnect() };
}
