// Could they stand before the camera? Life dates against the item's date, as interval arithmetic that the reason shows.
import type { LifeDates, LifeYear } from '../heading/heading.ts';
import { FIRST_PHOTOGRAPH, formatSpan, type YearSpan } from './year_span.ts';

interface LifeVerdict {
  /** `too-old` is evidence against, not proof: somebody of 97 may still be photographed */
  readonly code: 'not-born-yet' | 'already-dead' | 'too-old';
  /** "born 1929, photographed 1901-1910: not born yet" */
  readonly detail: string;
}

/** Years; hand-set so that a picture of a centenarian's birthday passes. */
const OLDEST_SITTER = 105;
/** Years; from here on a second bearer of the name is likelier than so old a sitter. Hand-set. */
const RARE_AGE = 95;
/** Years each way that a cataloguer's "ca.", "?" or "or" leaves open. */
const SLACK: Readonly<Record<LifeYear['precision'], number>> = {
  exact: 0,
  approximate: 5,
  uncertain: 2,
  either: 1,
  century: 0,
  before: 0,
  after: 0,
};

/** The earliest and the latest year that a life date may mean. */
function possibleYears({ year, latest, precision }: LifeYear): YearSpan {
  const slack = SLACK[precision];
  return {
    from: precision === 'before' ? Number.NEGATIVE_INFINITY : Math.min(year, latest) - slack,
    to: precision === 'after' ? Number.POSITIVE_INFINITY : Math.max(year, latest) + slack,
  };
}

/**
 * What the dates forbid.
 *
 * @param taken  the years in which the picture may have been taken; null when the item does not say
 * @returns      null where nothing speaks against; intervals that only touch do not
 * @example      judgeLife(datesOf('1929-1968'), { from: 1901, to: 1910 })
 */
export function judgeLife({ birth, death }: LifeDates, taken: YearSpan | null): LifeVerdict | null {
  const born = birth === null ? null : possibleYears(birth);
  const died = death === null ? null : possibleYears(death);
  if (died !== null && died.to < FIRST_PHOTOGRAPH) {
    return { code: 'already-dead', detail: `died ${death?.text}, before the first photograph (${FIRST_PHOTOGRAPH})` };
  }
  if (taken === null) return null;
  const photographed = `photographed ${formatSpan(taken)}`;
  if (born !== null && born.from > taken.to) return { code: 'not-born-yet', detail: `born ${birth?.text}, ${photographed}: not born yet` };
  if (died !== null && died.to < taken.from) return { code: 'already-dead', detail: `died ${death?.text}, ${photographed}: already dead` };
  if (born !== null && died === null) return judgeAge(taken.from - born.to, `born ${birth?.text}, ${photographed}`);
  if (died !== null && born === null && taken.to < died.from - OLDEST_SITTER) {
    return { code: 'not-born-yet', detail: `died ${death?.text}, ${photographed}: ${died.from - taken.to} years before, not born yet` };
  }
  return null;
}

function judgeAge(age: number, dates: string): LifeVerdict | null {
  if (age > OLDEST_SITTER) return { code: 'already-dead', detail: `${dates}: would be at least ${age}` };
  return age > RARE_AGE ? { code: 'too-old', detail: `${dates}: would be at least ${age}` } : null;
}
