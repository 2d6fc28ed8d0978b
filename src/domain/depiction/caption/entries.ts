// A name that was read becomes an entry: how the caption speaks of it, what it is a part of.
import { isAnyName, isCommonWord, isGivenName, isPlace } from '../../heading/lexicon/words.ts';
import { KIN_TITLES } from './calling.ts';
import type { NamingContext } from './context.ts';
import type { NamedStretch } from './people.ts';
import { joinRow } from './rows.ts';
import { isOfficeOf } from './scope.ts';
import { PLACED, standingOf } from './standing.ts';
import type { CaptionEntry, ReaderState, Standing } from './state.ts';
import { sharesThing, takeThing } from './things.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { LIKENESSES, NAMED_THINGS, NAMES_AMONG_FUNCTION_WORDS, NEARLY_ALWAYS_THINGS, TITLES } from './words.ts';

const INCLUDES = new Set(['include', 'includes', 'including']);
const GOES_ON = new Set([',', 'and', '&', ';']);
const NUMBERS = new Set(['no', 'nos', '#']);
const OPENS_COMPANY = new Set(['with', 'including', 'beside', 'surrounded', ':']);
const OPENS_OFFICE = new Set([',', ':']);

export function contextAt(state: ReaderState, at: number): Pick<NamingContext, 'expects' | 'placed' | 'definite' | 'office'> {
  const token = state.tokens[at - 1];
  const before = token?.lower ?? '';
  const beside = INCLUDES.has(before) || (GOES_ON.has(before) && state.entries.length > 0 && !state.chainBroken);
  const numbered = token?.kind === 'number' && token.text.length <= 2 && !NUMBERS.has(state.tokens[at - 2]?.lower ?? '');
  const called = (token?.capital === false && isRole(before)) || isOfficeBefore(state.tokens, at);
  const opened = OPENS_COMPANY.has(before) || (before === 'of' && LIKENESSES.has(state.tokens[at - 2]?.lower ?? ''));
  return {
    // "5 Thankful Tuttle"
    expects: state.row?.open === true ? 'row' : called ? 'role' : beside || numbered ? 'list' : opened ? 'open' : null,
    // "Seagram's Crown Royal"
    definite:
      before === 'the' ||
      (token?.possessive === true && token.capital && !isOftenGiven(state.tokens[at]?.lower ?? '')) ||
      (token?.capital === false && NAMED_THINGS.has(before) && state.entries.at(-1)?.end !== at - 1),
    office: isOfficeOf(state.tokens, before === 'the' ? at - 2 : at - 1),
    placed: PLACED.has(before) || (before === 'the' && PLACED.has(state.tokens[at - 2]?.lower ?? '')),
  };
}

/** "Duke's Art Heyward" */
const isOftenGiven = (lower: string): boolean => isGivenName(lower) || NAMES_AMONG_FUNCTION_WORDS.has(lower);

/** "Secretary, Pat Burk", "Coach: Ann Day", "Speaker of the House Sam Day" */
function isOfficeBefore(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  const office = tokens[at - 2];
  return mark !== undefined && OPENS_OFFICE.has(mark.text) && office !== undefined && (isRole(office.lower) || TITLES.has(office.lower));
}

export function takeNamed(state: ReaderState, named: NamedStretch): number {
  if (named.thing !== null) {
    takeThing(state, named);
    endNameScope(state, named.end);
    return named.end;
  }
  if (named.unclear && !followsPerson(state, named)) {
    state.unclear = named;
    state.chainBroken = true;
    return named.end;
  }
  const before = takesBefore(state, named);
  if (before !== null) takeNamed(state, before);
  const trails = trailsAsPlace(state, named);
  if (named.possessive) sharesThing(state, named);
  if (state.chainBroken) state.chain += 1;
  state.chainBroken = false;
  const standing = trails ? TRAILING_PLACE : standingOf(state, named);
  for (const { name, surname, single } of named.people) {
    const entry: CaptionEntry = {
      name: babyTitle(state, named, name),
      // a couple shares its words: each is accounted for by their own name
      text:
        named.people.length > 1 ? name : state.caption.slice(state.tokens[named.start]?.start ?? 0, state.tokens[named.end - 1]?.end ?? 0),
      surname,
      single,
      relation: isRelation(state, named.start),
      kinOf: possessorOf(state, named.start),
      vouched: isSitter(state, named, name) || isCalled(state, named, name) || KIN_TITLES.test(babyTitle(state, named, name)),
      standing,
      row: null,
      place: null,
      side: state.pendingSide,
      chain: state.chain,
      joined: /^(?:and|&)$/.test(state.tokens[named.start - 1]?.lower ?? ''),
      afterComma: state.tokens[named.start - 1]?.text === ',',
      start: named.start,
      end: named.end,
    };
    state.pendingSide = null;
    state.entries.push(entry);
    joinRow(state, entry);
  }
  if (isHeadOfFamily(state, named)) state.family = named.people.at(-1)?.surname ?? null;
  endNameScope(state, named.end);
  return named.end;
}

const TIES_FAMILY = new Set(['and', '&', 'with']);

/** "J. M. Langley and his family" */
function isHeadOfFamily({ tokens }: ReaderState, { end, people }: NamedStretch): boolean {
  if (!TIES_FAMILY.has(tokens[end]?.lower ?? '') || people.some(({ single }) => single)) return false;
  // a married woman's in the Spanish way is not that of her children
  if (people.at(-1)?.surname?.startsWith('de ') !== false) return false;
  const kin = /^(?:his|her|their)$/.test(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1;
  return /^(?:family|children|sons|daughters)$/.test(tokens[kin]?.lower ?? '');
}

function endNameScope(state: ReaderState, end: number): void {
  if (state.scope?.endsAt === 'one') state.scope = null;
  else if (state.scope?.endsAt === 'name' && !/^(?:and|&)$/.test(state.tokens[end]?.lower ?? '')) state.scope = null;
}

/** "and his wife, Mary", "her son Karl" */
function isRelation(state: ReaderState, start: number): boolean {
  if (state.tokens[start - 1]?.text === ':' && announcesKin(state, start - 1)) return true;
  const at = state.tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  return RELATIONS.has(state.tokens[at]?.lower ?? '');
}
const RELATIONS = new Set(
  `wife wives husband son sons daughter daughters brother brothers sister sisters mother father child children grandchild grandchildren grandson grandsons
   granddaughter granddaughters grandmother grandfather nephew nephews niece nieces baby infant twin twins bride`.split(/\s+/),
);

/** A possessive right before the relation, where it is no given name: "Lars's mother" says no surname. */
function possessorOf({ tokens }: ReaderState, start: number): string | null {
  const possessor = tokens[start - 2];
  return possessor?.possessive === true && possessor.capital && !isGivenName(possessor.lower) ? possessor.text : null;
}

/** "and their children, Hyannis Port: Joe, Jack": within the eight tokens before the colon. */
const announcesKin = ({ tokens, entries }: ReaderState, colon: number): boolean =>
  entries.length > 0 &&
  tokens
    .slice(Math.max(0, colon - 8), colon)
    .some(({ lower }) => /^(?:children|sons|daughters|grandchildren|brothers|sisters|family)$/.test(lower));

/** Among the roles only as part of one: "first lady", "vice president"; "the first Salk shot" is nobody. */
const QUALIFIES = /^(?:first|vice|major|general|lady|troop|jazz|old|little|young|former|lieutenant)$/;

/** "her sister Evelyn", "coach Leary": a trade or a relation in lower case right before a single name that is one. */
function isCalled(state: ReaderState, { start }: NamedStretch, name: string): boolean {
  const before = state.tokens[start - 1];
  const word = name.toLowerCase();
  return (
    before?.capital === false &&
    isRole(before.lower) &&
    !QUALIFIES.test(before.lower) &&
    isAnyName(word) &&
    !isCommonWord(word) &&
    !isPlace(word)
  );
}

/** "Tameka James King; Ada Finch": what nothing but a comma, a semicolon or "and" parts from a person is one. Forgets it either way. */
function takesBefore(state: ReaderState, { start, people }: NamedStretch): NamedStretch | null {
  const { unclear } = state;
  state.unclear = null;
  if (unclear === null || start - unclear.end > 2 || people.every(({ single }) => single)) return null;
  const between = state.tokens.slice(unclear.end, start);
  return between.length > 0 && between.every(({ lower }) => /^(?:,|;|and|&)$/.test(lower)) ? { ...unclear, unclear: false } : null;
}

/** "Red Cloud and Little Wound": what "and" ties to a person who is shown, and nothing follows that would make it a thing. */
function followsPerson(state: ReaderState, { start, end }: NamedStretch): boolean {
  const last = state.entries.at(-1);
  const tied = /^(?:and|&)$/.test(state.tokens[start - 1]?.lower ?? '') && last !== undefined && last.end === start - 1 && !last.single;
  const after = state.tokens[end];
  return tied && !state.chainBroken && (after === undefined || after.kind === 'mark');
}

const TRAILING_PLACE: Standing = { code: 'mentioned-not-shown', detail: 'ends the caption behind a comma, as its place does' };

/** "Lucy Slater grinding coffee in her kitchen, Ben Avon": two words without a title that end a sentence which has its people already. */
function trailsAsPlace(state: ReaderState, { start, end, people }: NamedStretch): boolean {
  const comma = state.tokens[start - 1]?.text === ',';
  const ends = end >= state.tokens.length || /^[.;]$/.test(state.tokens[end]?.text ?? '');
  const last = state.entries.at(-1);
  const plain = people.every(({ name }) => /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(name));
  if (!comma || !ends || !plain || state.row?.open === true || isOfficeBefore(state.tokens, start)) return false;
  // "in their home, Clark Street"
  if (NEARLY_ALWAYS_THINGS.has(state.tokens[end - 1]?.lower ?? '')) return true;
  // "Wright Brothers National Memorial, Kitty Hawk"
  if (last === undefined) return state.things.length > 0;
  // "Red Cloud and Little Wound, Oglala Lakota": "and" has closed the list
  const closed = last.joined && last.end === start - 1 && !isGivenName(state.tokens[start]?.lower ?? '');
  return closed || state.chainBroken;
}

/** "Baby Hori" is a person, "Hori" alone might be anything. */
function babyTitle(state: ReaderState, named: NamedStretch, name: string): string {
  const before = state.tokens[named.start - 1];
  return before?.lower === 'baby' ? `Baby ${name}` : name;
}

/** "Portrait of Mildred": one word is enough where it is a given name and all that the picture is of. */
function isSitter(state: ReaderState, { start }: NamedStretch, name: string): boolean {
  return (
    state.tokens[start - 1]?.lower === 'of' &&
    LIKENESSES.has(state.tokens[start - 2]?.lower ?? '') &&
    isGivenName(name.toLowerCase()) &&
    state.scope === null
  );
}
