// Lines in, lines out, with constant memory: what the filters share.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { progressBar } from './progress.ts';

/** A line longer than this is refused: the longest real DPLA item is 1.3 MB; 16 MB leaves room and bounds the memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** Output is handed over in pieces of about this size: of the sizes tried (64 kB to 4 MB) all above 256 kB were equally fast. */
const OUTPUT_BYTES = 512 * 1024;
const LF = 10;
const CR = 13;

/** One line as bytes: `bytes[from]` to `bytes[to - 1]`, without its end. */
type TakeLine = (bytes: Uint8Array, from: number, to: number) => void;

/**
 * Splits bytes on LF (a CR before it is dropped). A last line without LF counts.
 *
 * @param take     called for every line that is not too long; the bytes are only lent
 * @param refuse   called for every line that is
 * @param between  awaited after every chunk read
 */
async function splitLines(input: Readable, take: TakeLine, refuse: () => void, between: () => Promise<void>): Promise<void> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let tooLong = false;
  const end = (tail: Buffer, from: number, to: number): void => {
    const whole = rest.length > 0;
    const bytes = whole ? Buffer.concat([...rest, tail.subarray(from, to)]) : tail;
    const start = whole ? 0 : from;
    const stop = whole ? bytes.length : to;
    const long = tooLong || stop - start > MAX_LINE_BYTES;
    rest = [];
    restBytes = 0;
    tooLong = false;
    if (long) refuse();
    else take(bytes, start, stop > start && bytes[stop - 1] === CR ? stop - 1 : stop);
  };
  for await (const piece of input) {
    // process.stdin without an encoding and gunzip both give Buffers
    const chunk = piece as Buffer;
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      end(chunk, from, at);
      from = at + 1;
    }
    if (from < chunk.length && !tooLong) {
      rest.push(chunk.subarray(from));
      restBytes += chunk.length - from;
      if (restBytes > MAX_LINE_BYTES) {
        tooLong = true;
        rest = [];
      }
    }
    await between();
  }
  if (rest.length > 0 || tooLong) end(Buffer.alloc(0), 0, 0);
  await between();
}

/** Standard input, or a file; gunzipped where the first two bytes say so (several members are read as one). */
export async function openInput(path: string | null): Promise<Readable> {
  const raw: Readable = path === null ? process.stdin : createReadStream(path);
  const first = await new Promise<Buffer | null>((resolve, reject) => {
    const onReadable = (): void => {
      const chunk = raw.read() as Buffer | null;
      if (chunk === null && !raw.readableEnded) return;
      raw.off('readable', onReadable);
      resolve(chunk);
    };
    raw.on('readable', onReadable);
    raw.once('end', () => resolve(null));
    raw.once('error', reject);
  });
  if (first !== null) raw.unshift(first);
  return first !== null && first[0] === 0x1f && first[1] === 0x8b ? raw.pipe(createGunzip()) : raw;
}

/** Writes to standard output and waits when it is full. A closed pipe (`| head`) ends the process quietly, as filters do. */
export async function write(output: string | Uint8Array): Promise<void> {
  if (output.length === 0 || process.stdout.write(output)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Quiet end on EPIPE; called once by every filter. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

export class Unusable {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

interface Filtered {
  readonly lines: number;
  /** each was told on standard error as `line N: reason` */
  readonly unusable: number;
}

/** What a filter does with one line: the output (with its own line end), or an Unusable with the reason. */
export type LineFilter = (text: string, number: number) => string | Unusable;

/** Runs a filter over standard input (or `path`): one line at a time, constant memory, back-pressure both ways. */
export async function filterLines(filter: LineFilter, { path = null, name }: { path?: string | null; name: string }): Promise<Filtered> {
  let out = '';
  return runFilter({
    path,
    name,
    // Buffer.toString puts U+FFFD in place of what is no UTF-8
    filter: (bytes, from, to, number) => {
      const result = filter(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', from, to), number);
      if (typeof result !== 'string') return result;
      out += result;
      return null;
    },
    flush: async () => {
      const written = out;
      out = '';
      await write(written);
    },
  });
}

/** Where a filter of bytes writes; it may put a larger array in place of a full one. */
export interface ByteOutput {
  bytes: Uint8Array;
  length: number;
}

/** As {@link filterLines}, for filters that read and write UTF-8 bytes: no string is made of a line. */
export async function filterBytes(
  filter: (bytes: Uint8Array, from: number, to: number, output: ByteOutput) => void,
  { name }: { name: string },
): Promise<Filtered> {
  const output: ByteOutput = { bytes: new Uint8Array(2 * OUTPUT_BYTES), length: 0 };
  return runFilter({
    path: null,
    name,
    filter: (bytes, from, to) => {
      filter(bytes, from, to, output);
      return null;
    },
    flush: async (atEnd) => {
      if (output.length < OUTPUT_BYTES && !atEnd) return;
      await write(output.bytes.subarray(0, output.length));
      // what a pipe has not taken yet must not be overwritten
      if (process.stdout.writableLength > 0) output.bytes = new Uint8Array(output.bytes.length);
      output.length = 0;
    },
  });
}

interface Run {
  readonly path: string | null;
  readonly name: string;
  readonly filter: (bytes: Uint8Array, from: number, to: number, number: number) => Unusable | null;
  readonly flush: (atEnd: boolean) => Promise<void>;
}

async function runFilter({ path, name, filter, flush }: Run): Promise<Filtered> {
  endQuietlyOnClosedPipe();
  const bar = progressBar(name);
  let lines = 0;
  let unusable = 0;
  const tell = (reason: string): void => {
    unusable += 1;
    process.stderr.write(`line ${lines}: ${reason}\n`);
  };
  await splitLines(
    await openInput(path),
    (bytes, from, to) => {
      lines += 1;
      const result = filter(bytes, from, to, lines);
      if (result !== null) tell(result.reason);
    },
    () => {
      lines += 1;
      tell(`longer than ${MAX_LINE_BYTES} bytes`);
    },
    async () => {
      await flush(false);
      bar.at(lines);
    },
  );
  await flush(true);
  bar.end();
  return { lines, unusable };
}
