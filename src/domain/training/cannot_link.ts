// Faces of one photograph, named or not: two people for sure, also where nobody knows who. For training without names.
import { overlap } from '../embedding/box.ts';
import type { Candidate, Split } from './candidate.ts';
import { drawnOrder } from './chance.ts';

export interface CannotLink {
  readonly left: Candidate;
  readonly right: Candidate;
  readonly split: Split;
}

/** A face with what decides whether it may be linked to nobody. */
export interface Linkable {
  readonly face: Candidate;
  /** a picture with its copies */
  readonly picture: number;
  readonly split: Split;
  readonly personId: string | null;
}

/** All pairs of 15 faces; a school's year of 200 would give 19,900. */
const PAIRS_OF_A_PICTURE = 105;
/** More than half of both: one face found twice. */
const SAME_BOX = 0.5;
/** The halves of a stereograph show everybody twice, half a picture apart at one height. */
const HALVES = { apart: 0.5, give: 0.07, level: 0.4 } as const;

export function cannotLinks(faces: readonly Linkable[], seed: number): CannotLink[] {
  return [...photographs(faces)].flatMap((inside) => {
    const pairs = inside.flatMap((left, at) =>
      inside.slice(at + 1).flatMap((right) => (areTwo(left, right) ? [{ left: left.face, right: right.face, split: left.split }] : [])),
    );
    return pairs.length <= PAIRS_OF_A_PICTURE
      ? pairs
      : drawnOrder(pairs, seed, ({ left, right }) => `${left.faceId} ${right.faceId}`).slice(0, PAIRS_OF_A_PICTURE);
  });
}

/** The faces of each picture as its first photograph has them: copies would say the same again. */
function photographs(faces: readonly Linkable[]): Iterable<readonly Linkable[]> {
  const keyOf = ({ face }: Linkable): string => JSON.stringify([face.itemId, face.imageUrl]);
  const first = new Map<number, { readonly key: string; readonly inside: Linkable[] }>();
  for (const one of faces) {
    const known = first.get(one.picture);
    if (known === undefined) first.set(one.picture, { key: keyOf(one), inside: [one] });
    else if (known.key === keyOf(one)) known.inside.push(one);
  }
  return [...first.values()].map(({ inside }) => inside);
}

function areTwo({ face: left, personId }: Linkable, { face: right, personId: other }: Linkable): boolean {
  if (personId !== null && personId === other) return false;
  return overlap(left.box, right.box) <= SAME_BOX && !areHalves(left.box, right.box);
}

function areHalves(one: Candidate['box'], other: Candidate['box']): boolean {
  const across = Math.abs(one.x + one.w / 2 - other.x - other.w / 2);
  const isLevel = Math.abs(one.y - other.y) < HALVES.level * one.h && Math.abs(one.h - other.h) < HALVES.level * one.h;
  return isLevel && Math.abs(across - HALVES.apart) < HALVES.give;
}
