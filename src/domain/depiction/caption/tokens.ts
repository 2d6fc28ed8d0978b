// A caption as words and marks. Periods of initials and abbreviations stay with their word; every other period ends a sentence.
import { ABBREVIATIONS, SUFFIXES } from './words.ts';

export interface Token {
  readonly kind: 'word' | 'initial' | 'number' | 'mark';
  /** as written, without the possessive ending: "Irvis" of "Irvis'" */
  readonly text: string;
  /** lower case, final period dropped: "rev", "jr" */
  readonly lower: string;
  /** begins with a capital; says little where `CaptionTokens.capitalsMean` is false */
  readonly capital: boolean;
  readonly possessive: boolean;
  /** 0 outside quotation marks; each open quotation adds one */
  readonly depth: number;
  /** a mark that opens or closes a quotation, a bracket */
  readonly edge: 'open' | 'close' | null;
  readonly start: number;
  readonly end: number;
}

/** Captions beyond this say nothing more about who is seen; cutting keeps hostile input cheap. Characters; the longest of 1,295 real descriptions has 2,537. */
const MAX_CAPTION = 20_000;

const PIECE = /\p{Lu}\.(?=\s|\p{L}|,|$)|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘ʻʼ‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\d[\d\p{L}]*|\S/gu;
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'"]);

/**
 * Splits a caption. Linear: one pass of a pattern without nested repetition.
 *
 * @example tokenize("K. Leroy Irvis' workshop").map((t) => t.text)  // ['K.', 'Leroy', 'Irvis', 'workshop']
 */
export function tokenize(caption: string): readonly Token[] {
  const text = caption.slice(0, MAX_CAPTION);
  const tokens: Token[] = [];
  const open: string[] = [];
  let skipTo = 0;
  for (const piece of text.matchAll(PIECE)) {
    const start = piece.index;
    if (start < skipTo) continue;
    const token = readToken(text, piece[0], start, open);
    skipTo = token.end;
    tokens.push(token);
  }
  return tokens;
}

function readToken(text: string, piece: string, start: number, open: string[]): Token {
  const depth = open.length;
  const first = piece.charAt(0);
  if (piece.length === 2 && piece.charAt(1) === '.') {
    const [lower, end] = [first.toLowerCase(), start + 2];
    return { kind: 'initial', text: piece, lower, capital: true, possessive: false, depth, edge: null, start, end };
  }
  if (isLetter(first)) return readWord(text, piece, start, depth);
  if (first >= '0' && first <= '9') return plain('number', piece, start, depth);
  if (!QUOTES.has(piece)) return plain('mark', piece === '–' || piece === '—' ? '-' : piece, start, depth);
  return readQuote(text, piece, start, open);
}

const plain = (kind: Token['kind'], text: string, start: number, depth: number): Token => ({
  kind,
  text,
  lower: text.toLowerCase(),
  capital: false,
  possessive: false,
  depth,
  edge: text === '(' ? 'open' : text === ')' ? 'close' : null,
  start,
  end: start + text.length,
});

const isLetter = (char: string): boolean =>
  (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || (char > '\x7f' && /\p{L}/u.test(char));

function readWord(text: string, piece: string, start: number, depth: number): Token {
  const apostrophe = piece.includes("'") || piece.includes('’');
  const genitive = apostrophe && /['’]s$/i.test(piece);
  const bare = genitive ? piece.slice(0, -2) : piece;
  const lower = bare.toLowerCase();
  const end = start + piece.length;
  const next = text.charAt(end);
  const abbreviated = next === '.' && (ABBREVIATIONS.has(lower) || SUFFIXES.has(lower));
  // "Irvis' workshop": an apostrophe after s, with a word after it, is no closing quotation mark unless one is open
  const plural =
    (next === "'" || next === '’') && !genitive && depth === 0 && lower.endsWith('s') && /^\s+\p{L}/u.test(text.slice(end + 1, end + 4));
  // the ʻokina has no case: "ʻIolani"
  const at = bare.startsWith('ʻ') || bare.startsWith('ʼ') ? 1 : 0;
  // "d'Amboise" begins with a small letter and is a surname all the same
  const capital = bare.charAt(at) !== lower.charAt(at) || (apostrophe && /^(?:d|l|t|dell|dall)['’]\p{Lu}/u.test(bare));
  return {
    kind: capital && bare.length === 1 ? 'initial' : 'word',
    text: bare,
    lower,
    capital,
    possessive: genitive || plural,
    depth,
    edge: null,
    start,
    end: abbreviated || plural ? end + 1 : end,
  };
}

/** Straight quotation marks say neither open nor close: what follows and what came before does. */
function readQuote(text: string, piece: string, start: number, open: string[]): Token {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 1);
  const single = piece === "'" || piece === '‘' || piece === '’';
  const opens =
    piece === '“' ||
    piece === '„' ||
    piece === '«' ||
    piece === '‘' ||
    ((before === '' || /[\s([{—–-]/.test(before)) && piece !== '”' && after !== '' && (!/\s/.test(after) || open.length === 0));
  const closes = !opens && (single ? open.at(-1) === 'single' : open.length > 0);
  if (opens) open.push(single ? 'single' : 'double');
  else if (closes) open.pop();
  const depth = open.length + (closes ? 1 : 0);
  return { ...plain('mark', '"', start, depth), edge: opens ? 'open' : closes ? 'close' : null };
}
