// The body of results: gunzipped within limits, and read as JSON or NDJSON, with a kind eye on the NaN that Python writes.
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NamesakeError } from '../errors.ts';

export interface ResultsLimits {
  /** as sent */
  readonly maxResultsBytes: number;
  /** after gunzip */
  readonly maxResultsBytesPlain: number;
}

/** Vectors hardly compress, and the text around them tenfold: what expands a hundredfold is no result. */
const MAX_RATIO = 100;
/** Below this the ratio says nothing. */
const RATIO_FROM_BYTES = 1024 * 1024;
/** Bodies that are being read or taken at once, in bytes after gunzip: parsed they take a few times as much. */
const IN_HAND_BYTES = 256 * 1024 * 1024;
const RETRY_AFTER_SECONDS = 1;

export type ResultsBody = (request: FastifyRequest, reply: FastifyReply, payload: Readable) => Readable;

/** For Fastify's `preParsing`. One per service: it counts what is in hand. */
export function resultsBody(limits: ResultsLimits): ResultsBody {
  let inHand = 0;
  return (request, reply, payload) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity' && encoding !== 'gzip')
      throw new NamesakeError('unsupported-media-type', `Content-Encoding ${JSON.stringify(encoding)} is not read; gzip is`);
    const meter = new Meter(limits, (bytes) => {
      inHand += bytes;
      if (inHand > IN_HAND_BYTES)
        throw new NamesakeError('too-many-requests', 'more results are being taken than memory holds', {
          extra: { retryAfter: RETRY_AFTER_SECONDS },
        });
    });
    reply.raw.once('close', () => {
      inHand -= meter.plain;
    });
    payload.on('data', (chunk: Buffer) => meter.sent(chunk.length));
    payload.once('error', (error) => meter.destroy(error));
    if (encoding === 'identity') return payload.pipe(meter);
    const gunzip = createGunzip();
    gunzip.once('error', (error) => meter.destroy(new NamesakeError('malformed-json', `the body is no gzip: ${error.message}`)));
    meter.once('close', () => gunzip.destroy());
    return payload.pipe(gunzip).pipe(meter);
  };
}

/** Counts on both sides of gunzip, and ends what grows too large. */
class Meter extends Transform {
  /** read by Fastify, which compares it with Content-Length */
  receivedEncodedLength = 0;
  plain = 0;
  readonly #limits: ResultsLimits;
  readonly #count: (bytes: number) => void;

  constructor(limits: ResultsLimits, count: (bytes: number) => void) {
    super();
    this.#limits = limits;
    this.#count = count;
  }

  sent(bytes: number): void {
    this.receivedEncodedLength += bytes;
    if (this.receivedEncodedLength > this.#limits.maxResultsBytes)
      this.destroy(
        new NamesakeError('body-too-large', `the results are larger than ${this.#limits.maxResultsBytes} bytes; send fewer at once`),
      );
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.plain += chunk.length;
    try {
      this.#count(chunk.length);
      if (this.plain > this.#limits.maxResultsBytesPlain)
        throw new NamesakeError(
          'body-too-large',
          `the results are larger than ${this.#limits.maxResultsBytesPlain} bytes after gunzip; send fewer at once`,
        );
      if (this.plain > RATIO_FROM_BYTES && this.plain > MAX_RATIO * this.receivedEncodedLength)
        throw new NamesakeError('body-too-large', `the results expand more than ${MAX_RATIO} times`);
      done(null, chunk);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** JSON: `{token, results}`. */
export function resultsOfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return parsedWithoutNaN(text, error, 'the body');
  }
}

/**
 * NDJSON: a result in each line, with its token.
 *
 * @throws NamesakeError `malformed-json` with the line; `unsupported-media-type` for CSV, which other operations take
 */
export function resultsOfLines({ headers }: FastifyRequest, text: string): { readonly results: readonly unknown[] } {
  if (headers['content-type']?.startsWith('text/csv') === true)
    throw new NamesakeError('unsupported-media-type', 'results are sent as application/json or application/x-ndjson');
  const results: unknown[] = [];
  let nth = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? text.length : end).trim();
    nth += 1;
    if (line !== '') results.push(lineOf(line, nth));
    from = end === -1 ? text.length : end + 1;
  }
  return { results };
}

function lineOf(line: string, nth: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return parsedWithoutNaN(line, error, `line ${nth}`);
  }
}

/** Beside strings, which are passed over. One that is never closed ends with the text: were it no find, each quotation mark in it would begin anew. */
const NUMBERS_OF_PYTHON = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|-?\b(?:NaN|Infinity)\b/g;

/** Python's json writes NaN and Infinity bare: read as null, the face that holds them is refused by its name, and not the whole body. */
function parsedWithoutNaN(text: string, fault: unknown, what: string): unknown {
  try {
    return JSON.parse(text.replace(NUMBERS_OF_PYTHON, (found) => (found.startsWith('"') ? found : 'null')));
  } catch {
    throw new NamesakeError('malformed-json', `${what} is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
