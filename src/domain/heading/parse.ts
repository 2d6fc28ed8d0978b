// The heading parser. Total and linear: every string has a reading; `name` is the reading if it is a person.
//
// heading    = [ relator ":" SP ] name-part [ "(" parenthesis ")" ] [ "," SP relator ] *( "--" subdivision )
//            / name-part ". " work-title                      ; name-title heading: a work
//            / heading 1*( ";" SP heading )                   ; several people glued together
// name-part  = see name_part.ts;  dates = see dates.ts
// parenthesis = fuller-form / dates / relator [ "," dates ] / qualifier

import { fold, tokens } from '../text/fold.ts';
import { cleanHeading } from './clean.ts';
import { NO_DATES } from './dates.ts';
import type { HeadingName, ParsedHeading } from './heading.ts';
import { parseNamePart } from './name_part.ts';
import { PLACE_QUALIFIERS, SCRIBAL } from './parts.ts';
import { datesInside, type Parenthesis, peelLeadingRelator, relatorOf, splitSeveral, splitSubdivisions, takeParentheses } from './peel.ts';

/**
 * Takes a heading apart as MARC X00 does.
 *
 * @param raw  one string of a subject, creator or contributor field, or a name found in a caption
 * @returns    the parts; never throws, whatever the string
 * @example    parseHeading('Du Bois, W. E. B. (William Edward Burghardt), 1868-1963--Portraits').name?.fullerForm // 'William Edward Burghardt'
 * @see        MARC 21 Authority format, X00; ARCHITECTURE.md, the table of words
 */
export function parseHeading(raw: string): ParsedHeading {
  const text = cleanHeading(raw);
  const [whole, ...subdivisions] = splitSubdivisions(text);
  const lead = peelLeadingRelator(whole);
  const several = splitSeveral(lead.rest);
  const { outside, parentheses } = takeParentheses(lead.rest);
  const { rest, relator: trailing } = peelTrailingRelator(outside);
  const { name: bareName, workTitle } = splitWorkTitle(rest);
  const read = several.length > 0 ? null : parseNamePart(bareName);
  const inside = readParentheses(parentheses, read);
  return {
    raw,
    text,
    base: whole,
    name: read === null ? null : withParentheses(read, inside),
    subdivisions,
    relator: lead.relator ?? trailing ?? inside.relator,
    workTitle,
    several,
    qualifier: inside.qualifier,
  };
}

/** "Hine, Lewis Wickes, 1874-1940, photographer": only behind a comma, so that "Photographer" alone stays a word. */
function peelTrailingRelator(text: string): { readonly rest: string; readonly relator: string | null } {
  const at = text.lastIndexOf(',');
  if (at <= 0) return { rest: text, relator: null };
  // "Meskin, Ed" is no editor: behind the surname alone a short form is a forename
  if (text.indexOf(',') === at && /^\s*\p{Lu}\p{L}{1,3}\.?$/u.test(text.slice(at + 1))) return { rest: text, relator: null };
  const relator = relatorOf(text.slice(at + 1));
  return relator === null ? { rest: text, relator: null } : { rest: text.slice(0, at).trim(), relator };
}

/** "Shakespeare, William, 1564-1616. Hamlet": a title behind the dates or the full forename, parted by a full stop. */
const NAME_TITLE = /^(.+?,\s.+?(?:\d{4}\??|-\d{4}|\p{Ll}{3,}))\.\s+(\p{Lu}.{2,})$/u;
function splitWorkTitle(text: string): { readonly name: string; readonly workTitle: string | null } {
  const found = text.includes('. ') ? NAME_TITLE.exec(text) : null;
  const [, name = text, title = ''] = found ?? [];
  // "Higgins, Chas. M." and "Tolkin, Dzshey. R. R." go on with initials, "Miller, Alex. McVeigh" with a forename
  const shortForm = Object.hasOwn(SCRIBAL, fold(name.slice(name.lastIndexOf(' ') + 1)));
  return found === null || shortForm || !/\p{Ll}{2}/u.test(title) ? { name: text, workTitle: null } : { name, workTitle: title };
}

interface Inside {
  readonly fullerForm: string | null;
  readonly relator: string | null;
  readonly qualifier: string | null;
  readonly dates: HeadingName['dates'];
}

function readParentheses(parentheses: readonly Parenthesis[], name: HeadingName | null): Inside {
  let inside: Inside = { fullerForm: null, relator: null, qualifier: null, dates: NO_DATES };
  for (const { inside: text } of parentheses) {
    const dates = datesInside(text);
    const relator = relatorOf(text);
    if (dates !== null && inside.dates === NO_DATES) inside = { ...inside, dates };
    if (relator !== null) inside = { ...inside, relator };
    if (dates !== null || relator !== null) continue;
    if (name !== null && isFullerForm(text, name)) inside = { ...inside, fullerForm: text };
    else inside = { ...inside, qualifier: text };
  }
  return inside;
}

/**
 * A parenthesis is a fuller form where it spells out the initials in order, or repeats a forename: "J. (John)", "W. E. B. (William Edward
 * Burghardt)", "H. D. (Hilda Doolittle)". "(Miss.)" after Jackson, "(Ship)", "(President)" are qualifiers.
 */
function isFullerForm(text: string, name: HeadingName): boolean {
  const words = tokens(text);
  if (words.length === 0 || words.length > 6 || /\d/.test(text) || words.every((word) => PLACE_QUALIFIERS.has(word))) return false;
  if (name.initials.length === 0) return false;
  // "Matmos (Musical group)", "Opacity (Optics)": outside inverted names only initials are spelled out
  if (name.order !== 'inverted' && !/^(?:\p{Lu}\.?\s?)+$/u.test(name.forenames)) return false;
  const spelled = words.map((word) => word.charAt(0));
  if (name.initials.every((initial, at) => spelled[at] === initial)) return /^\p{Lu}/u.test(text);
  const given = new Set(tokens(name.forenames));
  return name.surname !== '' && words.some((word) => word.length > 2 && given.has(word));
}

function withParentheses(name: HeadingName, inside: Inside): HeadingName {
  const dates = name.dates === NO_DATES ? inside.dates : name.dates;
  // "H. D. (Hilda Doolittle)": the entry is nothing but initials, the parenthesis is the whole name
  const onlyInitials = inside.fullerForm !== null && /^(?:\p{Lu}\.\s?)+$/u.test(`${name.forenames} ${name.surname}`.trim());
  const words = inside.fullerForm?.split(' ') ?? [];
  if (onlyInitials && words.length > 1)
    return { ...name, dates, surname: words.at(-1) ?? '', forenames: words.slice(0, -1).join(' '), fullerForm: null, order: 'direct' };
  return { ...name, dates, fullerForm: inside.fullerForm };
}
