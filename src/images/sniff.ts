// What an image file says of itself in its first bytes: format, width and height, without decoding a pixel. Nobody else is believed.

export type ImageType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/tiff';

export interface Sniffed {
  readonly type: ImageType;
  /** pixels, before any turn that EXIF asks for; null where the part that was seen does not hold them */
  readonly width: number | null;
  readonly height: number | null;
}

interface Format {
  readonly type: ImageType;
  readonly is: (bytes: Buffer) => boolean;
  readonly size: (bytes: Buffer) => readonly [width: number, height: number] | null;
}

const begins = (bytes: Buffer, text: string, at = 0): boolean => bytes.toString('latin1', at, at + text.length) === text;

const FORMATS: readonly Format[] = [
  { type: 'image/jpeg', is: (bytes) => begins(bytes, '\xff\xd8\xff'), size: jpegSize },
  {
    type: 'image/png',
    is: (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n'),
    size: (bytes) => (bytes.length >= 24 && begins(bytes, 'IHDR', 12) ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null),
  },
  {
    type: 'image/gif',
    is: (bytes) => begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a'),
    size: (bytes) => (bytes.length >= 10 ? [bytes.readUInt16LE(6), bytes.readUInt16LE(8)] : null),
  },
  { type: 'image/webp', is: (bytes) => begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8), size: webpSize },
  { type: 'image/tiff', is: (bytes) => begins(bytes, 'II*\0') || begins(bytes, 'MM\0*'), size: tiffSize },
];

/** As many bytes as decide whether something is an image at all. */
export const MAGIC_BYTES = 12;

/**
 * @param bytes  a file, or the beginning of one
 * @returns      null where it begins like none of the formats
 */
export function sniff(bytes: Buffer): Sniffed | null {
  const format = FORMATS.find(({ is }) => is(bytes));
  if (format === undefined) return null;
  const [width, height] = format.size(bytes) ?? [null, null];
  return { type: format.type, width, height };
}

/** The frame header stands behind a chain of segments; FF C4, C8 and CC are of other kinds. ITU T.81, B.1.1.3 */
function jpegSize(bytes: Buffer): [number, number] | null {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    const standsAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    if (standsAlone) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    // pixels begin, and nobody has said how many
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Lossy, lossless and extended files each have their own header. https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Buffer): [number, number] | null {
  if (bytes.length < 30) return null;
  if (begins(bytes, 'VP8 ', 12)) return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  if (begins(bytes, 'VP8L', 12)) {
    const bits = bytes.readUInt32LE(21);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  return begins(bytes, 'VP8X', 12) ? [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1] : null;
}

const [TIFF_WIDTH, TIFF_HEIGHT, TIFF_SHORT] = [256, 257, 3];

/** The first directory may stand anywhere, often at the very end. TIFF 6.0, section 2 */
function tiffSize(bytes: Buffer): [number, number] | null {
  const little = begins(bytes, 'II');
  const short = (at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  if (bytes.length < 8) return null;
  const directory = long(4);
  if (directory + 2 > bytes.length) return null;
  const found = new Map<number, number>();
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > bytes.length) break;
    found.set(short(at), short(at + 2) === TIFF_SHORT ? short(at + 8) : long(at + 8));
  }
  const [width, height] = [found.get(TIFF_WIDTH), found.get(TIFF_HEIGHT)];
  return width === undefined || height === undefined ? null : [width, height];
}
