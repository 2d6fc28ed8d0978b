// Pictures: photographs that are copies of one image, taken together; and sightings: one face of a picture, in all its copies.
import type { Album, AlbumFace, AlbumPhoto, Listed } from './album.ts';
import { type Directions, dot } from './centre.ts';

/** A face of a picture. `copies` are the faces of photographs that show it. */
export interface Sighting {
  readonly picture: number;
  readonly vector: number;
  readonly box: AlbumFace['box'];
  readonly pixels: number | null;
  readonly copies: readonly { readonly photo: number; readonly face: number }[];
}

export interface Picture {
  readonly photos: readonly number[];
  readonly sightings: readonly number[];
  readonly listed: readonly Listed[];
}

export interface Pictures {
  readonly pictures: readonly Picture[];
  readonly sightings: readonly Sighting[];
  /** sightings that look the same in pictures that are no copies: a poster, a statue, a portrait on the wall */
  readonly repeated: Uint8Array;
}

/** Faces nearer than this are one face scanned twice: two photographs of one person agree in .3 to .9, rescans in more than .97. */
export const COPY_COSINE = 0.96;

/** Copies of a photograph counted once. Photographs with the same image key are copies; so are those whose faces all look the same. */
export function picturesOf(album: Album, directions: Directions, twins: readonly (readonly [number, number])[]): Pictures {
  const { photos } = album;
  const parent = Int32Array.from(photos, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[at] = top;
    return top;
  };
  const join = (left: number, right: number): void => {
    const [first, second] = [root(left), root(right)];
    if (first !== second) parent[Math.max(first, second)] = Math.min(first, second);
  };
  const byImage = new Map<string, number>();
  photos.forEach(({ image }, at) => {
    if (image === null) return;
    const first = byImage.get(image);
    if (first === undefined) byImage.set(image, at);
    else join(first, at);
  });
  for (const [left, right] of twins) if (areCopies(photos[left], photos[right], directions)) join(left, right);

  const members = new Map<number, number[]>();
  photos.forEach((_, at) => {
    const top = root(at);
    const inside = members.get(top);
    if (inside === undefined) members.set(top, [at]);
    else inside.push(at);
  });
  const pictures: Picture[] = [];
  const sightings: Sighting[] = [];
  for (const inside of members.values()) {
    const found = sightingsOf(pictures.length, inside, photos, directions);
    pictures.push({
      photos: inside,
      sightings: found.map((_, at) => sightings.length + at),
      listed: listedTogether(inside.map((at) => photos[at]?.listed ?? [])),
    });
    sightings.push(...found);
  }
  const repeated = new Uint8Array(sightings.length);
  const sightingOf = new Map<string, number>();
  sightings.forEach(({ copies }, at) => {
    for (const { photo, face } of copies) sightingOf.set(`${photo} ${face}`, at);
  });
  for (const [left, right] of twins) {
    if (root(left) === root(right)) continue;
    for (const [one, other] of pairsAlike(photos[left], photos[right], directions))
      for (const at of [sightingOf.get(`${left} ${one}`), sightingOf.get(`${right} ${other}`)]) if (at !== undefined) repeated[at] = 1;
  }
  return { pictures, sightings, repeated };
}

function pairsAlike(left: AlbumPhoto | undefined, right: AlbumPhoto | undefined, directions: Directions): readonly [number, number][] {
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  left?.faces.forEach((face, at) => {
    const near = right?.faces.findIndex(
      (other, place) => !taken.has(place) && dot(directions.of(face.vector), directions.of(other.vector)) >= COPY_COSINE,
    );
    if (near === undefined || near < 0) return;
    taken.add(near);
    pairs.push([at, near]);
  });
  return pairs;
}

/** Every face of the smaller one has its like in the other: the whole again, or a crop. A crop to one face must be listed with the same people. */
function areCopies(left: AlbumPhoto | undefined, right: AlbumPhoto | undefined, directions: Directions): boolean {
  if (left === undefined || right === undefined) return false;
  const alike = pairsAlike(left, right, directions).length;
  const fewer = Math.min(left.faces.length, right.faces.length);
  if (alike < fewer || fewer === 0) return false;
  const there = new Set(right.listed.map(({ person }) => person));
  return fewer > 1 || left.faces.length === right.faces.length || left.listed.some(({ person }) => there.has(person));
}

function sightingsOf(picture: number, inside: readonly number[], photos: readonly AlbumPhoto[], directions: Directions): Sighting[] {
  const found: (Omit<Sighting, 'copies'> & { copies: { photo: number; face: number }[] })[] = [];
  // the one with most faces is nearest to the whole picture
  const bySize = [...inside].sort((left, right) => (photos[right]?.faces.length ?? 0) - (photos[left]?.faces.length ?? 0) || left - right);
  for (const photo of bySize) {
    const used = new Set<number>();
    photos[photo]?.faces.forEach((face, at) => {
      const twice = photo === bySize[0] ? found.find((known) => isFoundTwice(known, face, directions)) : undefined;
      if (twice !== undefined) {
        twice.copies.push({ photo, face: at });
        return;
      }
      let best = -1;
      let nearest = COPY_COSINE;
      found.forEach((known, place) => {
        if (used.has(place)) return;
        const cosine = known.vector === face.vector ? 1 : dot(directions.of(known.vector), directions.of(face.vector));
        if (cosine >= nearest) [best, nearest] = [place, cosine];
      });
      const known = photo === bySize[0] ? undefined : found[best];
      if (known === undefined) {
        used.add(found.length);
        found.push({ picture, vector: face.vector, box: face.box, pixels: face.pixels, copies: [{ photo, face: at }] });
        return;
      }
      used.add(best);
      known.copies.push({ photo, face: at });
    });
  }
  return found;
}

/** Halves of a stereograph stand half a picture apart; nearer than this two faces there are one, seen by two lenses. */
const HALVES = { apart: 0.5, give: 0.07, cosine: 0.75 } as const;

/** One face found twice: boxes that cover one another by more than half, or the two halves of a stereograph. */
function isFoundTwice(known: Pick<Sighting, 'box' | 'vector'>, face: AlbumFace, directions: Directions): boolean {
  const [one, other] = [known.box, face.box];
  if (overlap(one, other) > 0.5) return true;
  const isLevel = Math.abs(one.y - other.y) < 0.4 * one.h && Math.abs(one.h - other.h) < 0.4 * one.h;
  const isHalf = Math.abs(Math.abs(one.x + one.w / 2 - other.x - other.w / 2) - HALVES.apart) < HALVES.give;
  return isLevel && isHalf && dot(directions.of(known.vector), directions.of(face.vector)) >= HALVES.cosine;
}

/** Intersection over union. */
function overlap(one: AlbumFace['box'], other: AlbumFace['box']): number {
  const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / (one.w * one.h + other.w * other.h - across * down);
}

/** People of all copies. Who is listed by one copy only is as likely depicted as that copy says: another's silence is no denial. */
function listedTogether(lists: readonly (readonly Listed[])[]): readonly Listed[] {
  const together = new Map<number, Listed>();
  for (const list of lists)
    for (const one of list) {
      const known = together.get(one.person);
      if (
        known === undefined ||
        known.depicted < one.depicted ||
        (known.order === null && one.order !== null && known.depicted === one.depicted)
      )
        together.set(one.person, one);
    }
  return [...together.values()].sort((left, right) => left.person - right.person);
}
