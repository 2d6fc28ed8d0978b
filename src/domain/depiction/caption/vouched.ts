// Single names that their list makes people: "Roosevelt, Taft & Knox", "President Truman with Bess and Margaret".
import { isAnyName, isCommonWord, isGivenName, isPlace, isWordSurname } from '../../heading/lexicon/words.ts';
import type { CaptionEntry } from './state.ts';
import { isThing } from './thing_names.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';

/** Marks in place the single names that need no other heading of the item to be people. */
export function vouchForSingles(entries: readonly CaptionEntry[], tokens: readonly Token[]): void {
  const lists = new Map<number, CaptionEntry[]>();
  for (const entry of entries) {
    const list = lists.get(entry.chain);
    if (list === undefined) lists.set(entry.chain, [entry]);
    else list.push(entry);
  }
  for (const list of lists.values()) {
    if (!list.some(({ single }) => single) || !list.every(({ standing }) => standing.code === 'caption-named')) continue;
    const vouched = list[0] === entries[0] && isListOfSingles(list) ? list : givenNamesInCompany(list, tokens);
    for (const entry of vouched) entry.vouched = true;
  }
}

/** "Geronimo, Naiche, and Mangas": it opens the caption, holds nothing else, and no word of it is a place; at most a third are English. */
function isListOfSingles(list: readonly CaptionEntry[]): boolean {
  const words = list.map(({ name }) => name.toLowerCase());
  if ((list[0]?.start ?? 0) > 1 || list.length < 2 || !list.every(({ single }) => single) || !list.some(({ joined }) => joined))
    return false;
  if (words.some(isPlace) || words.filter(isCommonWord).length > words.length / 3) return false;
  return words.filter((word) => isAnyName(word) || isWordSurname(word)).length * 2 >= words.length;
}

/** "Ronnie, Sharon, Uncle Ralph and Dale Huff": given names beside two people, or right after "with"; a noun behind one makes it a thing. */
function givenNamesInCompany(list: readonly CaptionEntry[], tokens: readonly Token[]): readonly CaptionEntry[] {
  const people = list.filter(({ single, vouched }) => !single || vouched).length;
  const opened = tokens[(list[0]?.start ?? 0) - 1]?.lower === 'with';
  return list.filter(
    ({ single, name, end, joined }) =>
      single &&
      (opened || people >= 2 || (people === 1 && joined)) &&
      isOnlyGiven(name.toLowerCase().replace(/,? (?:jr|sr)\.?$/, '')) &&
      endsThere(tokens[end]),
  );
}

const isOnlyGiven = (word: string): boolean => isGivenName(word) && !isCommonWord(word) && !isPlace(word);

const endsThere = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'mark' ||
  (!next.capital &&
    next.lower !== 'the' &&
    !isThing(next.lower) &&
    !isRole(next.lower) &&
    !/(?:ers|ors|ists|men|people)$/.test(next.lower));
