// Seeded chance for the fuzz of the API: the same seed and number give the same request.
import { randomFrom } from '../../../bench/random.ts';

export interface Dice {
  /** true with this probability */
  chance(share: number): boolean;
  /** a whole number from `least` to `most`, both included */
  whole(least: number, most: number): number;
  of<T>(list: readonly [T, ...T[]]): T;
  /** undefined of an empty list */
  maybeOf<T>(list: readonly T[]): T | undefined;
}

export function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return {
    chance: (share) => random() < share,
    whole,
    of: (list) => list[whole(0, list.length - 1)] ?? list[0],
    maybeOf: (list) => list[whole(0, list.length - 1)],
  };
}
