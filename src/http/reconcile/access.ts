// Who may use the reconciliation endpoints: everybody, or whoever has a token in the path; and from which pages.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NamesakeError } from '../../errors.ts';
import { callerOf } from '../auth.ts';
import { tokenOf } from './token.ts';

const PREFLIGHT_SECONDS = '86400';

export const isReconcilePath = (path: string): boolean => /^\/reconcile(?:[/?]|$)/.test(path);

/**
 * A key of the API with the scope read is enough too, for scripts; a token is enough here and nowhere else.
 *
 * @throws NamesakeError `unauthorized`
 */
export function authorizeReconcile(request: FastifyRequest, isOpen: boolean): void {
  const token = tokenOf(request);
  const scopes = callerOf(request)?.scopes ?? [];
  if (scopes.includes('reconcile') || scopes.includes('read') || (isOpen && token === null)) return;
  throw new NamesakeError(
    'unauthorized',
    token === null
      ? 'a token must stand in the path, /reconcile/k/TOKEN (namesake keys create --reconcile), or the operator sets RECONCILE_OPEN=true'
      : 'the token in the path is unknown or revoked',
  );
}

/** Every page may read the endpoints, their errors too: what they tell is told to whoever has the path. Added before anything is refused. */
export function addCrossOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isReconcilePath(request.url)) return;
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    if (request.method !== 'OPTIONS') return;
    await reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'authorization, content-type, accept',
        'access-control-max-age': PREFLIGHT_SECONDS,
      })
      .send();
  });
}
