// The dates of a personal heading: closed, open, one-sided, approximate, of a century, of activity.
//
// dates     = span / lone / active
// span      = [ moment ] "-" [ moment ]                 ; 1868-1963, 1930-, -1826, 46-120, 106 B.C.-43 B.C.
// lone      = [ "b." / "born" / "d." / "died" ] moment   ; a bare year after an inverted name is a BIRTH year: DPLA strips the last hyphen
// active    = ( "active" / "fl." / "flourished" ) anything ; never a life span
// moment    = [ circa ] year [ "?" ] [ ( "or" / "and" / "/" ) year ] [ month-and-day ] [ era ]
// circa     = "ca." / "c." / "circa" / "approximately" / "about" / "before" / "after"
import type { LifeDates, LifeYear, YearPrecision } from './heading.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const CIRCA = '(?:ca?\\.?|circa|approximately|approx\\.?|about|before|after|between)';
const ERA = '(?:\\s*(?:b\\.?\\s?c\\.?(?:\\s?e\\.?)?|a\\.?\\s?d\\.?|c\\.?\\s?e\\.?))';
const YEAR = `\\d{1,4}(?:-\\d{2}-\\d{2})?(?:\\s+${MONTH}(?:\\s+\\d{1,2})?)?`;
const MOMENT = `(?:${CIRCA}\\s*)?(?:${YEAR})(?:\\s?\\?)?(?:\\s*(?:or|and|/)\\s*\\d{1,4}\\??)?${ERA}?`;
const CENTURY = '(?:\\d{1,2}(?:st|nd|rd|th)\\s+cent(?:ury|\\.)?)';
const SPAN = new RegExp(`^(${MOMENT})?\\s*[-/]\\s*(${MOMENT})?$`, 'i');
const LONE = new RegExp(`^(?:(b|born|d|died)\\.?\\s*)?(${MOMENT})$`, 'i');
const ACTIVE = /^(?:active|fl\.?|flourished)\s+(.*)$/i;
const CENTURIES = new RegExp(`^(?:${CIRCA}\\s*)?(${CENTURY})(?:\\s*[-/]\\s*(${CENTURY}))?${ERA}?$`, 'i');

const BEFORE_CHRIST = /b\.?\s?c/i;

/** "1963 is last said": dates of a heading are short; anything longer is prose. */
const MAX_DATE_CHARACTERS = 60;

const NONE: LifeDates = { birth: null, death: null, active: null };
export const NO_DATES = NONE;

/**
 * Reads one comma segment as dates.
 *
 * @param segment  what stands between two commas, trimmed: "1868-1963", "ca. 1846?", "active 19th century"
 * @returns        null where the segment is something else
 * @example        parseDates('1961')  // birth 1961: DPLA took the hyphen of "1961-" away
 * @see            MARC 21 X00 $d; RDA 9.3
 */
export function parseDates(segment: string): LifeDates | null {
  const text = segment.replace(/[.\s]+$/, (end) => (/[bc]\.\s*$|c\.e/i.test(segment) ? end.trimEnd() : '')).trim();
  if (text === '' || text.length > MAX_DATE_CHARACTERS || !/\d/.test(text)) return null;
  const active = ACTIVE.exec(text);
  if (active !== null) return { ...NONE, active: activity(active[1] ?? '') };
  if (CENTURIES.test(text)) return { ...NONE, active: activity(text) };
  const span = SPAN.exec(text);
  if (span !== null && (span[1] ?? span[2]) !== undefined) {
    const death = moment(span[2], text);
    const birth = moment(span[1], text, death);
    if (!plausible(span[1], span[2])) return null;
    return { birth, death, active: null };
  }
  const lone = LONE.exec(text);
  if (lone === null) return null;
  const marked = lone[1]?.toLowerCase();
  const year = moment(lone[2], text);
  if (year === null || (marked === undefined && !/\d{3,4}/.test(lone[2] ?? ''))) return null;
  return marked?.startsWith('d') === true ? { ...NONE, death: year } : { ...NONE, birth: year };
}

/** "46-120" is Plutarch's life; "2-4" is nobody's. One side needs three digits. */
const plausible = (from: string | undefined, to: string | undefined): boolean => /\d{3,4}/.test(from ?? '') || /\d{3,4}/.test(to ?? '');

function activity(text: string): LifeDates['active'] {
  const century = /(\d{1,2})(?:st|nd|rd|th)/i.exec(text);
  if (century !== null) {
    // the 7th century B.C. runs from 700 to 601 before
    const count = Number(century[1]);
    const from = BEFORE_CHRIST.test(text) ? -100 * count : (count - 1) * 100;
    const year: LifeYear = { year: from, latest: from + 99, precision: 'century', text };
    return { from: year, to: year };
  }
  const span = SPAN.exec(text);
  if (span !== null) return { from: moment(span[1], text), to: moment(span[2], text) };
  const one = moment(text, text);
  return { from: one, to: one };
}

/** One side of a span. A later year that is also possible ("1868 or 9") becomes `latest`. */
function moment(part: string | undefined, whole: string, death: LifeYear | null = null): LifeYear | null {
  if (part === undefined) return null;
  const digits = /\d{1,4}/.exec(part);
  if (digits === null) return null;
  const beforeChrist = BEFORE_CHRIST.test(part) || (death !== null && death.year < 0 && !/a\.?\s?d/i.test(part));
  const year = (beforeChrist ? -1 : 1) * Number(digits[0]);
  const other = /(?:\b(?:or|and)\b|\/)\s*(\d{1,4})/i.exec(part.slice(digits.index));
  const precision = precisionOf(part, other !== null);
  return {
    year,
    latest: other === null ? year : laterYear(digits[0], other[1] ?? ''),
    precision,
    text: precision === 'exact' && part.length <= 4 ? part : part.trim() || whole,
  };
}

/** "1868 or 9" means 1869: the second year borrows the digits it leaves out. */
const laterYear = (first: string, second: string): number =>
  Number(second.length < first.length ? first.slice(0, first.length - second.length) + second : second);

function precisionOf(part: string, either: boolean): YearPrecision {
  if (/^before/i.test(part)) return 'before';
  if (/^after/i.test(part)) return 'after';
  if (either || /^between/i.test(part)) return 'either';
  if (/^(?:ca?\.?|circa|approx|about)/i.test(part)) return 'approximate';
  return part.includes('?') ? 'uncertain' : 'exact';
}

/** Dates that lost their comma, at the end of a string: "Lincoln, Abraham 1809-1865". */
const TRAILING = new RegExp(
  `^(.*?[\\p{L}.)])\\s+\\(?((?:(?:b\\.|d\\.|born|died)\\s*)?(?:${CIRCA}\\s*)?\\d{3,4}\\??(?:\\s*-\\s*(?:${CIRCA}\\s*)?(?:\\d{3,4}\\??)?)?)\\)?$`,
  'iu',
);

/** Splits "Abraham 1809-1865" into the name and the dates; null where no dates stand at the end. */
export function splitTrailingDates(text: string): { readonly head: string; readonly dates: LifeDates } | null {
  if (text.length > 200 || !/\d{3}/.test(text)) return null;
  const found = TRAILING.exec(text);
  const dates = found === null ? null : parseDates(found[2] ?? '');
  return found === null || dates === null ? null : { head: found[1] ?? '', dates };
}
