// Bytes of a picture → upright RGB, whatever format, colours, depth and turn it came in; or why it cannot be decoded.
import sharp, { type Sharp } from 'sharp';
import type { RgbImage } from './backend.ts';

export class Undecodable extends Error {}

export interface Decoded {
  readonly image: RgbImage;
  /** pixels of the whole picture, upright; the image may be smaller */
  readonly width: number;
  readonly height: number;
}

/** Pictures are scaled down to this before anything else: faces of 40 pixels in it are all that is found anyway. */
const MAX_SIDE = 4_096;

sharp.cache(false);
sharp.concurrency(1);

/**
 * EXIF turns are done, transparency lies on white, CMYK and 16-bit become sRGB of 8 bits, grey becomes three equal colours. Of many pages or
 * frames the first counts.
 *
 * @param bytes  of a format that was told by its first bytes already: libvips would open drawings and documents, too
 * @throws Undecodable
 */
export async function decode(bytes: Uint8Array, { maxPixels }: { readonly maxPixels: number }): Promise<Decoded> {
  try {
    // `error`: half a picture is refused, a picture with odd tags, as archives have them, is not
    const source = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 });
    const { width: w, height: h, orientation = 1 } = await source.metadata();
    const lies = orientation >= 5;
    const [width, height] = lies ? [h, w] : [w, h];
    const upright = source
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb');
    return { image: await rawRgb(upright), width, height };
  } catch (error) {
    throw new Undecodable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A part of an image, scaled so that it fits into a square of so many pixels; never enlarged. */
export async function scaledPart(
  image: RgbImage,
  part: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  side: number,
): Promise<RgbImage> {
  if (part.w === image.width && part.h === image.height && Math.max(image.width, image.height) <= side) return image;
  return rawRgb(
    sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 3 } })
      .extract({ left: part.x, top: part.y, width: part.w, height: part.h })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }),
  );
}

async function rawRgb(image: Sharp): Promise<RgbImage> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 3) return { pixels: data, width, height };
  const pixels = new Uint8Array(width * height * 3);
  // one channel is grey; a second or fourth would be transparency, which flattening took away
  for (let at = 0; at < width * height; at += 1)
    for (let colour = 0; colour < 3; colour += 1) pixels[at * 3 + colour] = data[at * channels + (channels < 3 ? 0 : colour)] ?? 0;
  return { pixels, width, height };
}
