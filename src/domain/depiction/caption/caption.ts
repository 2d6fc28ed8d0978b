// Who a caption names, whether it says that they are shown, and where they stand.
//
// caption  = sentence *( ( "." / ";" ) sentence )
// sentence = *( cue / row-head / ordering / place / mark / list / thing / quotation / word )
// list     = entry *( ( "," / ";" / "and" / "&" ) entry )
// entry    = [ role ] ( named / placeholder ) [ apposition ] [ place / mark ]
// named    = see people.ts ; run: see run.ts ; row-head, ordering, place, mark: see position.ts
// cue      = "with" / "home of" / "possibly" / …            ; see scope.ts: opens a scope, which a comma, a list's or a sentence's end closes
// thing    = run that the lexicon or the next word makes one ; "Carnegie Hall", "John Hanners family": see naming.ts
// placeholder = [ count ] [ "unknown" / "unidentified" ] ( "man" / "girls" / "others" / … )   ; keeps its places in the row
// quotation = quote … quote                                 ; what is written in the picture shows nobody
import { isGivenName } from '../../heading/lexicon/words.ts';
import { type NamedStretch, readNamed } from './people.ts';
import { readDeparture, readMark, readOrdering, readPlace, readRowHead } from './position.ts';
import { isNameWord } from './run.ts';
import { readCue } from './scope.ts';
import { type CaptionEntry, type CaptionThing, newState, type ReaderState, type Row, type Standing } from './state.ts';
import { shareSurnames } from './surnames.ts';
import { tokenize } from './tokens.ts';
import { BODY_PARTS, COUNTS, PLACEHOLDERS, PLURAL_PLACEHOLDERS, ROLES } from './words.ts';

/** A person as the caption has them; `single` ones are one word that only another heading of the item can vouch for. */
export interface CaptionPerson {
  readonly name: string;
  readonly text: string;
  readonly single: boolean;
  readonly standing: Standing;
  readonly row: number | null;
  readonly rowLabel: string | null;
  readonly order: number | null;
}

export interface Caption {
  readonly people: readonly CaptionPerson[];
  readonly things: readonly CaptionThing[];
}

const PLACED = new Set(['in', 'at', 'on', 'inside', 'outside', 'into', 'through', 'across', 'along', 'near', 'from']);
/** Words that, after a comma, leave a list of people for the rest of the sentence: where it was, what for. */
const LEAVES_LIST = new Set([
  'posed',
  'posing',
  'gathered',
  'standing',
  'seated',
  'sitting',
  'in',
  'on',
  'at',
  'outside',
  'inside',
  'during',
  'for',
  'with',
  'to',
  'near',
  'behind',
  'before',
  'around',
  'attending',
  'making',
  'all',
  'taken',
  'photographed',
  'by',
  'while',
  'as',
]);
const NAMED_AS_SHOWN: Standing = { code: 'caption-named', detail: null };

/**
 * Reads one title, or one sentence of a description.
 *
 * @param plain  what a name is where nothing else is said; a title shows whom it names, prose does not
 * @returns      people in the order of the text; linear in the length of the caption, which is cut at 20,000 characters
 * @example      readCaption('Portrait of Mr. and Mrs. John Day, in home of Ann Roe').people.map((p) => p.name)  // Mr. John Day, Mrs. John Day, Ann Roe (mentioned)
 */
export function readCaption(caption: string, plain: Standing = NAMED_AS_SHOWN): Caption {
  const state = newState(caption, tokenize(caption), plain);
  let at = 0;
  while (at < state.tokens.length) at = Math.max(at + 1, step(state, at));
  shareSurnames(state.entries, state.family);
  markSides(state.entries);
  return { people: state.entries.map((entry) => toPerson(entry, state.rows)), things: state.things };
}

/** Reads what stands at a token. @returns the index to go on at */
function step(state: ReaderState, at: number): number {
  const token = state.tokens[at];
  if (token === undefined) return at + 1;
  if (token.kind === 'mark' && token.depth === 0) return readMarkToken(state, at);
  if (token.depth === 0) {
    const positioned = readPosition(state, at);
    if (positioned !== null) return positioned;
    const cue = readCue(state.tokens, at, state.sentenceStart);
    if (cue !== null) {
      state.scope = cue.opens === 'shown' ? (state.scope?.endsAt === 'sentence' ? state.scope : null) : cue.opens;
      state.chainBroken = true;
      return at + 1;
    }
  }
  const named = readNamed(state.caption, state.tokens, at, contextAt(state, at));
  if (named !== null) return takeNamed(state, named);
  return takeWord(state, at);
}

function contextAt(state: ReaderState, at: number): { readonly listed: boolean; readonly placed: boolean } {
  const before = state.tokens[at - 1]?.lower ?? '';
  const listed =
    state.row?.open === true ||
    (/^(?:,|and|&|with|including|:|;)$/.test(before) && state.entries.length > 0 && !state.chainBroken) ||
    /^(?:with|including|beside|portrait|surrounded)$/.test(before);
  return { listed, placed: PLACED.has(before) || (before === 'the' && PLACED.has(state.tokens[at - 2]?.lower ?? '')) };
}

function readMarkToken(state: ReaderState, at: number): number {
  const mark = state.tokens[at]?.text ?? '';
  const side = readMark(state.tokens, at);
  if (side !== null && mark === '(') return takeSide(state, side);
  if (mark === '(') return readBracket(state, at);
  if (mark === '.' || mark === ';' || mark === '!' || mark === '?') return endSentence(state, at, mark);
  if (mark === ':') {
    state.sentenceStart = at + 1;
    if (state.scope?.endsAt === 'comma') state.scope = null;
  }
  if (mark === ',') return readComma(state, at);
  return at + 1;
}

/** "(not pictured)", "(?)", "(photographer)" speak of the name before; a row or an ordering in brackets of the names after. */
function readBracket(state: ReaderState, at: number): number {
  const words = state.tokens
    .slice(at + 1, at + 5)
    .map((token) => token.lower)
    .join(' ');
  const last = lastEntry(state, at);
  if (last !== null && /^not (?:pictured|shown|in|present)/.test(words))
    last.standing = { code: 'mentioned-not-shown', detail: 'is said not to be in the picture' };
  if (last !== null && /^photographer/.test(words)) last.standing = { code: 'mentioned-not-shown', detail: 'took the picture' };
  if (last !== null && /^(?:\? \)|possibly \))/.test(words)) last.standing = { code: 'uncertain', detail: null };
  return at + 1;
}

function endSentence(state: ReaderState, at: number, mark: string): number {
  if (mark === '?' && state.tokens[at + 1]?.text === ']') return at + 1;
  state.scope = null;
  state.chainBroken = true;
  state.sentenceStart = at + 1;
  if (mark !== ';' && state.row !== null && state.row.places > 0) state.row.open = false;
  return at + 1;
}

function readComma(state: ReaderState, at: number): number {
  if (state.scope?.endsAt === 'comma') state.scope = null;
  const next = state.tokens[at + 1]?.lower ?? '';
  if (!LEAVES_LIST.has(next) || readOrdering(state.tokens, at + 1) !== null || startsRow(state, at + 1)) return at + 1;
  if (state.row !== null && state.row.places > 0) state.row.open = false;
  if (state.scope?.endsAt === 'list') state.scope = null;
  return at + 1;
}

const startsRow = (state: ReaderState, at: number): boolean => readRowHead(state.tokens, at, (index) => startsName(state, index)) !== null;
const startsName = (state: ReaderState, at: number): boolean =>
  isNameWord(state.tokens, at) ||
  PLACEHOLDERS.has(state.tokens[at]?.lower ?? '') ||
  (ROLES.has(state.tokens[at]?.lower ?? '') && isNameWord(state.tokens, at + 1));

/** Rows, orderings, places and marks. @returns where to go on, null where the token is none of them */
function readPosition(state: ReaderState, at: number): number | null {
  const place = readPlace(state.tokens, at);
  if (place !== null) return takePlace(state, at, place);
  const head = readRowHead(state.tokens, at, (index) => startsName(state, index));
  if (head !== null) {
    beginRow(state, head.label, state.row?.direction ?? null);
    return head.end;
  }
  const ordering = readOrdering(state.tokens, at);
  if (ordering !== null) {
    if (state.row === null || state.row.places > 0) beginRow(state, null, ordering.direction);
    else state.row.direction = ordering.direction;
    return ordering.end;
  }
  const mark = readMark(state.tokens, at);
  if (readDeparture(state.tokens, at)) leaveRow(state, at);
  return mark === null ? null : takeSide(state, mark);
}

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

function takeSide(state: ReaderState, mark: { readonly side: 'left' | 'center' | 'right'; readonly end: number }): number {
  const last = state.entries.at(-1);
  if (last !== undefined) last.side ??= mark.side;
  return mark.end;
}

/** The entry that ended just before, over a comma, a bracket or a verb; null when another sentence or list lies between. */
function lastEntry(state: ReaderState, at: number): CaptionEntry | null {
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

function takeNamed(state: ReaderState, named: NamedStretch): number {
  if (named.thing !== null) {
    takeThing(state, named);
    return named.end;
  }
  if (state.chainBroken) state.chain += 1;
  state.chainBroken = false;
  const standing = standingOf(state, named);
  for (const { name, surname, single } of named.people) {
    const entry: CaptionEntry = {
      name: babyTitle(state, named, name),
      text: state.caption.slice(state.tokens[named.start]?.start ?? 0, state.tokens[named.end - 1]?.end ?? 0),
      surname,
      single: single && babyTitle(state, named, name) === name,
      standing,
      row: null,
      place: null,
      side: null,
      chain: state.chain,
      joined: /^(?:and|&)$/.test(state.tokens[named.start - 1]?.lower ?? ''),
      start: named.start,
      end: named.end,
    };
    state.entries.push(entry);
    joinRow(state, entry);
  }
  return named.end;
}

/** "Baby Hori" is a person, "Hori" alone might be anything. */
function babyTitle(state: ReaderState, named: NamedStretch, name: string): string {
  const before = state.tokens[named.start - 1];
  return before?.lower === 'baby' && before.capital ? `Baby ${name}` : name;
}

function takeThing(state: ReaderState, { thing, start, end }: NamedStretch): void {
  const next = state.tokens[end]?.lower ?? '';
  const last = thing?.words.at(-1);
  if (/^famil(?:y|ies)$/.test(next) && last !== undefined) state.family = last.text;
  else if (/^famil(?:y|ies)$/.test(last?.lower ?? '')) state.family = thing?.words.at(-2)?.text ?? state.family;
  if (thing?.eponym)
    state.things.push({
      text: thing.eponym,
      detail: `gives its name to a thing: "${state.caption.slice(state.tokens[start]?.start ?? 0, state.tokens[end]?.end ?? state.tokens[end - 1]?.end ?? 0)}"`,
    });
  state.chainBroken = true;
}

function standingOf(state: ReaderState, named: NamedStretch): Standing {
  const token = state.tokens[named.start];
  const before = state.tokens[named.start - 1]?.lower ?? '';
  const next = state.tokens[named.end]?.lower ?? '';
  if (token !== undefined && token.depth > 0)
    return { code: 'mentioned-not-shown', detail: 'is written or quoted: a sign, a headline, a title' };
  if (state.scope !== null) return state.scope.standing;
  if (
    next === 'for' &&
    /^(?:president|governor|mayor|senator?|congress|sheriff|judge|council|state|lieutenant|attorney|re-election)$/.test(
      state.tokens[named.end + 1]?.lower ?? '',
    )
  )
    return { code: 'eponym', detail: 'is campaigned for' };
  if (named.possessive && !BODY_PARTS.has(next))
    return { code: 'mentioned-not-shown', detail: `only something of theirs is named: "${next}"` };
  if (PLACED.has(before) && before !== 'from' && before !== 'near')
    return { code: 'mentioned-not-shown', detail: `stands after "${before}", as a place does` };
  return state.row?.open === true
    ? {
        ...state.plain,
        code: state.plain.code === 'caption-named' || state.plain.code === 'caption-prose' ? 'caption-list' : state.plain.code,
      }
    : state.plain;
}

function joinRow(state: ReaderState, entry: CaptionEntry): void {
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

function takeWord(state: ReaderState, at: number): number {
  const word = state.tokens[at]?.lower ?? '';
  const next = state.tokens[at + 1]?.lower ?? '';
  if (state.row?.open === true && PLACEHOLDERS.has(word) && !PLACEHOLDERS.has(next) && standsInList(state, at)) {
    const count = [1, 2, 3].map((back) => COUNTS.get(state.tokens[at - back]?.lower ?? '')).find((number) => number !== undefined);
    state.row.places += PLURAL_PLACEHOLDERS.has(word) ? (count ?? 1) : 1;
    return at + 1;
  }
  if (!PLACEHOLDERS.has(word) && !ROLES.has(word) && !/^(?:his|her|their|the|a|an|and|or|little|as|well)$/.test(word))
    state.chainBroken = true;
  return at + 1;
}

/** A placeholder counts where an entry of the list would begin: "unknown man, John Day", not "John Day holding a baby". */
function standsInList(state: ReaderState, at: number): boolean {
  let first = at;
  while (
    first > at - 4 &&
    (PLACEHOLDERS.has(state.tokens[first - 1]?.lower ?? '') ||
      COUNTS.has(state.tokens[first - 1]?.lower ?? '') ||
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

/** Marks become places where they alone order everybody shown: "A (left) and B (right)". */
function markSides(entries: readonly CaptionEntry[]): void {
  const shown = entries.filter((entry) => entry.standing.code === 'caption-named' || entry.standing.code === 'caption-list');
  const sides = ['left', 'center', 'right'].filter((side) => shown.some((entry) => entry.side === side));
  if (shown.length < 2 || sides.length !== shown.length || shown.some((entry) => entry.side === null || entry.place !== null)) return;
  const row: Row = { direction: 'left', label: null, places: shown.length, members: [], open: false };
  for (const entry of shown) {
    entry.row = row;
    entry.place = sides.indexOf(entry.side ?? '') + 1;
  }
}

function toPerson(entry: CaptionEntry, rows: readonly Row[]): CaptionPerson {
  const { name, text, standing, row, place } = entry;
  const single = entry.single && row === null && !(isGivenName(name.toLowerCase()) && standing.code === 'caption-list');
  if (row === null || place === null) return { name, text, single, standing, row: null, rowLabel: null, order: null };
  const kept = rows.filter((other) => other.members.length > 0 || other.label !== null);
  const numbered = row.label !== null || kept.length > 1;
  const order = row.direction === null ? null : row.direction === 'right' && row.places > 0 ? row.places - place + 1 : place;
  return { name, text, single, standing, row: numbered && kept.includes(row) ? kept.indexOf(row) + 1 : null, rowLabel: row.label, order };
}
