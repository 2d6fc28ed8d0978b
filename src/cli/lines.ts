// Lines in, lines out, with constant memory: what the filters share.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { progressBar } from './progress.ts';

/** A line longer than this is refused: the longest real DPLA item is 1.3 MB; 16 MB leaves room and bounds the memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

export interface Line {
  /** 1-based */
  readonly number: number;
  /** null where the line was too long to be kept */
  readonly text: string | null;
}

/** Splits bytes on LF (a CR before it is dropped) into batches of lines, one batch per chunk read. A last line without LF counts. */
async function* linesOf(input: Readable): AsyncGenerator<Line[]> {
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  let tooLong = false;
  const take = (tail: Buffer): Line => {
    number += 1;
    const whole = rest.length === 0 ? tail : Buffer.concat([...rest, tail]);
    const long = tooLong || whole.length > MAX_LINE_BYTES;
    rest = [];
    restBytes = 0;
    tooLong = false;
    if (long) return { number, text: null };
    const end = whole.length > 0 && whole[whole.length - 1] === 13 ? whole.length - 1 : whole.length;
    return { number, text: new StringDecoder('utf8').end(whole.subarray(0, end)) };
  };
  for await (const piece of input) {
    // process.stdin without an encoding and gunzip both give Buffers
    const chunk = piece as Buffer;
    const batch: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(10, from); at !== -1; at = chunk.indexOf(10, from)) {
      batch.push(take(chunk.subarray(from, at)));
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
    if (batch.length > 0) yield batch;
  }
  if (rest.length > 0 || tooLong) yield [take(Buffer.alloc(0))];
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
export async function write(text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Quiet end on EPIPE; called once by every filter. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** What a filter does with one line: the output (with its own line end), or an Unusable with the reason. */
export type LineFilter = (text: string, number: number) => string | Unusable;

export class Unusable {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * Runs a filter over standard input (or `path`): one line at a time, constant memory, back-pressure both ways.
 *
 * @returns how many lines were read and how many could not be used; each of the latter was told on standard error as `line N: reason`
 */
export async function filterLines(
  filter: LineFilter,
  { path = null, name }: { path?: string | null; name: string },
): Promise<{ lines: number; unusable: number }> {
  endQuietlyOnClosedPipe();
  const bar = progressBar(name);
  let lines = 0;
  let unusable = 0;
  for await (const batch of linesOf(await openInput(path))) {
    let out = '';
    for (const line of batch) {
      lines += 1;
      const result = line.text === null ? new Unusable(`longer than ${MAX_LINE_BYTES} bytes`) : filter(line.text, line.number);
      if (typeof result === 'string') out += result;
      else {
        unusable += 1;
        process.stderr.write(`line ${line.number}: ${result.reason}\n`);
      }
    }
    await write(out);
    bar.at(lines);
  }
  bar.end();
  return { lines, unusable };
}
