// Parentheses and brackets of a heading: taken out of the text, then read as fuller form, dates, relator or qualifier.
//
// parenthesis = fuller-form / nickname / dates / relator [ "," dates ] / qualifier
// fuller-form = the initials spelled out in their order         ; W. E. B. (William Edward Burghardt)
// nickname    = another given name                              ; Smith, John (Jack)
// qualifier   = anything else                                   ; (Ship), (Miss.), (President)
import { fold, tokens } from '../text/fold.ts';
import { hasDigit, isLowerAt, isUpperAt } from '../text/letters.ts';
import { NO_DATES, parseDates } from './dates.ts';
import type { HeadingName, LifeDates } from './heading.ts';
import { initialsOf } from './initials.ts';
import { isGivenName, isPlace, isPlaceGiven } from './lexicon/words.ts';
import { PLACE_QUALIFIERS } from './parts.ts';
import { relatorOf } from './peel.ts';

/** Takes the top-level parentheses and square brackets out of a text. Unbalanced ones are taken as plain characters. One pass. */
export function takeParentheses(text: string): { readonly outside: string; readonly parentheses: readonly string[] } {
  if (!text.includes('(') && !text.includes('[')) return { outside: text, parentheses: [] };
  const parentheses: string[] = [];
  let outside = '';
  let from = 0;
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(' || char === '[') {
      if (depth === 0) open = at;
      depth += 1;
    } else if ((char === ')' || char === ']') && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      parentheses.push(text.slice(open + 1, at).trim());
      outside += text.slice(from, open);
      from = at + 1;
    }
  }
  if (depth > 0) return { outside: text, parentheses: [] };
  outside += text.slice(from);
  return { outside: outside.replace(/ {2,}/g, ' ').replaceAll(' ,', ',').trim(), parentheses };
}

/** What the parentheses of one heading say, all together. */
export interface Inside {
  readonly fullerForm: string | null;
  readonly nickname: string | null;
  readonly relator: string | null;
  readonly qualifier: string | null;
  readonly dates: LifeDates;
}
const NOTHING: Inside = { fullerForm: null, nickname: null, relator: null, qualifier: null, dates: NO_DATES };

/** Reads the parentheses in their order; of several qualifiers the last counts. */
export function readParentheses(parentheses: readonly string[], name: HeadingName | null): Inside {
  let inside = NOTHING;
  for (const text of parentheses) {
    const dates = datesInside(text);
    const relator = relatorOf(text);
    if (dates !== null && inside.dates === NO_DATES) inside = { ...inside, dates };
    if (relator !== null) inside = { ...inside, relator };
    if (dates !== null || relator !== null) continue;
    if (name !== null && isFullerForm(text, name)) inside = { ...inside, fullerForm: text };
    else if (name !== null && isNickname(text, name)) inside = { ...inside, nickname: text };
    else inside = { ...inside, qualifier: text };
  }
  return inside;
}

/** Dates inside a parenthesis: "(1868-1963)", "(American, 1864-1933)", "(born 1941)". */
function datesInside(inside: string): LifeDates | null {
  if (!hasDigit(inside)) return null;
  const whole = parseDates(inside);
  if (whole !== null) return whole;
  for (const part of inside.split(/[,;]/)) {
    const dates = /\d{3}/.test(part) ? parseDates(part.trim().replace(/^\p{L}+ (?=\d{4})/u, '')) : null;
    if (dates !== null) return dates;
  }
  return null;
}

const ONLY_INITIALS = /^(?:\p{Lu}\.? ?)+$/u;
const INITIALS_WITH_STOPS = /^(?:\p{Lu}\. ?)+$/u;
/** "William Edward Burghardt" has three words, the longest fuller forms of LC six. */
const MAX_FULLER_WORDS = 6;

/**
 * A parenthesis is a fuller form where it spells out the initials in order, or repeats a forename: "J. (John)", "W. E. B. (William Edward
 * Burghardt)", "H. D. (Hilda Doolittle)". "(Miss.)" after Jackson, "(Ship)", "(President)" are qualifiers.
 */
function isFullerForm(text: string, name: HeadingName): boolean {
  if (name.initials.length === 0 || hasDigit(text)) return false;
  const words = tokens(text);
  if (words.length === 0 || words.length > MAX_FULLER_WORDS || words.every((word) => PLACE_QUALIFIERS.has(word))) return false;
  // "Matmos (Musical group)", "Opacity (Optics)": outside inverted names only initials are spelled out
  if (name.order !== 'inverted' && !ONLY_INITIALS.test(name.forenames)) return false;
  const given = tokens(name.forenames);
  if (given.every((word, at) => words[at]?.startsWith(word) === true)) return isUpperAt(text, 0);
  // "Harry (Harrald Olaf)" is spelled otherwise; alone "Jack" begins with the J of "John" and spells nothing out
  if (words.length > 1 && name.order === 'inverted' && name.initials.every((initial, at) => words[at]?.startsWith(initial) === true))
    return isUpperAt(text, 0);
  return name.surname !== '' && words.some((word) => word.length > 2 && given.includes(word));
}

/** "Smith, John (Jack)": one word that is a given name and no place, behind a surname and forenames. */
function isNickname(text: string, name: HeadingName): boolean {
  const folded = fold(text);
  const named = name.surname !== '' && name.forenames !== '' && isUpperAt(text, 0) && isLowerAt(text, text.length - 1);
  // "Elm Street (Monroe)"
  return (
    named &&
    tokens(name.forenames).some(isGivenName) &&
    isGivenName(folded) &&
    !isPlace(folded) &&
    !isPlaceGiven(folded) &&
    !PLACE_QUALIFIERS.has(folded)
  );
}

/** The name with what its parentheses add. */
export function withParentheses(name: HeadingName, inside: Inside): HeadingName {
  if (inside === NOTHING) return name;
  const dates = name.dates === NO_DATES ? inside.dates : name.dates;
  const words = inside.fullerForm?.split(' ') ?? [];
  // "H. D. (Hilda Doolittle)": the entry is nothing but initials, the parenthesis is the whole name
  if (words.length > 1 && INITIALS_WITH_STOPS.test(`${name.forenames} ${name.surname}`.trim())) {
    const forenames = words.slice(0, -1).join(' ');
    return { ...name, dates, surname: words.at(-1) ?? '', forenames, initials: initialsOf(forenames), fullerForm: null, order: 'direct' };
  }
  const nicknames = inside.nickname === null ? name.nicknames : [...name.nicknames, inside.nickname];
  return { ...name, dates, fullerForm: inside.fullerForm, nicknames };
}
