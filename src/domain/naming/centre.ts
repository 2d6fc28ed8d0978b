// Raw vectors made comparable: unit length, the common mean taken away, unit length again.
import type { Album } from './album.ts';

export interface Directions {
  /** unit length; a view */
  readonly of: (vector: number) => Float32Array;
  readonly dimension: number;
  /** what was taken away; null where there were too few vectors to have one */
  readonly mean: readonly number[] | null;
}

/**
 * Directions of all vectors of an album. The lengths of raw embeddings tell of the picture's contrast, not of the person, and different
 * people share a large mean (cosine .85 between strangers for ResNet-34): both go. The mean counts equal vectors once, so that a photograph
 * handed in three times moves nothing.
 *
 * @param known  the mean of the whole collection, where the album is a part of it; null where that was too small to have one
 */
export function directions(album: Album, known?: readonly number[] | null): Directions {
  const { dimension, vectors } = album;
  for (let at = 0; at < vectors; at += 1) unitLength(album.vector(at));
  const mean = known === undefined ? meanOf(album) : known;
  if (mean !== null)
    for (let at = 0; at < vectors; at += 1) {
      const vector = album.vector(at);
      for (let number = 0; number < dimension; number += 1) vector[number] = (vector[number] ?? 0) - (mean[number] ?? 0);
      unitLength(vector);
    }
  return { of: album.vector, dimension, mean };
}

/** One or two faces have no mean worth the word: subtracting it would make them opposites. */
const FEWEST_FOR_A_MEAN = 20;

function meanOf(album: Album): readonly number[] | null {
  const { dimension, vectors } = album;
  // sums in the order of the hashes, so that the order of the input changes no bit
  const sorted = Uint32Array.from({ length: vectors }, (_, at) => at).sort((left, right) => album.hash(left) - album.hash(right));
  const sum = new Float64Array(dimension);
  let counted = 0;
  let before = -1;
  for (const at of sorted) {
    const hash = album.hash(at);
    const vector = album.vector(at);
    if (hash === before) continue;
    before = hash;
    counted += 1;
    for (let number = 0; number < dimension; number += 1) sum[number] = (sum[number] ?? 0) + (vector[number] ?? 0);
  }
  return counted < FEWEST_FOR_A_MEAN ? null : Array.from(sum, (all) => all / counted);
}

function unitLength(vector: Float32Array): void {
  let square = 0;
  for (const number of vector) square += number * number;
  if (square === 0) return;
  const length = Math.sqrt(square);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
}

/** Cosine of two unit vectors. */
export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

/** Product of two stretches of one array; the hot loop of naming: no view is made, four sums at a time. */
export function dotAt(numbers: Float32Array, left: number, right: number, length: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    first += (numbers[left + at] as number) * (numbers[right + at] as number); // inside the array: the caller's stretches are
    second += (numbers[left + at + 1] as number) * (numbers[right + at + 1] as number); // as above
    third += (numbers[left + at + 2] as number) * (numbers[right + at + 2] as number); // as above
    fourth += (numbers[left + at + 3] as number) * (numbers[right + at + 3] as number); // as above
  }
  for (; at < length; at += 1) first += (numbers[left + at] as number) * (numbers[right + at] as number); // as above
  return first + second + third + fourth;
}
