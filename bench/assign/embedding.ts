// Faces as vectors, first model: isotropic noise that grows as faces get small, ageing as a drift, a common mean, any length.
import type { Chance } from './chance.ts';

export interface Identity {
  readonly base: Float32Array;
  /** where the face drifts with the years */
  readonly drift: Float32Array;
}

/** Length of the mean that all vectors share, against an identity of length 1: strangers then agree in cosine by about .85. */
const MEAN_LENGTH = 2.6;
/** Length of the drift in 30 years. */
const DRIFT = 0.4;
/** What all pictures of one occasion share: light, camera, film. */
const OCCASION = 0.12;

export interface EmbeddingModel {
  readonly identity: (like?: Identity) => Identity;
  readonly occasion: () => Float32Array;
  /** @param noise length of the noise, against an identity of length 1 */
  readonly face: (identity: Identity, occasion: Float32Array, year: number, noise: number) => Float32Array;
  /** the same face scanned again */
  readonly again: (face: Float32Array) => Float32Array;
}

export function embeddingModel(chance: Chance, dimension: number): EmbeddingModel {
  const vector = (length: number): Float32Array => {
    const made = new Float32Array(dimension);
    for (let at = 0; at < dimension; at += 1) made[at] = (chance.normal() * length) / Math.sqrt(dimension);
    return made;
  };
  const mean = vector(MEAN_LENGTH);
  return {
    identity: (like) => {
      const base = vector(1);
      // lookalikes: cosine .6
      if (like !== undefined) for (let at = 0; at < dimension; at += 1) base[at] = 0.6 * (like.base[at] ?? 0) + 0.8 * (base[at] ?? 0);
      return { base, drift: vector(DRIFT) };
    },
    occasion: () => vector(OCCASION),
    face: ({ base, drift }, occasion, year, noise) => {
      const made = vector(noise);
      const scale = 0.7 + 0.8 * chance.unit();
      const age = (year - 1930) / 30;
      for (let at = 0; at < dimension; at += 1)
        made[at] = scale * ((made[at] ?? 0) + (mean[at] ?? 0) + (base[at] ?? 0) + age * (drift[at] ?? 0) + (occasion[at] ?? 0));
      return made;
    },
    again: (face) => {
      const noise = vector(0.12);
      const scale = 0.95 + 0.1 * chance.unit();
      return face.map((number, at) => scale * (number + (noise[at] ?? 0)));
    },
  };
}
