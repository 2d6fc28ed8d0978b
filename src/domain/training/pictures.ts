// Which faces are of one picture, copies of it included; and which pictures hang together, so that a split may not part them.
import { byText, type Candidate, type LabelledFace } from './candidate.ts';
import { type Groups, groupsOf } from './groups.ts';

export interface PicturesOf {
  /** of a face, by its place: one picture and all its copies have one number */
  readonly picture: Int32Array;
  /** pictures of one item, and what they are copies of, have one number */
  readonly photo: Int32Array;
}

/**
 * Copies have one sha256 or one address. Faces that look alike are no proof: a person before one camera on one day looks the same in two pictures,
 * and a rescan of a photograph stays with it all the same, through the people in it.
 */
export function picturesOf(faces: readonly Candidate[]): PicturesOf {
  const picture = groupsOf(faces.length);
  joinEqual(picture, faces, ({ imageUrl }) => `address ${imageUrl}`);
  joinEqual(picture, faces, ({ imageSha256 }) => (imageSha256 === null ? null : `sha256 ${imageSha256}`));
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

/** Of labels of one person in one picture the best: a curator's, else the surest, else the best detected. */
export const betterLabel = (left: LabelledFace, right: LabelledFace): number =>
  Number(right.source === 'human') - Number(left.source === 'human') ||
  right.probability - left.probability ||
  right.face.score - left.face.score ||
  byText(left.face.faceId, right.face.faceId);
