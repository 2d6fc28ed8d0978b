// Captions in capitals throughout ("SGT. DAY INSPECTS A JEEP") and headlines in Title Case: capitals that say nothing about names are taken away.
import { isAnyName, isCommonWord, isGivenName, isSurname } from '../../heading/lexicon/words.ts';
import { HUMAN_VERBS } from './human_verbs.ts';
import { isPlainsName } from './name_shapes.ts';
import { isThing } from './thing_names.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { TITLES } from './words.ts';

/** A word of five small letters: with one of these the caption's capitals mean what they mean in prose. */
const IN_SMALL_LETTERS = /(?:^|[^\p{L}'’-])\p{Ll}{5}/u;
const WORD_OF_SMALL_LETTERS = /\p{Ll}{2}/u;

/** @returns the same tokens, where none of their capitals is idle */
export function withoutIdleCapitals(caption: string, tokens: readonly Token[]): readonly Token[] {
  if (IN_SMALL_LETTERS.test(caption)) return tokens;
  const isIdle = WORD_OF_SMALL_LETTERS.test(caption) ? isVerbOfHeadline : isWordOfCapitals;
  return tokens.map((token, at) => (token.capital && at > 0 && isIdle(tokens, at) ? { ...token, kind: 'word', capital: false } : token));
}

/** "Ann Day Receiving Award": only verbs, since nouns may still be part of a thing's name; "Ava Willing Astor" ends in a surname. */
function isVerbOfHeadline(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = wordAt(tokens, at);
  if (kind !== 'word' || isAnyName(lower) || isThing(lower) || isPlainsName(tokens.slice(at, at + 2))) return false;
  if (!HUMAN_VERBS.test(lower) && !(lower.endsWith('ing') && isCommonWord(lower))) return false;
  return !(isSurname(wordAt(tokens, at + 1).lower) && tokens[at + 2]?.capital !== true);
}

/** Titles and things stay what they are, and so does what opens a name of a list: "AND KEY PITTMAN". */
function isWordOfCapitals(tokens: readonly Token[], at: number): boolean {
  const { kind, lower, text } = wordAt(tokens, at);
  if (kind === 'initial') return text === 'A' && !isAnyName(wordAt(tokens, at + 1).lower);
  if (!isCommonWord(lower) || isAnyName(lower) || isThing(lower) || TITLES.has(lower)) return false;
  // "EDDIE FOSTERS,": a given name wants a surname
  const beforeGiven = wordAt(tokens, at - 2);
  if (isGivenName(wordAt(tokens, at - 1).lower) && (TITLES.has(beforeGiven.lower) || (!beforeGiven.capital && endsName(tokens[at + 1]))))
    return false;
  return isRole(lower) || !opensList(wordAt(tokens, at - 1)) || !isAnyName(wordAt(tokens, at + 1).lower);
}

const opensList = ({ kind, lower }: Token): boolean => (kind === 'mark' && /^[,;:]$/.test(lower)) || lower === 'and' || lower === '&';

const endsName = (next: Token | undefined): boolean => next === undefined || next.kind === 'mark' || next.lower === 'and';

const NOTHING: Token = { kind: 'mark', text: '', lower: '', capital: false, possessive: false, depth: 0, edge: null, start: 0, end: 0 };
const wordAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? NOTHING;
