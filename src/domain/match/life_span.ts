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

/** Where a span stands in columns: three ranges of two years, birth, death and activity; {@link NO_YEAR} where a range is not known. */
export const BIRTH = 0;
export const DEATH = 2;
export const ACTIVE = 4;
export const NO_YEAR = -32_768;

/** A range of life dates is known: birth or death, not merely activity. */
export const isDated = (span: LifeSpan): boolean => span.birth !== null || span.death !== null;

/** How two statements of one year agree; `apart` is beyond every precision. Numbers, since the hot loop looks them up. */
export const YEARS = { missing: 0, exact: 1, within: 2, near: 3, far: 4, apart: 5 } as const;
export type YearAgreement = (typeof YEARS)[keyof typeof YEARS];

/** Two years that differ by more, beyond their precision, are two people's; authority files correct one another by a year or two. */
const VETO_YEARS = 5;

/** @param exact  whether both years are exact */
export function yearsAgree(from: number, to: number, otherFrom: number, otherTo: number, exact: boolean): YearAgreement {
  if (from === NO_YEAR || otherFrom === NO_YEAR) return YEARS.missing;
  const gap = Math.max(from - otherTo, otherFrom - to);
  if (gap <= 0) return exact ? YEARS.exact : YEARS.within;
  if (gap === 1) return YEARS.near;
  return gap <= VETO_YEARS ? YEARS.far : YEARS.apart;
}

/** Nobody known to catalogues lived longer. */
const LONGEST_LIFE_YEARS = 115;
/** Earliest age at work; and how long a name may stay in use on prints after a death. */
const YOUNGEST_AT_WORK = 8;
const WORK_AFTER_DEATH_YEARS = 5;

/** Why two spans cannot be one life. The number is what `spansConflict` answers; 0 is no conflict. */
const CONFLICTS = [
  '',
  'the years of birth differ by more than their precision leaves open',
  'the years of death differ by more than their precision leaves open',
  'one was born after the other had died',
  `together they would make a life of more than ${LONGEST_LIFE_YEARS} years`,
  'one was at work before the other was grown up',
  'one was at work after the other had died',
] as const;

/**
 * @param left, right  where the two spans begin in `spans`
 * @returns            0, or why they cannot be one life; see {@link conflictSentence}. The order does not matter
 */
export function spansConflict(spans: Int16Array, left: number, right: number): number {
  if (areApart(spans, left + BIRTH, right + BIRTH)) return 1;
  if (areApart(spans, left + DEATH, right + DEATH)) return 2;
  return oneSided(spans, left, right) || oneSided(spans, right, left);
}

export const conflictSentence = (conflict: number): string => CONFLICTS[conflict] ?? '';

const areApart = (spans: Int16Array, left: number, right: number): boolean =>
  yearsAgree(spans[left] ?? NO_YEAR, spans[left + 1] ?? NO_YEAR, spans[right] ?? NO_YEAR, spans[right + 1] ?? NO_YEAR, false) ===
  YEARS.apart;

function oneSided(spans: Int16Array, one: number, other: number): number {
  const birth = spans[one + BIRTH] ?? NO_YEAR;
  const death = spans[other + DEATH] ?? NO_YEAR;
  if (birth !== NO_YEAR && death !== NO_YEAR) {
    if (birth > (spans[other + DEATH + 1] ?? NO_YEAR)) return 3;
    if (death - (spans[one + BIRTH + 1] ?? NO_YEAR) > LONGEST_LIFE_YEARS) return 4;
  }
  const begun = spans[one + ACTIVE] ?? NO_YEAR;
  if (begun === NO_YEAR) return 0;
  const born = spans[other + BIRTH] ?? NO_YEAR;
  if (born !== NO_YEAR && (spans[one + ACTIVE + 1] ?? NO_YEAR) < born + YOUNGEST_AT_WORK) return 5;
  return death !== NO_YEAR && begun > (spans[other + DEATH + 1] ?? NO_YEAR) + WORK_AFTER_DEATH_YEARS ? 6 : 0;
}
