// Rows and places: "front row from left:", "kneeling:", "(left to right)", "third from left", "(right)".
//
// ordering  = ["reading"] "from" ["the"] side [ "to" ["the"] side ] / side "to" side / "l-r" / "l" "to" "r" / "clockwise" [ "from" 1*3word ]
// row-head  = row-name ( ":" / "," / "-" / ordering / "are" / ")" / name )
// row-name  = ["in" / "the"] ( ordinal / "front" / "back" / … ) "row" / "row" number / posture
// posture   = "kneeling" / "seated" / "sitting" / "standing" / …     ; a row only where it heads a list, else what somebody does
// place     = ordinal "from" ["the"] side
// mark      = ( "at" / "on" ) ["the"] side / "(" side ")" / "in" ["the"] "center"
import type { Token } from './tokens.ts';

export interface Ordering {
  readonly direction: 'left' | 'right' | null;
  readonly end: number;
}

const ORDINALS = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'].flatMap(
    (word, at) => [[word, at + 1] as const, [`${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`, at + 1] as const],
  ),
);
const ROW_NAMES = new Set([
  ...ORDINALS.keys(),
  'front',
  'back',
  'rear',
  'top',
  'bottom',
  'middle',
  'upper',
  'lower',
  'last',
  'center',
  'next',
]);
const POSTURES = new Set([
  'kneeling',
  'seated',
  'sitting',
  'standing',
  'squatting',
  'crouching',
  'reclining',
  'lying',
  'kneel',
  'sit',
  'stand',
]);
const SIDE_LETTERS: ReadonlyMap<string, 'left' | 'right'> = new Map([
  ['left', 'left'],
  ['l', 'left'],
  ['right', 'right'],
  ['r', 'right'],
]);

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
const skipThe = (tokens: readonly Token[], at: number): number => (lowerAt(tokens, at) === 'the' ? at + 1 : at);
const skipPeriod = (tokens: readonly Token[], at: number): number => (lowerAt(tokens, at) === '.' ? at + 1 : at);

const POSITION_WORDS: ReadonlySet<string> = new Set([
  ...ORDINALS.keys(),
  ...ROW_NAMES,
  ...POSTURES,
  ...SIDE_LETTERS.keys(),
  ...'row clockwise counterclockwise from center centre middle ( at on in to far'.split(' '),
]);

/** Can a row, an ordering, a place or a mark begin with this word? Nearly all words of a caption cannot. */
export const mayBeginPosition = (lower: string): boolean =>
  POSITION_WORDS.has(lower) || ((lower.startsWith('l') || lower.startsWith('r')) && /[-‐‑]/.test(lower));

export function readOrdering(tokens: readonly Token[], at: number): Ordering | null {
  const word = lowerAt(tokens, at);
  if (word === 'clockwise' || word === 'counterclockwise') return { direction: null, end: clockwiseEnd(tokens, at + 1) };
  if (/^l(?:eft)?[-‐‑](?:to[-‐‑])?r(?:ight)?$/.test(word)) return { direction: 'left', end: at + 1 };
  if (/^r(?:ight)?[-‐‑](?:to[-‐‑])?l(?:eft)?$/.test(word)) return { direction: 'right', end: at + 1 };
  const from = word === 'from';
  const first = from ? skipThe(tokens, at + 1) : at;
  const side = SIDE_LETTERS.get(lowerAt(tokens, first));
  if (side === undefined) return null;
  const after = skipPeriod(tokens, first + 1);
  const link = lowerAt(tokens, after);
  const second = SIDE_LETTERS.get(lowerAt(tokens, skipThe(tokens, after + 1)));
  if ((link === 'to' || link === '-') && second !== undefined && second !== side) {
    return { direction: side, end: skipThe(tokens, after + 1) + 1 };
  }
  return from && lowerAt(tokens, first).length > 1 ? { direction: side, end: first + 1 } : null;
}

/** "clockwise from upper left": the words up to the mark belong to it. */
function clockwiseEnd(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at) !== 'from') return at;
  let end = at + 1;
  while (end < at + 5 && /^(?:the|top|upper|lower|bottom|left|right|center|front|back)$/.test(lowerAt(tokens, end))) end += 1;
  return end;
}

/** @returns the row that a list begins here, with its label; null where the words only say where somebody stands */
export function readRowHead(
  tokens: readonly Token[],
  at: number,
  startsName: (at: number) => boolean,
): { readonly label: string; readonly end: number } | null {
  const word = lowerAt(tokens, at);
  if (ROW_NAMES.has(word) && /^rows?$/.test(lowerAt(tokens, at + 1))) return headed(tokens, at, at + 2, word, startsName);
  if (word === 'row' && (tokens[at + 1]?.kind === 'number' || ORDINALS.has(lowerAt(tokens, at + 1))))
    return headed(tokens, at, at + 2, lowerAt(tokens, at + 1), startsName);
  const next = lowerAt(tokens, at + 1);
  const bare =
    /^(?:front|back|rear|top|bottom)$/.test(word) &&
    (next === ':' || (next === '-' && lowerAt(tokens, at + 2) === '-') || (lowerAt(tokens, at - 1) === '(' && next === ')'));
  if (!POSTURES.has(word) && !bare) return null;
  return headed(tokens, at, at + 1, word, startsName);
}

function headed(
  tokens: readonly Token[],
  start: number,
  end: number,
  label: string,
  startsName: (at: number) => boolean,
): { readonly label: string; readonly end: number } | null {
  const posture = POSTURES.has(label);
  const before = lowerAt(tokens, start - 1);
  const next = lowerAt(tokens, end);
  const head = { label, end };
  if (next === ':') return head;
  if (readOrdering(tokens, end) !== null) return head;
  if (next === ',' && (readOrdering(tokens, end + 1) !== null || readsPosture(tokens, end + 1))) return head;
  if (next === ')' && before !== 'the' && lowerAt(tokens, end + 1) !== ',')
    return startsName(end + 1) || lowerAt(tokens, end + 1) === ':' ? head : null;
  if (next === 'are' || next === 'is')
    return /^[.;,]?$/.test(before) || before === 'row' || before === 'in' || before === 'the' ? head : null;
  const opens = before === ';' || before === '.' || before === '' || before === '(' || before === ':' || readsOrderingBefore(tokens, start);
  if (!opens) return null;
  // "assis, A, B; debout, C": behind a semicolon a posture heads the next row
  if (next === '-' || (next === ',' && (!posture || before === ';')))
    return startsName(lowerAt(tokens, end + 1) === '-' ? end + 2 : end + 1) ? head : null;
  // "Sitting Bull and Buffalo Bill" opens with a name
  return startsName(end) && (!posture || before !== '' || startsName(end + 1)) ? head : null;
}

/** "Back row, standing:" */
const readsPosture = (tokens: readonly Token[], at: number): boolean =>
  POSTURES.has(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === ':';

/** "left to right front row, A, B": the ordering stands right before. */
function readsOrderingBefore(tokens: readonly Token[], at: number): boolean {
  const back = lowerAt(tokens, at - 1) === ',' ? at - 2 : at - 1;
  return SIDE_LETTERS.has(lowerAt(tokens, back)) && ['to', 'from', 'the', '-'].includes(lowerAt(tokens, back - 1));
}

/** "third from left" */
export function readPlace(
  tokens: readonly Token[],
  at: number,
): { readonly place: number; readonly direction: 'left' | 'right'; readonly end: number } | null {
  const place = ORDINALS.get(lowerAt(tokens, at));
  if (place === undefined || lowerAt(tokens, at + 1) !== 'from') return null;
  const side = skipThe(tokens, at + 2);
  const direction = SIDE_LETTERS.get(lowerAt(tokens, side));
  return direction === undefined ? null : { place, direction, end: side + 1 };
}

/** "(left)", "at right", "on the left", "in center" */
export function readMark(
  tokens: readonly Token[],
  at: number,
): { readonly side: 'left' | 'center' | 'right'; readonly end: number } | null {
  const word = lowerAt(tokens, at);
  const bracket = word === '(';
  if (!bracket && word !== 'at' && word !== 'on' && word !== 'in' && word !== 'to' && word !== 'far') return null;
  let side = skipThe(tokens, at + 1);
  if (
    lowerAt(tokens, side) === 'far' ||
    lowerAt(tokens, side) === 'extreme' ||
    lowerAt(tokens, side) === 'at' ||
    lowerAt(tokens, side) === 'on'
  )
    side = skipThe(tokens, side + 1);
  const said = lowerAt(tokens, side);
  const which = SIDE_LETTERS.get(said) ?? (/^(?:cent(?:er|re)|middle|c)$/.test(said) ? 'center' : undefined);
  if (which === undefined || (!bracket && said.length === 1) || lowerAt(tokens, side + 1) === 'of') return null;
  if (bracket && lowerAt(tokens, side + 1) !== ')' && lowerAt(tokens, side + 1) !== ',') return null;
  return { side: which, end: bracket ? side + 2 : side + 1 };
}

/** "Left: Ann Day; right: Ben Roe": a side that heads its sentence. */
export function readSideHead(
  tokens: readonly Token[],
  at: number,
): { readonly side: 'left' | 'center' | 'right'; readonly end: number } | null {
  const side = /^(?:left|right|center|centre|middle)$/.exec(lowerAt(tokens, at))?.[0];
  if (side === undefined || lowerAt(tokens, at + 1) !== ':' || !/^[.;(]?$/.test(lowerAt(tokens, at - 1))) return null;
  return { side: side === 'left' || side === 'right' ? side : 'center', end: at + 2 };
}

/** "seated in front", "standing on right": whoever does so has left the row that is being counted. */
export function readDeparture(tokens: readonly Token[], at: number): boolean {
  if (!POSTURES.has(lowerAt(tokens, at)) || !/^(?:in|on|at)$/.test(lowerAt(tokens, at + 1))) return false;
  return /^(?:front|left|right|cent(?:er|re)|back|background|foreground|middle|floor|ground|rear)$/.test(
    lowerAt(tokens, skipThe(tokens, at + 2)),
  );
}
