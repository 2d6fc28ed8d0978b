// When a picture was taken: the years that all its dates leave possible, and how a reason says them.
import { possibleYears } from './date/edtf.ts';
import type { DateReading } from './date/stretch.ts';
import { formatSpan, unite, type YearSpan } from './year_span.ts';

/** The years of the exposure, both ends included; `from` is -Infinity for "before 1920", `to` Infinity for "after 1900". */
export interface Exposure extends YearSpan {
  /** without the years that "about" and "perhaps" add, for the arithmetic of a reason: of "about 1920" 1920 and 1920 */
  readonly said: YearSpan;
  /** "about 1920", "1901-1910", "before 1920" */
  readonly says: string;
}

/** What several dates of an item leave possible together; of prints and scans only where there is no exposure among them. Null of none. */
export function exposureOf(readings: readonly DateReading[]): Exposure | null {
  const exposures = readings.filter(({ notLater }) => !notLater);
  const counted = exposures.length > 0 ? exposures : readings;
  const span = unite(counted.map(({ edtf }) => possibleYears(edtf)));
  const said = unite(counted.map(({ edtf }) => possibleYears(edtf, 'said')));
  if (span === null || said === null) return null;
  const doubtful = span.from !== said.from || span.to !== said.to;
  return { ...span, said, says: doubtful ? `about ${formatSpan(said)}` : formatSpan(said) };
}
