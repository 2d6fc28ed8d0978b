// What stands before a name and says who somebody is: titles, offices, trades, kin. Where the name proper begins.
//
// named   = *( title / calling ) name-proper                 ; "Police Chief Harold Wendt", "Astronauts Neil A. Armstrong"
// calling = word of a trade / English word that was never a name, before a given name and a surname
import { isAnyName, isCommonWord, isGivenName, isPlace, isSurname } from '../../heading/lexicon/words.ts';
import { DEPARTMENTS } from './departments.ts';
import { isThing } from './thing_names.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { STAGE_NAMES, TITLES } from './words.ts';

/** Titles that are as often given names; they stay part of the name: Duke Ellington, Judge Watson, Count Basie. */
export const NAMES_LIKE_TITLES = new Set(
  'duke earl king prince dean baron count queen major pope bishop judge elder chief lady sister marshal general doctor young baby page guy little'.split(
    ' ',
  ),
);
/** Where the name proper begins: after the last title or role, unless a given name stands before it ("Billy Dean Jones", not "Los Angeles Mayor Day"). */
export function titleEnd(words: readonly Token[], office = false): { readonly from: number; readonly to: number } {
  const first = words[0]?.lower ?? '';
  const name = office
    ? words.findIndex(({ lower, kind }, at) => at > 0 && (isGivenName(lower) || TITLES.has(lower) || kind === 'initial'))
    : -1;
  if (name > 0 && name < words.length - 1) return { from: name, to: TITLES.has(words[name]?.lower ?? '') ? name + 1 : name };
  // "Secretary of State Byrnes"
  if (office && words.length === 2 && DEPARTMENTS.test(first)) return { from: 1, to: 1 };
  // "Marine Corps Sgt. Day", "Lance Cpl. Roe"
  const opensWithGivenName =
    isGivenName(first) && !/^(?:corps|cpl|corporal)$/.test(words[1]?.lower ?? '') && !TITLES.has(first) && !isRole(first);
  let from = 0;
  let to = 0;
  words.slice(0, -1).forEach(({ lower }, at) => {
    if (!(TITLES.has(lower) || isPluralTitle(lower) || isRole(lower))) return;
    if (opensWithGivenName && !isPlace(lowerOf(words.slice(0, at)))) return;
    // "Gen. Don Brand" is no don
    if (lower === 'don' && to > 0) return;
    if (NAMES_LIKE_TITLES.has(lower) && at === 0 && words.length === 2) return;
    if (at > to) from = at;
    to = at + 1;
  });
  // "Miss Minnesota Dorothy Benham"
  const contest = to > 0 && words[to - 1]?.lower === 'miss' && words.length - to >= 3 && isPlace(words[to]?.lower ?? '');
  return { from, to: callingEnd(words, contest ? to + 1 : to) };
}

/** "Senators Day and Roe", "Misses Ann and Jo Day" */
const isPluralTitle = (lower: string): boolean =>
  lower === 'misses' || (lower.endsWith('s') && lower.length > 4 && TITLES.has(lower.slice(0, -1)));

/** "Trustee Emil Kovacs", "Astronauts Neil A. Armstrong": English words that were never names, before a given name and a surname, say what somebody is. */
function callingEnd(words: readonly Token[], from: number): number {
  let to = from;
  while (words.length - to >= 3 && callsSomebody(words[to])) to += 1;
  return to > from && (isGivenName(words[to]?.lower ?? '') || words[to]?.kind === 'initial') ? to : from;
}

const callsSomebody = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  (/^emerit(?:us|a)$/.test(token.lower) || (isCommonWord(token.lower) && !isAnyName(token.lower))) &&
  !isThing(token.lower) &&
  !BYNAMES.has(token.lower) &&
  !STAGE_NAMES.has(token.lower);

/** Before a given name alone these say no surname. */
export const KIN_TITLES = /^(?:grandpa|grandma|granny|granddad|uncle|aunt|auntie|cousin|papa|mama|baby)\b/i;

/** English words that open a byname: "Lady Bird Johnson", "Wild Bill Hickok", "Old Joe Clark". */
const BYNAMES = new Set(
  'lady gay merry sunny star royal golden sugar honey jelly kid buffalo calamity wild big little old young blind crazy baby babe black white red blue iron fighting gentleman sweet happy slim fat long tall'.split(
    ' ',
  ),
);

/** Titles before the name; before a surname alone the office too: "Coach Leary" says who, "Leary" does not. */
export function titlesOf(words: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): readonly Token[] {
  const before = words.slice(from, to);
  const titles = before.filter((token) => TITLES.has(token.lower));
  const [only] = words.slice(to);
  if (titles.length > 0 || words.length - to !== 1 || only === undefined) return titles;
  // "Twins Alma and Alta Day": several share what comes later
  const several = before.at(-1)?.lower.endsWith('s') === true;
  return isAnyName(only.lower) && !several && !isCommonWord(only.lower) && !isPlace(only.lower) ? before.slice(-1) : titles;
}

/** "Allen E. Risedorph Superintendent" as doors and letterheads have it. */
export function withoutTrailingRole(words: readonly Token[]): readonly Token[] {
  const last = words.at(-1)?.lower ?? '';
  return words.length >= 3 && isRole(last) && !isSurname(last) && !isGivenName(last) ? words.slice(0, -1) : words;
}

export const lowerOf = (words: readonly Token[]): string => words.map(({ lower }) => lower).join(' ');
