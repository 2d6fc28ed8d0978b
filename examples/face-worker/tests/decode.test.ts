// Pictures of every kind become upright RGB of 8 bits; what cannot be decoded says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { decode, Undecodable } from '../src/decode.ts';

const LIMIT = { maxPixels: 1_000_000 };
/** Left half red, right half blue, 40 × 20. */
const halves = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: 'blue' } }, left: 20, top: 0 },
  ]);
const isRed = (pixels: Uint8Array, at: number): boolean => (pixels[at] ?? 0) > 180 && (pixels[at + 2] ?? 0) < 100;

test('colours, depths and formats', async () => {
  const forms = {
    png: await halves().png().toBuffer(),
    jpeg: await halves().jpeg().toBuffer(),
    'png of a palette': await halves().png({ palette: true }).toBuffer(),
    '16 bits': await halves().toColourspace('rgb16').png().toBuffer(),
    cmyk: await sharp(await halves().png().toBuffer())
      .toColourspace('cmyk')
      .tiff()
      .toBuffer(),
    transparent: await sharp(await halves().png().toBuffer())
      .ensureAlpha()
      .png()
      .toBuffer(),
    webp: await halves().webp().toBuffer(),
    gif: await halves().gif().toBuffer(),
  };
  for (const [what, bytes] of Object.entries(forms)) {
    const { image, width, height } = await decode(bytes, LIMIT);
    assert.deepEqual([width, height, image.width, image.height, image.pixels.length], [40, 20, 40, 20, 2_400], what);
    assert.ok(isRed(image.pixels, 10 * 3) && !isRed(image.pixels, 30 * 3), what);
  }
});

test('grey has three equal colours, in 8 bits and in 16', async () => {
  const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 120, g: 120, b: 120 } } }).greyscale();
  for (const bytes of [await grey.clone().png().toBuffer(), await grey.clone().toColourspace('grey16').png().toBuffer()]) {
    const { image } = await decode(bytes, LIMIT);
    assert.equal(image.pixels.length, 192);
    for (const value of image.pixels) assert.ok(Math.abs(value - 120) <= 2, String(value));
  }
});

test('EXIF turns are done, and width and height are those of the upright picture', async () => {
  const lying = await sharp(
    await sharp(await halves().png().toBuffer())
      .rotate(90)
      .png()
      .toBuffer(),
  )
    .jpeg()
    .withMetadata({ orientation: 8 })
    .toBuffer();
  const { image, width, height } = await decode(lying, LIMIT);
  assert.deepEqual([width, height, image.width, image.height], [40, 20, 40, 20]);
  assert.ok(isRed(image.pixels, 10 * 3) && !isRed(image.pixels, 30 * 3));
});

test('transparency lies on white', async () => {
  const clear = await sharp({ create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
  const { image } = await decode(clear, LIMIT);
  assert.deepEqual([...new Set(image.pixels)], [255]);
});

test('of several pages the first counts', async () => {
  const page = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 6, height: 6, channels: 3, background } })
      .png()
      .toBuffer();
  const pages = await sharp([await page('red'), await page('blue')], { join: { animated: true } })
    .gif()
    .toBuffer();
  const { image, height } = await decode(pages, LIMIT);
  assert.equal(height, 6);
  assert.ok(isRed(image.pixels, 0));
});

test('too many pixels, half a picture and no picture at all', async () => {
  const large = await sharp({ create: { width: 1_001, height: 1_000, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const noisy = await sharp({
    create: { width: 300, height: 300, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer();
  for (const bytes of [large, noisy.subarray(0, noisy.length / 2), Buffer.from('<html></html>'), Buffer.alloc(0)])
    await assert.rejects(decode(bytes, LIMIT), Undecodable);
});
