// Which faces are of one picture, copies of it included; and which pictures hang together, so that a split may not part them.
import { COPY_COSINE } from '../naming/pictures.ts';
import { byText, type Candidate, type LabelledFace } from './candidate.ts';
import { type Groups, groupsOf } from './groups.ts';
import { alike } from './vectors.ts';

export interface PicturesOf {
  /** of a face, by its place: one picture and all its copies have one number */
  readonly picture: Int32Array;
  /** pictures of one item, and what they are copies of, have one number */
  readonly photo: Int32Array;
}

/** Faces of one person are held against so many others at most, nearest in one coordinate first: 20,000 of one face would be 200 million pairs. */
const COMPARED_AT_MOST = 400;

/**
 * Copies have one sha256 or one address, or show one person's face so alike that it was scanned twice.
 *
 * @param labelled  places of faces with labels, by person
 */
export function picturesOf(
  faces: readonly Candidate[],
  directions: readonly (Float32Array | null)[],
  labelled: ReadonlyMap<string, readonly number[]>,
): PicturesOf {
  const picture = groupsOf(faces.length);
  joinEqual(picture, faces, ({ imageUrl }) => `address ${imageUrl}`);
  joinEqual(picture, faces, ({ imageSha256 }) => (imageSha256 === null ? null : `sha256 ${imageSha256}`));
  for (const places of labelled.values()) joinAlike(picture, places, directions);
  const photo = groupsOf(faces.length);
  faces.forEach((_, at) => {
    photo.join(at, picture.rootOf(at));
  });
  joinEqual(photo, faces, ({ itemId }) => itemId);
  return { picture: rootsOf(picture, faces.length), photo: rootsOf(photo, faces.length) };
}

const rootsOf = (groups: Groups, size: number): Int32Array => Int32Array.from({ length: size }, (_, at) => groups.rootOf(at));

function joinEqual(groups: Groups, faces: readonly Candidate[], keyOf: (face: Candidate) => string | null): void {
  const first = new Map<string, number>();
  faces.forEach((face, at) => {
    const key = keyOf(face);
    if (key === null) return;
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else groups.join(known, at);
  });
}

function joinAlike(groups: Groups, places: readonly number[], directions: readonly (Float32Array | null)[]): void {
  const seen = places.flatMap((at) => {
    const direction = directions[at];
    return direction ? [{ at, direction, first: direction[0] ?? 0 }] : [];
  });
  seen.sort((left, right) => left.first - right.first || left.at - right.at);
  // unit vectors with this cosine lie no further apart than this, in any coordinate
  const reach = Math.sqrt(2 - 2 * COPY_COSINE);
  seen.forEach((one, nth) => {
    for (const other of seen.slice(nth + 1, nth + 1 + COMPARED_AT_MOST)) {
      if (other.first - one.first > reach) break;
      if (alike(one.direction, other.direction) >= COPY_COSINE) groups.join(one.at, other.at);
    }
  });
}

/** Of labels of one person in one picture the best: a curator's, else the surest, else the best detected. */
export const betterLabel = (left: LabelledFace, right: LabelledFace): number =>
  Number(right.source === 'human') - Number(left.source === 'human') ||
  right.probability - left.probability ||
  right.face.score - left.face.score ||
  byText(left.face.faceId, right.face.faceId);
