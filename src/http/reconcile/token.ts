// The token of the reconciliation endpoints, which stands in the path because OpenRefine sends no header.
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';

const ROOT = '/reconcile';
const WITH_TOKEN = /^\/reconcile\/k\/([^/?]*)(.*)$/s;

/** Kept beside the request: what follows reads the path without the token, so that no log and no problem shows it. */
const tokens = new WeakMap<IncomingMessage, string>();

/** The path as the contract has it: "/reconcile/k/nsr_…/suggest/entity?prefix=x" is "/reconcile/suggest/entity?prefix=x" with a token beside it. */
export function pathWithoutToken(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const [, token, rest = ''] = WITH_TOKEN.exec(url) ?? [];
  if (token !== undefined) tokens.set(request, token);
  // a service is added to OpenRefine with or without the last slash
  return (token === undefined ? url : ROOT + rest).replace(/^(\/reconcile(?:\/1\.0-draft)?)\/(?=\?|$)/, '$1');
}

export const tokenOf = (request: FastifyRequest): string | null => tokens.get(request.raw) ?? null;

/** Where the endpoints stand for this client: "/reconcile", or with the token that it has sent. */
export function reconcileRoot(request: FastifyRequest): string {
  const token = tokenOf(request);
  return token === null ? ROOT : `${ROOT}/k/${token}`;
}
