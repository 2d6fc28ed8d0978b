// Where a harvest of the API stands: which part, which page, and whether the collection held still under it.
import { digitsFor, firstPrefix, nextPrefix } from './parts.ts';

/** Passes over a part that does not hold still; what still moves then is left to the next harvest. */
const MAX_PASSES = 3;

export interface Place {
  /** the part: ids that begin with this; empty is the whole query */
  readonly prefix: string;
  /** digits that every part has at least */
  readonly digits: number;
  readonly nextPage: number;
  /** the last id of the page before: ids are sorted, so none of a later page may be smaller */
  readonly lastId: string;
  /** what DPLA said there is in this part, when this pass began */
  readonly count: number | null;
  /** what it said there is in all, at the very beginning */
  readonly total: number | null;
  /** items of the parts that are done, by their counts */
  readonly behind: number;
  /** 1, 2 …: a pass during which the part moved is followed by another */
  readonly pass: number;
  readonly moved: boolean;
  /** a part still moved in its last pass */
  readonly unsettled: boolean;
  readonly done: boolean;
}

export const START: Place = {
  prefix: '',
  digits: 0,
  nextPage: 1,
  lastId: '',
  count: null,
  total: null,
  behind: 0,
  pass: 1,
  moved: false,
  unsettled: false,
  done: false,
};

/** A checkpoint as an earlier batch left it; anything else begins anew, which costs time and changes nothing. */
export function placeOf(checkpoint: unknown): Place {
  if (typeof checkpoint !== 'object' || checkpoint === null) return START;
  return isPlace(checkpoint) ? checkpoint : START;
}

const isPlace = (value: object): value is Place =>
  Object.entries(START).every(([key, start]) => key in value && (start === null || typeof Reflect.get(value, key) === typeof start));

export interface Turned {
  readonly count: number;
  /** the largest id of the page, null where it has none */
  readonly lastId: string | null;
  /** it begins before the end of the page before */
  readonly overlaps: boolean;
  readonly isLastPage: boolean;
}

/** After a page: the next page, the same part once more where it moved, or the next part. */
export function placeAfter(place: Place, { count, lastId, overlaps, isLastPage }: Turned): Place {
  const moved = place.moved || overlaps || (place.count !== null && place.count !== count);
  const total = place.total ?? count;
  const here: Place = {
    ...place,
    nextPage: place.nextPage + 1,
    lastId: lastId ?? place.lastId,
    count: place.count ?? count,
    total,
    moved,
  };
  if (!isLastPage) return here;
  const begun = { nextPage: 1, lastId: '', count: null, moved: false };
  if (moved && place.pass < MAX_PASSES) return { ...here, ...begun, pass: place.pass + 1 };
  const next = place.prefix === '' ? null : nextPrefix(place.prefix, place.digits);
  const ended = { behind: place.behind + count, unsettled: place.unsettled || moved };
  return next === null ? { ...here, ...ended, done: true } : { ...here, ...begun, ...ended, prefix: next, pass: 1 };
}

/** The first part of a place that reaches too far. */
export function cut(place: Place, count: number, reach: number): Place {
  const whole = place.prefix === '';
  const digits = whole ? digitsFor(count, reach) : place.digits;
  const prefix = whole ? firstPrefix(digits) : `${place.prefix}0`;
  return { ...place, prefix, digits, nextPage: 1, lastId: '', count: null, total: place.total ?? count, pass: 1, moved: false };
}

export const isSettled = ({ moved, unsettled }: Place): boolean => !moved && !unsettled;
