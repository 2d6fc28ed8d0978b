// A span of calendar years, both ends included: what is left of a date once its wording is gone.

/** `to` is `Infinity` for "after 1900"; `from` is never before 1826, the year of the oldest photograph, where the text leaves it open. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Niépce's view from the window at Le Gras. */
export const FIRST_PHOTOGRAPH = 1826;

/** The smallest span that holds all of them; null of none. */
export function unite(spans: readonly YearSpan[]): YearSpan | null {
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}

export function widen(span: YearSpan, years: number): YearSpan {
  return { from: span.from - years, to: span.to + years };
}

/** "1901-1910", "1955", "after 1900" */
export function formatSpan({ from, to }: YearSpan): string {
  if (to === Number.POSITIVE_INFINITY) return `after ${from - 1}`;
  return from === to ? String(from) : `${from}-${to}`;
}
