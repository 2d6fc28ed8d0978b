// One line of `assign`: a photograph with faces and listed people, checked, or the reason why it cannot be used.
import type { Box, Decided, Photo, PhotoFace, PhotoPerson } from '../domain/naming/photo.ts';
import { Unusable } from './lines.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The first number of a face's embedding decides for the whole input: vectors of two spaces cannot be compared. */
export interface Dimension {
  numbers: number | null;
}

/** @returns the photograph, or an Unusable whose reason names the face or the person at fault */
export function readPhotoLine(text: string, dimension: Dimension): Photo | Unusable {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (error) {
    return new Unusable(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return photoOf(fieldsOf(line, 'the line'), dimension);
  } catch (error) {
    if (error instanceof Fault) return new Unusable(error.message);
    throw error;
  }
}

/** What is wrong with a line; never leaves this file. */
class Fault extends Error {}

function photoOf(line: Fields, dimension: Dimension): Photo {
  const photo = wordOf(line.photo, 'photo');
  const faces = listOf(line.faces, 'faces').map((face, at) => faceOf(fieldsOf(face, `faces[${at}]`), at));
  once(
    faces.map(({ face }) => face),
    'face',
  );
  const people = listOf(line.people, 'people').map((person, at) => personOf(fieldsOf(person, `people[${at}]`), at));
  once(
    people.map(({ person }) => person),
    'person',
  );
  const decided = listOf(line.decided, 'decided').map((word, at) => decidedOf(fieldsOf(word, `decided[${at}]`), at));
  once(
    decided.map(({ face }) => face),
    'decided face',
  );
  const known = new Set(faces.map(({ face }) => face));
  for (const { face } of decided) if (!known.has(face)) throw new Fault(`decided: there is no face ${JSON.stringify(face)}`);
  const expected = dimension.numbers ?? faces[0]?.embedding.length ?? null;
  for (const { face, embedding } of faces)
    if (embedding.length !== expected)
      throw new Fault(`face ${JSON.stringify(face)} has ${embedding.length} numbers; the faces before it have ${expected}`);
  dimension.numbers = expected;
  const image = line.image === undefined || line.image === null || line.image === '' ? null : wordOf(line.image, 'image');
  return { photo, image, width: sizeOf(line.width, 'width'), height: sizeOf(line.height, 'height'), faces, people, decided };
}

function faceOf(face: Fields, at: number): PhotoFace {
  const key = wordOf(face.face, `faces[${at}].face`);
  const numbers = listOf(face.embedding, `embedding of face ${JSON.stringify(key)}`);
  const embedding = new Float32Array(numbers.length);
  let square = 0;
  numbers.forEach((number, place) => {
    if (typeof number !== 'number')
      throw new Fault(`face ${JSON.stringify(key)}: number ${place} of its embedding is ${JSON.stringify(number)}`);
    embedding[place] = number;
    square += number * number;
  });
  if (!(square > 0 && Number.isFinite(Math.fround(square))))
    throw new Fault(`face ${JSON.stringify(key)}: its embedding has no length that can be measured`);
  const score = face.score === undefined || face.score === null ? 1 : numberOf(face.score, `score of face ${JSON.stringify(key)}`);
  const quality =
    face.quality === undefined || face.quality === null ? null : numberOf(face.quality, `quality of face ${JSON.stringify(key)}`);
  return { face: key, box: boxOf(fieldsOf(face.box, `box of face ${JSON.stringify(key)}`), key), score, quality, embedding };
}

function boxOf({ x, y, w, h }: Fields, face: string): Box {
  const of = (value: unknown, side: string): number => numberOf(value, `box.${side} of face ${JSON.stringify(face)}`);
  const box = { x: of(x, 'x'), y: of(y, 'y'), w: of(w, 'w'), h: of(h, 'h') };
  if (box.w <= 0 || box.h <= 0) throw new Fault(`face ${JSON.stringify(face)}: its box has no area`);
  return box;
}

function personOf(person: Fields, at: number): PhotoPerson {
  const key = wordOf(person.person, `people[${at}].person`);
  const depicted =
    person.depicted === undefined || person.depicted === null ? 0.5 : numberOf(person.depicted, `depicted of ${JSON.stringify(key)}`);
  if (depicted < 0 || depicted > 1) throw new Fault(`depicted of ${JSON.stringify(key)} is ${depicted}, not within 0 and 1`);
  return {
    person: key,
    depicted,
    row: placeOf(person.row, `row of ${JSON.stringify(key)}`),
    order: placeOf(person.order, `order of ${JSON.stringify(key)}`),
  };
}

function decidedOf(word: Fields, at: number): Decided {
  return {
    face: wordOf(word.face, `decided[${at}].face`),
    person: word.person === null ? null : wordOf(word.person, `decided[${at}].person`),
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(value: unknown, what: string): Fields {
  if (!isFields(value)) throw new Fault(`${what} is no object`);
  return value;
}

/** Absent and null are empty lists: a photograph may have no faces. */
function listOf(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Fault(`${what} is no list`);
  return value;
}

function wordOf(value: unknown, what: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') throw new Fault(`${what} is ${JSON.stringify(value)}, not an id`);
  return value;
}

function numberOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Fault(`${what} is ${JSON.stringify(value)}, not a number`);
  return value;
}

/** A row or a place: counted from 1, or null. */
function placeOf(value: unknown, what: string): number | null {
  if (value === undefined || value === null) return null;
  const number = numberOf(value, what);
  if (!Number.isInteger(number) || number < 1) throw new Fault(`${what} is ${number}; rows and places are counted from 1`);
  return number;
}

const sizeOf = (value: unknown, what: string): number | null => {
  if (value === undefined || value === null) return null;
  const size = numberOf(value, what);
  if (size <= 0) throw new Fault(`${what} is ${size}`);
  return size;
};

function once(keys: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new Fault(`${what} ${JSON.stringify(key)} stands twice`);
    seen.add(key);
  }
}
