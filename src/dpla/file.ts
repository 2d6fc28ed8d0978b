// The inputs of one file, as a stream: JSON Lines or one array, plain or gzip of any number of members, any size.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { splitArray } from './array.ts';
import { splitLines } from './lines.ts';

export interface FileInput {
  /** line of the file, or element of its array; 1-based */
  readonly number: number;
  /** null where it was longer than the cap; empty for an empty line */
  readonly text: string | null;
}

const CHUNK_BYTES = 256 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const OPEN_ARRAY = 0x5b;
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/**
 * Inputs of a file after number `from`. Memory is one input, whatever the file's size.
 *
 * @throws the file's own error (no such file, a gzip cut off) after everything readable was yielded
 */
export async function* inputsOfFile(path: string, from: number): AsyncGenerator<FileInput> {
  const stream = await openFile(path);
  try {
    const chunks = chunksOf(stream);
    const first = (await chunks.next()).value ?? Buffer.alloc(0);
    const isArray = first.find((byte) => !isSpace(byte)) === OPEN_ARRAY;
    const whole = prepend(first, chunks);
    let number = 0;
    for await (const piece of isArray ? splitArray(whole) : splitLines(whole)) {
      number += 1;
      if (number > from) yield { number, text: piece === null ? null : piece.toString('utf8').trim() };
    }
  } finally {
    stream.destroy();
  }
}

/** Chunks; a byte order mark is no part of the first one. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer, undefined> {
  let isFirst = true;
  for await (const piece of stream) {
    const chunk = piece as Buffer; // neither stream has an encoding
    yield isFirst && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function openFile(path: string): Promise<Readable> {
  const file = await open(path, 'r');
  const magic = Buffer.alloc(2);
  try {
    await file.read(magic, 0, 2, 0);
  } finally {
    await file.close();
  }
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) return raw;
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // a pipeline, so that a reader who leaves early closes the file too; the error reaches the reader through gunzip
  pipeline(raw, gunzip, () => undefined);
  return gunzip;
}
