// A name that was read becomes an entry: how the caption speaks of it, what it is a part of.
import { isGivenName } from '../../heading/lexicon/words.ts';
import { isRole, type NamingContext } from './naming.ts';
import type { NamedStretch } from './people.ts';
import { joinRow } from './rows.ts';
import type { CaptionEntry, ReaderState, Standing } from './state.ts';
import { BODY_PARTS, LIKENESSES, NAMED_THINGS } from './words.ts';

const PLACED = new Set(['in', 'at', 'on', 'inside', 'outside', 'into', 'through', 'across', 'along', 'near', 'from']);

export function contextAt(state: ReaderState, at: number): Pick<NamingContext, 'expects' | 'placed' | 'definite'> {
  const token = state.tokens[at - 1];
  const before = token?.lower ?? '';
  const beside = /^includ(?:e|es|ing)$/.test(before) || (/^(?:,|and|&|;)$/.test(before) && state.entries.length > 0 && !state.chainBroken);
  const called = token?.capital === false && isRole(before);
  const opened =
    /^(?:with|including|beside|surrounded|:)$/.test(before) || (before === 'of' && LIKENESSES.has(state.tokens[at - 2]?.lower ?? ''));
  return {
    expects: state.row?.open === true ? 'row' : called ? 'role' : beside ? 'list' : opened ? 'open' : null,
    definite: before === 'the' || (token?.capital === false && NAMED_THINGS.has(before)),
    placed: PLACED.has(before) || (before === 'the' && PLACED.has(state.tokens[at - 2]?.lower ?? '')),
  };
}

export function takeNamed(state: ReaderState, named: NamedStretch): number {
  if (named.thing !== null) {
    takeThing(state, named);
    endNameScope(state, named.end);
    return named.end;
  }
  if (named.unclear) {
    state.unclear = named;
    state.chainBroken = true;
    return named.end;
  }
  const before = takesBefore(state, named);
  if (before !== null) takeNamed(state, before);
  const trails = trailsAsPlace(state, named);
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
      single: single && babyTitle(state, named, name) === name,
      relation: isRelation(state, named.start),
      vouched: isSitter(state, named, name),
      standing,
      row: null,
      place: null,
      side: null,
      chain: state.chain,
      joined: /^(?:and|&)$/.test(state.tokens[named.start - 1]?.lower ?? ''),
      afterComma: state.tokens[named.start - 1]?.text === ',',
      start: named.start,
      end: named.end,
    };
    state.entries.push(entry);
    joinRow(state, entry);
  }
  endNameScope(state, named.end);
  return named.end;
}

function endNameScope(state: ReaderState, end: number): void {
  if (state.scope?.endsAt === 'name' && !/^(?:and|&)$/.test(state.tokens[end]?.lower ?? '')) state.scope = null;
}

/** "and his wife, Mary", "her son Karl" */
function isRelation(state: ReaderState, start: number): boolean {
  const at = state.tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  return /^(?:wife|husband|sons?|daughters?|brothers?|sisters?|mother|father|child|children|twins?)$/.test(state.tokens[at]?.lower ?? '');
}

/** "Tameka James King; Ada Finch": what nothing but a comma, a semicolon or "and" parts from a person is one. Forgets it either way. */
function takesBefore(state: ReaderState, { start }: NamedStretch): NamedStretch | null {
  const { unclear } = state;
  state.unclear = null;
  if (unclear === null || start - unclear.end > 2) return null;
  const between = state.tokens.slice(unclear.end, start);
  return between.length > 0 && between.every(({ lower }) => /^(?:,|;|and|&)$/.test(lower)) ? { ...unclear, unclear: false } : null;
}

const TRAILING_PLACE: Standing = { code: 'mentioned-not-shown', detail: 'ends the caption behind a comma, as its place does' };

/** "Lucy Slater grinding coffee in her kitchen, Ben Avon": two words without a title that end a sentence which has its people already. */
function trailsAsPlace(state: ReaderState, { start, end, people }: NamedStretch): boolean {
  const comma = state.tokens[start - 1]?.text === ',';
  const ends = end >= state.tokens.length || /^[.;]$/.test(state.tokens[end]?.text ?? '');
  if (!comma || !ends || !state.chainBroken || state.entries.length === 0 || state.row?.open === true) return false;
  return people.every(({ name }) => /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(name));
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

function takeThing(state: ReaderState, { thing, start, end }: NamedStretch): void {
  const next = state.tokens[end]?.lower ?? '';
  const last = thing?.words.at(-1);
  if (/^famil(?:y|ies)$/.test(next) && last !== undefined) state.family = last.text;
  else if (/^famil(?:y|ies)$/.test(last?.lower ?? '')) state.family = thing?.words.at(-2)?.text ?? state.family;
  if (thing !== null)
    state.things.push({
      text: state.caption.slice(state.tokens[start]?.start ?? 0, state.tokens[end - 1]?.end ?? 0),
      likePerson: thing.eponym,
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
  if (/^(?:designed|built|owned|sponsored|endowed|conducted)$/.test(next))
    return { code: 'mentioned-not-shown', detail: `only something of theirs is named: "${next}"` };
  if (before === 'as' && /^(?:|in|,|\.|;|\))$/.test(next)) return { code: 'mentioned-not-shown', detail: 'is played by somebody' };
  if (PLACED.has(before) && !named.possessive && before !== 'from' && before !== 'near')
    return { code: 'mentioned-not-shown', detail: `stands after "${before}", as a place does` };
  return state.row?.open === true && state.plain.code === 'caption-named' ? { ...state.plain, code: 'caption-list' } : state.plain;
}
