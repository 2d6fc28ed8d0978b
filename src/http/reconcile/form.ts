// Forms: the protocol sends them, and no other operation takes them.
import type { FastifyRequest } from 'fastify';
import { NamesakeError } from '../../errors.ts';
import { isReconcilePath } from './access.ts';

/** @throws NamesakeError `unsupported-media-type` for any operation but those of the protocol */
export function formOf(request: FastifyRequest, body: string): Readonly<Record<string, string>> {
  if (!isReconcilePath(request.url))
    throw new NamesakeError('unsupported-media-type', 'the body must be sent as Content-Type: application/json');
  return Object.fromEntries(new URLSearchParams(body));
}
