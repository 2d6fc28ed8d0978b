// The one place where an error becomes an answer: application/problem+json (RFC 9457), and nothing of our insides in it.
import type { FastifyError, FastifyReply } from 'fastify';
import { type Fault, NamesakeError, type ProblemCode } from '../errors.ts';
import { PROBLEM_CODES } from '../problem_codes.ts';
import { faultsOf } from './faults.ts';

export interface Problem {
  readonly status: number;
  readonly code: ProblemCode;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON */
  readonly body: string;
}

/** Fastify's own errors; what is not listed broke on our side. */
const OF_FASTIFY: Readonly<Record<string, readonly [ProblemCode, detail: string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'the body must be sent as Content-Type: application/json'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'the body is larger than this operation takes'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-json', 'the body has another length than Content-Length says'],
  FST_ERR_BAD_URL: ['invalid-request', 'the path cannot be decoded'],
  FST_ERR_INVALID_URL: ['invalid-request', 'the URL cannot be read'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', 'no id is as long as that'],
  FST_UNDER_PRESSURE: ['unavailable', 'there is more to do than can be done'],
};

/** A database that is away, restarting or full: SQLSTATE classes 08 and 57P, 53300, and what the sockets say. */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|08...|57P0[123]|53300)$/;
const RETRY_AFTER_SECONDS = 1;
/** On every problem: those of paths that cannot be decoded and of what is no HTTP never meet the hooks that set them elsewhere. */
const SECURITY_HEADERS = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none';frame-ancestors 'none'" };

/**
 * @param error     whatever was thrown
 * @param instance  names this answer, as the log does
 * @example problemOf(new NamesakeError('not-found', 'no item x'), 'urn:uuid:…').status  // 404
 */
export function problemOf(error: unknown, instance: string): Problem {
  const { code, detail, faults, extra } = told(error);
  const { status, title } = PROBLEM_CODES[code];
  const { retryAfter, ...members } = extra;
  const wait = typeof retryAfter === 'number' ? retryAfter : code === 'unavailable' ? RETRY_AFTER_SECONDS : null;
  return {
    status,
    code,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...SECURITY_HEADERS,
      ...(wait === null ? {} : { 'retry-after': String(wait) }),
      ...(code === 'range-not-satisfiable' ? { 'content-range': `bytes */${String(members.size)}` } : {}),
      ...(code === 'unauthorized' ? { 'www-authenticate': 'Bearer realm="namesake"' } : {}),
    },
    body: JSON.stringify({
      type: `/docs#${code}`,
      title,
      status,
      code,
      detail,
      instance,
      ...(faults.length > 0 ? { errors: faults } : {}),
      ...members,
    }),
  };
}

export function sendProblem(reply: FastifyReply, { status, headers, body }: Problem): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

interface Told {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly faults: readonly Fault[];
  readonly extra: Readonly<Record<string, unknown>>;
}

function told(error: unknown): Told {
  // faults of the configuration are ours, not the client's
  if (error instanceof NamesakeError && error.code !== 'configuration' && error.code !== 'internal')
    return { code: error.code, detail: error.message, faults: error.faults, extra: error.extra };
  if (isFastifyError(error) && error.validation !== undefined) {
    const faults = faultsOf(error.validation, error.validationContext ?? 'body');
    return { code: 'invalid-request', detail: faults.map(({ where, message }) => `${where} ${message}`).join('; '), faults, extra: {} };
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const [known, detail] = OF_FASTIFY[code] ?? (isAway(error, code) ? AWAY_PROBLEM : BROKEN);
  return { code: known, detail, faults: [], extra: {} };
}

const AWAY_PROBLEM = ['unavailable', 'the database does not answer'] as const;
const BROKEN = ['internal', 'something broke on our side; the log has it under `instance`'] as const;

const isFastifyError = (error: unknown): error is FastifyError => error instanceof Error && 'code' in error;

/** pg's pool says it in words where it has no code. */
function isAway(error: unknown, code: string): boolean {
  return (
    AWAY.test(code) ||
    (error instanceof Error &&
      /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(error.message))
  );
}
