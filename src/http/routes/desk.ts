// /desk: the curator's page and its files, open to everybody; what it shows is asked of /v1 by whoever is signed in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NamesakeError } from '../../errors.ts';

export interface DeskFile {
  readonly type: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

export interface DeskFiles {
  readonly page: DeskFile;
  /** by their path below /desk/; a hash in each name, so that one never changes */
  readonly files: ReadonlyMap<string, DeskFile>;
}

/** Its own script, style and pictures, and nothing else: no inline code, no other host, no frame, no markup made from text. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
const ALWAYS = 'public, max-age=31536000, immutable';
/** Asked for each time; 304 where it is the same. */
const ASK = 'no-cache';

export function addDesk(app: FastifyInstance, desk: DeskFiles | null): void {
  const options = { config: { operation: 'desk' }, schema: { querystring: { type: 'object' } } };
  app.get('/desk', options, async (request, reply) => sendPage(request, reply, desk));
  app.get<{ Params: { '*': string } }>('/desk/*', options, async (request, reply) => {
    const name = request.params['*'];
    const file = desk?.files.get(name);
    if (file !== undefined) return send(request, reply.header('cache-control', ALWAYS), file);
    if (name.startsWith('assets/')) throw new NamesakeError('not-found', `the desk has no file ${JSON.stringify(name)}`);
    // the page reads the rest of the path itself
    return sendPage(request, reply, desk);
  });
}

function sendPage(request: FastifyRequest, reply: FastifyReply, desk: DeskFiles | null): FastifyReply {
  if (desk === null) throw new NamesakeError('unavailable', 'the desk could not be built; the log of the start says why');
  return send(request, reply.headers({ 'cache-control': ASK, 'content-security-policy': POLICY }), desk.page);
}

function send(request: FastifyRequest, reply: FastifyReply, { type, body, gzip, etag }: DeskFile): FastifyReply {
  reply.headers({ etag, vary: 'accept-encoding' });
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) === true) return reply.code(304).send();
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return reply
    .type(type)
    .headers(packed ? { 'content-encoding': 'gzip' } : {})
    .send(packed ? gzip : body);
}
