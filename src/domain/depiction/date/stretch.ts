// The years of a date, stretch by stretch, put together as one EDTF date.
import { type Doubt, type Edtf, formatEdtf, type Point } from './edtf.ts';

export interface DateReading {
  readonly edtf: Edtf;
  /** true where all its years are those of a print, a copy, a publication or a scan: the exposure was not later, and that is all */
  readonly notLater: boolean;
}

/** Years that stand together, and what the wording does to them. */
export interface Stretch {
  points: Point[];
  copy: boolean;
  open: 'before' | 'after' | null;
  /** to the one before */
  link: 'to' | 'or';
  /** the link is a slash: EDTF, where a doubt belongs to its own end */
  strict: boolean;
}

export function bothDoubts(one: Doubt, other: Doubt): Doubt {
  if (one === 'none' || one === other) return other;
  return other === 'none' ? one : 'both';
}

export const doubted = (point: Point, doubt: Doubt): Point => ({ ...point, doubt: bothDoubts(point.doubt, doubt) });

/** @param between  the wording said "between" or "from": one year of the range, not all of it */
export function dateOf(stretches: readonly Stretch[], between: boolean): DateReading | null {
  const exposures = stretches.filter(({ copy }) => !copy);
  const notLater = exposures.length === 0;
  const counted = notLater ? stretches : exposures;
  const points = unlike(counted.flatMap((stretch) => stretch.points));
  const [from, to] = [points.toSorted(byStart)[0], points.toSorted(byEnd).at(-1)];
  if (from === undefined || to === undefined) return null;
  if (notLater) return { edtf: { kind: 'between', from: null, to }, notLater };
  // "after 1890, before 1900" closes what each alone leaves open
  const isOpenStart = counted.some(({ open }, at) => open === 'before' && counted[at - 1]?.open !== 'after');
  const isOpenEnd = counted.some(
    ({ open }, at) => open === 'after' && counted[at + 1]?.open !== 'before' && counted[at + 1]?.link !== 'to',
  );
  if (isOpenStart && isOpenEnd) return null;
  if (isOpenStart || isOpenEnd) return { edtf: { kind: 'between', from: isOpenStart ? null : from, to: isOpenEnd ? null : to }, notLater };
  if (points.length === 1) return { edtf: { kind: 'point', point: from }, notLater };
  const isBounded = counted[0]?.open === 'after';
  const isRange = isBounded || counted.every(({ link }, at) => at === 0 || link === 'to');
  // a list takes neither doubts nor seasons: then its span stands for it
  const isList = !isRange && points.every(({ doubt, precision }) => doubt === 'none' && precision !== 'season');
  if (isList) return { edtf: { kind: 'one-of', points: points.toSorted(byStart) }, notLater };
  const ends = { from: balanced(from, counted), to: balanced(to, counted) };
  return { edtf: { kind: between || isBounded || !isRange ? 'between' : 'interval', ...ends }, notLater };
}

const unlike = (points: readonly Point[]): readonly Point[] => [
  ...new Map(points.map((point) => [formatEdtf({ kind: 'point', point }), point])).values(),
];

/** "1943-1945?": behind a range in words a doubt is that of both ends; in EDTF proper, with its slash, that of its own. */
function balanced(point: Point, stretches: readonly Stretch[]): Point {
  if (stretches.some(({ strict }) => strict)) return point;
  return stretches.flatMap(({ points }) => points).reduce((end, { doubt }) => doubted(end, doubt), point);
}

const byStart = (one: Point, other: Point): number =>
  one.year - other.year || (one.month ?? 0) - (other.month ?? 0) || (one.day ?? 0) - (other.day ?? 0);
const byEnd = (one: Point, other: Point): number =>
  endOf(one) - endOf(other) || (one.month ?? 13) - (other.month ?? 13) || (one.day ?? 32) - (other.day ?? 32);
const endOf = ({ year, precision }: Point): number => year + (precision === 'century' ? 99 : precision === 'decade' ? 9 : 0);
