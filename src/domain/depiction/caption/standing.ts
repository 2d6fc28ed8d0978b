// How the caption speaks of a name: the rules for what stands right before and right after it, in the order in which they are asked.
import { isAnyName } from '../../heading/lexicon/words.ts';
import type { NamedStretch } from './people.ts';
import type { ReaderState, Standing } from './state.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { BODY_PARTS, LIKENESSES, TITLES } from './words.ts';

/** Prepositions of places: a name after one is where, not who. */
export const PLACED = new Set(['in', 'at', 'on', 'inside', 'outside', 'into', 'through', 'across', 'along', 'near', 'from']);

/** A name with its neighbours; words in lower case, "" where there is none. */
interface Neighbourhood {
  readonly state: ReaderState;
  readonly named: NamedStretch;
  readonly beforeLast: string;
  readonly before: string;
  readonly next: string;
  readonly afterNext: string;
}

/** The first rule that holds decides; `null` as its standing means that the name is simply shown. */
interface Rule {
  readonly holds: (at: Neighbourhood) => boolean;
  readonly standing: ((at: Neighbourhood) => Standing) | null;
}

const mentioned =
  (detail: (at: Neighbourhood) => string) =>
  (at: Neighbourhood): Standing => ({ code: 'mentioned-not-shown', detail: detail(at) });

const OFFICES_STOOD_FOR = /^(?:president|governor|mayor|senator?|congress|sheriff|judge|council|state|lieutenant|attorney|re-election)$/;
const DONE_BY_THEM = /^(?:designed|built|owned|sponsored|endowed|conducted)$/;
/** Before "as": who is known as somebody, or "as well as" somebody, plays no part. */
const NOT_PLAYED = /^(?:well|identified|recogni[sz]ed|known|introduced|named|such)$/;
const PLAYED = /^(?:up|dressed|costumed|disguised|appearing|appears|starring|stars|posing|cast)$/;
const ENDS_A_PART = /^(?:|in|and|,|\.|;|\)|with)$/;
const CROWNED = /^(?:crowned|named|chosen|elected|reigning|selected|as)$/;
const CONTESTED = /^(?:crowned|chosen|elected|contest|contestants?|pageant|candidates?|finalists?|winner|float)$/;
const SWEARS = /^sw(?:ears?|earing|ore|orn)$/;
/** "behind" and "near" somebody is beside somebody, "from" tells an origin that is read elsewhere. */
const PLACED_BUT_SHOWN = new Set(['from', 'near']);
/** "pins a medal on Ann Day" */
const PUTS_ON = /^(?:pin|plac|put|bestow|confer|fit|operat|wait|call|try|hang|drap)(?:s|es|ing|ned|ed|ning|ting)?$/;
const AIMS = /^(?:look|aim|point|smil|laugh|star|gaz|wav|glanc|throw|shout|yell)(?:s|es|ing|ed)?$/;

const RULES: readonly Rule[] = [
  {
    holds: ({ state, named }) => (state.tokens[named.start]?.depth ?? 0) > 0 && (state.tokens[named.end - 1]?.depth ?? 0) > 0,
    standing: mentioned(() => 'is written or quoted: a sign, a headline, a title'),
  },
  { holds: ({ state }) => state.scope !== null, standing: ({ state }) => state.scope?.standing ?? state.plain },
  {
    holds: ({ next, afterNext }) => next === 'for' && OFFICES_STOOD_FOR.test(afterNext),
    standing: () => ({ code: 'eponym', detail: 'is campaigned for' }),
  },
  // "Negative of Ben Roe photograph: Ann Day on the pier"
  {
    holds: ({ next, afterNext }) => /^photo(?:graph)?$/.test(next) && afterNext === ':',
    standing: mentioned(() => 'took the picture'),
  },
  // "Rosa Parks' booking photo" opens the caption
  {
    holds: ({ named, next, afterNext }) => named.possessive && named.start === 0 && (LIKENESSES.has(next) || LIKENESSES.has(afterNext)),
    standing: null,
  },
  {
    holds: ({ named, next }) => (named.possessive && !BODY_PARTS.has(next)) || DONE_BY_THEM.test(next),
    standing: mentioned(({ next }) => `only something of theirs is named: "${next}"`),
  },
  {
    holds: ({ state, named, before, beforeLast, next }) =>
      before === 'as' &&
      !NOT_PLAYED.test(beforeLast) &&
      (PLAYED.test(beforeLast) || (!isOffice(state.tokens[named.start]) && ENDS_A_PART.test(next))),
    standing: mentioned(() => 'is played by somebody'),
  },
  // "is crowned Miss Chinatown by last year's queen"
  {
    holds: ({ state, named, before, next }) => isWonTitle(state.tokens, named) && (CROWNED.test(before) || CONTESTED.test(next)),
    standing: mentioned(() => 'is a title that somebody wins'),
  },
  // "aiming a hose at Ann Day", "swears in Ben Roe"
  {
    holds: ({ state, named, before, beforeLast }) =>
      (before === 'at' && isAimed(state.tokens, named.start)) ||
      (before === 'on' && isPutOn(state.tokens, named.start)) ||
      (before === 'in' && SWEARS.test(beforeLast)),
    standing: null,
  },
  {
    holds: ({ named, before }) => PLACED.has(before) && !PLACED_BUT_SHOWN.has(before) && !named.possessive,
    standing: mentioned(({ before }) => `stands after "${before}", as a place does`),
  },
];

export function standingOf(state: ReaderState, named: NamedStretch): Standing {
  const word = (at: number): string => state.tokens[at]?.lower ?? '';
  const at: Neighbourhood = {
    state,
    named,
    beforeLast: word(named.start - 2),
    before: word(named.start - 1),
    next: word(named.end),
    afterNext: word(named.end + 1),
  };
  const rule = RULES.find(({ holds }) => holds(at));
  if (rule !== undefined && rule.standing !== null) return rule.standing(at);
  return state.row?.open === true && state.plain.code === 'caption-named' ? { ...state.plain, code: 'caption-list' } : state.plain;
}

/** "as Vice President Day looks on": who holds an office is no part in a play; queens and saints are. */
function isOffice(first: Token | undefined): boolean {
  if (first?.capital !== true || !(TITLES.has(first.lower) || isRole(first.lower))) return false;
  return !/^(?:mr|mrs|miss|ms|madame|dr|queen|king|prince|princess|lady|lord|sir|saint|st|mother|father|sister|brother|uncle|aunt)$/.test(
    first.lower,
  );
}

/** "Miss Chinatown", where nobody is called so. */
const isWonTitle = (tokens: readonly Token[], { start, end }: NamedStretch): boolean =>
  end - start === 2 && /^(?:miss|mrs|mr|queen|king)$/.test(tokens[start]?.lower ?? '') && !isAnyName(tokens[start + 1]?.lower ?? '');

const isPutOn = (tokens: readonly Token[], start: number): boolean =>
  tokens.slice(Math.max(0, start - 6), start - 1).some(({ lower }) => PUTS_ON.test(lower));

/** Within the five words before. */
const isAimed = (tokens: readonly Token[], start: number): boolean =>
  tokens.slice(Math.max(0, start - 6), start - 1).some(({ lower }) => AIMS.test(lower));
