// The inputs of one file, as a stream: JSON Lines or one array, plain or gzip of any number of members, any size.
import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { NamesakeError } from '../errors.ts';
import { splitArray } from './array.ts';
import { splitLines } from './lines.ts';

export type FileInput =
  /** empty for an empty line */
  | { readonly number: number; readonly text: string }
  /** raw: as far as it can be shown */
  | { readonly number: number; readonly fault: 'line-too-long' | 'not-utf8'; readonly raw: string };

const CHUNK_BYTES = 256 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const OPEN_ARRAY = 0x5b;
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** JSON of items is packed 5 to 20 times smaller; deflate can do 1,032. Beyond this a file is made to fill a machine. */
const MAX_EXPANSION = 200;
/** A short file of blanks may be packed better than that and does no harm. */
const HARMLESS_BYTES = 64 * 1024 * 1024;

/**
 * Inputs of a file after number `from`; line of the file, or element of its array; 1-based. Memory is one input, whatever the file's size.
 *
 * @throws the file's own error (a gzip cut off, one that expands without end) after everything readable was yielded
 */
export async function* inputsOf(bytes: AsyncIterable<Buffer>, from: number): AsyncGenerator<FileInput> {
  const chunks = chunksOf(bytes);
  try {
    const first = (await chunks.next()).value ?? Buffer.alloc(0);
    const isArray = first.find((byte) => !isSpace(byte)) === OPEN_ARRAY;
    const whole = prepend(first, chunks);
    let number = 0;
    for await (const piece of isArray ? splitArray(whole) : splitLines(whole)) {
      number += 1;
      if (number > from) yield inputOf(number, piece);
    }
  } finally {
    await chunks.return(undefined);
  }
}

function inputOf(number: number, piece: Buffer | null): FileInput {
  if (piece === null) return { number, fault: 'line-too-long', raw: '' };
  const text = piece.toString('utf8');
  // most text has no replacement character, and then nothing was replaced
  return text.includes('\ufffd') && !isUtf8(piece) ? { number, fault: 'not-utf8', raw: text } : { number, text: text.trim() };
}

/** Chunks, unpacked; a byte order mark is no part of the first one. */
async function* chunksOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  let isFirst = true;
  for await (const chunk of unpacked(bytes)) {
    yield isFirst && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Gzip is told by its first two bytes, never by a file's name. */
async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = bytes[Symbol.asyncIterator]();
  try {
    let head: Buffer = Buffer.alloc(0);
    while (head.length < 2) {
      const next = await source.next();
      if (next.done === true) break;
      head = Buffer.concat([head, next.value]);
    }
    const whole = prepend(head, { [Symbol.asyncIterator]: () => source });
    if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(whole);
    else yield* whole;
  } finally {
    await source.return?.();
  }
}

async function* gunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytesIn = 0;
  let bytesOut = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of packed) {
      bytesIn += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // a pipeline, so that a reader who leaves early closes the source too; the error reaches the reader through gunzip
  pipeline(Readable.from(counted(), { objectMode: false }), gunzip, () => undefined);
  try {
    for await (const piece of gunzip) {
      const chunk: Buffer = piece; // no encoding is set
      bytesOut += chunk.length;
      if (bytesOut > HARMLESS_BYTES && bytesOut > bytesIn * MAX_EXPANSION)
        throw new NamesakeError('invalid-source', `it expands more than ${MAX_EXPANSION} times: ${bytesIn} bytes became ${bytesOut}`);
      yield chunk;
    }
  } finally {
    gunzip.destroy();
  }
}
