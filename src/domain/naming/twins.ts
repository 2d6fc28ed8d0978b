// Photographs that share a face as a copy would: found by hashing signs, without comparing all with all.
import type { Album } from './album.ts';
import { mixed } from './album.ts';
import { type Directions, dot } from './centre.ts';
import { COPY_COSINE } from './pictures.ts';

/** Vectors at cosine .96 agree in one sign of 1 - acos(.96)/π = .91: in 18 signs in .18 of the tables, in one of twelve tables at least .91. */
const TABLES = 12;
const SIGNS = 18;
/** Numbers that make one sign: enough that no single one decides. */
const TERMS = 4;
/** Of a crowded bucket each is compared with so many that follow. */
const REACH = 6;

/** Pairs of photographs with a face that looks like one scan of the other's; ascending. */
export function twinsOf(album: Album, directions: Directions): readonly (readonly [number, number])[] {
  const vectors: { readonly photo: number; readonly vector: number }[] = [];
  const found = new Map<number, readonly [number, number]>();
  const note = (one: number, other: number): void => {
    const pair = [Math.min(one, other), Math.max(one, other)] as const;
    found.set(pair[0] * album.photos.length + pair[1], pair);
  };
  // equal to the last bit: one of them stands for all, so that a photograph handed in often crowds no bucket
  const byHash = new Map<number, { photo: number; readonly vector: number }>();
  album.photos.forEach(({ faces }, photo) => {
    for (const { vector } of faces) {
      const equal = byHash.get(album.hash(vector));
      if (equal === undefined) {
        byHash.set(album.hash(vector), { photo, vector });
        vectors.push({ photo, vector });
        continue;
      }
      if (equal.photo !== photo) note(equal.photo, photo);
      equal.photo = photo;
    }
  });
  const tables = Array.from({ length: TABLES }, (_, table) => termsOf(table, directions.dimension));
  const keys = tables.map(() => new Float64Array(vectors.length));
  vectors.forEach(({ vector }, at) => {
    const numbers = directions.of(vector);
    // the place is kept in the low digits: sorting numbers is faster than sorting objects
    for (const [table, terms] of tables.entries()) {
      const into = keys[table];
      if (into !== undefined) into[at] = signsOf(numbers, terms) * vectors.length + at;
    }
  });
  for (const sorted of keys) {
    sorted.sort();
    for (let place = 0; place < sorted.length; place += 1) {
      const key = sorted[place] ?? 0;
      const bucket = Math.floor(key / vectors.length);
      const one = vectors[key % vectors.length];
      for (let next = place + 1; next <= place + REACH; next += 1) {
        const other = sorted[next];
        if (other === undefined || Math.floor(other / vectors.length) !== bucket) break;
        const twin = vectors[other % vectors.length];
        if (one === undefined || twin === undefined || one.photo === twin.photo) continue;
        if (dot(directions.of(one.vector), directions.of(twin.vector)) >= COPY_COSINE) note(one.photo, twin.photo);
      }
    }
  }
  return [...found].sort(([left], [right]) => left - right).map(([, pair]) => pair);
}

interface Terms {
  readonly places: Int32Array;
  readonly signs: Int8Array;
}

/** Which numbers are added and which taken away for each sign of a table: fixed, so that the same input gives the same answer. */
function termsOf(table: number, dimension: number): Terms {
  const places = new Int32Array(SIGNS * TERMS);
  const signs = new Int8Array(SIGNS * TERMS);
  for (let at = 0; at < places.length; at += 1) {
    const drawn = mixed(table * 1009 + 17, at);
    places[at] = drawn % dimension;
    signs[at] = (drawn >>> 20) & 1 ? 1 : -1;
  }
  return { places, signs };
}

function signsOf(vector: Float32Array, { places, signs }: Terms): number {
  let key = 0;
  for (let sign = 0; sign < SIGNS; sign += 1) {
    let sum = 0;
    for (let term = sign * TERMS; term < (sign + 1) * TERMS; term += 1)
      sum += (vector[places[term] as number] as number) * (signs[term] as number); // inside
    key = key * 2 + (sum > 0 ? 1 : 0);
  }
  return key;
}
