// Photographs as columns: faces in one growing array of vectors, people as numbers, everything in an order that ids cannot change.
import type { Box, Photo, PhotoPerson } from './photo.ts';

/** What is kept of a listed person: `person` is a number of {@link Album.people}. */
export interface Listed {
  readonly person: number;
  readonly depicted: number;
  readonly row: number | null;
  readonly order: number | null;
  /** false for somebody only a curator's word put there: nobody else's face may be theirs */
  readonly isListed: boolean;
}

export interface AlbumFace {
  readonly face: string;
  /** shares of the picture */
  readonly box: Box;
  /** shorter side in pixels where the size of the picture is known, else null */
  readonly pixels: number | null;
  readonly score: number;
  readonly quality: number | null;
  /** where its vector stands */
  readonly vector: number;
}

export interface AlbumPhoto {
  readonly photo: string;
  readonly image: string | null;
  readonly faces: readonly AlbumFace[];
  readonly listed: readonly Listed[];
  /** a curator's word by face: a number of {@link Album.people}, or null for none of them */
  readonly decided: ReadonlyMap<string, number | null>;
  /** of the faces' numbers and what is listed, not of ids: sorts photographs the same way whatever they are called */
  readonly key: number;
}

export interface Album {
  readonly photos: readonly AlbumPhoto[];
  readonly people: readonly string[];
  readonly dimension: number;
  /** of the vector with this number; a view, not a copy */
  readonly vector: (number: number) => Float32Array;
  readonly vectors: number;
  /** of the numbers of a vector */
  readonly hash: (number: number) => number;
}

export interface AlbumBuilder {
  /** Takes a photograph. Throws RangeError where an embedding has another dimension than those before it, or no length. */
  readonly add: (photo: Photo) => void;
  readonly album: () => Album;
}

const VECTORS_PER_BLOCK = 4096;

/** Collects photographs. What it keeps of an embedding is 4 bytes a number, in blocks that never move. */
export function albumBuilder(): AlbumBuilder {
  const photos: AlbumPhoto[] = [];
  const numbers = new Map<string, number>();
  const blocks: Float32Array[] = [];
  const hashes: number[] = [];
  let dimension = 0;

  const vector = (number: number): Float32Array => {
    const block = blocks[Math.floor(number / VECTORS_PER_BLOCK)] ?? new Float32Array(0);
    const at = (number % VECTORS_PER_BLOCK) * dimension;
    return block.subarray(at, at + dimension);
  };
  const keep = (embedding: Float32Array): number => {
    const number = hashes.length;
    if (number % VECTORS_PER_BLOCK === 0) blocks.push(new Float32Array(VECTORS_PER_BLOCK * dimension));
    hashes.push(hashOf(embedding));
    vector(number).set(embedding);
    return number;
  };
  const numberOf = (person: string): number => {
    const known = numbers.get(person);
    if (known !== undefined) return known;
    numbers.set(person, numbers.size);
    return numbers.size - 1;
  };

  return {
    add(photo) {
      for (const { face, embedding } of photo.faces) {
        const expected = dimension === 0 ? embedding.length : dimension;
        if (embedding.length === 0 || embedding.length !== expected)
          throw new RangeError(`face ${face} has ${embedding.length} numbers, those before it ${expected}`);
        if (dimension === 0) dimension = embedding.length;
      }
      const pixelBoxes = photo.faces.some(({ box }) => box.w > 1 || box.h > 1 || box.x > 1 || box.y > 1);
      const [across, down] = [photo.width ?? 1, photo.height ?? 1];
      const faces = photo.faces
        .map(({ face, box, score, quality, embedding }): AlbumFace => {
          const shares = pixelBoxes ? { x: box.x / across, y: box.y / down, w: box.w / across, h: box.h / down } : box;
          const sized = photo.width !== null && photo.height !== null;
          return {
            face,
            box: shares,
            pixels: sized ? Math.min(shares.w * across, shares.h * down) : null,
            score,
            quality,
            vector: keep(embedding),
          };
        })
        .sort((left, right) => (hashes[left.vector] ?? 0) - (hashes[right.vector] ?? 0));
      const people = new Map<string, PhotoPerson & Pick<Listed, 'isListed'>>(
        photo.people.map((one) => [one.person, { ...one, isListed: true }] as const),
      );
      for (const { person } of photo.decided)
        if (person !== null && !people.has(person)) people.set(person, { ...decidedOnly(person), isListed: false });
      const listed = [...people.values()].map(({ person, ...rest }): Listed => ({ person: numberOf(person), ...rest }));
      const decided = new Map(photo.decided.map(({ face, person }) => [face, person === null ? null : numberOf(person)] as const));
      let key = faces.length;
      for (const face of faces) key = mixed(key, hashes[face.vector] ?? 0);
      photos.push({ photo: photo.photo, image: photo.image, faces, listed, decided, key: mixed(key, listed.length) });
    },
    album: () => ({ ...inOrder(photos, [...numbers.keys()]), dimension, vector, vectors: hashes.length, hash: (at) => hashes[at] ?? 0 }),
  };
}

/** Photographs by their key; people by what is listed of them, so that their numbers do not depend on how they are spelt. */
function inOrder(photos: readonly AlbumPhoto[], people: readonly string[]): Pick<Album, 'photos' | 'people'> {
  const signs = new Float64Array(people.length);
  // a sum does not mind the order of the photographs; below 2^32 · 2^20 it is exact
  for (const { key, listed } of photos)
    for (const { person, depicted, row } of listed)
      signs[person] = (signs[person] ?? 0) + mixed(mixed(key, Math.round(depicted * 1e6)), row ?? 0);
  const bySign = [...people.keys()].sort(
    (left, right) => (signs[left] ?? 0) - (signs[right] ?? 0) || compared(people[left], people[right]),
  );
  const place = new Int32Array(people.length);
  bySign.forEach((person, at) => {
    place[person] = at;
  });
  const renumbered = photos.map((photo) => ({
    ...photo,
    listed: photo.listed.map((one) => ({ ...one, person: place[one.person] ?? 0 })).sort((left, right) => left.person - right.person),
    decided: new Map([...photo.decided].map(([face, person]) => [face, person === null ? null : (place[person] ?? 0)] as const)),
  }));
  const signOf = ({ listed }: AlbumPhoto): number => listed.reduce((sign, { person }) => mixed(sign, person), 0);
  return {
    photos: renumbered.sort((left, right) => left.key - right.key || signOf(left) - signOf(right) || compared(left.photo, right.photo)),
    people: bySign.map((person) => people[person] ?? ''),
  };
}

const decidedOnly = (person: string): PhotoPerson => ({ person, depicted: 1, row: null, order: null });

const compared = (left = '', right = ''): number => (left < right ? -1 : left > right ? 1 : 0);

/** Two 32-bit numbers made one. */
export function mixed(left: number, right: number): number {
  let hash = Math.imul(left ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(right, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** FNV-1a over the bits of the numbers. */
function hashOf(embedding: Float32Array): number {
  const bits = new Int32Array(embedding.buffer, embedding.byteOffset, embedding.length);
  let hash = 0x811c9dc5;
  for (const word of bits) hash = Math.imul(hash ^ word ^ (word >>> 16), 0x01000193);
  return mixed(hash, embedding.length);
}
