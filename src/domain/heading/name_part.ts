// The personal name of a heading: comma segments sorted into entry element, forenames, suffix, titles and dates.
//
// name-part  = inverted / direct / forename-entry / lost-comma                            ; their words in order.ts
// inverted   = surname "," SP forenames *( "," SP ( suffix / title / dates / epithet ) )
// direct     = *title forenames [ particle ] surname [ [","] suffix ] *( "," SP ( dates / degree / epithet ) )
// forename-entry = forename [ numeration ] *( "," SP ( epithet / title / dates ) )      ; Augustine, of Hippo, Saint, 354-430
// lost-comma = surname 1*( SP initial ) [ SP dates ]                                      ; Du Bois W E B 1868-1963
import { tokens } from '../text/fold.ts';
import { hasDigit, isDigitAt, isUpperAt } from '../text/letters.ts';
import { MONTH, NO_DATES, parseDates, splitTrailingDates } from './dates.ts';
import type { HeadingName } from './heading.ts';
import { initialsOf } from './initials.ts';
import { isWomansName } from './lexicon/women.ts';
import { type Draft, placeNames } from './order.ts';
import { ALIAS_WORDS, DEGREES, NICKNAME_TITLES, NOBLE_TITLES, TITLES, WIFE_TITLES } from './parts.ts';
import { bare, isTitle, suffixOf } from './small_words.ts';

/**
 * Reads the part of a heading that names one person, parentheses and subdivisions already off.
 *
 * @param text  "Du Bois, W. E. B., 1868-1963", "Rev. Ralph David Abernathy", "Augustine, of Hippo, Saint, 354-430"
 * @returns     null where no letters are left
 */
export function parseNamePart(text: string): HeadingName | null {
  const nicknames: string[] = [];
  const unquoted = takeNicknames(text, nicknames);
  const draft: Draft = {
    surname: '',
    forenames: '',
    numeration: null,
    titles: [],
    suffix: null,
    dates: NO_DATES,
    marriedForm: false,
    order: 'direct',
  };
  const names = takeSegments(withoutDateComma(unquoted), draft);
  if (names.length === 0 && draft.titles.length === 0) {
    if (nicknames.length === 0) return null;
    names.push(nicknames[0] ?? '');
  }
  placeNames(names[0] ?? '', names[1], draft);
  const { surname, forenames, numeration, titles, suffix, dates, order } = draft;
  if (surname === '' && forenames === '') return null;
  const given = tokens(forenames);
  return {
    surname,
    forenames,
    initials: initialsOf(forenames),
    numeration,
    titles,
    suffix,
    fullerForm: null,
    nicknames,
    // "Molesworth, Mrs." gives no forename that could be the husband's; "Jackson, Mahalia, Mrs." and "Mrs. Rosa Parks" give their own
    marriedForm: draft.marriedForm && given.length > 0 && !isWomansName(given[0] ?? ''),
    dates,
    order,
  };
}

const QUOTE = /["“”'‘]/;
const QUOTED = /["“”] ?([^"“”]{1,40}?) ?["“”]|(?<=^| )['‘]([^'’‘]{2,30})['’](?= |,|$)/g;

const WHOLLY_QUOTED = /^["“”]([^"“”]+)["“”]$/;

/** Thaddeus "Thad" Mosley goes by Thad: quoted names are taken out of the text. Apostrophes inside a word stay. */
function takeNicknames(text: string, nicknames: string[]): string {
  if (!QUOTE.test(text)) return text;
  // '"Smith, John"': quotation marks around the whole part nothing
  const inside = WHOLLY_QUOTED.exec(text)?.[1];
  if (inside !== undefined) return inside;
  const unquoted = text.replace(QUOTED, (_, double: string | undefined, single: string | undefined) => {
    nicknames.push((double ?? single ?? '').trim());
    return ' ';
  });
  return nicknames.length === 0 ? text : unquoted.replace(/ {2,}/g, ' ');
}

/** "b. Aug. 4, 1961": a comma inside a date parts nothing. */
const MONTH_DAY = new RegExp(`\\b(${MONTH} \\d{1,2}),(?= \\d{3,4}\\b)`, 'gi');
const withoutDateComma = (text: string): string => (hasDigit(text) && text.includes(',') ? text.replace(MONTH_DAY, '$1') : text);

/** Goes over the comma segments once; what is no date, suffix or title is a piece of the name. */
function takeSegments(text: string, draft: Draft): string[] {
  const names: string[] = [];
  for (let from = 0; from < text.length; ) {
    const comma = text.indexOf(',', from);
    const to = comma < 0 ? text.length : comma;
    const segment = text.slice(from, to).trim();
    if (segment !== '' && segment !== '.') takeSegment(segment, draft, names);
    from = to + 1;
  }
  return names;
}

/** Sorts one segment into the draft: dates first, whole or at its end ("Jr. 1809-1865"). */
function takeSegment(segment: string, draft: Draft, names: string[]): void {
  const dates = parseDates(segment);
  if (dates !== null) {
    if (draft.dates === NO_DATES) draft.dates = dates;
    return;
  }
  const trailing = splitTrailingDates(segment);
  if (trailing !== null) draft.dates = trailing.dates;
  takeWords(trailing?.head ?? segment, draft, names);
}

function takeWords(segment: string, draft: Draft, names: string[]): void {
  // a suffix or a title is no piece of the name
  if (names.length > 0 && takeAddition(segment, draft, names.length)) return;
  if (names.length >= 2 || (names.length === 1 && isLowerCase(segment) && !isLowerCase(names[0] ?? ''))) {
    // after surname and forenames: an epithet ("actor", "Dakota Chief"), told as a title
    draft.titles.push(segment);
  } else names.push(segment);
}

const isLowerCase = (text: string): boolean => !isUpperAt(text, 0) && text === text.toLowerCase();

/** "J.R.", "V", "M. P." */
const INITIALS = /^(?:(?:\p{Lu}\. ?)+|\p{Lu})$/u;

/** Suffix and titles, which never stand first: "Jr.", "Mrs.", "Rev.", "King of Great Britain". */
function takeAddition(segment: string, draft: Draft, names: number): boolean {
  // "Leigh, J.R.", "Price, V.", "Burt, M. P.": right behind the surname they are forenames, no suffix and no degree
  if (names === 1 && INITIALS.test(segment)) return false;
  const suffix = suffixOf(segment);
  if (suffix !== undefined) {
    draft.suffix = suffix;
    return true;
  }
  if (WIFE_TITLES.has(bare(segment))) draft.marriedForm = true;
  else if (!isTitleSegment(segment) || (names === 1 && hasNameAfterTitle(segment))) return false;
  draft.titles.push(segment);
  return true;
}

/** "8th Duke of Hamilton", "5th bt." */
const PEER = /^\d{1,2}(?:st|nd|rd|th|d)\b/;

/** What a comma segment is, apart from being a name. */
function isTitleSegment(segment: string): boolean {
  const space = segment.indexOf(' ');
  const first = bare(space < 0 ? segment : segment.slice(0, space));
  // alone behind a surname a rank is what somebody goes by: "Ellington, Duke", "Basie, Count", "Hines, Earl"
  if (space < 0) return (TITLES.has(first) && !NICKNAME_TITLES.has(first)) || DEGREES.has(first) || isRole(segment, first);
  if (NOBLE_TITLES.has(first) || ALIAS_WORDS.has(first) || (isDigitAt(segment, 0) && PEER.test(segment))) return true;
  if (TITLES.has(first) || isRole(segment, first)) return countWords(segment) <= MAX_TITLE_WORDS;
  return segment.length <= MAX_DEGREE_CHARACTERS && DEGREES.has(bare(segment).replaceAll(' ', ''));
}
/** "Consort of Frederick William II, King of Prussia" is the longest kind of title; longer ones are prose. */
const MAX_TITLE_WORDS = 6;
/** "M. B. E.", "Ph. D." */
const MAX_DEGREE_CHARACTERS = 14;

/** "of Hippo", "the Great", "Dakota Chief". */
const isRole = (segment: string, first: string): boolean =>
  ((first === 'of' || first === 'the') && !isUpperAt(segment, 0)) || (segment.endsWith('Chief') && !/[\p{L}\d_]Chief$/u.test(segment));

const countWords = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
};

/** "Du Bois, Mrs. W. E. B." has its forenames behind the title; "Smith, Capt." has none. */
function hasNameAfterTitle(segment: string): boolean {
  const words = segment.split(' ');
  const rest = words.findIndex((word) => !isTitle(word));
  const next = words[rest] ?? '';
  return rest > 0 && isUpperAt(next, 0) && !/^(?:of|the|and)$/i.test(next);
}
