// Pairs for verification: the same person or two, in folds that share no person, as LFW's View 2 has them.
import type { Split, TrainingRow } from './candidate.ts';
import { drawing, drawnOrder } from './chance.ts';
import type { AreSurelyTwo } from './safe.ts';

export interface Pair {
  readonly left: TrainingRow;
  readonly right: TrainingRow;
  readonly same: boolean;
  /** from 1 */
  readonly fold: number;
  readonly split: Split;
}

/** Huang, Ramesh, Berg & Learned-Miller 2007: ten folds of 300 pairs of each kind. */
export const LFW = { folds: 10, ofEachKind: 300 } as const;
/** A fold in which nobody differs from anybody is none. */
const PEOPLE_PER_FOLD = 2;
/** Two strangers are drawn anew so often for each pair that is wanted. */
const DRAWS = 20;

/** The pairs of one split: as many of strangers in each fold as there are of one person, where they can be had. */
export function pairsOf(rows: readonly TrainingRow[], split: Split, seed: number, areSurelyTwo: AreSurelyTwo): Pair[] {
  const people = new Map<string, TrainingRow[]>();
  for (const row of rows) if (row.split === split) people.set(row.personId, [...(people.get(row.personId) ?? []), row]);
  const folds = Math.max(1, Math.min(LFW.folds, Math.floor(people.size / PEOPLE_PER_FOLD)));
  const drawn = drawnOrder([...people.values()], seed, ([first]) => first?.personId ?? '');
  return Array.from({ length: folds }, (_, at) => at + 1).flatMap((fold) => {
    const mine = drawn.filter((__, nth) => (nth % folds) + 1 === fold);
    const same = drawnOrder(
      mine.flatMap((faces) => chain(faces, seed)),
      seed,
      ([left, right]) => `${left.face.faceId} ${right.face.faceId}`,
    );
    const kept = same.slice(0, LFW.ofEachKind);
    const two = strangers(mine.flat(), kept.length || 1, drawing(seed, `${split} ${fold}`), areSurelyTwo);
    return [
      ...kept.map(([left, right]): Pair => ({ left, right, same: true, fold, split })),
      ...two.map(([left, right]): Pair => ({ left, right, same: false, fold, split })),
    ];
  });
}

type Two = readonly [TrainingRow, TrainingRow];

/** Each face with the next in a drawn order: as many pairs as faces, not as their square, so that who has many does not fill the fold. */
function chain(faces: readonly TrainingRow[], seed: number): Two[] {
  const drawn = drawnOrder(faces, seed, ({ face }) => face.faceId);
  return drawn.flatMap((left, at): Two[] => {
    const right = drawn[at + 1];
    return right === undefined ? [] : [[left, right]];
  });
}

function strangers(faces: readonly TrainingRow[], wanted: number, draw: (below: number) => number, areSurelyTwo: AreSurelyTwo): Two[] {
  const found: Two[] = [];
  const known = new Set<string>();
  for (let left = wanted * DRAWS; left > 0 && found.length < wanted; left -= 1) {
    const [one, other] = [faces[draw(faces.length)], faces[draw(faces.length)]];
    if (one === undefined || other === undefined || !areSurelyTwo(one, other)) continue;
    const key = [one.face.faceId, other.face.faceId].sort().join(' ');
    if (known.has(key)) continue;
    known.add(key);
    found.push([one, other]);
  }
  return found;
}

/** How many pairs of each kind every fold has, at most 300; 0 where there are not ten folds. */
export function lfwPairsPerFold(pairs: readonly Pair[]): number {
  const counts = Array.from({ length: LFW.folds }, (_, at) => {
    const mine = pairs.filter(({ fold }) => fold === at + 1);
    const same = mine.filter((pair) => pair.same).length;
    return Math.min(same, mine.length - same);
  });
  return Math.min(LFW.ofEachKind, ...counts);
}
