// A result as bytes that are equal exactly where two results say the same, however they were written: numbers or base64, shares or pixels.
import type { TaskResult } from './result.ts';
import { bytesOf } from './vector.ts';

/**
 * The bytes that a digest is taken of. The message is left out: it is for people, and holds times and names of machines.
 *
 * @example a box { x: 100, … } of a picture of 1,000 pixels gives the same as { x: .1, … }
 */
export function canonicalBytes({ outcome, retryable, imageSha256, faces }: TaskResult): Uint8Array[] {
  const head = JSON.stringify([
    outcome,
    outcome === 'error' ? retryable : null,
    imageSha256,
    faces.map(({ box, imageWidth, imageHeight, score, quality, landmarks, cropSha256 }) => [
      [box.x, box.y, box.w, box.h],
      [imageWidth, imageHeight],
      [score, quality, landmarks, cropSha256],
    ]),
  ]);
  return [new TextEncoder().encode(head), ...faces.map(({ vector }) => bytesOf(vector))];
}
