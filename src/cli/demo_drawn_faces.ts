// Faces for the demo's photographs, which nobody ever took: a person looks alike in all of theirs, and now and then a stranger stands by.
import { createHash } from 'node:crypto';

/** Numbers of a drawn face; 32 bytes of SHA-256 make one. Two people's are about .18 from being at right angles, two of one person .06 apart. */
export const DRAWN_DIMENSION = 32;
/** Pixels of each drawn photograph. */
export const DRAWN_SIZE = { width: 800, height: 600 } as const;
/** How far one picture of a person is from another, as a share of what makes them them. */
const UNLIKENESS = 0.25;
/** Where the heads of the desk's drawing are, in pixels: one, two or three people stand in its first row. */
const PLACES: readonly (readonly number[])[] = [[], [400], [200, 600], [200, 400, 600]];
const HEAD = { width: 100, height: 120, middle: 190 } as const;
const ROW_MIDDLE = 300;
/** Of so many photographs one has a stranger in it. */
const STRANGERS = 6;

export interface DrawnFace {
  /** shares of the picture */
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly score: number;
  /** of length {@link DRAWN_DIMENSION} */
  readonly embedding: readonly number[];
}

/**
 * The faces of a photograph, from left to right. The same item and people always give the same faces.
 *
 * @param item    id of the item
 * @param people  names of whom it shows, from left to right where their order is known
 */
export function drawnFaces(item: string, people: readonly string[]): readonly DrawnFace[] {
  const stranger = people.length > 0 && people.length < PLACES.length - 1 && (bytesOf(item)[0] ?? 1) % STRANGERS === 0;
  const shown = stranger ? [...people, `a stranger in ${item}`] : people;
  const inRow = PLACES[shown.length] !== undefined;
  return shown.map((person, at) => ({
    box: boxAt(PLACES[shown.length]?.[at] ?? (DRAWN_SIZE.width * (at + 0.5)) / shown.length, inRow, shown.length),
    imageWidth: DRAWN_SIZE.width,
    imageHeight: DRAWN_SIZE.height,
    score: 0.99,
    embedding: likeness(person, item),
  }));
}

function boxAt(middle: number, inRow: boolean, people: number): DrawnFace['box'] {
  const width = Math.min(HEAD.width, (0.8 * DRAWN_SIZE.width) / people);
  const height = (width * HEAD.height) / HEAD.width;
  return {
    x: (middle - width / 2) / DRAWN_SIZE.width,
    y: ((inRow ? HEAD.middle : ROW_MIDDLE) - height / 2) / DRAWN_SIZE.height,
    w: width / DRAWN_SIZE.width,
    h: height / DRAWN_SIZE.height,
  };
}

function likeness(person: string, item: string): readonly number[] {
  const themselves = direction(person);
  const here = direction(`${person} in ${item}`);
  return unit(themselves.map((value, at) => value + UNLIKENESS * (here[at] ?? 0)));
}

const direction = (text: string): readonly number[] => unit([...bytesOf(text)].map((byte) => byte / 127.5 - 1));

const bytesOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();

function unit(values: readonly number[]): readonly number[] {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}
