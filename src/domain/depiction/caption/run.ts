// The longest stretch of words that could be one proper name, whatever it names.
//
// run      = [ quote 1*2 word quote ] 1*( name-word / particle name-word / nickname ) [ [","] suffix ] [ alias ]
// name-word = word with a capital that is no function word / initial
// peer     = "Duke" "of" word / …                            ; read as one run
// nickname = quote 1*3 word quote / "(" word ")"            ; inside the name: Thaddeus "Thad" Mosley, William (Gus) Greenlee
// alias    = "(" 1*4 name-word ")" / [","] ("née" / "nee" / "geb") 1*2 name-word   ; after it: Stokely Carmichael (Kwame Ture), Anna Brenner, geb. Stolz
import { isAnyName, isCommonWord, isGivenName } from '../../heading/lexicon/words.ts';
import type { Token } from './tokens.ts';
import { DEGREES, FUNCTION_WORDS, LIKENESSES, NAMES_AMONG_FUNCTION_WORDS, PARTICLES, PEERS, SUFFIXES, THINGS, TITLES } from './words.ts';

export interface Run {
  readonly words: readonly Token[];
  /** how many of the words are particles, initials or given: index into `words` is all the readers need */
  readonly nicknames: readonly string[];
  readonly suffix: string | null;
  /** the words in the parenthesis after the name, where they could be another name */
  readonly alias: string | null;
  readonly possessive: boolean;
  /** index of the first token, and of the first token after the run */
  readonly start: number;
  readonly end: number;
}

/** Names longer than this many words are titles of something. */
const MAX_WORDS = 9;

export function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number' || token.kind === 'mark') return false;
  if (token.kind === 'initial') return token.lower !== 'a' || token.text.endsWith('.') || isCapitalWord(tokens[at + 1]);
  if (!token.capital) return false;
  if (NAMES_AMONG_FUNCTION_WORDS.has(token.lower)) return isNameAmongDates(tokens, at);
  if (/^(?:sitting|standing|running|walking)$/.test(token.lower)) return ANIMALS.test(tokens[at + 1]?.text ?? '');
  return !FUNCTION_WORDS.has(token.lower) || isSurnameOfCalendar(tokens, at);
}

/** "William C. Friday" */
const isSurnameOfCalendar = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'initial' &&
  tokens[at - 2]?.capital === true &&
  /^(?:friday|monday|sunday|january|march|summer|winter|spring|easter|christmas|young|male|front|rear|row|middle|end|group|child|man|boy|baby|day)$/.test(
    tokens[at]?.lower ?? '',
  );

/** What names given by the Plains peoples and put into English end in: "Sitting Bull", "Standing Bear". */
const ANIMALS = /^(?:Bull|Bear|Elk|Eagle|Horse|Hawk|Wolf|Deer|Buffalo|Crow|Cloud|Feather|Antelope)$/;

const isCapitalWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capital && !FUNCTION_WORDS.has(token.lower);

/** "June Allyson", but not "June 1962", "in June", "June and July". */
function isNameAmongDates(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "of June, Reiko and Mary Day": a list, not "in June, Mayor Day"
  if (before?.lower === 'of' && after?.text === ',' && LIKENESSES.has(tokens[at - 2]?.lower ?? '')) return isCapitalWord(tokens[at + 2]);
  if (after?.text === ',' && isCapitalWord(tokens[at + 2]) && !/^(?:in|since|until|by|during|of)$/.test(before?.lower ?? ''))
    return before !== undefined;
  // "Will and Lula Mae Pettway"
  if (/^(?:and|&)$/.test(after?.lower ?? '') && isGivenName(tokens[at + 2]?.lower ?? '') && isCapitalWord(tokens[at + 2])) return true;
  return isCapitalWord(after) || (before !== undefined && isCapitalWord(before) && after?.kind !== 'number');
}

/** Every run begins with a capital or with a quotation. */
export const mayBeginRun = ({ capital, edge }: Token): boolean => capital || edge === 'open';

/** @returns the run that starts at this token, or null where none does */
export function readRun(tokens: readonly Token[], start: number): Run | null {
  const peer = readPeer(tokens, start);
  if (peer !== null) return peer;
  const opening = readOpeningNickname(tokens, start);
  if (opening === null && !isNameWord(tokens, start) && !startsWithParticle(tokens, start)) return null;
  const words: Token[] = opening === null ? [] : [...opening];
  const nicknames: string[] = opening === null ? [] : [opening.map(({ text }) => text).join(' ')];
  let at = opening === null ? start : start + opening.length + 2;
  let possessive = false;
  while (words.length < MAX_WORDS && !possessive) {
    const token = tokens[at];
    const nickname = words.length > 0 ? readNickname(tokens, at) : null;
    if (nickname !== null) {
      nicknames.push(nickname.text);
      at = nickname.end;
    } else if (token !== undefined && (isNameWord(tokens, at) || joins(tokens, at)) && !isSuffix(token, words.length)) {
      words.push(token);
      possessive = token.possessive;
      at += 1;
    } else break;
  }
  const suffix = possessive ? null : readSuffix(tokens, at);
  if (suffix !== null) at = suffix.end;
  possessive ||= suffix?.possessive ?? false;
  const alias = possessive ? null : readAlias(tokens, at);
  return { words, nicknames, suffix: suffix?.text ?? null, alias: alias?.text ?? null, possessive, start, end: alias?.end ?? at };
}

const isSuffix = (token: Token, words: number): boolean => words > 0 && SUFFIXES.has(token.lower);

/** A particle in lower case between two name words, the second one capital: "Ludwig van Beethoven", "Maria de la Cruz". */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || !PARTICLES.has(token.lower)) return false;
  if (token.capital) return true;
  const next = tokens[at + 1];
  return (
    isNameWord(tokens, at + 1) || (next !== undefined && next.kind === 'word' && PARTICLES.has(next.lower) && isNameWord(tokens, at + 2))
  );
}

function startsWithParticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.capital === true && PARTICLES.has(token.lower) && token.lower !== 'les' && isNameWord(tokens, at + 1);
}

/** "Duke of Marlborough": a peer without a name of his own. */
function readPeer(tokens: readonly Token[], start: number): Run | null {
  const title = tokens[start];
  if (title?.capital !== true || !PEERS.has(title.lower)) return null;
  const [of, place] = [tokens[start + 1], tokens[start + 2]];
  if (of?.lower !== 'of' || place?.kind !== 'word' || !place.capital) return null;
  if (place.possessive || isNameWord(tokens, start + 3)) return null;
  return { words: [title, of, place], nicknames: [], suffix: null, alias: null, possessive: false, start, end: start + 3 };
}

/** "Uncle Billy" Dodge, "Babe" Ruth: one or two words in quotes before a surname. A title or a headline in quotes has no surname behind it. */
function readOpeningNickname(tokens: readonly Token[], start: number): readonly Token[] | null {
  const [opening, before] = [tokens[start], tokens[start - 1]];
  const listed = before === undefined || /^(?:,|;|:|and|&)$/.test(before.lower);
  if (opening?.edge !== 'open' || opening.text === '(' || before?.capital === true) return null;
  const close = [start + 2, start + 3].find((index) => tokens[index]?.edge === 'close');
  if (close === undefined) return null;
  const inside = tokens.slice(start + 1, close);
  const surname = tokens[close + 1];
  const nickname = inside.every((token) => token.kind === 'word' && token.capital && !THINGS.has(token.lower));
  const named =
    surname?.kind === 'word' &&
    surname.capital &&
    surname.depth === 0 &&
    !TITLES.has(surname.lower) &&
    (listed || isAnyName(surname.lower) || !isCommonWord(surname.lower) || isGivenName(inside.at(-1)?.lower ?? '')) &&
    !THINGS.has(surname.lower);
  return nickname && named && !isNameWord(tokens, close + 2) ? inside : null;
}

function readNickname(tokens: readonly Token[], at: number): { readonly text: string; readonly end: number } | null {
  const opening = tokens[at];
  if (opening?.edge !== 'open') return null;
  const close = [2, 3, 4].map((ahead) => at + ahead).find((index) => tokens[index]?.edge === 'close');
  if (close === undefined) return null;
  const inside = tokens.slice(at + 1, close);
  if (!inside.every((token) => token.kind === 'word' || token.kind === 'initial' || token.text === '.') || inside[0]?.capital !== true)
    return null;
  // in parentheses it is a nickname only where the name goes on: "(Gus) Greenlee"; else it is a position, a role or an alias
  const goesOn = isNameWord(tokens, close + 1);
  const quoted = opening.text !== '(';
  const comes =
    goesOn ||
    (quoted && tokens[at - 1]?.capital === true && (tokens[close + 1] === undefined || !/^[a-z]/.test(tokens[close + 1]?.text ?? '')));
  if (!comes && !(quoted && inside.length === 1)) return null;
  return { text: inside.map((token) => token.text).join(' '), end: close + 1 };
}

function readSuffix(
  tokens: readonly Token[],
  at: number,
): { readonly text: string; readonly end: number; readonly possessive: boolean } | null {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const token = tokens[at + comma];
  if (token === undefined) return null;
  if (SUFFIXES.has(token.lower) && token.capital) {
    const period = tokens[at + comma + 1];
    const end = at + comma + 1;
    return {
      text: token.text,
      end: period?.text === '.' && period.start === token.end && tokens[end + 1]?.capital !== true ? end : end,
      possessive: token.possessive,
    };
  }
  if (!DEGREES.has(token.lower.replace(/\./g, ''))) return readDottedDegree(tokens, at, comma);
  return { text: '', end: at + comma + 1, possessive: false };
}

/** "M.D.", "Ph.D.": two initials after a comma, with nothing that could be a name behind them. */
function readDottedDegree(
  tokens: readonly Token[],
  at: number,
  comma: number,
): { readonly text: string; readonly end: number; readonly possessive: boolean } | null {
  const pair = `${tokens[at + comma]?.lower ?? ''}${tokens[at + comma + 1]?.lower ?? ''}`;
  if (comma === 0 || tokens[at + 1]?.kind !== 'initial' || !DEGREES.has(pair) || isNameWord(tokens, at + 3)) return null;
  return { text: '', end: at + 3, possessive: false };
}

function readAlias(tokens: readonly Token[], at: number): { readonly text: string; readonly end: number } | null {
  const maiden = readMaidenName(tokens, at);
  if (maiden !== null) return maiden;
  const shut = { '(': ')', '[': ']' }[tokens[at]?.text ?? ''];
  if (shut === undefined) return null;
  const close = [2, 3, 4, 5].map((ahead) => at + ahead).find((index) => tokens[index]?.text === shut);
  if (close === undefined) return null;
  const inside = tokens.slice(at + 1, close);
  const names = inside.every((token, index) => isNameWord(tokens, at + 1 + index) || token.lower === 'or');
  // "(L)" is a side
  if (inside.length === 1 && inside[0]?.kind === 'initial') return null;
  if (!names || inside.some((token) => TITLES.has(token.lower) && inside.length === 1)) return null;
  return { text: inside.map((token) => token.text).join(' '), end: close + 1 };
}

function readMaidenName(tokens: readonly Token[], at: number): { readonly text: string; readonly end: number } | null {
  const word = tokens[at]?.text === ',' ? at + 1 : at;
  if (!/^(?:née|nee|geb|geborene)$/.test(tokens[word]?.lower ?? '')) return null;
  const first = tokens[word + 1]?.text === '.' ? word + 2 : word + 1;
  if (!isNameWord(tokens, first)) return null;
  const end = isNameWord(tokens, first + 1) ? first + 2 : first + 1;
  return {
    text: tokens
      .slice(first, end)
      .map(({ text }) => text)
      .join(' '),
    end,
  };
}
