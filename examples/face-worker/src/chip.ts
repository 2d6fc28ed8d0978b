// A square cut out of an image in any place, size and turn, scaled to so many pixels: what the networks look at.
import type { FivePoints, RgbImage } from './backend.ts';

export interface Square {
  /** centre and side, in pixels of the image; may reach over its edges, where it is black */
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** radians, clockwise as seen: 0 is upright */
  readonly turn: number;
}

/** Smaller squares are averaged over so many points a pixel at most, along each side: 600 pixels of a face into 150. */
const MAX_SAMPLES = 4;

/** @param pixels  side of what is cut out */
export function chip(image: RgbImage, { x, y, side, turn }: Square, pixels: number): RgbImage {
  const out = new Uint8Array(pixels * pixels * 3);
  const step = side / pixels;
  const samples = Math.min(MAX_SAMPLES, Math.max(1, Math.round(step)));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const sum = [0, 0, 0];
  for (let row = 0; row < pixels; row += 1)
    for (let column = 0; column < pixels; column += 1) {
      sum.fill(0);
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const u = (column + ((sample % samples) + 0.5) / samples) * step - side / 2;
        const v = (row + (Math.floor(sample / samples) + 0.5) / samples) * step - side / 2;
        addAt(sum, image, x + u * cos - v * sin, y + u * sin + v * cos);
      }
      const to = (row * pixels + column) * 3;
      for (let colour = 0; colour < 3; colour += 1) out[to + colour] = Math.round((sum[colour] ?? 0) / (samples * samples));
    }
  return { pixels: out, width: pixels, height: pixels };
}

/** Adds the colour at a point between pixels, each weighed by its nearness; pixel (0, 0) has its centre at (.5, .5). */
function addAt(sum: number[], { pixels, width, height }: RgbImage, x: number, y: number): void {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [right, below] = [x - 0.5 - left, y - 0.5 - top];
  for (let corner = 0; corner < 4; corner += 1) {
    const [column, row] = [left + (corner & 1), top + (corner >> 1)];
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const weight = ((corner & 1) === 1 ? right : 1 - right) * (corner >> 1 === 1 ? below : 1 - below);
    const at = (row * width + column) * 3;
    for (let colour = 0; colour < 3; colour += 1) sum[colour] = (sum[colour] ?? 0) + weight * (pixels[at + colour] ?? 0);
  }
}

/** The recogniser was trained on squares of this kind: the middle of eyes and mouth stands at 43 % of the height, eyes to mouth are 45 % of the side. */
const CENTRE_HEIGHT = 0.43;
const EYES_TO_MOUTH = 0.45;

/** The square that shows a face as the recogniser wants it, with its eyes level. */
export function alignedSquare([leftEye, rightEye, , leftMouth, rightMouth]: FivePoints): Square {
  const mouth = { x: (leftMouth.x + rightMouth.x) / 2, y: (leftMouth.y + rightMouth.y) / 2 };
  const turn = Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x);
  const toMouth = (eye: { x: number; y: number }): number => Math.hypot(mouth.x - eye.x, mouth.y - eye.y);
  const side = Math.max(1, (toMouth(leftEye) + toMouth(rightEye)) / 2 / EYES_TO_MOUTH);
  const centre = { x: (leftEye.x + rightEye.x + mouth.x) / 3, y: (leftEye.y + rightEye.y + mouth.y) / 3 };
  const down = (0.5 - CENTRE_HEIGHT) * side;
  return { x: centre.x - down * Math.sin(turn), y: centre.y + down * Math.cos(turn), side, turn };
}
