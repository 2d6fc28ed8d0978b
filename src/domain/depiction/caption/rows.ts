// Rows while they are counted: who joins them, who leaves them, which places are kept for somebody unnamed.
import { isGivenName, isRegion, isStateAbbreviation } from '../../heading/lexicon/words.ts';
import { orderBefore } from './order_after.ts';
import { readDeparture, readMark, readOrdering, readPlace, readRowHead, readSideHead } from './position.ts';
import { isNameWord } from './run.ts';
import type { CaptionEntry, ReaderState, Row } from './state.ts';
import { COUNTS, PLACEHOLDERS, PLURAL_PLACEHOLDERS, ROLES, TITLES } from './words.ts';

/** Rows, orderings, places and marks. @returns where to go on, null where the token is none of them */
export function readPosition(state: ReaderState, at: number): number | null {
  const place = readPlace(state.tokens, at);
  if (place !== null) return takePlace(state, at, place);
  const head = readRowHead(state.tokens, at, (index) => startsName(state, index));
  if (head !== null) {
    beginRow(state, head.label, state.row?.direction ?? null);
    return head.end;
  }
  const ordering = readOrdering(state.tokens, at);
  if (ordering !== null) {
    if (orderBefore(state, at, ordering, (index) => startsName(state, index))) return ordering.end;
    if (state.row === null || state.row.places > 0) beginRow(state, null, ordering.direction);
    else state.row.direction = ordering.direction;
    return ordering.end;
  }
  const sideHead = readSideHead(state.tokens, at);
  if (sideHead !== null) {
    state.pendingSide = sideHead.side;
    return sideHead.end;
  }
  const mark = readMark(state.tokens, at);
  if (readDeparture(state.tokens, at)) leaveRow(state, at);
  return mark === null ? null : takeSide(state, mark);
}

export const startsName = (state: ReaderState, at: number): boolean =>
  isNameWord(state.tokens, at) ||
  PLACEHOLDERS.has(state.tokens[at]?.lower ?? '') ||
  (ROLES.has(state.tokens[at]?.lower ?? '') && isNameWord(state.tokens, at + 1));

/** A head right after a head ("back row, standing:", "from left, seated:") names the same row. */
function beginRow(state: ReaderState, label: string | null, direction: Row['direction']): void {
  if (state.row !== null && state.row.places === 0 && state.row.open) {
    state.row.label ??= label;
    return;
  }
  state.row = { direction, label, places: 0, members: [], open: true };
  state.rows.push(state.row);
  state.scope = null;
  state.chainBroken = true;
}

function takePlace(
  state: ReaderState,
  at: number,
  place: { readonly place: number; readonly direction: 'left' | 'right'; readonly end: number },
): number {
  const last = lastEntry(state, at);
  if (last === null) state.pendingPlace = place;
  else if (place.direction === 'left') setPlace(state, last, place.place);
  return place.end;
}

function setPlace(state: ReaderState, entry: CaptionEntry, place: number): void {
  entry.row ??= { direction: 'left', label: null, places: 0, members: [], open: false };
  if (!state.rows.includes(entry.row)) state.rows.push(entry.row);
  entry.place = place;
}

export function takeSide(state: ReaderState, mark: { readonly side: 'left' | 'center' | 'right'; readonly end: number }): number {
  const last = state.entries.at(-1);
  // "At left is Ann Day": nobody of its sentence stands before it
  if (last === undefined || last.end < state.sentenceStart) state.pendingSide = mark.side;
  else last.side ??= mark.side;
  return mark.end;
}

/** The entry that ended just before, over a comma, a bracket or a verb; null when another sentence or list lies between. */
export function lastEntry(state: ReaderState, at: number): CaptionEntry | null {
  const last = state.entries.at(-1);
  return last !== undefined && last.end >= state.sentenceStart && at - last.end <= 3 ? last : null;
}

function leaveRow(state: ReaderState, at: number): void {
  const last = state.entries.at(-1);
  if (last === undefined || last.row !== state.row || state.row === null || at - last.end > 2 || last.end > at) return;
  state.row.members.pop();
  state.row.open = false;
  last.row = null;
  last.place = null;
}

export function joinRow(state: ReaderState, entry: CaptionEntry): void {
  const shown =
    entry.standing.code === 'caption-list' ||
    entry.standing.code === 'caption-named' ||
    entry.standing.code === 'caption-prose' ||
    entry.standing.code === 'uncertain';
  if (!shown) return;
  if (state.pendingPlace !== null) {
    if (state.pendingPlace.direction === 'left') setPlace(state, entry, state.pendingPlace.place);
    state.pendingPlace = null;
    return;
  }
  if (state.row?.open !== true) return;
  state.row.places += 1;
  state.row.members.push(entry);
  entry.row = state.row;
  entry.place = state.row.places;
}

export function takeWord(state: ReaderState, at: number): number {
  const word = state.tokens[at]?.lower ?? '';
  const next = state.tokens[at + 1]?.lower ?? '';
  // "two unknown hired men": an adjective may stand between
  if (
    state.row?.open === true &&
    UNKNOWN.test(word) &&
    PLURAL_PLACEHOLDERS.has(state.tokens[at + 2]?.lower ?? '') &&
    !/^(?:and|,|&)$/.test(next)
  ) {
    if (standsInList(state, at)) state.row.places += COUNTS.get(state.tokens[at - 1]?.lower ?? '') ?? 1;
    return at + 3;
  }
  // "baby Signe" is Signe
  if (
    state.row?.open === true &&
    PLACEHOLDERS.has(word) &&
    !PLACEHOLDERS.has(next) &&
    !isNameWord(state.tokens, at + 1) &&
    standsInList(state, at)
  ) {
    const count = [1, 2, 3].map((back) => COUNTS.get(state.tokens[at - back]?.lower ?? '')).find((number) => number !== undefined);
    state.row.places += PLURAL_PLACEHOLDERS.has(word) ? (count ?? 1) : 1;
    return at + 1;
  }
  if (!state.chainBroken && !PLACEHOLDERS.has(word) && !ROLES.has(word) && !GOES_WITH_LIST.has(word)) state.chainBroken = true;
  return at + 1;
}

const GOES_WITH_LIST: ReadonlySet<string> = new Set('his her their the a an and or little as well'.split(' '));

const UNKNOWN = /^(?:unknown|unidentified|unnamed|other)$/;

/** A placeholder counts where an entry of the list would begin: "unknown man, John Day", not "John Day holding a baby". */
function standsInList(state: ReaderState, at: number): boolean {
  let first = at;
  while (
    first > at - 4 &&
    (PLACEHOLDERS.has(state.tokens[first - 1]?.lower ?? '') ||
      COUNTS.has(state.tokens[first - 1]?.lower ?? '') ||
      TITLES.has(state.tokens[first - 1]?.lower ?? '') ||
      /^(?:an?|the|young|old|little)$/.test(state.tokens[first - 1]?.lower ?? ''))
  )
    first -= 1;
  const before = state.tokens[first - 1];
  return (
    before === undefined ||
    (before.kind === 'mark' && before.text !== '-') ||
    before.lower === 'and' ||
    /^(?:left|right|row|clockwise|are|is)$/.test(before.lower)
  );
}

/** "…, H. Wada, Amache, Colo.": a state at the end of a row, and the town before it, are where it was taken. */
export function leavePlaces(rows: readonly Row[]): void {
  for (const { members } of rows) {
    const last = members.at(-1);
    const state = last?.name.toLowerCase() ?? '';
    // "…, and G. H. Kirke, Bougainville": "and" has closed the list
    const closed = members.at(-2)?.joined === true && last?.vouched === false && !isGivenName(state);
    if (last?.single !== true || !last.afterComma || !(closed || isRegion(state) || isStateAbbreviation(state))) continue;
    const town = members.at(-2);
    const places = town?.single === true && town.afterComma && town.end === last.start - 1 ? [town, last] : [last];
    for (const entry of places) {
      members.pop();
      entry.row = null;
      entry.place = null;
      entry.standing = { code: 'mentioned-not-shown', detail: 'is the place at the end of the list' };
    }
  }
}
