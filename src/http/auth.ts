// Who asks, and whether that is enough for the operation.
import type { FastifyRequest } from 'fastify';
import { NamesakeError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Operation } from './contract.ts';
import { isLoopbackAddress } from './hosts.ts';
import type { Caller } from './operation.ts';
import { tokenOf } from './reconcile/token.ts';
import { isOwnPage, sessionTokenOf } from './session_cookie.ts';

/** Kept beside the request instead of on it: Fastify's own type stays as it is. */
const callers = new WeakMap<FastifyRequest, Caller>();
/** Those whose caller is known by a cookie, which a browser sends along whoever asks it to. */
const byCookie = new WeakSet<FastifyRequest>();
const READING = ['GET', 'HEAD'];

export const callerOf = (request: FastifyRequest): Caller | null => callers.get(request) ?? null;

/**
 * Reads the token, the key or the cookie, in this order, if there is a good one. Nobody is turned away here: that is `authorize`, after the
 * rate limit has counted.
 */
export async function identify(request: FastifyRequest, { keys, sessions }: Pick<Store, 'keys' | 'sessions'>): Promise<void> {
  const token = tokenOf(request);
  const key = bearerKey(request.headers.authorization);
  const session = request.headers.authorization === undefined ? sessionTokenOf(request.headers) : null;
  if (token === null && key === null && session !== null) byCookie.add(request);
  const caller =
    token !== null
      ? await keys.verifyToken(token)
      : key !== null
        ? await keys.verify(key)
        : session !== null
          ? await sessions.find(session)
          : null;
  if (caller !== null) callers.set(request, caller);
}

/**
 * @param publicUrl  where our pages are, beside where the request went
 * @throws NamesakeError `unauthorized`, or `forbidden` with the scope that is missing or where a page of somebody else writes
 */
export function authorize(request: FastifyRequest, { scope, openOnLoopback }: Operation, publicUrl: string | null): void {
  if (byCookie.has(request) && !READING.includes(request.method) && !isOwnPage(request, publicUrl))
    throw new NamesakeError('forbidden', 'a session writes from pages of this service only; elsewhere send a key');
  if (scope === null || (openOnLoopback && isLocal(request))) return;
  const caller = callerOf(request);
  if (caller === null) {
    const given = request.headers.authorization !== undefined;
    throw new NamesakeError('unauthorized', given ? 'the key is unknown or revoked' : 'no key was sent: Authorization: Bearer <key>');
  }
  if (!caller.scopes.some((one) => one === scope))
    throw new NamesakeError(
      'forbidden',
      `this needs the scope ${scope}; the key ${JSON.stringify(caller.name)} has ${caller.scopes.join(', ')}`,
    );
}

/** RFC 6750; the scheme is blind to case. */
function bearerKey(authorization: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** A proxy on this machine that we were not told of speaks for somebody else: its headers give it away. */
function isLocal(request: FastifyRequest): boolean {
  const proxied = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  return isLoopbackAddress(request.ip) && (!proxied || request.ips !== undefined);
}
