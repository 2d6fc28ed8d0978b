// Boxes of faces: read in shares of the picture or in pixels, kept in shares; and how much two of them share.
import { ResultFault } from './fault.ts';

/** Shares of the picture's width and height, 0 to 1, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Wider or higher than this it is in pixels: a detector's box may reach over the edge, but not by half the picture, and no face has one pixel.
 */
const MOST_OF_A_PICTURE = 1.5;

const isInPixels = ({ w, h }: Box): boolean => w > MOST_OF_A_PICTURE || h > MOST_OF_A_PICTURE;

/**
 * A box in shares, cut to the picture.
 *
 * @param given  in shares or in pixels of `size`
 * @throws ResultFault where it holds nothing of the picture
 * @example normalised({ x: 100, y: 50, w: 200, h: 200 }, { width: 1000, height: 500 })  // { x: .1, y: .1, w: .2, h: .4 }
 */
export function normalised(given: Box, size: Size): Box {
  const [width, height] = isInPixels(given) ? [size.width, size.height] : [1, 1];
  const left = Math.max(0, given.x / width);
  const top = Math.max(0, given.y / height);
  const right = Math.min(1, (given.x + given.w) / width);
  const bottom = Math.min(1, (given.y + given.h) / height);
  const box = { x: Math.fround(left), y: Math.fround(top), w: Math.fround(right - left), h: Math.fround(bottom - top) };
  if (!(box.w > 0 && box.h > 0))
    throw new ResultFault(`the box ${JSON.stringify(given)} holds nothing of a picture of ${size.width} × ${size.height} pixels`);
  return box;
}

/** Intersection over union: 1 for the same box, 0 for boxes that do not touch. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.w * a.h + b.w * b.h - shared);
}
