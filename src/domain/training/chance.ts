// Chance that is the same everywhere: drawn from a seed, and tied to ids, so that the order of the input decides nothing.
import { byText } from './candidate.ts';

/** FNV-1a over code units, then mixed as MurmurHash3 ends, so that ids which differ in their last letter lie far apart. 32 bits. */
export function hashOf(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same things in a drawn order that depends on the seed and their ids alone. */
export function drawnOrder<T>(things: readonly T[], seed: number, idOf: (thing: T) => string): T[] {
  const drawn = things.map((thing) => ({ thing, id: idOf(thing), hash: hashOf(seed, idOf(thing)) }));
  return drawn.sort((left, right) => left.hash - right.hash || byText(left.id, right.id)).map(({ thing }) => thing);
}

/** Whole numbers of 0 up to `below`, one after another: xorshift of Marsaglia 2003, 32 bits of state. */
export function drawing(seed: number, what: string): (below: number) => number {
  // a state of 0 would stay 0
  let state = hashOf(seed, what) || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}
