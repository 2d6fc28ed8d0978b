// Tries the worker on this machine without a service: the same face in every form of picture, and every outcome that is not a face.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { imagePolicy } from '../../../src/images/policy.ts';
import type { FaceBackend } from './backend.ts';
import type { PostedFace } from './faces.ts';
import { fetchPicture, type PictureNeeds, resultOf } from './picture.ts';
import type { Result } from './service.ts';

/** A portrait of Eileen Collins by NASA, in the public domain; see pictures/README.md. */
export const PORTRAIT = path.resolve(import.meta.dirname, '../pictures/portrait.jpg');
/** Cosine between two pictures of one face, at least; raw vectors of different people average .85. */
const SAME_FACE = 0.95;

interface Trial {
  readonly what: string;
  readonly bytes: Buffer | null;
  /** where it is not served from here */
  readonly url?: string;
  readonly expected: Result['outcome'];
}

/** The portrait as archives have it: turned by EXIF, in CMYK, in 16 bits, in grey, in every format. */
async function faces(): Promise<Trial[]> {
  const portrait = () => sharp(PORTRAIT);
  const turned = await portrait().rotate(90).jpeg().withMetadata({ orientation: 8 }).toBuffer();
  const forms: readonly (readonly [what: string, bytes: Buffer])[] = [
    ['JPEG', await portrait().jpeg().toBuffer()],
    ['JPEG turned by EXIF', turned],
    ['JPEG in CMYK', await portrait().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['JPEG in grey', await portrait().greyscale().jpeg().toBuffer()],
    ['PNG with 16 bits', await portrait().toColourspace('rgb16').png().toBuffer()],
    ['PNG with transparency', await portrait().ensureAlpha(0.9).png().toBuffer()],
    ['PNG in grey with 16 bits', await portrait().greyscale().toColourspace('grey16').png().toBuffer()],
    ['TIFF', await portrait().tiff().toBuffer()],
    ['TIFF in CMYK', await portrait().toColourspace('cmyk').tiff().toBuffer()],
    ['WebP', await portrait().webp({ quality: 90 }).toBuffer()],
    ['GIF', await portrait().gif().toBuffer()],
  ];
  return forms.map(([what, bytes]) => ({ what, bytes, expected: 'ok' }));
}

/** Everything else that comes instead of a face. */
async function others(): Promise<Trial[]> {
  const empty = await sharp({ create: { width: 600, height: 400, channels: 3, background: { r: 90, g: 120, b: 150 } } })
    .jpeg()
    .toBuffer();
  const portrait = await sharp(PORTRAIT).jpeg().toBuffer();
  return [
    { what: 'a picture without a face', bytes: empty, expected: 'no-face' },
    { what: 'half a picture', bytes: portrait.subarray(0, portrait.length / 2), expected: 'undecodable' },
    { what: 'an HTML page named .jpg', bytes: Buffer.from('<!DOCTYPE html><title>Sorry</title>'), expected: 'undecodable' },
    { what: 'a PNG of 30,000 × 30,000 pixels', bytes: hugePng(), expected: 'undecodable' },
    {
      what: 'a drawing, which might load anything',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      expected: 'undecodable',
    },
    { what: 'a picture that is gone', bytes: null, expected: 'image-gone' },
    { what: 'an address of a machine inside', bytes: null, url: 'http://169.254.169.254/latest/meta-data/', expected: 'error' },
    { what: 'a file of this machine', bytes: null, url: 'file:///etc/hostname', expected: 'error' },
  ];
}

/** Its header is right, its pixels are not there: nobody may get as far as them. */
function hugePng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1)))]);
}

/** @returns whether everything ended as it should */
export async function selftest(backend: FaceBackend, say: (line: string) => void): Promise<boolean> {
  const trials = [...(await faces()), ...(await others())];
  const server = createServer((request, response) => {
    const bytes = trials[Number(request.url?.slice(1).replace('.jpg', ''))]?.bytes ?? null;
    if (bytes === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  const needs: PictureNeeds = {
    backend,
    policy: imagePolicy(['127.0.0.1']),
    limits: {
      maxBytes: 20_000_000,
      maxPixels: 150_000_000,
      totalMs: 20_000,
      types: ['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/gif'],
      userAgent: 'namesake-face-worker-selftest',
    },
  };
  say(backend.describes);
  let good = true;
  let known: Float32Array | null = null;
  try {
    for (const [index, { what, url, expected }] of trials.entries()) {
      const task = { taskId: String(index), itemId: what, imageUrl: url ?? `http://127.0.0.1:${port}/${index}.jpg` };
      const startedAt = performance.now();
      const result = await resultOf(await fetchPicture(task, needs), needs);
      const ms = Math.round(performance.now() - startedAt);
      const [face] = result.faces ?? [];
      const vector = face === undefined ? null : vectorOf(face);
      known ??= vector;
      const same = vector === null || known === null ? null : cosine(vector, known);
      const right =
        result.outcome === expected && (expected !== 'ok' || (result.faces?.length === 1 && same !== null && same >= SAME_FACE));
      good &&= right;
      say(
        `${right ? 'right' : 'WRONG'}  ${what}: ${result.outcome}${same === null ? '' : `, cosine ${same.toFixed(3)}`}, ${ms} ms${result.message === undefined ? '' : ` (${result.message})`}`,
      );
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  say(good ? 'all is right' : 'something is wrong');
  return good;
}

export function vectorOf({ embedding }: PostedFace): Float32Array {
  const bytes = Buffer.from(embedding, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let [dot, left, right] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    dot += value * other;
    left += value * value;
    right += other * other;
  }
  return dot / Math.sqrt(left * right);
}
