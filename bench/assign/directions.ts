// Faces as vectors, third model: directions scattered about each person's own, tightly or widely; bad crops that resemble one another.
import type { Chance } from './chance.ts';

type Vector = Float32Array;

export interface Look {
  readonly face: Vector;
  /** where the face turns as its owner grows old */
  readonly old: Vector;
  /** length of the noise against a face of length 1: people are not equally alike from picture to picture */
  readonly scatter: number;
}

/** Share of crops that are bad (turned away, blurred, hidden), how much more they scatter, and how far they are drawn to what all bad crops look like. */
const BAD = { share: 0.08, scatter: 1.7, drawn: 0.7 } as const;
/** Radians of 30 years. */
const AGEING = 0.45;
/** Numbers of a vector that carry most of what tells people apart: networks use few of theirs. */
const LIVELY = 48;
/** Of a face's direction, what its community shares; brothers share more. */
const KINSHIP = { community: 0.3, family: 0.6 } as const;

export interface DirectionModel {
  readonly community: () => Vector;
  readonly look: (community: Vector, brother?: Look) => Look;
  /** @param years since the middle of the collection; @param small 0 for a large face, 1 for one of a few pixels */
  readonly seen: (look: Look, at: { readonly years: number; readonly small: number }) => Vector;
  /** what a detector takes for a face */
  readonly nothing: () => Vector;
  readonly again: (face: Vector) => Vector;
}

export function directionModel(chance: Chance, dimension: number): DirectionModel {
  const spectrum = Float64Array.from({ length: dimension }, (_, at) => (at < LIVELY ? 1 : 0.35));
  const norm = Math.hypot(...spectrum);
  const drawn = (length: number): Vector => Float32Array.from(spectrum, (one) => (chance.normal() * one * length) / norm);
  const even = (length: number): Vector => Float32Array.from(spectrum, () => (chance.normal() * length) / Math.sqrt(dimension));
  const mixed = (...parts: readonly (readonly [of: Vector, factor: number])[]): Vector =>
    Float32Array.from(spectrum, (_, at) => parts.reduce((sum, [of, factor]) => sum + factor * (of[at] ?? 0), 0));
  const unit = (of: Vector): Vector => {
    const length = Math.hypot(...of);
    return of.map((one) => one / length);
  };
  const common = even(1.1);
  const blur = unit(drawn(1));
  const raw = (direction: Vector): Vector => mixed([unit(direction), 1], [common, 1]);
  return {
    community: () => unit(drawn(1)),
    look: (community, brother) => {
      const share = brother === undefined ? KINSHIP.community : KINSHIP.family;
      const face = unit(mixed([unit(drawn(1)), Math.sqrt(1 - share ** 2)], [brother?.face ?? community, share]));
      return { face, old: unit(drawn(1)), scatter: 0.55 * Math.exp(0.3 * chance.normal()) };
    },
    seen: ({ face, old, scatter }, { years, small }) => {
      const turned = AGEING * (years / 30);
      const now = mixed([face, Math.cos(turned)], [old, Math.sin(turned)]);
      const isBad = chance.hit(BAD.share + 0.15 * small);
      const noise = scatter * (isBad ? BAD.scatter : 1) * (1 + 0.7 * small);
      return raw(mixed([now, 1], [drawn(noise * 0.8), 1], [even(noise * 0.6), 1], [blur, isBad ? BAD.drawn * chance.unit() : 0]));
    },
    nothing: () => raw(mixed([drawn(1), 1], [blur, 0.8])),
    again: (face) => mixed([face, 1], [even(0.12), 1]),
  };
}
