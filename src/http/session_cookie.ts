// The cookie of the desk, and the question that goes with it: does a writing request come from a page of ours?
import type { FastifyRequest } from 'fastify';

const NAME = 'namesake_session';
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** @example sessionTokenOf({ cookie: 'a=b; namesake_session=x' })  // 'x' */
export function sessionTokenOf({ cookie }: Headers): string | null {
  if (typeof cookie !== 'string') return null;
  for (const part of cookie.split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value !== undefined) return value;
  }
  return null;
}

/**
 * The Set-Cookie that keeps a token in the browser: no script reads it, no other site's page sends it.
 *
 * @param origin  where the service is reached; over https the cookie is never sent over http
 */
export const sessionCookie = (token: string, { origin, seconds }: { origin: string; seconds: number }): string =>
  `${NAME}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${origin.startsWith('https:') ? '; Secure' : ''}`;

export const noSessionCookie = (origin: string): string => sessionCookie('', { origin, seconds: 0 });

/**
 * Is the page that sends this one of ours? SameSite alone lets every port and every sibling host of ours write. Browsers say it in
 * Sec-Fetch-Site, older ones and those that reach us over plain http beyond loopback in Origin; what says neither is no page.
 */
export function isOwnPage(request: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>, publicUrl: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  return (
    origin !== undefined &&
    (origin === `${request.protocol}://${request.host}` || (publicUrl !== null && origin === new URL(publicUrl).origin))
  );
}
