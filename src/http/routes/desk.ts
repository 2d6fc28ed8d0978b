// /desk: the curator's page and its files, open to everybody; what it shows is asked of /v1 by whoever is signed in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NamesakeError } from '../../errors.ts';
import { hasAlready } from '../if_none_match.ts';

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

/** What belongs to a picture; the others are made anew. */
const PICTURE_HEADERS = ['content-type', 'cache-control', 'etag', 'content-disposition', 'x-content-type-options'];
/** Stands for a picture that cannot be had: two heads, in a grey that is seen on light and on dark. */
const PLACEHOLDER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90"><path fill="#8a857a" fill-opacity=".45" d="M24 74c0-14 9-23 20-23s20 9 20 23zM62 74c0-12 8-19 17-19s17 7 17 19z"/><g fill="#8a857a" fill-opacity=".45"><circle cx="44" cy="36" r="11"/><circle cx="79" cy="41" r="9"/></g></svg>`;

/** The page, its files, and photographs that are always there: a browser would complain of each one that is not. */
export function addDesk(app: FastifyInstance, desk: DeskFiles | null): void {
  const options = { config: { operation: 'desk' } };
  app.get('/desk', options, async (request, reply) => sendPage(request, reply, desk));
  app.get<{ Params: { id: string } }>('/desk/photographs/:id', options, async (request, reply) => {
    const { accept, cookie, host, authorization, 'if-none-match': known } = request.headers;
    const given = Object.fromEntries(
      Object.entries({ accept, cookie, host, authorization, 'if-none-match': known }).filter(([, value]) => value),
    );
    const picture = await app.inject({ url: `/v1/items/${encodeURIComponent(request.params.id)}/image`, headers: given });
    if (picture.statusCode !== 200 && picture.statusCode !== 304)
      return reply.header('cache-control', 'no-store').type('image/svg+xml').send(PLACEHOLDER);
    const kept = Object.entries(picture.headers).filter(([name]) => PICTURE_HEADERS.includes(name));
    return reply.code(picture.statusCode).headers(Object.fromEntries(kept)).send(picture.rawPayload);
  });
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
  if (hasAlready(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return reply
    .type(type)
    .headers(packed ? { 'content-encoding': 'gzip' } : {})
    .send(packed ? gzip : body);
}
