// Who a caption names, whether it says that they are shown, and where they stand.
//
// caption  = sentence *( ( "." / ";" ) sentence )
// sentence = *( cue / row-head / ordering / place / mark / list / thing / quotation / word )
// list     = entry *( ( "," / ";" / "and" / "&" ) entry ) [ order-after ]
// entry    = [ number ] [ calling [ "," / ":" ] ] ( named / placeholder / "?" ) [ apposition ] [ place / mark ]
// calling  = title / trade / kin / office "of" place              ; see calling.ts, trade.ts
// order-after = "(left to right)" / "(from left)"                ; see order_after.ts
// small words of other languages are put into English first      ; see languages.ts
// named    = see people.ts ; run: see run.ts ; row-head, ordering, place, mark: see position.ts
// cue      = "with" / "home of" / "possibly" / …            ; see scope.ts: opens a scope, which a comma, a list's or a sentence's end closes
// thing    = run that the lexicon or the next word makes one ; "Carnegie Hall", "John Hanners family": see naming.ts
// placeholder = [ count ] [ "unknown" / "unidentified" ] ( "man" / "girls" / "others" / … )   ; keeps its places in the row
// quotation = quote … quote                                 ; what is written in the picture shows nobody
import { contextAt, takeNamed } from './entries.ts';
import { withoutIdleCapitals } from './idle_capitals.ts';
import { inEnglish } from './languages.ts';
import { readMarkToken } from './marks.ts';
import { readNamed } from './people.ts';
import { mayBeginPosition } from './position.ts';
import { leavePlaces, readPosition, takeWord } from './rows.ts';
import { mayBeginRun } from './run.ts';
import { PHOTOGRAPHER, readCue } from './scope.ts';
import { type CaptionEntry, type CaptionThing, newState, type ReaderState, type Row, type Scope, type Standing } from './state.ts';
import { shareSurnames } from './surnames.ts';
import { tokenize } from './tokens.ts';
import { vouchForSingles } from './vouched.ts';

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
  /** surname of the family that it names; a description's given names take it from the title */
  readonly family: string | null;
}

const NAMED_AS_SHOWN: Standing = { code: 'caption-named', detail: null };

/**
 * Reads one title, or one sentence of a description.
 *
 * @param plain  what a name is where nothing else is said; a title shows whom it names, prose does not
 * @param family a family's surname that an earlier caption of the item has named
 * @returns      people in the order of the text; linear in the length of the caption, which is cut at 20,000 characters
 * @example      readCaption('Portrait of Mr. and Mrs. John Day, in home of Ann Roe').people.map((p) => p.name)  // Mr. John Day, Mrs. John Day, Ann Roe (mentioned)
 */
export function readCaption(caption: string, plain: Standing = NAMED_AS_SHOWN, family: string | null = null): Caption {
  const state = newState(caption, withoutIdleCapitals(caption, inEnglish(caption, tokenize(caption))), plain, family);
  let at = 0;
  while (at < state.tokens.length) at = Math.max(at + 1, step(state, at));
  leavePlaces(state.rows);
  vouchForSingles(state.entries, state.tokens);
  shareSurnames(state.entries, state.family);
  markSides(state.entries);
  return { people: state.entries.map((entry) => toPerson(entry, state.rows)), things: state.things, family: state.family };
}

/** Reads what stands at a token. @returns the index to go on at */
function step(state: ReaderState, at: number): number {
  const token = state.tokens[at];
  if (token === undefined) return at + 1;
  if (token.kind === 'mark' && token.depth === 0) return readMarkToken(state, at);
  if (token.depth === 0) {
    const positioned = mayBeginPosition(token.lower) ? readPosition(state, at) : null;
    if (positioned !== null) return positioned;
    const cue = readCue(state.tokens, at, state.sentenceStart);
    if (cue !== null) {
      state.scope = nextScope(state.scope, belongingTo(state, at, cue.opens));
      state.chainBroken = true;
      return at + 1;
    }
  }
  const named = mayBeginRun(token) ? readNamed(state.caption, state.tokens, at, contextAt(state, at)) : null;
  if (named !== null) return takeNamed(state, named);
  return takeWord(state, at);
}

/** "Coach Casey of Harvard and Capt. Day": what stands after a person's "of" is where he belongs, and ends there. */
function belongingTo({ entries, tokens }: ReaderState, at: number, opens: 'shown' | Scope): 'shown' | Scope {
  const before = entries.at(-1);
  if (opens === 'shown' || opens.endsAt !== 'name' || tokens[at]?.lower !== 'of' || before?.end !== at) return opens;
  // "Photo by Ben Roe of Ann Day"
  return before.standing === PHOTOGRAPHER ? 'shown' : { ...opens, endsAt: 'one' };
}

/** "not pictured" stands to the end of its sentence; "Bureau of" inside of "door for" changes nothing. */
function nextScope(now: Scope | null, opens: 'shown' | Scope): Scope | null {
  if (now?.endsAt === 'sentence' || now?.endsAt === 'bracket') return now;
  if (opens === 'shown') return null;
  return (opens.endsAt === 'name' || opens.endsAt === 'one') && now !== null ? now : opens;
}

/** Marks become places where they alone order everybody shown: "A (left) and B (right)". */
function markSides(entries: readonly CaptionEntry[]): void {
  const shown = entries.filter(
    ({ standing, single, vouched }) => (!single || vouched) && (standing.code === 'caption-named' || standing.code === 'caption-list'),
  );
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
  const single = entry.single && row === null && !entry.vouched;
  if (row === null || place === null) return { name, text, single, standing, row: null, rowLabel: null, order: null };
  const kept = rows.filter((other) => other.members.length > 0 || other.label !== null);
  const numbered = row.label !== null || kept.length > 1;
  const order = row.direction === null ? null : row.direction === 'right' && row.places > 0 ? row.places - place + 1 : place;
  return { name, text, single, standing, row: numbered && kept.includes(row) ? kept.indexOf(row) + 1 : null, rowLabel: row.label, order };
}
