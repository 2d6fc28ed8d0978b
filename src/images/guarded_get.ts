// One file over HTTP, from a public machine: every address and every redirect is checked, size and time are limited.
//
// Node's own client, and nothing that must be installed: workers elsewhere fetch through this file too.
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ImageFault } from './image_fault.ts';
import type { ImagePolicy } from './policy.ts';

export interface FetchLimits {
  readonly maxBytes: number;
  /** for everything together: redirects, headers, body */
  readonly totalMs: number;
  readonly userAgent: string;
  /** ends it early; the reason is thrown */
  readonly signal?: AbortSignal;
}

export interface Fetched {
  readonly bytes: Buffer;
  /** where it came from in the end */
  readonly url: URL;
}

const MAX_REDIRECTS = 5;
const MAX_HEADER_BYTES = 16_384;
const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,image/tiff,application/ld+json;q=0.9,application/json;q=0.9,*/*;q=0.1';

/** Looks at the beginning of a body while it comes: true when it has seen enough, false to be shown more; throws to end the download. */
export type Inspect = (beginning: Buffer) => boolean;

/**
 * @throws ImageFault of every kind but `too-many-pixels` and `not-an-image`, which are for `inspect` to throw
 */
export async function guardedGet(url: URL, policy: ImagePolicy, limits: FetchLimits, inspect: Inspect): Promise<Fetched> {
  const timeUp = AbortSignal.timeout(limits.totalMs);
  const signal = limits.signal === undefined ? timeUp : AbortSignal.any([timeUp, limits.signal]);
  try {
    let at = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await answer(at, policy, limits.userAgent, signal);
      const next = redirectOf(response, at);
      if (next === null) return { bytes: await bodyOf(response, at, limits.maxBytes, inspect), url: at };
      response.destroy();
      at = next;
    }
    throw new ImageFault('refused', `${told(url)} redirects more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    if (error instanceof ImageFault) throw error;
    limits.signal?.throwIfAborted();
    if (timeUp.aborted) throw new ImageFault('too-slow', `${told(url)} took more than ${limits.totalMs} ms`, error);
    throw new ImageFault('unreachable', `${told(url)}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/** Connects to the address that was checked, and to no other: a name that answers differently the second time gains nothing. */
function answer(url: URL, policy: ImagePolicy, userAgent: string, signal: AbortSignal): Promise<IncomingMessage> {
  const refusal = policy.refusal(url);
  if (refusal !== null) return Promise.reject(new ImageFault('refused', `${told(url)}: ${refusal}`));
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
      // a connection that was kept would be to an address that was checked for somebody else's policy
      agent: false,
      lookup: checkedLookup(policy),
      maxHeaderSize: MAX_HEADER_BYTES,
      headers: { 'user-agent': userAgent, accept: ACCEPT, 'accept-encoding': 'identity' },
      signal,
    });
    // not once: a connection that breaks later tells the request as well as the response
    request.once('response', resolve).on('error', reject).end();
  });
}

/** One address that is not public is enough to refuse a host: an honest one has none. */
function checkedLookup({ lookup, mayConnect }: ImagePolicy): LookupFunction {
  return (host, options, done) => {
    lookup(host, (error, addresses) => {
      if (error !== null) return done(error, []);
      const [first] = addresses;
      const inside = addresses.find(({ address }) => !mayConnect(address));
      if (inside !== undefined) return done(new ImageFault('refused', `${host} is at ${inside.address}, which is no public address`), []);
      if (first === undefined) return done(new Error(`${host} has no address`), []);
      return options.all === true ? done(null, [...addresses]) : done(null, first.address, first.family);
    });
  };
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, at: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  if (location === undefined || !URL.canParse(location, at.href))
    throw new ImageFault('unreachable', `${told(at)} redirects to ${JSON.stringify(location ?? null)}`);
  return new URL(location, at);
}

async function bodyOf(response: IncomingMessage, url: URL, maxBytes: number, inspect: Inspect): Promise<Buffer> {
  try {
    checkStatus(response.statusCode ?? 0, url);
    const tooLarge = (): never => {
      throw new ImageFault('too-large', `${told(url)} has more than ${maxBytes} bytes`);
    };
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) tooLarge();
    const chunks: Buffer[] = [];
    let bytes = 0;
    let seenEnough = false;
    for await (const chunk of response) {
      const part: Buffer = chunk; // without an encoding there are only Buffers
      bytes += part.length;
      if (bytes > maxBytes) tooLarge();
      chunks.push(part);
      if (!seenEnough) {
        const beginning = Buffer.concat(chunks);
        seenEnough = inspect(beginning);
        chunks.splice(0, chunks.length, beginning);
      }
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

function checkStatus(status: number, url: URL): void {
  if (status === 200) return;
  const message = `${told(url)} answers ${status}`;
  // 401 and 403 come from edges that dislike robots as often as from servers that mean it: asked again, then set aside
  throw new ImageFault(status === 404 || status === 410 ? 'gone' : 'unreachable', message);
}

/** Without what may be a secret: signed addresses have it in the query. */
const told = (url: URL): string => (url.protocol.startsWith('http') ? `${url.origin}${url.pathname}`.slice(0, 300) : `${url.protocol}…`);
