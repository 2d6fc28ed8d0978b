// Tokens of a date as EDTF: which points there are, how they are linked, what circa, before, early and "printed" do to them.
//
// dates    = 1*( [ marks ] years [ marks ] [ link ] )
// marks    = about / perhaps / before / after / part / month / season / day / copy / exposure
// link     = "to" / "-" / "/" / "or" / "and" / "," / ";"
//
// A mark belongs to the years behind it; where none follow, to those before it: "1890 or later", "1960 (printed)", "1900-1905 (approximately)".
import type { Doubt, Point } from './edtf.ts';
import { type DateToken, scanDate } from './scan.ts';
import { bothDoubts, type DateReading, dateOf, doubted, type Stretch } from './stretch.ts';
import type { DateWord } from './words.ts';

interface State {
  readonly stretches: Stretch[];
  months: number[];
  days: number[];
  doubt: Doubt;
  open: Stretch['open'];
  part: { readonly from: number; readonly to: number } | null;
  copy: boolean;
  link: Stretch['link'];
  strict: boolean;
  between: boolean;
}

/**
 * Reads the wording of one date field.
 *
 * @returns null where no year is said ("n.d.", "undated", "31 May")
 * @example readDate('between 1890 and ca. 1910')  // edtf is [1890..1910~]
 * @example readDate('1936, printed 1980')         // edtf is 1936
 * @example readDate('printed 1980')               // edtf is [..1980], notLater
 */
export function readDate(text: string): DateReading | null {
  const tokens = scanDate(text);
  const lastYears = tokens.findLastIndex(({ type }) => type === 'years');
  if (lastYears === -1) return null;
  const state: State = {
    stretches: [],
    months: [],
    days: [],
    doubt: 'none',
    open: null,
    part: null,
    copy: false,
    link: 'or',
    strict: false,
    between: false,
  };
  tokens.forEach((token, at) => {
    step(state, token, { behind: at > lastYears, before: tokens[at - 1], after: tokens[at + 1] });
  });
  settleMonths(state);
  return dateOf(state.stretches, state.between);
}

interface Place {
  /** no years follow */
  readonly behind: boolean;
  readonly before: DateToken | undefined;
  readonly after: DateToken | undefined;
}

function step(state: State, token: DateToken, place: Place): void {
  if (token.type === 'years') addYears(state, token);
  else if (token.type === 'number') state.days.push(token.number);
  else if (token.type === 'sign') sign(state, token.sign, place);
  else word(state, token.word, place);
}

function word(state: State, said: DateWord, { behind, before }: Place): void {
  const last = state.stretches.at(-1);
  switch (said.says) {
    case 'month':
    case 'season':
      state.months.push(said.number);
      break;
    case 'part':
      state.part = said;
      break;
    case 'about':
    case 'perhaps':
      doubt(state, said.says, behind);
      break;
    case 'before':
    case 'after':
      if (behind && last !== undefined) last.open = said.says;
      else state.open = said.says;
      break;
    case 'copy':
    case 'exposure':
      // "1960 (printed), 1936": in brackets behind a year it belongs to that year
      if (last !== undefined && (behind || isOpening(before))) last.copy = said.says === 'copy';
      else state.copy = said.says === 'copy';
      break;
    case 'to':
      state.link = 'to';
      break;
    case 'or':
      state.link = 'or';
      break;
    case 'and':
      state.link = state.between ? 'to' : 'or';
      break;
    case 'between':
      state.between = true;
      break;
    case 'present':
      if (state.link === 'to' && last !== undefined) last.open = 'after';
      break;
  }
}

/** "about" goes with the years behind it; behind all of them ("1900-1905 (approximate)") with each. */
function doubt(state: State, says: 'about' | 'perhaps', behind: boolean): void {
  if (!behind) state.doubt = bothDoubts(state.doubt, says);
  else for (const stretch of state.stretches) stretch.points = stretch.points.map((point) => doubted(point, says));
}

const isOpening = (token: DateToken | undefined): boolean => token?.type === 'sign' && (token.sign === '(' || token.sign === '[');

function sign(state: State, said: string, { behind, before, after }: Place): void {
  const last = state.stretches.at(-1);
  if (said === '~' || said === '?' || said === '%') {
    const means = said === '~' ? 'about' : said === '?' ? 'perhaps' : 'both';
    if (after?.type === 'years' && before?.type !== 'years') state.doubt = bothDoubts(state.doubt, means);
    else if (last !== undefined) last.points = last.points.map((point) => doubted(point, means));
  } else if (said === '..') {
    if (last === undefined) state.open = 'before';
    else if (behind) last.open = 'after';
    else [state.link, state.between] = ['to', true];
  } else if (said === '-' || said === '/') {
    // a hyphen behind everything: "1944-" is still going on
    if (behind && said === '-' && before?.type === 'years' && after === undefined && last !== undefined) last.open = 'after';
    state.link = 'to';
    state.strict = said === '/';
  } else if (said === ';' || said === '|') {
    settleMonths(state);
    [state.link, state.copy, state.doubt, state.open, state.between] = ['or', false, 'none', null, false];
  }
}

function addYears(state: State, { from, to, precision, month, day }: Extract<DateToken, { type: 'years' }>): void {
  const previous = state.stretches.at(-1);
  const link = previous === undefined ? 'or' : state.link;
  // "c. 1940-1945": the doubt is that of both ends
  const inherited = link === 'to' && !state.strict ? (previous?.points.at(-1)?.doubt ?? 'none') : 'none';
  const doubt = bothDoubts(state.doubt, inherited);
  const point = (year: number, more: Partial<Point> = {}): Point => ({ year, precision, month, day, doubt, ...more });
  let points: Point[];
  if (state.part !== null) points = partOf(from, to, state.part).map((year) => point(year, { precision: 'year' }));
  else if (precision === 'year' && to > from) points = [point(from), point(to)];
  else if (precision === 'year') points = monthsOf(state).map((more) => point(from, more));
  else points = [point(from)];
  state.stretches.push({ points, copy: state.copy, open: state.open, link, strict: state.strict });
  Object.assign(state, { months: [], days: [], part: null, open: null, doubt: 'none', link: 'or', strict: false });
}

/** "1900s" is the century or its first decade: the earlier beginning of the one and the later end of the other. */
function partOf(from: number, to: number, part: { readonly from: number; readonly to: number }): readonly [number, number] {
  const length = to - from + 1;
  const shortest = length === 100 && from % 100 === 0 && from >= 1900 ? 10 : length;
  return [from + Math.floor(shortest * part.from), from + Math.max(0, Math.ceil(length * part.to) - 1)];
}

/** What stands before the year: nothing, "June", "June 6", "June 6-8", "May 30 - June 2", "winter". */
function monthsOf({ months, days }: Pick<State, 'months' | 'days'>): readonly Partial<Point>[] {
  const [first, second] = months;
  if (first === undefined) return [{}];
  const of = (month: number, day: number | undefined): Partial<Point> => {
    if (month > 12) return { precision: 'season', month };
    return day === undefined || day < 1 || day > 31 ? { precision: 'month', month } : { precision: 'day', month, day };
  };
  if (second !== undefined && second !== first)
    return [of(first, days.length > 1 ? days[0] : undefined), of(second, days.length > 1 ? days[1] : undefined)];
  return days.length > 1 ? [of(first, days[0]), of(first, days[1])] : [of(first, days[0])];
}

/** "1944 June 6": what is left over belongs to the year before it. */
function settleMonths(state: State): void {
  const last = state.stretches.at(-1);
  const [point] = last?.points ?? [];
  if (last !== undefined && state.months.length > 0 && last.points.length === 1 && point?.precision === 'year')
    last.points = monthsOf(state).map((more) => ({ ...point, ...more }));
  [state.months, state.days] = [[], []];
}
