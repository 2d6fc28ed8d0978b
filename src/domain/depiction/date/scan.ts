// The text of a date as tokens: years with what the digits say of their precision, words with what they do, signs.
//
// token    = years / number / word / sign ; everything else is passed over
// years    = iso / numeric / month-year / compact / century / hundred / decade / span / year
// iso      = 4DIGIT ( "-" / "/" / "." ) 1*2DIGIT ( "-" / "/" / "." ) 1*2DIGIT [ "T" time ] / 4DIGIT "-" 2DIGIT  ; the latter 01-12 alone, or a season 21-24
// numeric  = 1*2DIGIT ( "/" / "." / "-" ) 1*2DIGIT ( "/" / "." / "-" ) 4DIGIT   ; American: the month first, where it can be one
// century  = 1*2DIGIT [ "th" … ] "century" / "siglo" roman                       ; the 19th is 1801 to 1900
// hundred  = 2DIGIT ( "--" / "XX" / "uu" / "??" )
// decade   = 3DIGIT "0" [ "'" ] "s" / 3DIGIT ( "-" / "X" / "u" / "?" / "_" )     ; "1900s" may be the century: the wider reading
// span     = 4DIGIT ( "-" / "/" ) 2DIGIT                                         ; "1914-18": over 12 and later than the first
// year     = 4DIGIT                                                              ; 1500 to 2099
import { DATE_WORDS, type DateWord } from './words.ts';

export type DateToken =
  | {
      readonly type: 'years';
      readonly from: number;
      readonly to: number;
      readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
      readonly month: number | null;
      readonly day: number | null;
    }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'word'; readonly word: DateWord }
  | { readonly type: 'sign'; readonly sign: string };

const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const TOKEN = new RegExp(
  [
    `(?<iso>${YEAR}([-/.])\\d{1,2}\\2\\d{1,2})(?!\\d)(?:t[\\d:.z+-]*)?`,
    `(?<numeric>\\d{1,2}([-/.])\\d{1,2}\\4${YEAR})(?!\\d)`,
    `(?<compact>${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d)`,
    `(?<monthYear>(?:0?[1-9]|1[0-2])/${YEAR})(?!\\d)`,
    '(?<century>\\d{1,2})(?:st|nd|rd|th|eme|er|e|\\.)?[\\s-]*(?:cent(?:ury|uries|\\.)?|c\\.|siecle|jahrhundert|jh\\.)(?![a-z])',
    '(?:siglo|seculo|secolo|s\\.)\\s*(?<roman>xviii|xix|xxi|xx)\\b',
    '(?<wordCentury>eighteenth|nineteenth|twentieth|twenty-first|xviii|xix|xxi|xx)(?:e|eme)?[\\s-]*(?:century|siecle)',
    '(?<hundred>1[5-9]|20)(?:--|xx|uu|\\?\\?|__)(?!\\d)',
    "(?<decade>1[5-9]\\d|20\\d)0\\s?(?:'?s|er)\\b",
    '(?:decadas?|decades?|annees|anos|anni)\\s(?:de\\s|of\\s)?(?:los\\s|the\\s)?(?<namedDecade>1[5-9]\\d|20\\d)0(?!\\d)',
    '(?<openDecade>1[5-9]\\d|20\\d)[-ux_?](?!\\d)',
    `(?<spanFrom>${YEAR})\\s?[-/]\\s?(?<spanTo>\\d\\d)(?![\\d/.-]|-?th)`,
    `(?<year>${YEAR})(?!\\d)`,
    '(?<other>\\d+)(?:st|nd|rd|th|er)?',
    '(?<fraction>first|1st|second|2nd|third|3rd|fourth|4th|last|primera|segunda)\\s(?<of>half|third|quarter|mitad)',
    '(?:not|no|non|nicht|pas)\\s(?<not>before|after|later|earlier|avant|apres|vor|nach|antes|despues)\\b(?:\\sthan)?',
    // without a year of its own it says nothing
    '(?<printedLater>(?:re)?print(?:ed)?\\slater|later\\s(?:re)?prints?)',
    '(?<by>by)\\s(?=(?:about|circa|ca?\\.?)?\\s?\\d{4})',
    '(?<word>[a-z]+)',
    '(?<sign>\\.\\.|[-/,;|()[\\]{}~?%©&])',
  ].join('|'),
  'y',
);

/** Dates run to some hundred characters at most; what is longer is prose, and its head holds the date. */
const MAX_TEXT = 300;
const CENTURIES: Readonly<Record<string, number>> = {
  eighteenth: 18,
  xviii: 18,
  nineteenth: 19,
  xix: 19,
  twentieth: 20,
  xx: 20,
  'twenty-first': 21,
  xxi: 21,
};

export function scanDate(raw: string): readonly DateToken[] {
  const text = raw
    .slice(0, MAX_TEXT)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘`]/g, "'")
    .toLowerCase();
  const tokens: DateToken[] = [];
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) {
      at += 1;
      continue;
    }
    tokens.push(...tokensOf(found.groups ?? {}));
    at = TOKEN.lastIndex;
  }
  return tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

function tokensOf(found: Groups): readonly DateToken[] {
  if (found.iso !== undefined) return [dayToken(found.iso.split(/[-/.]/).map(Number))];
  if (found.numeric !== undefined) {
    const [one = 0, other = 0, year = 0] = found.numeric.split(/[-/.]/).map(Number);
    return [dayToken(one > 12 ? [year, other, one] : [year, one, other])];
  }
  if (found.compact !== undefined)
    return [dayToken([found.compact.slice(0, 4), found.compact.slice(4, 6), found.compact.slice(6)].map(Number))];
  if (found.monthYear !== undefined) {
    const [month = 0, year = 0] = found.monthYear.split('/').map(Number);
    return [monthToken(year, month)];
  }
  if (found.spanFrom !== undefined) return spanTokens(Number(found.spanFrom), Number(found.spanTo));
  if (found.year !== undefined) return [years(Number(found.year), 1, 'year')];
  if (found.other !== undefined) return [{ type: 'number', number: Number(found.other) }];
  if (found.fraction !== undefined) return [fractionToken(found.fraction, found.of ?? '')];
  if (found.printedLater !== undefined) return [];
  if (found.by !== undefined) return [{ type: 'word', word: { says: 'before' } }];
  if (found.not !== undefined) return [{ type: 'word', word: { says: DATE_WORDS.get(found.not)?.says === 'before' ? 'after' : 'before' } }];
  if (found.word !== undefined) {
    const word = DATE_WORDS.get(found.word);
    return word === undefined ? [] : [{ type: 'word', word }];
  }
  if (found.sign !== undefined) return [signToken(found.sign)];
  return [roughToken(found)];
}

/** Centuries and decades. */
function roughToken(found: Groups): DateToken {
  const century = found.century ?? CENTURIES[found.roman ?? found.wordCentury ?? ''];
  if (century !== undefined) return years(Number(century) * 100 - 99, 100, 'year');
  if (found.hundred !== undefined) return years(Number(found.hundred) * 100, 100, 'century');
  if (found.decade?.endsWith('0')) return years(Number(found.decade) * 10, 100, 'century');
  return years(Number(found.decade ?? found.namedDecade ?? found.openDecade) * 10, 10, 'decade');
}

const years = (from: number, count: number, precision: 'year' | 'decade' | 'century'): DateToken => ({
  type: 'years',
  from,
  to: from + count - 1,
  precision,
  month: null,
  day: null,
});

const monthToken = (year: number, month: number): DateToken => ({
  type: 'years',
  from: year,
  to: year,
  precision: month > 12 ? 'season' : 'month',
  month,
  day: null,
});

/** A day that no calendar has ("1944-00-00", as databases fill in what they do not know) is its year. */
function dayToken([year = 0, month = 0, day = 0]: readonly number[]): DateToken {
  if (month < 1 || month > 12 || day > 31) return years(year, 1, 'year');
  return day < 1 ? monthToken(year, month) : { type: 'years', from: year, to: year, precision: 'day', month, day };
}

/** "1914-18" closes a span; "1944-06" is June and "1944-21" a spring, as ISO 8601-2 has them; "1898-00" is neither. */
function spanTokens(year: number, short: number): readonly DateToken[] {
  const closed = year - (year % 100) + short;
  if (short > 12 && closed > year) return [years(year, 1, 'year'), { type: 'sign', sign: '-' }, years(closed, 1, 'year')];
  if ((short >= 1 && short <= 12) || (short >= 21 && short <= 24)) return [monthToken(year, short)];
  return [years(year, 1, 'year')];
}

const SHARES: Readonly<Record<string, number>> = { half: 1 / 2, mitad: 1 / 2, third: 1 / 3, quarter: 1 / 4 };

function fractionToken(nth: string, of: string): DateToken {
  const share = SHARES[of] ?? 1;
  const index =
    /^(?:f|1|pr)/.test(nth) && nth !== 'fourth'
      ? 0
      : /^(?:s|2)/.test(nth)
        ? 1
        : /^(?:t|3)/.test(nth)
          ? 2
          : nth === 'last'
            ? 1 / share - 1
            : 3;
  return { type: 'word', word: { says: 'part', from: index * share, to: Math.min(1, (index + 1) * share) } };
}

function signToken(sign: string): DateToken {
  if (sign === '©') return { type: 'word', word: { says: 'copy' } };
  if (sign === '&') return { type: 'word', word: { says: 'and' } };
  return { type: 'sign', sign };
}
