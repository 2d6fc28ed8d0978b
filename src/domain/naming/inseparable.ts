// People whom no picture lists apart: which of two faces is whose, metadata and pictures alone cannot say.
import type { Picture } from './pictures.ts';

/** Pictures that list only one of the two, of all that list either: below this they are taken to be never apart; one slip of a pen is no proof. */
const APART = 0.12;
/** In one picture only, people are together by chance, and its caption's places are all there is. */
const FEWEST = 2;

/** @returns whether two people are never seen apart, by their numbers */
export function inseparablePeople(pictures: readonly Picture[], people: number): (left: number, right: number) => boolean {
  const lists = new Int32Array(people);
  const together = new Map<number, number>();
  for (const { listed, sightings } of pictures) {
    if (sightings.length === 0) continue;
    listed.forEach(({ person }, at) => {
      lists[person] = (lists[person] ?? 0) + 1;
      for (const { person: other } of listed.slice(0, at)) {
        const pair = Math.min(person, other) * people + Math.max(person, other);
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
    });
  }
  return (left, right) => {
    const both = together.get(Math.min(left, right) * people + Math.max(left, right)) ?? 0;
    return (
      both >= FEWEST && (lists[left] ?? 0) + (lists[right] ?? 0) - 2 * both <= APART * ((lists[left] ?? 0) + (lists[right] ?? 0) - both)
    );
  };
}

/**
 * Takes away from probabilities what tells inseparable people apart: on each face, each of them becomes as likely as the mean of them.
 *
 * @param marginal  probabilities of people on faces, `face * people.length + index`
 */
export function levelled(
  marginal: Float64Array,
  people: readonly number[],
  inseparable: (left: number, right: number) => boolean,
): Float64Array {
  const width = people.length;
  const levelledOut = marginal.slice();
  people.forEach((person, index) => {
    const group = [...people.keys()].filter((other) => other === index || inseparable(person, people[other] ?? -1));
    if (group.length === 1) return;
    for (let face = 0; face * width < marginal.length; face += 1)
      levelledOut[face * width + index] = group.reduce((sum, other) => sum + (marginal[face * width + other] ?? 0), 0) / group.length;
  });
  return levelledOut;
}
