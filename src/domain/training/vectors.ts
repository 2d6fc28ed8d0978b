// Directions of faces: vectors less their mean, at unit length, so that their dot product says how alike two faces are.
import type { Candidate } from './candidate.ts';

/** By place in the list; null where a face has no vector. Raw vectors share a large mean, and different people would agree to .85. */
export function directionsOf(faces: readonly Pick<Candidate, 'embedding'>[]): readonly (Float32Array | null)[] {
  const [first] = faces.flatMap(({ embedding }) => embedding ?? []);
  if (first === undefined) return faces.map(() => null);
  const mean = new Float64Array(first.length);
  let counted = 0;
  for (const { embedding } of faces) {
    if (embedding === null) continue;
    counted += 1;
    for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (embedding[at] ?? 0);
  }
  for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) / counted;
  return faces.map(({ embedding }) => (embedding === null ? null : unit(embedding, mean)));
}

function unit(vector: Float32Array, mean: Float64Array): Float32Array {
  const centred = Float64Array.from(vector, (value, at) => value - (mean[at] ?? 0));
  let squares = 0;
  for (const value of centred) squares += value * value;
  const norm = Math.sqrt(squares) || 1;
  return Float32Array.from(centred, (value) => value / norm);
}

/** Cosine of two directions: 1 for the same, 0 for strangers. */
export function alike(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}
