// A description cut into sentences, each with whether it can hold a name at all: most sentences of prose cannot, and need no reading.
//
// sentence = 1*char ( "." / "!" / "?" ) *quote-or-bracket ( space / end )
import { ABBREVIATIONS, SUFFIXES } from './words.ts';

export interface Sentence {
  readonly text: string;
  /** a word behind the first begins with a capital, or there is one word alone */
  readonly mayName: boolean;
}

/** A cutline quoted in full runs to dozens of sentences; beyond these nobody new is shown. */
const MAX_SENTENCES = 60;

/**
 * Cuts at the periods that end sentences, so that "Mrs. J. C. Hairston" stays whole. Rows that go on over a period belong to one list.
 *
 * One pass over the characters: descriptions are nine tenths of what is read of an item, and patterns took four times as long over them.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const seen = { words: 0, gap: true, opens: false, capital: false, beyondAscii: false };
  const cut = (end: number): void => {
    const sentence = text.slice(start, end);
    const mayName = seen.beyondAscii ? mayNameBeyondAscii(sentence) : seen.capital || seen.words <= 1;
    sentences.push({ text: sentence, mayName });
    start = end;
    seen.words = 0;
    seen.gap = true;
    seen.opens = seen.capital = seen.beyondAscii = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_OF_ASCII) seen.beyondAscii = true;
    else if (isSpace(code)) {
      seen.gap = true;
      continue;
    }
    if (seen.gap) {
      seen.gap = false;
      seen.words += 1;
      seen.opens = seen.words > 1;
    }
    if (seen.opens) {
      if (code >= CAPITAL_A && code <= CAPITAL_Z) seen.capital = true;
      seen.opens = code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === ROUND || code === SQUARE;
    }
    if (!mayEnd(code) || !endsSentence(text, start, at)) continue;
    cut(at + 1);
    if (sentences.length === MAX_SENTENCES) return sentences;
  }
  if (text.slice(start).trim() !== '') cut(text.length);
  return sentences;
}

const LAST_OF_ASCII = 127;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const ROUND = 40;
const SQUARE = 91;

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Period, exclamation mark, question mark. */
const mayEnd = (code: number): boolean => code === 46 || code === 33 || code === 63;

/** Beyond ASCII there are capitals, spaces and quotation marks that only a pattern knows. */
const mayNameBeyondAscii = (sentence: string): boolean => /\s["“'([]*\p{Lu}/u.test(sentence.trimStart()) || !/\s/.test(sentence.trim());

function endsSentence(text: string, start: number, at: number): boolean {
  let next = at + 1;
  while (CLOSING.has(text.charAt(next))) next += 1;
  if (next < text.length && !/\s/.test(text.charAt(next))) return false;
  if (text.charAt(at) === '.' && abbreviates(text.slice(Math.max(start, at - 12), at))) return false;
  return !ROW_GOES_ON.test(text.slice(at + 1, at + 60));
}

const CLOSING: ReadonlySet<string> = new Set('"”\')]');

/** "…from left: A, B. Back row: C, D" */
const ROW_GOES_ON = /^\W*(?:front|back|first|second|third|fourth|top|bottom|rear|middle|kneeling|seated|standing|row)\b/i;

/** The word before a period is an initial or a known abbreviation. */
function abbreviates(before: string): boolean {
  const word = /[\p{L}'’-]+$/u.exec(before)?.[0] ?? '';
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) || SUFFIXES.has(lower) || /^\p{Lu}$/u.test(word);
}
