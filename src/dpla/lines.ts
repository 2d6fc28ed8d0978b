// JSON Lines from a file as a stream: any number of gzip members, any size, one line at a time, a cap on the line.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The longest real item has 1.3 MB. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

export interface SourceLine {
  /** 1-based */
  readonly number: number;
  /** null where it was longer than {@link MAX_LINE_BYTES} */
  readonly text: string | null;
}

/** Lines of a file after line `from`. A broken gzip ends it with the error after everything readable was yielded. */
export async function* linesOfFile(path: string, from: number): AsyncGenerator<SourceLine> {
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  const line = (tail: Buffer): SourceLine => {
    number += 1;
    const long = restBytes + tail.length > MAX_LINE_BYTES;
    const whole = rest.length === 0 ? tail : Buffer.concat([...rest, tail]);
    rest = [];
    restBytes = 0;
    return { number, text: long ? null : whole.toString('utf8').trimEnd() };
  };
  for await (const piece of await openFile(path)) {
    const chunk = piece as Buffer; // neither stream has an encoding
    let start = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, start)) {
      const found = line(chunk.subarray(start, at));
      start = at + 1;
      if (found.number > from) yield found;
    }
    if (start < chunk.length) {
      restBytes += chunk.length - start;
      if (restBytes <= MAX_LINE_BYTES) rest.push(chunk.subarray(start));
    }
  }
  if (restBytes > 0) {
    const last = line(Buffer.alloc(0));
    if (last.number > from) yield last;
  }
}

async function openFile(path: string): Promise<Readable> {
  const file = await open(path, 'r');
  const magic = Buffer.alloc(2);
  try {
    await file.read(magic, 0, 2, 0);
  } finally {
    await file.close();
  }
  const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) return raw;
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  raw.on('error', (error) => gunzip.destroy(error));
  return raw.pipe(gunzip);
}
