// A span of calendar years, both ends included: what is left of a date once its wording is gone.

/** An open end is infinite: `to` of "after 1900" is `Infinity`, `from` of "before 1920" is `-Infinity`. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The smallest span that holds all of them; null of none. */
export function unite(spans: readonly YearSpan[]): YearSpan | null {
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}

export function widen(span: YearSpan, years: number): YearSpan {
  return { from: span.from - years, to: span.to + years };
}

/** "1901-1910", "1955", "1900 or later", "1920 or earlier" */
export function formatSpan({ from, to }: YearSpan): string {
  if (to === Number.POSITIVE_INFINITY) return `${from} or later`;
  if (from === Number.NEGATIVE_INFINITY) return `${to} or earlier`;
  return from === to ? String(from) : `${from}-${to}`;
}
