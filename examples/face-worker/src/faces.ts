// The faces of one picture: found, aligned, embedded, and told in the words of the service's results.
import { createHash } from 'node:crypto';
import type { Detection, FaceBackend, FivePoints, RgbImage } from './backend.ts';
import { alignedSquare, chip, type Square } from './chip.ts';
import { type Decoded, scaledPart } from './decode.ts';
import { cutByTile, distinct, MAX_TILED_SIDE, TILE, tilesOf, worthTiling } from './tiles.ts';

export interface PostedFace {
  /** shares of width and height, 0..1 */
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly score: number;
  /** shares of width and height */
  readonly landmarks: readonly (readonly [x: number, y: number])[];
  /** 0..1: how much a recogniser can make of it, by size and by the detector's sureness */
  readonly quality: number;
  /** base64 of 32-bit floats, little-endian */
  readonly embedding: string;
  readonly cropSha256: string;
}

/** Sides in pixels from which on a larger face is recognised no better. */
const PLENTY = 112;
/** Smaller ones say nothing of a person. */
const MIN_FACE_PIXELS = 16;

export async function facesOf({ image, width, height }: Decoded, backend: FaceBackend): Promise<PostedFace[]> {
  const found = (await findFaces(image, backend)).filter(({ w, h }) => Math.min(w, h) >= MIN_FACE_PIXELS);
  const points = await pointsOf(image, found, backend);
  const chips = points.map((five) => chip(image, alignedSquare(five), backend.inputs.embed));
  const vectors = await backend.embed(chips);
  return found.flatMap((box, index) => {
    const [five, cut, vector] = [points[index], chips[index], vectors[index]];
    if (five === undefined || cut === undefined || vector === undefined) return [];
    const part = clipped(box, image);
    return [
      {
        box: { x: part.x / image.width, y: part.y / image.height, w: part.w / image.width, h: part.h / image.height },
        imageWidth: width,
        imageHeight: height,
        score: Math.min(1, box.score),
        landmarks: five.map(({ x, y }) => [share(x, image.width), share(y, image.height)] as const),
        quality: Math.min(1, box.score) * Math.min(1, Math.min(box.w, box.h) / PLENTY),
        embedding: base64Of(vector),
        cropSha256: createHash('sha256').update(cut.pixels).digest('hex'),
      },
    ];
  });
}

/** The whole picture first; tile by tile where that may find more. In pixels of the image. */
async function findFaces(image: RgbImage, backend: FaceBackend): Promise<Detection[]> {
  const whole = await scaledPart(image, { x: 0, y: 0, w: image.width, h: image.height }, backend.inputs.detect);
  const first = scaled(await backend.detect(whole), image.width / whole.width);
  if (!worthTiling(image, first)) return distinct(first);
  const large = await scaledPart(image, { x: 0, y: 0, w: image.width, h: image.height }, MAX_TILED_SIDE);
  const found: Detection[] = [];
  for (const tile of tilesOf(large.width, large.height)) {
    const inTile = await backend.detect(await scaledPart(large, tile, TILE));
    found.push(...inTile.map((one) => ({ ...one, x: one.x + tile.x, y: one.y + tile.y })).filter((one) => !cutByTile(one, tile, large)));
  }
  return distinct([...first, ...scaled(found, image.width / large.width)]);
}

const scaled = (found: readonly Detection[], factor: number): Detection[] =>
  found.map(({ score, x, y, w, h }) => ({ score, x: x * factor, y: y * factor, w: w * factor, h: h * factor }));

/** Landmarks are looked for in the square around each box. */
async function pointsOf(image: RgbImage, found: readonly Detection[], backend: FaceBackend): Promise<FivePoints[]> {
  const side = backend.inputs.landmarks;
  const squares = found.map(({ x, y, w, h }): Square => ({ x: x + w / 2, y: y + h / 2, side: Math.max(w, h), turn: 0 }));
  const inChips = await backend.landmarks(squares.map((square) => chip(image, square, side)));
  return inChips.map((five, index) => {
    const square = squares[index] ?? { x: 0, y: 0, side: 1 };
    const placed = ({ x, y }: { x: number; y: number }) => ({
      x: square.x + (x / side - 0.5) * square.side,
      y: square.y + (y / side - 0.5) * square.side,
    });
    const [leftEye, rightEye, nose, leftMouth, rightMouth] = five;
    return [placed(leftEye), placed(rightEye), placed(nose), placed(leftMouth), placed(rightMouth)];
  });
}

function clipped({ x, y, w, h }: Detection, { width, height }: RgbImage) {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { x: left, y: top, w: Math.max(1, Math.min(width, x + w) - left), h: Math.max(1, Math.min(height, y + h) - top) };
}

const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));

function base64Of(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes.toString('base64');
}
