// Formats and sizes read from the first bytes of files.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sniff } from '../../src/images/sniff.ts';
import { gifHead, HTML, jpegHead, png, tiffHead, webpHead } from '../support/image_bytes.ts';

test.each<[because: string, bytes: Buffer, expected: ReturnType<typeof sniff>]>([
  ['a PNG', png(40, 30), { type: 'image/png', width: 40, height: 30 }],
  ['a PNG cut before its size', png(40, 30).subarray(0, 20), { type: 'image/png', width: null, height: null }],
  ['a baseline JPEG', jpegHead(640, 480), { type: 'image/jpeg', width: 640, height: 480 }],
  ['a progressive JPEG', jpegHead(640, 480, { marker: 0xc2 }), { type: 'image/jpeg', width: 640, height: 480 }],
  ['a JPEG behind a profile of 200 kB', jpegHead(640, 480, { before: 200_000 }), { type: 'image/jpeg', width: 640, height: 480 }],
  [
    'a JPEG cut within the profile',
    jpegHead(640, 480, { before: 200_000 }).subarray(0, 9_000),
    { type: 'image/jpeg', width: null, height: null },
  ],
  ['a JPEG of tables only', jpegHead(640, 480, { marker: 0xc4 }), { type: 'image/jpeg', width: null, height: null }],
  ['a GIF', gifHead(300, 2), { type: 'image/gif', width: 300, height: 2 }],
  ['a lossy WebP', webpHead('VP8 ', 800, 600), { type: 'image/webp', width: 800, height: 600 }],
  ['a lossless WebP', webpHead('VP8L', 16_384, 9_000), { type: 'image/webp', width: 16_384, height: 9_000 }],
  ['an extended WebP', webpHead('VP8X', 70_000, 1), { type: 'image/webp', width: 70_000, height: 1 }],
  ['a TIFF of Intel', tiffHead(5_000, 70_000), { type: 'image/tiff', width: 5_000, height: 70_000 }],
  ['a TIFF of Motorola', tiffHead(5_000, 70_000, { little: false }), { type: 'image/tiff', width: 5_000, height: 70_000 }],
  ['a TIFF cut before its directory', tiffHead(5, 7).subarray(0, 50), { type: 'image/tiff', width: null, height: null }],
  ['a page', HTML, null],
  ['a drawing, which may load whatever it likes', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['a PDF', Buffer.from('%PDF-1.7 …'), null],
  ['a sound in the same container as WebP', Buffer.from('RIFF\x24\x08\0\0WAVEfmt ', 'latin1'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s', (_because, bytes, expected) => {
  expect(sniff(bytes)).toEqual(expected);
});

test('damaged and cut files are read without an error', () => {
  const heads = [
    png(9, 9),
    jpegHead(9, 9, { before: 100 }),
    gifHead(9, 9),
    webpHead('VP8X', 9, 9),
    tiffHead(9, 9),
    tiffHead(9, 9, { little: false }),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.nat(200),
      fc.array(fc.tuple(fc.nat(140), fc.nat(255)), { maxLength: 6 }),
      (head, length, flips) => {
        const bytes = Buffer.from(head.subarray(0, length));
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        expect(() => sniff(bytes)).not.toThrow();
      },
    ),
    { seed: 8, numRuns: 2_000 },
  );
});
