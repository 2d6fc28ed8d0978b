// The personal name of a heading: comma segments sorted into entry element, forenames, suffix, titles and dates.
//
// name-part  = inverted / direct / forename-entry
// inverted   = surname "," SP forenames *( "," SP ( suffix / title / dates / epithet ) )
// direct     = *title forenames [ particle ] surname [ [","] suffix ] *( "," SP ( dates / degree / epithet ) )
// forename-entry = forename [ numeration ] *( "," SP ( epithet / title / dates ) )      ; Augustine, of Hippo, Saint, 354-430
// lost-comma = surname 1*( SP initial ) [ SP dates ]                                      ; Du Bois W E B 1868-1963
import { tokens } from '../text/fold.ts';
import { NO_DATES, parseDates, splitTrailingDates } from './dates.ts';
import type { HeadingName, LifeDates } from './heading.ts';
import { isGivenName, isSurname } from './lexicon/words.ts';
import {
  ALIAS_WORDS,
  DEGREES,
  GIVEN_LIKE_PARTICLES,
  NICKNAME_TITLES,
  NOBLE_TITLES,
  PARTICLES,
  SCRIBAL,
  SUFFIXES,
  SURNAME_TITLES,
  TITLES,
  WIFE_TITLES,
} from './parts.ts';

interface Draft {
  surname: string;
  forenames: string;
  numeration: string | null;
  titles: string[];
  suffix: string | null;
  dates: LifeDates;
  marriedForm: boolean;
  order: HeadingName['order'];
}

/** "J.R.", "V", "M. P." */
const INITIALS = /^(?:(?:\p{Lu}\.\s?)+|\p{Lu})$/u;
/** "b. Aug. 4, 1961": a comma inside a date parts nothing. */
const MONTH_DAY = /\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}),(?= \d{3,4}\b)/gi;
const NUMERAL = /^(?:[IVX]+|1st|2nd|3rd|[4-9]th)$/;
const QUOTED = /["“”]\s*([^"“”]{1,40}?)\s*["“”]|(?<=^|\s)['‘]([^'’‘]{2,30})['’](?=\s|,|$)/g;
const bare = (word: string): string => word.toLowerCase().replace(/[.,]+/g, '');

/** A capital letter is an initial, never a particle: "Robert E. Lee", but "Joaquim Sousa e Silva". */
const isParticle = (word: string): boolean => PARTICLES.has(bare(word)) && !/^\p{Lu}\.?$/u.test(word);

/** "8th Duke of Hamilton", "5th bt." */
const PEER = /^\d{1,2}(?:st|nd|rd|th|d)\b/;

/** What a comma segment is, apart from being a name. */
function isTitleSegment(segment: string): boolean {
  const words = segment.split(' ').map(bare);
  const [first = ''] = words;
  // alone behind a surname a rank is what somebody goes by: "Ellington, Duke", "Basie, Count", "Hines, Earl"
  if (words.length === 1 && NICKNAME_TITLES.has(first)) return false;
  if (PEER.test(segment) || (words.length > 1 && (NOBLE_TITLES.has(first) || ALIAS_WORDS.has(first)))) return true;
  return (
    words.length <= 6 &&
    (TITLES.has(words[0] ?? '') || DEGREES.has(words.join('')) || /^(?:of|the|King|Queen|Emperor|Empress)\b|\bChief$/.test(segment))
  );
}

/**
 * Reads the part of a heading that names one person, parentheses and subdivisions already off.
 *
 * @param text  "Du Bois, W. E. B., 1868-1963", "Rev. Ralph David Abernathy", "Augustine, of Hippo, Saint, 354-430"
 * @returns     null where no letters are left
 */
export function parseNamePart(text: string): HeadingName | null {
  const nicknames: string[] = [];
  const unquoted = /["“”'‘]/.test(text)
    ? text.replace(QUOTED, (_, double: string | undefined, single: string | undefined) => {
        nicknames.push((double ?? single ?? '').trim());
        return ' ';
      })
    : text;
  const segments = unquoted
    .replace(MONTH_DAY, '$1')
    .split(',')
    .map((segment) => segment.replace(/\s+/g, ' ').trim())
    .filter((segment) => segment !== '' && segment !== '.');
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
  const names: string[] = [];
  for (const segment of segments) takeSegment(segment, draft, names);
  if (names.length === 0 && draft.titles.length === 0) {
    if (nicknames.length === 0) return null;
    names.push(nicknames[0] ?? '');
  }
  place(names, draft);
  if (draft.surname === '' && draft.forenames === '') return null;
  const forenames = draft.forenames.replace(/\s+/g, ' ').trim();
  // "Molesworth, Mrs." gives no forename that could be the husband's
  const marriedForm = draft.marriedForm && forenames !== '';
  return { ...draft, forenames, marriedForm, initials: initialsOf(forenames), fullerForm: null, nicknames };
}

/** Sorts one segment into the draft; what is left over is a piece of the name. */
function takeSegment(segment: string, draft: Draft, names: string[]): void {
  const dates = parseDates(segment);
  if (dates !== null) {
    if (draft.dates === NO_DATES) draft.dates = dates;
    return;
  }
  // "Leigh, J.R.", "Price, V.", "Burt, M. P.": right behind the surname they are forenames, no suffix and no degree
  const initials = names.length === 1 && INITIALS.test(segment);
  const suffix = initials ? undefined : SUFFIXES[bare(segment)];
  if (suffix !== undefined && names.length > 0) {
    draft.suffix = suffix;
    return;
  }
  if (names.length > 0 && WIFE_TITLES.has(bare(segment))) {
    draft.titles.push(segment);
    draft.marriedForm = true;
    return;
  }
  if (names.length > 0 && !initials && isTitleSegment(segment) && !(names.length === 1 && hasNameAfterTitle(segment))) {
    draft.titles.push(segment);
    return;
  }
  const trailing = splitTrailingDates(segment);
  if (trailing !== null) {
    draft.dates = trailing.dates;
    names.push(trailing.head);
    return;
  }
  // after surname and forenames: an epithet ("actor", "Dakota Chief"), told as a title
  if (names.length >= 2 || (names.length === 1 && segment === segment.toLowerCase() && names[0] !== names[0]?.toLowerCase()))
    draft.titles.push(segment);
  else names.push(segment);
}

/** "Du Bois, Mrs. W. E. B." has its forenames behind the title; "Smith, Capt." has none. */
function hasNameAfterTitle(segment: string): boolean {
  const words = segment.split(' ');
  const rest = words.findIndex((word) => !TITLES.has(bare(word)));
  return rest > 0 && /^\p{Lu}/u.test(words[rest] ?? '') && !/^(?:of|the|and)$/i.test(words[rest] ?? '');
}

/** Puts the pieces of the name where they belong. */
function place(names: readonly string[], draft: Draft): void {
  const [entry = '', given] = names;
  if (given !== undefined) {
    draft.order = 'inverted';
    const { words, suffix } = splitSuffix(entry.split(' '), 3);
    draft.suffix ??= suffix;
    draft.surname = titleFree(words, draft).join(' ') || entry;
    const forenames = splitSuffix(given.split(' '), 2);
    draft.suffix ??= forenames.suffix;
    draft.forenames = spellOut(titleFree(forenames.words, draft)).join(' ');
    hyphenatedMaidenName(draft);
    return;
  }
  placeDirect(
    entry.split(' ').filter((word) => word !== ''),
    draft,
  );
}

/** "Barnett, Ida B. Wells-" is the older form of "Wells-Barnett, Ida B." */
function hyphenatedMaidenName(draft: Draft): void {
  const words = draft.forenames.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !/^\p{Lu}\p{L}+-$/u.test(last)) return;
  draft.surname = `${last}${draft.surname}`;
  draft.forenames = words.slice(0, -1).join(' ');
}

function placeDirect(all: readonly string[], draft: Draft): void {
  const untitled = titleFree(all, draft);
  // "John Paul II, Pope", "King Henry V": a ruler's numeral is no suffix
  const split = draft.titles.some(isEpithet) ? { words: untitled, suffix: null } : splitSuffix(untitled, 3);
  draft.suffix ??= split.suffix;
  let words = split.words;
  if (words.length === 0) {
    draft.surname = all.at(-1) ?? '';
    draft.titles.pop();
    return;
  }
  // nothing but a title in front: "President Lincoln", "Judge Watson"; but a ruler or a saint goes by the forename
  if (
    words.length === 1 &&
    draft.titles.length > 0 &&
    all.length > 1 &&
    !draft.titles.some((title) => /^(?:king|queen|saint|st|pope|prince|princess|emperor|empress|mother|sister|brother)\b/i.test(title))
  ) {
    draft.surname = words[0] ?? '';
    return;
  }
  const numeral = words.length > 1 && NUMERAL.test(words.at(-1) ?? '') ? (words.at(-1) ?? null) : null;
  const epithet = draft.titles.some(isEpithet);
  if (words.length === 1 && draft.titles.length > 0 && draft.titles.every((title) => SURNAME_TITLES.has(bare(title)))) {
    draft.order = 'inverted';
    draft.surname = words[0] ?? '';
    return;
  }
  if (words.length === 1 || epithet || (numeral !== null && words.length === 2)) {
    draft.order = 'forename';
    draft.numeration = numeral;
    draft.forenames = words.join(' ');
    return;
  }
  if (isForenameOnly(words)) {
    draft.order = 'forename';
    draft.forenames = words.join(' ');
    return;
  }
  const lostComma = initialsAtTheEnd(words);
  if (lostComma > 0) {
    draft.order = 'inverted';
    draft.surname = words.slice(0, lostComma).join(' ');
    draft.forenames = words.slice(lostComma).join(' ');
    return;
  }
  words = spellOut(words);
  const at = surnameStart(words);
  draft.surname = words.slice(at).join(' ');
  draft.forenames = words.slice(0, at).join(' ');
}

/** Behind it stands nobody's surname: "of Hippo", "King of France", "Pope". */
const isEpithet = (title: string): boolean => /^(?:of|the|King|Queen|Emperor|Empress|Pope|Saint|Sultan|Shah|Tsar|Patriarch)\b/.test(title);

/** Two or more English words that are no names: "Sitting Bull", "Two Guns White Calf", "Little Crow"; and "Ibn Battuta", which has no forename. */
function isForenameOnly(words: readonly string[]): boolean {
  if (words.length === 2 && /^(?:ibn|abu|umm)$/i.test(words[0] ?? '')) return true;
  return words.length <= 4 && ENGLISH_EPITHET.has(bare(words[0] ?? '')) && words.slice(1).every((word) => /^\p{Lu}/u.test(word));
}
/** First words of translated Indigenous names and stage names, as LC enters them under the whole. */
export const ENGLISH_EPITHET = new Set(
  'sitting standing red black white little big two crazy spotted running yellow lone hollow rain-in-the-face kicking buffalo calamity wild howlin muddy chief'.split(
    ' ',
  ),
);

/** Where trailing initials begin in "Du Bois W E B", or 0. "Malcolm X" has one initial behind a given name: no lost comma. */
function initialsAtTheEnd(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && /^\p{Lu}\.?$/u.test(words[at - 1] ?? '')) at -= 1;
  const initials = words.length - at;
  if (at === 0 || initials === 0) return 0;
  return initials >= 2 || (at === 1 && !isGivenName(bare(words[0] ?? '')) && isSurname(bare(words[0] ?? ''))) ? at : 0;
}

/** First word of the surname in direct order: the last word, particles before it, and the first of two Hispanic surnames after one forename. */
function surnameStart(words: readonly string[]): number {
  let at = words.length - 1;
  if (at >= 2 && /^[ye]$/.test(words[at - 1] ?? '')) at -= 2;
  while (at > 1 && isParticle(words[at - 1] ?? '')) at -= 1;
  const doubled =
    words.length === 3 && at === 2 && HISPANIC.has(tokens(words[1] ?? '')[0] ?? '') && HISPANIC.has(tokens(words[2] ?? '')[0] ?? '');
  if (doubled) return 1;
  if (at === 1 && words.length === 2 && isParticle(words[0] ?? '') && !GIVEN_LIKE_PARTICLES.has(bare(words[0] ?? ''))) return 0;
  return Math.max(at, 1);
}
/** Surnames that stand in Hispanic pairs; both must be of the list, since "Mary Garcia Jones" has one. */
export const HISPANIC = new Set(
  'garcia marquez martinez rodriguez lopez hernandez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz morales ortiz gutierrez chavez ramos ruiz alvarez mendoza castillo jimenez vargas romero herrera medina aguilar vega castro guerrero lorca llosa allende neruda paz borges fuentes'.split(
    ' ',
  ),
);

/** Leading titles go to the draft; "Mrs." before a man's name or initials makes it the married form. */
function titleFree(words: readonly string[], draft: Draft): string[] {
  let at = 0;
  while (at < words.length && TITLES.has(bare(words[at] ?? '')) && !(words.length - at === 1 && at === 0)) {
    // "Lady Bird", "Baby Smith": told apart by what follows only in fiction; LC keeps Lady as part of the name where a surname alone would be left
    draft.titles.push(words[at] ?? '');
    if (WIFE_TITLES.has(bare(words[at] ?? ''))) draft.marriedForm = wifeOf(words.slice(at + 1));
    at += 1;
  }
  return words.slice(at);
}

/** "Mrs. Rosa Parks" has her own forename; "Mrs. John Smith" and "Mrs. W. E. B. Du Bois" her husband's. */
const wifeOf = (rest: readonly string[]): boolean =>
  rest.length > 0 && (/^\p{Lu}\.?(?:\p{Lu}\.?)*$/u.test(rest[0] ?? '') || isMansName(bare(rest[0] ?? '')));
/** The commonest men's names of American catalogues 1850-1960; a woman's own name after "Mrs." is never among them. */
export const MEN = new Set(
  (
    'john william james george charles robert joseph frank edward thomas henry walter harry willie arthur albert fred clarence samuel louis david joe charlie richard ernest roy will earl carl raymond paul ralph ' +
    'franklin harold howard herbert frederick lewis alfred eugene oscar leonard leo stanley martin philip peter daniel benjamin theodore andrew alexander hugh edwin lawrence kenneth donald jack ray donald dennis patrick michael matthew mark luke stephen steven josiah ephraim isaac jacob abraham moses elijah everett chester floyd lloyd milton norman otto otis percy ross russell sidney vernon victor warren wesley allen alvin bernard cecil clyde edgar elmer glenn gilbert hubert irving jerome leroy luther marvin maurice melvin nathan oliver perry roger roland rufus silas simon tom jim bob bill dan sam ben wm geo chas jas'
  ).split(' '),
);
const isMansName = (word: string): boolean => MEN.has(word);

/** @param least  words that a roman numeral needs to be a suffix: a forename and a surname before it in direct order, else a forename */
function splitSuffix(words: readonly string[], least: 2 | 3): { readonly words: readonly string[]; readonly suffix: string | null } {
  const phrase = words.length > 2 ? SUFFIXES[words.slice(-2).map(bare).join(' ')] : undefined;
  if (phrase !== undefined) return { words: words.slice(0, -2), suffix: phrase };
  const last = bare(words.at(-1) ?? '');
  const suffix = words.length > 1 ? SUFFIXES[last] : undefined;
  // "Edward V", "Makarios III" and "Haile Selassie I" are numeration; "Smith, John V." has an initial
  const isNumeral = /^[iv]+$/.test(last);
  if (suffix === undefined || (isNumeral && (words.length < least || /^v\.$/i.test(words.at(-1) ?? '')))) return { words, suffix: null };
  return { words: words.slice(0, -1), suffix };
}

const spellOut = (words: readonly string[]): string[] =>
  words.map((word, at) => (at === 0 || word.endsWith('.') ? (SCRIBAL[bare(word)] ?? word) : word));

/** Folded first letters of the forenames, particles included as written: "W.E.B." gives w, e, b. */
function initialsOf(forenames: string): string[] {
  const parted = forenames.replace(/(?<=\p{L})\.(?=\p{L})/gu, '. ');
  return tokens(parted).map((token) => token.charAt(0));
}
