// Is the Redis of REDIS_URL there, and fit to hold jobs? BullMQ itself would try for ever and say nothing.
import { Redis } from 'ioredis';
import { NamesakeError } from '../errors.ts';

export interface RedisState {
  readonly version: string;
  /** null where the server does not tell (managed ones forbid CONFIG) */
  readonly maxmemoryPolicy: string | null;
}

const CONNECT_WITHIN_MS = 5000;

/**
 * Asks the server once.
 *
 * @throws NamesakeError `unavailable`, with the server's place but not its password
 */
export async function checkRedis(url: string): Promise<RedisState> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_WITHIN_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let reason: Error | null = null;
  redis.on('error', (error) => {
    reason = error;
  });
  try {
    await redis.connect();
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? 'unknown';
    return { version, maxmemoryPolicy: await policyOf(redis) };
  } catch (cause) {
    // the command's own error only says that the connection is closed; the event before says why
    const why = reason ?? cause;
    throw new NamesakeError(
      'unavailable',
      `No connection to Redis at ${new URL(url).host}: ${why instanceof Error ? why.message : String(why)}; check REDIS_URL and the server`,
      {
        cause,
      },
    );
  } finally {
    redis.disconnect();
  }
}

async function policyOf(redis: Redis): Promise<string | null> {
  const answer: unknown = await redis.config('GET', 'maxmemory-policy').catch(() => null);
  const policy: unknown = Array.isArray(answer) ? answer[1] : null;
  return typeof policy === 'string' ? policy : null;
}
