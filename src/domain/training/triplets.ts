// Triplets for training: an anchor, another face of the same person, and a face of somebody else, drawn, semi-hard or hard.
import type { TrainingRow } from './candidate.ts';
import { drawing, drawnOrder } from './chance.ts';
import type { AreSurelyTwo } from './safe.ts';
import { alike } from './vectors.ts';

export interface Triplet {
  readonly anchor: TrainingRow;
  readonly positive: TrainingRow;
  readonly negative: TrainingRow;
  readonly kind: 'random' | 'semi-hard' | 'hard';
}

/** 20,000 anchors are 60,000 triplets, more than an epoch of a small head; drawn where there are more. */
const ANCHORS_AT_MOST = 20_000;
/** The hardest of so many drawn strangers: the hardest of all is most often a wrong label (Schroff, Kalenichenko & Philbin 2015, 3.2). */
const POOL = 64;
/** FaceNet's margin, there in squared distances: 2 − 2 cos. */
const MARGIN = 0.2;

type DirectionOf = (row: TrainingRow) => Float32Array | null;

/** Of the training split. Without vectors all are drawn. */
export function tripletsOf(
  rows: readonly TrainingRow[],
  seed: number,
  { areSurelyTwo, directionOf }: { readonly areSurelyTwo: AreSurelyTwo; readonly directionOf: DirectionOf },
): Triplet[] {
  const train = rows.filter(({ split }) => split === 'train');
  const next = nextOfPerson(train, seed);
  const besides = besideOf(train);
  const draw = drawing(seed, 'triplets');
  const anchors = drawnOrder(
    train.filter((row) => next.has(row)),
    seed,
    ({ face }) => face.faceId,
  ).slice(0, ANCHORS_AT_MOST);
  return anchors.flatMap((anchor) => {
    const positive = next.get(anchor);
    if (positive === undefined) return [];
    const drawn = Array.from({ length: Math.min(POOL, train.length) }, () => train[draw(train.length)]);
    // whoever stands beside the anchor is surely somebody else
    const pool = [...drawn, ...(besides.get(anchor.face.itemId) ?? [])]
      .filter((row) => row !== undefined)
      .filter((row) => areSurelyTwo(anchor, row));
    return chosen(anchor, positive, pool, directionOf);
  });
}

/** The next face of the same person in a drawn order, the first after the last. */
function nextOfPerson(rows: readonly TrainingRow[], seed: number): Map<TrainingRow, TrainingRow> {
  const people = new Map<string, TrainingRow[]>();
  for (const row of rows) {
    const mine = people.get(row.personId);
    if (mine === undefined) people.set(row.personId, [row]);
    else mine.push(row);
  }
  const next = new Map<TrainingRow, TrainingRow>();
  for (const faces of people.values()) {
    const drawn = drawnOrder(faces, seed, ({ face }) => face.faceId);
    drawn.forEach((row, at) => {
      const after = drawn[(at + 1) % drawn.length];
      if (after !== undefined && after !== row) next.set(row, after);
    });
  }
  return next;
}

function besideOf(rows: readonly TrainingRow[]): Map<string, TrainingRow[]> {
  const items = new Map<string, TrainingRow[]>();
  for (const row of rows) {
    const mine = items.get(row.face.itemId);
    if (mine === undefined) items.set(row.face.itemId, [row]);
    else mine.push(row);
  }
  return items;
}

function chosen(anchor: TrainingRow, positive: TrainingRow, pool: readonly TrainingRow[], directionOf: DirectionOf): Triplet[] {
  const [first] = pool;
  if (first === undefined) return [];
  const triplets: Triplet[] = [{ anchor, positive, negative: first, kind: 'random' }];
  const [from, to] = [directionOf(anchor), directionOf(positive)];
  if (from === null || to === null) return triplets;
  const near = 2 - 2 * alike(from, to);
  let [hard, semiHard]: (readonly [TrainingRow, number] | null)[] = [null, null];
  for (const row of pool) {
    const direction = directionOf(row);
    if (direction === null) continue;
    const distance = 2 - 2 * alike(from, direction);
    if (distance < near && (!hard || distance < hard[1])) hard = [row, distance];
    if (distance >= near && distance < near + MARGIN && (!semiHard || distance < semiHard[1])) semiHard = [row, distance];
  }
  if (semiHard) triplets.push({ anchor, positive, negative: semiHard[0], kind: 'semi-hard' });
  if (hard) triplets.push({ anchor, positive, negative: hard[0], kind: 'hard' });
  return triplets;
}
