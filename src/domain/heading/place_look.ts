// Places behind commas: "Cologne, Germany", "Monroe, La.", "Abdin, Cairo, Egypt", and "Smith, Georgia", who is none.
import { isUpperAt } from '../text/letters.ts';
import { isGivenName, isPlace, isPlaceGiven, isRegion, isStateAbbreviation } from './lexicon/words.ts';

/** A state or country spelled out or shortened; one that is a given name too; any other known place. */
export type PlaceEnd = 'region' | 'region-or-given' | 'city';

/** States in two or three letters count only as written: "La." or "NY", never "La" of "La, Thi". */
const shortState = (segment: string, written: string): boolean =>
  isStateAbbreviation(segment) &&
  isUpperAt(written, 0) &&
  (segment.length > 4 || /^(?:[A-Z]{2}|\p{L}+\.|(?:\p{L}\. ?)+\p{L}\.?)$/u.test(written));

function sortOf(segment: string, written: string): PlaceEnd | null {
  if (shortState(segment, written)) return 'region';
  if (isRegion(segment)) return isPlaceGiven(segment) || isGivenName(segment) ? 'region-or-given' : 'region';
  return isPlace(segment) ? 'city' : null;
}

/** A comma segment as written, trimmed, and folded. */
export interface Segment {
  readonly written: string;
  readonly folded: string;
}

export interface PlacesBehind {
  /** the sort of place that the last segment names, where there is more than one */
  readonly last: PlaceEnd | null;
  /** how many segments behind the first are places */
  readonly count: number;
}

/** The places among the comma segments behind the first. */
export function placesBehind(segments: readonly Segment[]): PlacesBehind {
  let last: PlaceEnd | null = null;
  let count = 0;
  for (let at = 1; at < segments.length; at += 1) {
    const segment = segments[at];
    last = segment === undefined ? null : sortOf(segment.folded, segment.written);
    if (last !== null) count += 1;
  }
  return { last, count };
}
