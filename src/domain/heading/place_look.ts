// Places behind commas: "Cologne, Germany", "Monroe, La.", "Abdin, Cairo, Egypt", and "Smith, Georgia", who is none.
import { isGivenName, isPlace, isPlaceGiven, isRegion, isStateAbbreviation } from './lexicon/words.ts';

/** A state or country spelled out or shortened; one that is a given name too; any other known place. */
export type PlaceEnd = 'region' | 'region-or-given' | 'city';

/** States in two or three letters count only as written: "La." or "NY", never "La" of "La, Thi". */
const shortState = (segment: string, written: string): boolean =>
  isStateAbbreviation(segment) && (segment.length > 4 || /^(?:[A-Z]{2}|\p{L}+\.|(?:\p{L}\. ?)+\p{L}\.?)$/u.test(written));

function sortOf(segment: string, written: string): PlaceEnd | null {
  if (shortState(segment, written)) return 'region';
  if (isRegion(segment)) return isPlaceGiven(segment) || isGivenName(segment) ? 'region-or-given' : 'region';
  return isPlace(segment) ? 'city' : null;
}

/** The sort of place that the last comma segment names. `segments` are folded and without digits; `outside` is the text as written. */
export function placeEndOf(segments: readonly string[], outside: string): PlaceEnd | null {
  const last = segments.at(-1);
  return segments.length < 2 || last === undefined ? null : sortOf(last, writtenOf(outside, segments.length - 1));
}

/** How many comma segments behind the first are places. */
export function placesAfterFirst(segments: readonly string[], outside: string): number {
  return segments.filter((segment, at) => at > 0 && sortOf(segment, writtenOf(outside, at)) !== null).length;
}

/** The n-th comma segment as written, digits left out as in the folded ones. */
const writtenOf = (outside: string, at: number): string =>
  outside
    .split(',')
    .map((segment) => segment.trim())
    .filter((segment) => /\p{L}/u.test(segment))[at] ?? '';
