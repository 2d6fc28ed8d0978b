// Where a detector that sees 512 pixels looks at a large image: once at the whole, then tile by tile; and which findings are one face.
import type { Box, Detection } from './backend.ts';

export const TILE = 512;
/** A face no larger than this lies whole in at least one tile. */
const OVERLAP = 128;
/** Detail beyond this shows no more faces, and every doubling takes four times as many tiles. */
export const MAX_TILED_SIDE = 2_048;
const WORTH_TILING = 1_024;
/** From so many faces on a picture is a group, where some are small. */
const GROUP = 4;
/** Of the image's longer side: below this the whole picture, scaled down, shows a face of less than 40 pixels. */
const SMALL_FACE = 0.08;

/** Whether another look, tile by tile, may find more: a large picture of a group, of small faces, or of nobody at first sight. */
export function worthTiling({ width, height }: { readonly width: number; readonly height: number }, found: readonly Box[]): boolean {
  const side = Math.max(width, height);
  return side >= WORTH_TILING && (found.length === 0 || found.length >= GROUP || found.some(({ w }) => w < SMALL_FACE * side));
}

/** Tiles that cover an image, with `OVERLAP`; an image smaller than a tile is one. */
export function tilesOf(width: number, height: number): Box[] {
  const starts = (side: number): number[] => {
    const count = Math.max(1, Math.ceil((side - OVERLAP) / (TILE - OVERLAP)));
    return Array.from({ length: count }, (_, index) => (count === 1 ? 0 : Math.round((index * (side - TILE)) / (count - 1))));
  };
  const [w, h] = [Math.min(TILE, width), Math.min(TILE, height)];
  return starts(height).flatMap((y) => starts(width).map((x) => ({ x, y, w, h })));
}

/** A face that a tile's edge cuts is found whole in the next tile; at the edge of the picture it is cut for good. */
export function cutByTile({ x, y, w, h }: Box, tile: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  const near = 2;
  return (
    (tile.x > 0 && x < tile.x + near) ||
    (tile.y > 0 && y < tile.y + near) ||
    (tile.x + tile.w < width && x + w > tile.x + tile.w - near) ||
    (tile.y + tile.h < height && y + h > tile.y + tile.h - near)
  );
}

function intersection(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

const SAME_FACE = 0.4;
/** A nose found again as a face of its own lies in the other. */
const INSIDE = 0.7;

/** The surest of those that lie upon one another, surest first (non-maximum suppression). */
export function distinct(found: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const one of found.toSorted((a, b) => b.score - a.score)) {
    const lies = kept.some((other) => {
      const shared = intersection(one, other);
      const [area, otherArea] = [one.w * one.h, other.w * other.h];
      return shared / (area + otherArea - shared) > SAME_FACE || shared / Math.min(area, otherArea) > INSIDE;
    });
    if (!lies && one.w > 0 && one.h > 0) kept.push(one);
  }
  return kept;
}
