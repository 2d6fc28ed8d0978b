// The doctor looks at the queue: the Redis of REDIS_URL, or the tables of BullMQ in PostgreSQL.
import type { RedisState } from '../../queue/redis_check.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** What is to be said of a Redis that answered. */
export function judgeRedis({ version, maxmemoryPolicy }: RedisState): readonly Finding[] {
  const reached = ok('Redis', `${version}, answers`);
  if (maxmemoryPolicy === 'noeviction') return [reached, ok('Redis policy', 'noeviction')];
  if (maxmemoryPolicy === null)
    return [
      reached,
      warn('Redis policy', 'the server does not tell', "see in its provider's settings that maxmemory-policy is noeviction"),
    ];
  return [
    reached,
    fail(
      'Redis policy',
      `maxmemory-policy is ${maxmemoryPolicy}: jobs vanish when memory is short`,
      'redis-cli config set maxmemory-policy noeviction, and the same in redis.conf',
    ),
  ];
}

/** What is to be said of the queue itself. @param depth jobs waiting, active and delayed; null where it has no tables yet */
export function judgeQueue(backend: 'Redis' | 'PostgreSQL', depth: number | null): Finding {
  return ok('queue', depth === null ? `in ${backend}; its tables come with the first start` : `in ${backend}, ${depth} jobs`);
}
