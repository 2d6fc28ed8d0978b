// The dates of a personal heading: closed, open, one-sided, approximate, of a century, of activity.
//
// dates     = span / lone / active
// span      = [ moment ] "-" [ moment / unknown ]       ; 1868-1963, 1930-, -1826, 46-120, 106 B.C.-43 B.C., 1868-?, 1868-present
// lone      = [ "b." / "born" / "d." / "died" ] moment   ; a bare year after an inverted name is a BIRTH year: DPLA strips the last hyphen
// active    = ( "active" / "fl." / "flourished" / "living" ) anything ; never a life span
// moment    = [ circa ] [ day ] year [ "s" ] [ month [ day ] ] [ "?" ] [ ( "or" / "and" / "/" ) year ] [ era ]
// circa     = "ca." / "c." / "circa" / "approximately" / "about" / "before" / "after"
import { hasDigit, isDigitAt, isLetterAt, withoutTail } from '../text/letters.ts';
import type { LifeDates, LifeYear, YearPrecision } from './heading.ts';

/** Whole words only: "Mary 1809-1865" and "Junior 1809-1865" hold no month. */
export const MONTH =
  '(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?)';
const CIRCA = '(?:ca?\\.?|circa|approximately|approx\\.?|about|before|after|between)';
const ERA = '(?:\\s*(?:b\\.?\\s?c\\.?(?:\\s?e\\.?)?|a\\.?\\s?d\\.?|c\\.?\\s?e\\.?))';
/** With a number: "August 1809-1865" behind a surname is a forename. */
const DAY = `(?:\\d{1,2}\\s+${MONTH}|${MONTH}\\s+\\d{1,2})`;
const YEAR = `(?:${DAY}\\s+)?\\d{1,4}(?:(?<=0)'?s\\b)?(?:-\\d{2}-\\d{2})?(?:\\s+${MONTH}(?:\\s+\\d{1,2})?)?`;
const MOMENT = `(?:${CIRCA}\\s*)?(?:${YEAR})(?:\\s?\\?)?(?:\\s*(?:or|and|/)\\s*\\d{1,4}\\??)?${ERA}?`;
const ORDINAL = '(?:early\\s+|mid-?\\s*|late\\s+)?\\d{1,2}(?:st|nd|rd|th)';
const CENTURY = `(?:${ORDINAL}\\s+cent(?:ury|\\.)?)`;
const UNKNOWN = '(?:\\?|present|living)';
const SPAN = new RegExp(`^(?:(${MOMENT})|\\?)?\\s*[-/]\\s*(?:(${MOMENT})|${UNKNOWN})?$`, 'i');
const LONE = new RegExp(`^(?:(b|born|d|died)\\.?\\s*)?(${MOMENT})$`, 'i');
const ACTIVE = /^(?:active|fl\.?|flourished|living)\s+(.*)$/i;
const CENTURIES = new RegExp(`^(?:${CIRCA}\\s*)?(?:${ORDINAL}\\s*[-/]\\s*)?(${CENTURY})(?:\\s*[-/]\\s*(${CENTURY}))?${ERA}?$`, 'i');

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
  if (segment.length > 2 * MAX_DATE_CHARACTERS || !opensDates(segment) || !hasDigit(segment)) return null;
  const plain = plainDates(segment);
  if (plain !== null) return life(plain.birth, plain.death);
  const text = (ENDS_IN_ERA.test(segment) ? segment : withoutTail(segment, '. ')).trim();
  if (text.length > MAX_DATE_CHARACTERS) return null;
  const active = ACTIVE.exec(text);
  if (active !== null) return { ...NONE, active: activity(active[1] ?? '') };
  if (CENTURIES.test(text)) return { ...NONE, active: activity(text) };
  const span = SPAN.exec(text);
  if (span !== null && (span[1] ?? span[2]) !== undefined) {
    const death = moment(span[2], text);
    const birth = moment(span[1], text, death);
    return plausible(span[1], span[2], text) ? life(birth, death) : null;
  }
  const lone = LONE.exec(text);
  if (lone === null) return null;
  const marked = lone[1]?.toLowerCase();
  // nobody is born in a whole decade; a cataloguer who writes it alone says when somebody was about
  if (marked === undefined && DECADE.test(text)) return { ...NONE, active: activity(text) };
  const year = moment(lone[2], text);
  if (year === null || year.year > LATEST_YEAR || !/\d{3,4}|\d\s?b\.?\s?c/i.test(lone[2] ?? '')) return null;
  return marked?.startsWith('d') === true ? { ...NONE, death: year } : { ...NONE, birth: year };
}

/** The full stop of "43 B.C." and "17 C.E." belongs to the era. */
const ENDS_IN_ERA = /[bc]\. *$|c\.e/i;

/** Does the segment begin as dates do: with a digit, a sign, or one of few words? Nine of ten segments are a name and end here. */
function opensDates(segment: string): boolean {
  if (!isLetterAt(segment, 0)) return true;
  let end = 1;
  while (isLetterAt(segment, end)) end += 1;
  const word = segment.slice(0, end).toLowerCase();
  return OPENERS.has(word) || MONTHS.has(word.slice(0, 3));
}
const OPENERS: ReadonlySet<string> = new Set(
  'b born d died c ca circa approx approximately about before after between active fl flourished living early mid late'.split(' '),
);
const MONTHS: ReadonlySet<string> = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** "1868-1963", "1930-", "-1826", "1961": nine of ten dates, read without an expression; null for any other text. */
function plainDates(text: string): Pick<LifeDates, 'birth' | 'death'> | null {
  const { length } = text;
  if (length !== 4 && length !== 5 && length !== 9) return null;
  const hyphen = text.indexOf('-');
  const from = hyphen < 0 ? text : text.slice(0, hyphen);
  const to = hyphen < 0 ? '' : text.slice(hyphen + 1);
  return isYearOrNothing(from) && isYearOrNothing(to) ? { birth: exactYear(from), death: exactYear(to) } : null;
}
const isYearOrNothing = (text: string): boolean =>
  text === '' || (text.length === 4 && isDigitAt(text, 0) && isDigitAt(text, 1) && isDigitAt(text, 2) && isDigitAt(text, 3));
const exactYear = (text: string): LifeYear | null =>
  text === '' ? null : { year: Number(text), latest: Number(text), precision: 'exact', text };

/** "46-120" is Plutarch's life; "2-4" is nobody's. One side needs three digits, or the text an era: "63-12 B.C." */
const plausible = (from: string | undefined, to: string | undefined, text: string): boolean =>
  /\d{3,4}/.test(from ?? '') || /\d{3,4}/.test(to ?? '') || TWO_ERAS.test(text);
const TWO_ERAS = /\d\s?(?:b\.?\s?c|c\.?\s?e)/i;

/** Nobody of a catalogue is born later; "8462/2017" is a call number. */
const LATEST_YEAR = 2100;

/** A life, or null where nobody can have lived so. A shorter year of death before the birth was cut off: "1868-19", "1868-196". */
function life(birth: LifeYear | null, death: LifeYear | null): LifeDates | null {
  if ((birth?.year ?? 0) > LATEST_YEAR || (death?.year ?? 0) > LATEST_YEAR) return null;
  if (birth === null || death === null || death.latest >= birth.year) return { ...NONE, birth, death };
  return death.year >= 0 && String(death.year).length < String(birth.year).length ? { ...NONE, birth } : null;
}

function activity(text: string): LifeDates['active'] {
  const ordinals = [...text.matchAll(/(\d{1,2})(?:st|nd|rd|th)/gi)].map((found) => Number(found[1]));
  const [first] = ordinals;
  if (first !== undefined) {
    const from = century(first, text);
    return { from, to: ordinals.length > 1 ? century(ordinals.at(-1) ?? first, text) : from };
  }
  const span = SPAN.exec(text);
  if (span !== null) return { from: moment(span[1], text), to: moment(span[2], text) };
  const one = moment(text, text);
  return { from: one, to: one };
}

/** The 19th century as 1800 to 1899; the 7th before the common era runs from 700 to 601 before. */
function century(count: number, text: string): LifeYear {
  const year = BEFORE_CHRIST.test(text) ? -100 * count : (count - 1) * 100;
  return { year, latest: year + 99, precision: 'century', text };
}

/** "4 August 1961", "ca. August 4 1961": what stands before the year. */
const BEFORE_YEAR = new RegExp(`^(?:${CIRCA}\\s*)?${DAY}\\s+(?=\\d)`, 'i');

/** One side of a span. A later year that is also possible ("1868 or 9") becomes `latest`. */
function moment(part: string | undefined, whole: string, death: LifeYear | null = null): LifeYear | null {
  if (part === undefined) return null;
  const fromYear = part.slice(BEFORE_YEAR.exec(part)?.[0].length ?? 0);
  const digits = /\d{1,4}/.exec(fromYear);
  if (digits === null) return null;
  const beforeChrist = BEFORE_CHRIST.test(part) || (death !== null && death.year < 0 && !/a\.?\s?d/i.test(part));
  const year = (beforeChrist ? -1 : 1) * Number(digits[0]);
  const decade = DECADE.exec(fromYear);
  if (decade !== null)
    return { year, latest: year + Number('9'.repeat(decade[1]?.length ?? 1)), precision: 'approximate', text: part.trim() };
  const other = /(?:\b(?:or|and)\b|\/)\s*(\d{1,4})/i.exec(fromYear.slice(digits.index));
  const precision = precisionOf(part, other !== null);
  return {
    year,
    latest: other === null ? year : laterYear(digits[0], other[1] ?? ''),
    precision,
    text: precision === 'exact' && part.length <= 4 ? part : part.trim() || whole,
  };
}

/** "1930s" ends in 1939, "1800s" in 1899. */
const DECADE = /^\d*?[1-9](0{1,2})'?s\b/;

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

/** Dates that lost their comma, at the end of a string: "Lincoln, Abraham 1809-1865". A capital B. is an initial: "Du Bois, W. E. B. 1868-1963". */
const TRAILING = new RegExp(
  `^(.*?[\\p{L}.)])\\s+\\(?((?:(?:b\\.|d\\.|born|died)\\s*)?(?:${CIRCA}\\s*)?\\d{3,4}\\??(?:\\s*-\\s*(?:${CIRCA}\\s*)?(?:\\d{3,4}\\??)?)?)\\)?$`,
  'u',
);

/** Names with their dates are shorter; the bound keeps the lazy search short. */
const MAX_TRAILING_CHARACTERS = 200;

/** Does the text end as dates do: "1865", "1865?", "1865-", "1865)"? */
const endsDates = (text: string): boolean => {
  const last = text.length - 1;
  return isDigitAt(text, last) || (hasDigit(text) && '?-)'.includes(text.charAt(last)));
};

/** Splits "Abraham 1809-1865" into the name and the dates; null where no dates stand at the end. */
export function splitTrailingDates(text: string): { readonly head: string; readonly dates: LifeDates } | null {
  if (text.length > MAX_TRAILING_CHARACTERS || !endsDates(text)) return null;
  const found = TRAILING.exec(text);
  const dates = found === null ? null : parseDates(found[2] ?? '');
  return found === null || dates === null ? null : { head: found[1] ?? '', dates };
}
