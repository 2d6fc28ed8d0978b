// Who is signed in, for everybody to follow.
import { shared } from '../shared.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { Session } from './shapes.ts';

const NOBODY: Session = { signedIn: false, name: null, scopes: [] };

/** null until the service has been asked */
export const session = shared<Session | null>(null);

/** The session has ended, in twelve hours or with its key. */
export function signedOut(): void {
  if (session.get()?.signedIn === true) session.set(NOBODY);
}

export const may = (scope: 'curate' | 'pipeline' | 'admin'): boolean => session.get()?.scopes.includes(scope) === true;

/** Asks who is signed in; a ticket in the address, as the demo prints it, signs in first and is taken out of the address. */
export async function begin(): Promise<void> {
  const ticket = /^#ticket=([\w-]+)$/.exec(location.hash)?.[1];
  if (ticket !== undefined) {
    history.replaceState(null, '', location.pathname);
    // a link that was used already is as good as none: then the key is asked for
    await signIn({ ticket }).catch(() => undefined);
    if (session.get()?.signedIn === true) return;
  }
  session.set(await sent('GET'));
}

/** @throws Refusal where the service does not know the key */
export async function signIn(by: { readonly key: string } | { readonly ticket: string }): Promise<void> {
  session.set(await sent('POST', by));
}

export async function signOut(): Promise<void> {
  session.set(await sent('DELETE'));
}

async function sent(method: string, body?: object): Promise<Session> {
  const response = await fetch('/v1/session', {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal(0, 'the service does not answer');
  });
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}
