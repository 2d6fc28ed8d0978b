// Things named after people, and what belongs to them: what the reader keeps of such a run.

import type { NamedStretch } from './people.ts';
import type { ReaderState } from './state.ts';
import { FAMILY } from './thing_names.ts';
import { BODY_PARTS } from './words.ts';

/** "Penney and Woolworth's stores", "King and Parks Streets": what several things are named after, or belong to, is the one before "and" too. */
export function sharesThing(state: ReaderState, { start, end, possessive }: NamedStretch): void {
  const [before, noun] = [state.entries.at(-1), state.tokens[end]];
  if (before === undefined || before.end !== start - 1 || !/^(?:and|&)$/.test(state.tokens[start - 1]?.lower ?? '')) return;
  if (noun?.kind !== 'word' || !(possessive || noun.lower.endsWith('s')) || BODY_PARTS.has(noun.lower) || before.row !== null) return;
  before.standing = { code: 'mentioned-not-shown', detail: `only something of theirs is named: "${noun.lower}"` };
}

export function takeThing(state: ReaderState, named: NamedStretch): void {
  const { thing, start, end } = named;
  const next = state.tokens[end]?.lower ?? '';
  const last = thing?.words.at(-1);
  sharesThing(state, named);
  if (/^(?:famil(?:y|ies)|sisters|brothers|twins|children|siblings|boys|girls|kids|clan)$/.test(next) && last !== undefined)
    state.family = last.text;
  else if (FAMILY.test(thing?.words[0]?.lower ?? '')) state.family = last?.text ?? state.family;
  else if (/^(?:famil(?:y|ies)|sisters|brothers|twins)$/.test(last?.lower ?? '')) state.family = thing?.words.at(-2)?.text ?? state.family;
  if (thing !== null)
    state.things.push({
      text: state.caption.slice(state.tokens[start]?.start ?? 0, state.tokens[end - 1]?.end ?? 0),
      likePerson: thing.eponym,
      detail: `gives its name to a thing: "${state.caption.slice(state.tokens[start]?.start ?? 0, state.tokens[end]?.end ?? state.tokens[end - 1]?.end ?? 0)}"`,
    });
  state.chainBroken = true;
}
