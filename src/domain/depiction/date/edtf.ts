// A date in the Extended Date/Time Format (ISO 8601-2): what is left of a catalogue's wording, how it is written, which years it leaves possible.
//
// edtf     = point / interval / one-of
// interval = end "/" end                     ; the picture belongs to this stretch of time
// one-of   = "[" point *( "," point ) "]"    ; "1950 or 1951"
//          / "[" [ point ] ".." [ point ] "]" ; "between 1890 and 1910", "before 1945", "after 1890"
// end      = point / ".."                    ; ".." is open
// point    = year [ "-" ( month [ "-" day ] / season ) ] [ doubt ] / 3DIGIT "X" / 2DIGIT "XX"
// season   = "21" / "22" / "23" / "24"       ; spring, summer, autumn, winter
// doubt    = "~" / "?" / "%"                 ; about, perhaps, both
import { unite, widen, type YearSpan } from '../year_span.ts';

export type Doubt = 'none' | 'about' | 'perhaps' | 'both';

/** A calendar point of some precision; of a decade or century `year` is its first. */
export interface Point {
  readonly year: number;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** 1-12, or 21-24 for a season; null where the year is all that is known */
  readonly month: number | null;
  readonly day: number | null;
  readonly doubt: Doubt;
}

/** `from` and `to` are null where that end is open. */
export type Edtf =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'interval' | 'between'; readonly from: Point | null; readonly to: Point | null }
  | { readonly kind: 'one-of'; readonly points: readonly Point[] };

const SIGNS: Readonly<Record<Doubt, string>> = { none: '', about: '~', perhaps: '?', both: '%' };
/** How far a cataloguer's "circa" and "?" reach, years each way. No rule of cataloguing says; hand-set, wide enough that doubt excludes nobody. */
const REACH: Readonly<Record<Doubt, number>> = { none: 0, about: 5, perhaps: 2, both: 5 };
const NO_REACH: Readonly<Record<Doubt, number>> = { none: 0, about: 0, perhaps: 0, both: 0 };
const YEARS: Readonly<Record<Point['precision'], number>> = { day: 1, month: 1, season: 1, year: 1, decade: 10, century: 100 };
const WINTER = 24;

/** @example formatEdtf(readDate('circa 1940s')[0].edtf)  // "1940~/1949~": a level 1 reader takes no doubt behind an X */
export function formatEdtf(date: Edtf): string {
  if (date.kind === 'point') {
    const { point } = date;
    return point.doubt !== 'none' && YEARS[point.precision] > 1 ? `${firstOf(point)}/${lastOf(point)}` : formatPoint(point);
  }
  if (date.kind === 'one-of') return `[${date.points.map(formatPoint).join(',')}]`;
  const [from, to] = [date.from === null ? '' : firstOf(date.from), date.to === null ? '' : lastOf(date.to)];
  const isSet = date.kind === 'between' && [date.from, date.to].every(isPlainYear);
  return isSet ? `[${from}..${to}]` : `${from || '..'}/${to || '..'}`;
}

/** A range inside a set takes neither doubt nor months; an interval takes both. */
const isPlainYear = (point: Point | null): boolean =>
  point === null || (point.doubt === 'none' && (point.month === null || point.precision === 'season'));

const firstOf = (point: Point): string => formatEnd(point, point.year);
const lastOf = (point: Point): string => formatEnd(point, point.year + YEARS[point.precision] - 1);

/** An end of a range: a season, a decade or a century is one only as a year. */
function formatEnd(point: Point, year: number): string {
  return point.precision === 'day' || point.precision === 'month' ? formatPoint(point) : `${year}${SIGNS[point.doubt]}`;
}

function formatPoint({ year, precision, month, day, doubt }: Point): string {
  if (precision === 'century') return `${year / 100}XX`;
  if (precision === 'decade') return `${year / 10}X`;
  const parts = [year, month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0'));
  return `${parts.join('-')}${SIGNS[doubt]}`;
}

/**
 * The years that a date leaves possible; an open end runs to ±Infinity.
 *
 * @param doubts  'reach' adds the years that "about" and "perhaps" leave open, 'said' leaves them out
 */
export function possibleYears(date: Edtf, doubts: 'reach' | 'said' = 'reach'): YearSpan {
  const reach = doubts === 'reach' ? REACH : NO_REACH;
  if (date.kind === 'point') return yearsOfPoint(date.point, reach);
  const points = date.kind === 'one-of' ? date.points : [date.from, date.to].filter((point) => point !== null);
  const open = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const { from, to } = unite(points.map((point) => yearsOfPoint(point, reach))) ?? open;
  if (date.kind === 'one-of') return { from, to };
  return { from: date.from === null ? open.from : from, to: date.to === null ? open.to : to };
}

/** A winter is called after the year in which it begins or that in which it ends: the wider reading. */
function yearsOfPoint({ year, precision, month, doubt }: Point, reach: Readonly<Record<Doubt, number>>): YearSpan {
  return widen({ from: year, to: year + YEARS[precision] - 1 + (month === WINTER ? 1 : 0) }, reach[doubt]);
}
