// Life dates as ranges of years, and what two of them say about being one person.
import type { LifeDates, LifeYear, YearPrecision } from '../heading/heading.ts';

/** Years on either side that a cataloguer's precision leaves open. */
const SLACK_YEARS: Readonly<Record<YearPrecision, number>> = {
  exact: 0,
  either: 0,
  uncertain: 3,
  approximate: 10,
  century: 0,
  before: 0,
  after: 0,
};
/** "before 1900" and "after 1900" leave a life's length open on one side. */
const OPEN_SIDE_YEARS = 60;

/** A year known to lie in [from, to]. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
}

export interface LifeSpan {
  readonly birth: YearRange | null;
  readonly death: YearRange | null;
  /** first and last year in which the person is known to have been at work */
  readonly active: YearRange | null;
}

export const UNDATED: LifeSpan = { birth: null, death: null, active: null };

export function lifeSpan({ birth, death, active }: LifeDates): LifeSpan {
  if (birth === null && death === null && active === null) return UNDATED;
  return { birth: rangeOf(birth), death: rangeOf(death), active: activeRange(active) };
}

function rangeOf(year: LifeYear | null): YearRange | null {
  if (year === null) return null;
  const slack = SLACK_YEARS[year.precision];
  const from = year.year - slack - (year.precision === 'before' ? OPEN_SIDE_YEARS : 0);
  const to = year.latest + slack + (year.precision === 'after' ? OPEN_SIDE_YEARS : 0);
  return { from, to, exact: year.precision === 'exact' };
}

function activeRange(active: LifeDates['active']): YearRange | null {
  const from = rangeOf(active?.from ?? null);
  const to = rangeOf(active?.to ?? null);
  if (from === null && to === null) return null;
  return { from: (from ?? to)?.from ?? 0, to: (to ?? from)?.to ?? 0, exact: false };
}

/** A range of life dates is known: birth or death, not merely activity. */
export const isDated = (span: LifeSpan): boolean => span.birth !== null || span.death !== null;

export type YearLevel = 'exact' | 'within' | 'near' | 'far' | 'apart' | 'missing';

/** Two years that differ by more, beyond their precision, are two people's; authority files correct one another by a year or two. */
const VETO_YEARS = 5;

/** How two statements of one year agree; `apart` is beyond every precision. */
export function yearLevel(left: YearRange | null, right: YearRange | null): YearLevel {
  if (left === null || right === null) return 'missing';
  const gap = Math.max(left.from - right.to, right.from - left.to);
  if (gap <= 0) return left.exact && right.exact ? 'exact' : 'within';
  if (gap === 1) return 'near';
  return gap <= VETO_YEARS ? 'far' : 'apart';
}

/** Nobody known to catalogues lived longer. */
const LONGEST_LIFE_YEARS = 115;
/** Earliest age at work; and how long a name may stay in use on prints after a death. */
const YOUNGEST_AT_WORK = 8;
const WORK_AFTER_DEATH_YEARS = 5;

/** Why the two spans cannot be one life, or null. The order does not matter. */
export function lifeConflict(left: LifeSpan, right: LifeSpan): string | null {
  if (left === UNDATED || right === UNDATED) return null;
  if (yearLevel(left.birth, right.birth) === 'apart') return 'the years of birth differ by more than their precision leaves open';
  if (yearLevel(left.death, right.death) === 'apart') return 'the years of death differ by more than their precision leaves open';
  return oneSided(left, right) ?? oneSided(right, left);
}

function oneSided(one: LifeSpan, other: LifeSpan): string | null {
  if (one.birth !== null && other.death !== null) {
    if (one.birth.from > other.death.to) return 'one was born after the other had died';
    if (other.death.from - one.birth.to > LONGEST_LIFE_YEARS)
      return `together they would make a life of more than ${LONGEST_LIFE_YEARS} years`;
  }
  if (one.active === null) return null;
  if (other.birth !== null && one.active.to < other.birth.from + YOUNGEST_AT_WORK) return 'one was at work before the other was grown up';
  if (other.death !== null && one.active.from > other.death.to + WORK_AFTER_DEATH_YEARS) return 'one was at work after the other had died';
  return null;
}
