// All lines of the input as one batch: gathered into shared memory, what cannot be used told on standard error.
import { sharedBytes, sharedWords } from '../domain/cluster/batch/shared.ts';
import type { BatchLines } from '../pipeline/batch/lines.ts';
import { MAX_LINE_BYTES, openInput } from './lines.ts';
import { progressBar } from './progress.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;

/** Reads standard input to its end. @returns the lines that can be used, and how many cannot */
export async function readBatch(name: string): Promise<{ readonly lines: BatchLines; readonly unusable: number }> {
  const bar = progressBar(name);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const piece of await openInput(null)) {
    // process.stdin without an encoding and gunzip both give Buffers
    const chunk = piece as Buffer;
    chunks.push(chunk);
    bytes += chunk.length;
    bar.at(bytes);
  }
  bar.end();
  const whole = Buffer.from(sharedBytes(bytes).buffer);
  let at = 0;
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) at += chunk.copy(whole, at);
  return cutIntoLines(whole);
}

/** Moves the lines together in place: what stays is never longer than what was there. */
function cutIntoLines(whole: Buffer): { readonly lines: BatchLines; readonly unusable: number } {
  const starts = sharedWords(countLines(whole) + 1);
  let count = 0;
  let end = 0;
  let number = 0;
  for (let from = 0; from < whole.length; ) {
    const feed = whole.indexOf(LINE_FEED, from);
    const stop = feed === -1 ? whole.length : feed;
    const to = stop > from && whole[stop - 1] === CARRIAGE_RETURN ? stop - 1 : stop;
    number += 1;
    const fault = faultOf(whole, from, to);
    if (fault === null) {
      starts[count] = end;
      for (let at = from; at < to; at += 1) whole[end + at - from] = whole[at] ?? 0;
      end += to - from;
      count += 1;
    } else process.stderr.write(`line ${number}: ${fault}\n`);
    from = stop + 1;
  }
  starts[count] = end;
  return { lines: { bytes: whole.subarray(0, end), starts, count }, unusable: number - count };
}

function countLines(whole: Buffer): number {
  let count = 1;
  for (let at = whole.indexOf(LINE_FEED); at !== -1; at = whole.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

function faultOf(whole: Buffer, from: number, to: number): string | null {
  if (to - from > MAX_LINE_BYTES) return `longer than ${MAX_LINE_BYTES} bytes`;
  let blank = true;
  for (let at = from; at < to; at += 1) {
    const byte = whole[at] ?? 0;
    if (byte === TAB)
      return `a tab stands in ${JSON.stringify(whole.toString('utf8', from, Math.min(to, from + 80)))}: one heading per line was expected`;
    if (byte > SPACE) blank = false;
  }
  return blank || (whole.toString('utf8', from, Math.min(to, from + 8)).trim() === '' && whole.toString('utf8', from, to).trim() === '')
    ? 'empty: a heading was expected'
    : null;
}
