// What is refused before anything is read: another host, too many headers, too many requests, a service that is out of breath.

import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { callerOf, identify } from './auth.ts';
import { hostsAccepted } from './hosts.ts';

export type Limits = Pick<
  Config,
  'host' | 'publicUrl' | 'maxHeaders' | 'requestsPerSecond' | 'addressRequestsPerSecond' | 'maxConcurrentRequests'
>;

export interface LimitNeeds {
  readonly store: Pick<Store, 'keys' | 'sessions'>;
  /** counts requests for all servers together; null where each counts for itself */
  readonly sharedCounts: Redis | null;
}

/** What a supervisor asks must be answered when everything else is refused. */
const ALWAYS_ANSWERED = new Set(['/healthz', '/readyz', '/metrics']);
const SECOND_MS = 1_000;
/** A loop that is a second late answers nobody in time. */
const MAX_EVENT_LOOP_DELAY_MS = 1_000;
/** Lasts as long as its reader likes, and counts its streams itself. */
const STREAM = 'streamEvents';
/** The start itself holds the loop up, and is in the figures of the first two seconds. */
const SETTLING_MS = 3_000;

/** Adds the hooks in the order in which they are to run. The key is read before the rate is counted, because the rate is that of a key. */
export async function addLimits(app: FastifyInstance, limits: Limits, { store, sharedCounts }: LimitNeeds): Promise<void> {
  const isAccepted = hostsAccepted(limits);
  // a Redis that is away must not keep anybody from an answer: nothing is counted then
  await app.register(rateLimit, { global: false, redis: sharedCounts, nameSpace: 'namesake-rate-', skipOnError: true });
  const rates = {
    key: app.createRateLimit({
      max: limits.requestsPerSecond,
      timeWindow: SECOND_MS,
      keyGenerator: (request) => `key ${callerOf(request)?.id ?? ''}`,
    }),
    address: app.createRateLimit({
      max: limits.addressRequestsPerSecond,
      timeWindow: SECOND_MS,
      keyGenerator: (request) => `address ${request.ip}`,
    }),
  };

  app.addHook('onRequest', async (request) => {
    if (!isAccepted(request.hostname)) throw new NamesakeError('misdirected', `${JSON.stringify(request.hostname)} is not served here`);
    // Node counts the headers beyond its own limit out silently; its limit is off, so this count is true
    const headers = request.raw.rawHeaders.length / 2;
    if (headers > limits.maxHeaders)
      throw new NamesakeError('headers-too-large', `the request has ${headers} headers; ${limits.maxHeaders} are taken`);
  });

  let settledAt = Number.POSITIVE_INFINITY;
  app.addHook('onListen', async () => {
    settledAt = performance.now() + SETTLING_MS;
  });
  await app.register(underPressure, {
    maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
    pressureHandler: (request) => {
      if (performance.now() < settledAt || isAlwaysAnswered(request)) return;
      throw new NamesakeError('unavailable', 'there is more to do than can be done');
    },
  });

  addConcurrencyLimit(app, limits.maxConcurrentRequests);

  app.addHook('onRequest', async (request) => {
    await identify(request, store);
    if (isAlwaysAnswered(request)) return;
    const rate = await rates[callerOf(request) === null ? 'address' : 'key'](request);
    if (!rate.isAllowed && rate.isExceeded)
      throw new NamesakeError('too-many-requests', `more than ${rate.max} requests within a second`, {
        extra: { retryAfter: rate.ttlInSeconds },
      });
  });
}

/**
 * Refuses before the key is looked up, since that already waits for a connection to the database. Without it a burst of slow requests
 * stands in line for the pool until its 10 s are over, and all of them are refused then.
 */
function addConcurrencyLimit(app: FastifyInstance, most: number): void {
  let inHand = 0;
  app.addHook('onRequest', async (request, reply) => {
    if (isAlwaysAnswered(request) || request.routeOptions.config.operation === STREAM) return;
    if (inHand >= most) throw new NamesakeError('unavailable', `${most} requests are being answered already`);
    inHand += 1;
    // also where the client hung up, and no answer was made
    reply.raw.once('close', () => {
      inHand -= 1;
    });
  });
}

const isAlwaysAnswered = ({ routeOptions }: FastifyRequest): boolean => ALWAYS_ANSWERED.has(routeOptions.url ?? '');
