// When the picture was taken: the wording of a catalogue's date, read as a span of years.
//
// dates    = 1*( piece )                                   ; every piece of the text is read, the span holds them all
// piece    = century / decade / year [ "-" short-year ]
// century  = 1*2DIGIT ( "th" / "st" / "nd" / "rd" ) [ "-" / SP ] "century" / 2DIGIT ( "--" / "XX" / "uu" / "??" )
// decade   = 3DIGIT "0" [ "'" ] "s" / 3DIGIT ( "-" / "X" / "u" / "?" / "_" )    ; "1900s" may be the century: the wider reading
// year     = 4DIGIT                                         ; 1500 to 2099; months, days and seasons only say where in the year
// short-year = 2DIGIT over 12                               ; "1914-18"; "1944-06" is June, as ISO 8601 and EDTF have it
// "circa" / "c." / "about" / "~" widens by 5 years, "?" by 2; "before" and "after" open one end
import type { ItemDate } from '../item/item.ts';
import { FIRST_PHOTOGRAPH, unite, widen, type YearSpan } from './year_span.ts';

/** How far a cataloguer's "circa" reaches, years each way. No rule of cataloguing says; hand-set, wide enough that doubt excludes nobody. */
const CIRCA_YEARS = 5;
const QUERY_YEARS = 2;

const PIECE =
  /\b(\d{1,2})(?:st|nd|rd|th)[\s-]*cent|(?<!\d)(1[5-9]|20)(?:--|XX|xx|uu|\?\?)|(?<!\d)(1[5-9]\d|20\d)0\s?['’]?s\b|(?<!\d)(1[5-9]\d|20\d)[-uXx_?](?!\d)|(?<!\d)(1[5-9]\d\d|20\d\d)(?:\s?[-–/](\d\d)(?![\d/-]))?(?!\d)/g;
const CIRCA = /\b(?:circa|ca|c|cca|about|approximately|approx|around)\b\.?|~/i;
const QUERY = /\?|\bprobably\b|\bpossibly\b/i;
const BEFORE = /^\W*(?:before|prior to|not after|no later than|pre)\b|^\W*\.\.\s*\//i;
const AFTER = /^\W*(?:after|post|not before|since)\b|\/\s*\.\.\W*$/i;
/** Dates run to some hundred characters at most; what is longer is prose, and its head holds the date. */
const MAX_TEXT = 300;

/**
 * The years a date's wording leaves possible.
 *
 * @returns null where no year is said ("n.d.", "undated")
 * @example yearsOf('circa 1940s')            // { from: 1935, to: 1954 }
 * @example yearsOf('between 1890 and 1910')  // { from: 1890, to: 1910 }
 * @see     EDTF levels 0 and 1 (ISO 8601-2) are read as far as their years go: 1955~, 194X, 1943/1945, [1970,1990]
 */
export function yearsOf(text: string): YearSpan | null {
  const head = text.slice(0, MAX_TEXT);
  const said = unite([...head.matchAll(PIECE)].map(spanOfPiece));
  if (said === null) return null;
  if (BEFORE.test(head)) return { from: Math.min(FIRST_PHOTOGRAPH, said.from), to: said.to };
  if (AFTER.test(head)) return { from: said.from, to: Number.POSITIVE_INFINITY };
  if (CIRCA.test(head)) return widen(said, CIRCA_YEARS);
  return QUERY.test(head) ? widen(said, QUERY_YEARS) : said;
}

function spanOfPiece(piece: RegExpMatchArray): YearSpan {
  const [, ordinal, hundreds, decade, openDecade, year, shortYear] = piece;
  if (ordinal !== undefined) return years(Number(ordinal) * 100 - 99, 100);
  if (hundreds !== undefined) return years(Number(hundreds) * 100, 100);
  if (decade !== undefined) return years(Number(decade) * 10, decade.endsWith('0') ? 100 : 10);
  if (openDecade !== undefined) return years(Number(openDecade) * 10, 10);
  const from = Number(year);
  const end = shortYear === undefined ? 0 : Number(shortYear);
  const closed = from - (from % 100) + end;
  return { from, to: end > 12 && closed > from ? closed : from };
}

const years = (from: number, count: number): YearSpan => ({ from, to: from + count - 1 });

/**
 * The span of an item: of all its dates together, since nobody says which is the exposure and which the print.
 * DPLA's own begin and end are used only where the wording says nothing: they exist for `YYYY` and `YYYY-YYYY` alone and drop every "circa".
 */
export function itemYears(dates: readonly ItemDate[]): YearSpan | null {
  const spans = dates.flatMap((date) => {
    const span = yearsOf(date.text) ?? yearsOf([date.begin, date.end].filter((end) => end !== null).join('/'));
    return span === null ? [] : [span];
  });
  return unite(spans);
}
