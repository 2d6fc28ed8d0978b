// Bytes of a file elsewhere, over HTTP: resumed where a connection broke, followed through redirects, never from where it must not go.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import { NamesakeError } from '../errors.ts';
import { guardedAgent } from './public_host.ts';

export interface RemoteRules {
  /** hosts that may be private and speak plain http, as the operator says */
  readonly trusted: readonly string[];
  readonly userAgent: string;
}

const MAX_REDIRECTS = 5;
/** 1, 2, 4 … 30 s apart: about two minutes, after which the harvest's own retries go on. */
const ATTEMPTS = 7;
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 30_000;
/** Silence in the middle of a body. */
const BODY_TIMEOUT_MS = 60_000;

export interface Patience {
  readonly firstWaitMs: number;
}

/**
 * @param url      https, or http of a trusted host
 * @throws NamesakeError `invalid-source` for what no attempt mends (404, a private address, a redirect to one), `upstream` when the attempts
 *         are used up
 */
export async function* bytesOf(
  url: URL,
  rules: RemoteRules,
  { firstWaitMs = FIRST_WAIT_MS }: Partial<Patience> = {},
): AsyncGenerator<Buffer> {
  const agent = guardedAgent(rules.trusted);
  let offset = 0;
  let etag: string | null = null;
  let failures = 0;
  try {
    for (;;) {
      try {
        const { body, tag } = await opened(url, { offset, etag, agent, rules });
        etag = tag;
        for await (const chunk of body) {
          const bytes: Buffer = chunk; // a body without an encoding gives Buffers
          offset += bytes.length;
          failures = 0;
          yield bytes;
        }
        return;
      } catch (error) {
        if (error instanceof NamesakeError) throw error;
        const fault = faultIn(error);
        if (fault !== null) throw fault;
        failures += 1;
        if (failures >= ATTEMPTS)
          throw new NamesakeError('upstream', `${told(url)} did not come in ${ATTEMPTS} attempts: ${messageOf(error)}`);
        await sleep(Math.min(MAX_WAIT_MS, firstWaitMs * 2 ** (failures - 1)));
      }
    }
  } finally {
    await agent.destroy();
  }
}

interface Asked {
  readonly offset: number;
  readonly etag: string | null;
  readonly agent: Dispatcher;
  readonly rules: RemoteRules;
}

async function opened(url: URL, { offset, etag, agent, rules }: Asked): Promise<{ body: AsyncIterable<Buffer>; tag: string | null }> {
  let at = url;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    checkScheme(at, rules);
    const { statusCode, headers, body } = await request(at, {
      dispatcher: agent,
      headersTimeout: HEADERS_TIMEOUT_MS,
      bodyTimeout: BODY_TIMEOUT_MS,
      headers: {
        'user-agent': rules.userAgent,
        'accept-encoding': 'identity',
        ...(offset === 0 ? {} : { range: `bytes=${offset}-`, ...(etag === null ? {} : { 'if-range': etag }) }),
      },
    });
    const location = one(headers.location);
    if (statusCode >= 300 && statusCode < 400 && location !== null && URL.canParse(location, at.href)) {
      await body.dump();
      at = new URL(location, at);
      continue;
    }
    if (statusCode === 200 || statusCode === 206) {
      if (offset > 0 && statusCode === 200) {
        await body.dump({ limit: 0 }).catch(() => undefined);
        throw new NamesakeError(
          'upstream',
          `${told(at)} broke off after ${offset} bytes and cannot be resumed: the file changed, or its server takes no ranges`,
        );
      }
      return { body, tag: one(headers.etag) };
    }
    await body.dump();
    const message = `${told(at)} answers ${statusCode}`;
    if (statusCode === 429 || statusCode >= 500) throw new Error(message);
    throw new NamesakeError('invalid-source', message);
  }
  throw new NamesakeError('invalid-source', `${told(url)} redirects more than ${MAX_REDIRECTS} times`);
}

function checkScheme(url: URL, { trusted }: RemoteRules): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && trusted.includes(url.hostname))) return;
  throw new NamesakeError('invalid-source', `${told(url)} is not https: name its host in BULK_HOSTS if it may be read without`);
}

const one = (header: string | string[] | undefined): string | null => (Array.isArray(header) ? header[0] : header) ?? null;
/** Without what may be a secret: signed locations have it in the query. */
export const told = (url: URL): string => `${url.origin}${url.pathname}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** A refusal of the guard comes wrapped in the error of the connection. */
const faultIn = (error: unknown): NamesakeError | null =>
  error instanceof Error && error.cause instanceof NamesakeError ? error.cause : null;
