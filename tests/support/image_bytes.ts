// Small image files of our own making, byte by byte: what their headers say, and hardly any picture behind it.
import { crc32, deflateSync } from 'node:zlib';

export const HTML = Buffer.from('<!DOCTYPE html><html><body>Not found, but politely</body></html>');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** A grey PNG; `honest` false leaves the pixels out, so that a huge one is small. */
export function png(width: number, height: number, { honest = true } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(honest ? (width + 1) * height : 1, 127));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG up to its frame header: after `before` bytes of an application's segment, as colour profiles stand there. */
export function jpegHead(width: number, height: number, { before = 0, marker = 0xc0 } = {}): Buffer {
  const segments: Buffer[] = [];
  for (let left = before; left > 0; left -= 60_000) {
    const size = Math.min(left, 60_000);
    segments.push(Buffer.from([0xff, 0xe2, (size + 2) >> 8, (size + 2) & 0xff]), Buffer.alloc(size));
  }
  const frame = Buffer.from([
    0xff,
    marker,
    0,
    17,
    8,
    height >> 8,
    height & 0xff,
    width >> 8,
    width & 0xff,
    3,
    1,
    34,
    0,
    2,
    17,
    1,
    3,
    17,
    1,
  ]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame]);
}

export function gifHead(width: number, height: number): Buffer {
  return Buffer.from([...Buffer.from('GIF89a'), width & 0xff, width >> 8, height & 0xff, height >> 8, 0, 0, 0]);
}

/** The header of each of the three kinds of WebP. */
export function webpHead(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WEBP', 8, 'latin1');
  bytes.write(kind, 12, 'latin1');
  if (kind === 'VP8 ') {
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else if (kind === 'VP8L') bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  else {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
}

/** A TIFF whose directory stands at the end, with the width as a short and the height as a long number. */
export function tiffHead(width: number, height: number, { little = true } = {}): Buffer {
  const bytes = Buffer.alloc(8 + 100 + 2 + 24);
  const short = (value: number, at: number): number => (little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at));
  const long = (value: number, at: number): number => (little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at));
  bytes.write(little ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(108, 4);
  short(2, 108);
  for (const [index, [tag, type, value]] of (
    [
      [256, 3, width],
      [257, 4, height],
    ] as const
  ).entries()) {
    const at = 110 + index * 12;
    short(tag, at);
    short(type, at + 2);
    long(1, at + 4);
    if (type === 3) short(value, at + 8);
    else long(value, at + 8);
  }
  return bytes;
}
