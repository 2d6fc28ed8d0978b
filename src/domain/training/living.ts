// Who may be alive: nobody is put into a training set who could object to it, unless a curator allows it.
import type { LifeYearJson } from '../heading/heading_json.ts';

/** Longer than almost anybody lives: of people born 110 years ago about one in a million is alive. */
const YEARS_OF_A_LIFE = 110;
/** A year that is a guess leaves as many years open as catalogues' "approximately" does. */
const SLACK_YEARS: Readonly<Record<string, number>> = { exact: 0, either: 1, uncertain: 3, approximate: 10, century: 100, before: 0 };

/**
 * @param asOfYear  the year in which it is asked
 * @returns         true where nobody knows better: no death, and no birth that is long enough ago
 */
export function mayBeAlive({ birth, death }: { birth: LifeYearJson | null; death: LifeYearJson | null }, asOfYear: number): boolean {
  if (death !== null) return false;
  // "after 1850" says nothing about how long after
  const slack = birth === null ? undefined : SLACK_YEARS[birth.precision];
  return birth === null || slack === undefined || birth.year + slack > asOfYear - YEARS_OF_A_LIFE;
}
