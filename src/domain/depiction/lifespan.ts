// Could they stand before the camera? Life dates against the item's date, as interval arithmetic that the reason shows.
import type { LifeDates, LifeYear } from '../heading/heading.ts';
import type { Exposure } from './exposure.ts';
import type { YearSpan } from './year_span.ts';

interface LifeVerdict {
  /** `too-old` is evidence against, not proof: somebody of 97 may still be photographed */
  readonly code: 'not-born-yet' | 'already-dead' | 'too-old';
  /** "born 1929, photographed 1901-1910: not born yet" */
  readonly detail: string;
}

/** Robert Cornelius's picture of himself; the year before, a man on a boulevard stood still long enough, and nobody knows his name. */
const FIRST_PORTRAIT = 1839;
/** Years; a chorister, an apprentice. */
const YOUNGEST_ACTIVE = 10;
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
 * @example      judgeLife(datesOf('1929-1968'), taken('1901-1910'))  // not-born-yet, "born 1929, photographed 1901-1910: not born yet"
 */
export function judgeLife({ birth, death, active }: LifeDates, taken: Exposure | null): LifeVerdict | null {
  const born = birth === null ? null : possibleYears(birth);
  const died = death === null ? null : possibleYears(death);
  if (died !== null && died.to < FIRST_PORTRAIT)
    return { code: 'already-dead', detail: `died ${death?.text}, before the first portrait photograph (${FIRST_PORTRAIT})` };
  if (taken === null) return null;
  const photographed = `photographed ${taken.says}`;
  if (born !== null && born.from > taken.to) return { code: 'not-born-yet', detail: `born ${birth?.text}, ${photographed}: not born yet` };
  if (died !== null && died.to < taken.from)
    return { code: 'already-dead', detail: `died ${death?.text}, ${photographed}: dead ${yearsDead(death, died, taken)}` };
  if (born !== null && died === null) return judgeAge(taken.from - born.to, `born ${birth?.text}, ${photographed}`);
  if (died !== null && born === null && taken.to < died.from - OLDEST_SITTER)
    return { code: 'not-born-yet', detail: `died ${death?.text}, ${photographed}: ${died.from - taken.to} years before, not born yet` };
  return born === null && died === null && active !== null ? judgeActive(active, taken) : null;
}

/** "55 years" where both years are said, "at least 50 years" where either is a span. */
function yearsDead(death: LifeYear | null, died: YearSpan, { from, said }: Exposure): string {
  if (death !== null && death.year === death.latest && said.from === said.to) return `${said.from - death.year} years`;
  return `at least ${from - died.to} years`;
}

function judgeAge(age: number, dates: string): LifeVerdict | null {
  if (age > OLDEST_SITTER) return { code: 'already-dead', detail: `${dates}: would be at least ${age}` };
  return age > RARE_AGE ? { code: 'too-old', detail: `${dates}: would be at least ${age}` } : null;
}

/** A span of activity is no life span, but nobody is active before {@link YOUNGEST_ACTIVE} or after {@link OLDEST_SITTER}. */
function judgeActive({ from, to }: NonNullable<LifeDates['active']>, taken: Exposure): LifeVerdict | null {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return null;
  const dates = `active ${first.text}${last === first ? '' : `-${last.text}`}, photographed ${taken.says}`;
  const bornBy = possibleYears(first).to - YOUNGEST_ACTIVE;
  if (bornBy + OLDEST_SITTER < taken.from) return { code: 'already-dead', detail: `${dates}: would be at least ${taken.from - bornBy}` };
  if (possibleYears(last).from - OLDEST_SITTER > taken.to) return { code: 'not-born-yet', detail: `${dates}: not born yet` };
  return null;
}
