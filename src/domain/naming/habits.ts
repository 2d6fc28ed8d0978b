// What a whole collection teaches: taken once and kept, so that a part of it can be named as if all of it were there.
import type { Spread } from './likelihood.ts';

/** The chance that a face is really there: logit = shift + slope · the logit stated. */
export interface ShownFit {
  readonly shift: number;
  readonly slope: number;
}

/** How often captions count from the right: when bonds are weighed, and when pictures are answered. */
export interface Mirrored {
  readonly weighing: number;
  readonly answering: number;
}

/** The only numbers by which photographs that share nobody, and no copy, have a say in one another's names. Plain data: it may be kept as JSON. */
export interface Habits {
  /** of all vectors at unit length; null where there are too few to have one */
  readonly mean: readonly number[] | null;
  readonly spread: Spread;
  readonly shown: ShownFit;
  readonly mirrored: Mirrored;
}
