// Commas, brackets, semicolons and periods: what ends with them.
import { readMark, readOrdering, readRowHead } from './position.ts';
import { lastEntry, startsName, takeSide } from './rows.ts';
import { isNameWord } from './run.ts';
import type { ReaderState, Standing } from './state.ts';
import { isRole } from './trade.ts';

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

const ABSENT: Standing = { code: 'mentioned-not-shown', detail: 'is said not to be in the picture' };

export function readMarkToken(state: ReaderState, at: number): number {
  const mark = state.tokens[at]?.text ?? '';
  const side = readMark(state.tokens, at);
  if (side !== null && mark === '(') return takeSide(state, side);
  if (mark === '(') return readBracket(state, at);
  if (mark === '?' && holdsPlace(state, at)) return at + 1;
  if (mark === '.' || mark === ';' || mark === '!' || mark === '?') return endSentence(state, at, mark);
  if (mark === ':') {
    state.sentenceStart = at + 1;
    if (state.scope?.endsAt === 'comma' || state.scope?.endsAt === 'list') state.scope = null;
  }
  // "Funeral of Day -- Mrs. Day leaving church": a dash between words begins anew
  if (mark === '-' && state.scope !== null && !/^(?:sentence|bracket)$/.test(state.scope.endsAt)) state.scope = null;
  if (mark === ')' && state.scope?.endsAt === 'bracket') state.scope = null;
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
  // "(not pictured: Ben Roe)" names whom it means
  const absent = /^(?:not (?:pictured|shown|present)|missing|absent) [:-]/.exec(words)?.[0];
  if (absent !== undefined) {
    state.scope = { standing: ABSENT, endsAt: 'bracket' };
    return at + 1 + absent.split(' ').length;
  }
  if (last !== null && /^(?:not (?:pictured|shown|in|present)|(?:missing|absent) \))/.test(words)) {
    last.standing = ABSENT;
    // skipped, so that "(missing)" says nothing of the names behind it
    return closeOf(state, at);
  }
  if (last !== null && /^(?:a |the )?(?:family |pet )?(?:dog|cat|horse|mule|pony|ox|goat|mascot dog)\b/.test(words))
    last.standing = { code: 'mentioned-not-shown', detail: 'is an animal' };
  if (last !== null && /^photographer/.test(words)) last.standing = { code: 'mentioned-not-shown', detail: 'took the picture' };
  if (last !== null && /^(?:\? \)|possibly \))/.test(words)) last.standing = { code: 'uncertain', detail: null };
  return at + 1;
}

/** Behind the bracket that opens here; right behind its opening where it is never closed. */
function closeOf({ tokens }: ReaderState, at: number): number {
  const close = tokens.findIndex(({ text }, index) => index > at && text === ')');
  return close < 0 ? at + 1 : close + 1;
}

/** "Bill Tubbs, ?, Ernie Sholl": a question mark where a name would stand keeps the place. */
function holdsPlace(state: ReaderState, at: number): boolean {
  const [before, after] = [state.tokens[at - 1], state.tokens[at + 1]];
  // "Ann Day (?)" is in doubt, and has her place already
  if (before?.text === '(' && lastEntry(state, at)?.end === at - 1) return true;
  if (
    state.row?.open !== true ||
    before?.kind !== 'mark' ||
    !/^[,:;[(-]$/.test(before.text) ||
    (after !== undefined && after.kind !== 'mark' && !after.capital)
  )
    return false;
  // "? Howard" is one person
  if (after?.capital !== true) state.row.places += 1;
  return true;
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
  // "home of the bride's parents, Mr. and Mrs. Day": the name only says who they are
  if (state.scope?.endsAt === 'comma' && !endsInRelation(state, at)) state.scope = null;
  const next = state.tokens[at + 1]?.lower ?? '';
  // "Ann Day, left, and Ben Roe, right"
  const side = /^(?:left|right|center)$/.test(next) && /^(?:|,|;|\.|and|\))$/.test(state.tokens[at + 2]?.lower ?? '');
  const last = lastEntry(state, at);
  // "portraits of Day and Roe, Miss Berg, teacher": "and" has closed the list
  if (state.scope?.endsAt === 'list' && last?.joined === true && last.end === at && !/^(?:and|&)$/.test(next)) state.scope = null;
  if (last !== null && /^photographers?$/.test(next) && !isNameWord(state.tokens, at + 2))
    last.standing = { code: 'mentioned-not-shown', detail: 'took the picture' };
  if (side && last !== null) {
    last.side ??= next === 'left' || next === 'right' ? next : 'center';
    return at + 2;
  }
  if (!LEAVES_LIST.has(next) || readOrdering(state.tokens, at + 1) !== null || startsRow(state, at + 1)) return at + 1;
  if (state.row !== null && state.row.places > 0) state.row.open = false;
  if (state.scope?.endsAt === 'list') state.scope = null;
  return at + 1;
}

function endsInRelation({ tokens }: ReaderState, at: number): boolean {
  const [before, owner] = [tokens[at - 1], tokens[at - 2]];
  return (
    before?.capital === false && isRole(before.lower) && (owner?.possessive === true || /^(?:his|her|their)$/.test(owner?.lower ?? ''))
  );
}

const startsRow = (state: ReaderState, at: number): boolean => readRowHead(state.tokens, at, (index) => startsName(state, index)) !== null;
