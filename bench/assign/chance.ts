// Draws that both generators share: numbers by their distribution, members of a list, and an order without bias.
import { type Random, randomFrom } from '../random.ts';

export interface Chance {
  readonly unit: Random;
  readonly normal: () => number;
  readonly below: (limit: number) => number;
  readonly hit: (probability: number) => boolean;
  readonly among: <T>(list: readonly T[]) => T | undefined;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

export function chanceFrom(seed: number): Chance {
  const unit = randomFrom(seed);
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    hit: (probability) => unit() < probability,
    among: (list) => list[below(list.length)],
    shuffled: (list) =>
      list
        .map((one) => [unit(), one] as const)
        .sort(([left], [right]) => left - right)
        .map(([, one]) => one),
  };
}
