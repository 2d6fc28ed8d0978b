// Idempotency-Key: a writing request is carried out once; repeated, it gets its first answer again.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NamesakeError } from '../errors.ts';
import type { Claim } from '../store/idempotency.ts';
import type { Store } from '../store/store.ts';
import { callerOf } from './auth.ts';

const claims = new WeakMap<FastifyRequest, Claim>();
const RETRY_AFTER_SECONDS = 1;
/** The headers that belong to the answer; the others are made anew for each. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'] as const;

type Answers = Store['idempotency'];

/**
 * Before the handler: claims the key, or sends the answer of the first request.
 *
 * @throws NamesakeError `idempotency-mismatch` where the key was used for another request, `request-in-progress` while the first one runs
 */
export async function claimAnswer(request: FastifyRequest, reply: FastifyReply, answers: Answers): Promise<FastifyReply | undefined> {
  const idempotencyKey = request.headers['idempotency-key'];
  const caller = callerOf(request);
  if (typeof idempotencyKey !== 'string' || caller === null) return undefined;
  const outcome = await answers.claim({ keyId: caller.id, idempotencyKey, requestHash: hashOf(request) });
  switch (outcome.state) {
    case 'claimed':
      claims.set(request, outcome.claim);
      return undefined;
    case 'answered':
      return reply
        .code(outcome.answer.status)
        .headers(outcome.answer.headers)
        .header('idempotency-replayed', 'true')
        .send(outcome.answer.body);
    case 'in-progress':
      throw new NamesakeError(
        'request-in-progress',
        `the first request with the Idempotency-Key ${JSON.stringify(idempotencyKey)} is still being carried out`,
        {
          extra: { retryAfter: RETRY_AFTER_SECONDS },
        },
      );
    case 'mismatch':
      throw new NamesakeError('idempotency-mismatch', `the Idempotency-Key ${JSON.stringify(idempotencyKey)} was used for another request`);
  }
}

/** When the answer is made: keeps it, the refusals too; what broke on our side may be tried again. */
export async function keepAnswer(request: FastifyRequest, reply: FastifyReply, body: unknown, answers: Answers): Promise<void> {
  const claim = claims.get(request);
  if (claim === undefined) return;
  claims.delete(request);
  try {
    if (reply.statusCode >= 500 || typeof body !== 'string') await answers.abandon(claim);
    else await answers.finish(claim, { status: reply.statusCode, headers: keptHeaders(reply), body });
  } catch (error) {
    // it was carried out; that the answer could not be kept does not undo it
    request.log.error({ err: error }, 'an idempotent answer was not kept');
  }
}

const keptHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );

const hashOf = ({ method, url, body }: FastifyRequest): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest();
