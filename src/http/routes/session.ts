// /v1/session: signing in at the desk with a key or a ticket, and out again.
import { NamesakeError } from '../../errors.ts';
import type { AppNeeds } from '../needs.ts';
import { type Caller, type Handlers, json } from '../operation.ts';
import { noSessionCookie, sessionCookie, sessionTokenOf } from '../session_cookie.ts';

type SessionHandlers = Pick<Handlers, 'openSession' | 'getSession' | 'closeSession'>;

export function sessionHandlers({ store }: Pick<AppNeeds, 'store'>): SessionHandlers {
  return {
    async openSession({ body, origin }) {
      const { key, ticket } = body;
      const holder = key !== undefined ? await store.keys.verify(key.trim()) : await store.sessions.redeem(ticket ?? '');
      if (holder === null)
        throw new NamesakeError(
          'unauthorized',
          key !== undefined ? 'the key is unknown or revoked' : 'the link was used already, or is older than 15 minutes',
        );
      if (!holder.scopes.some((scope) => scope === 'read'))
        throw new NamesakeError(
          'forbidden',
          `the desk needs the scope read; the key ${JSON.stringify(holder.name)} has ${holder.scopes.join(', ')}`,
        );
      const { token, seconds } = await store.sessions.open(holder.id);
      return { ...json(201, told(holder)), headers: { 'Set-Cookie': sessionCookie(token, { origin, seconds }) } };
    },

    getSession: ({ caller }) => json(200, told(caller)),

    async closeSession({ headers, origin }) {
      const token = sessionTokenOf(headers);
      if (token !== null) await store.sessions.close(token);
      return { ...json(200, told(null)), headers: { 'Set-Cookie': noSessionCookie(origin) } };
    },
  };
}

const told = (holder: Pick<Caller, 'name' | 'scopes'> | null) =>
  holder === null ? { signedIn: false, name: null, scopes: [] } : { signedIn: true, name: holder.name, scopes: [...holder.scopes] };
