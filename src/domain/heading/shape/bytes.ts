// What the bytes of a heading are: letters, digits, apostrophes, signs, and those that only the slow way can read.

export const SIGN = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
export const REFUSED = 4;

/** Control characters, mark-up, MARC subfield codes, escapes and the backquote, which folding takes away. */
const REFUSED_SIGNS = '<|$\\`\u007f';

/** Kind of each byte; every byte beyond ASCII counts as a letter, what it is shows when the whole word is looked at. */
export const KIND_OF_BYTE: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 32 || REFUSED_SIGNS.includes(String.fromCharCode(byte))) return REFUSED;
  if (byte >= 128 || /[A-Za-z]/.test(String.fromCharCode(byte))) return LETTER;
  if (byte >= 48 && byte <= 57) return DIGIT;
  return byte === 39 ? APOSTROPHE : SIGN;
});

/** U+2000 to U+203F begin with these two bytes: dashes, curly quotes, odd spaces. */
export const isGeneralPunctuation = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0xe2 && bytes[at + 1] === 0x80;
/** Third byte of hyphens and of the en dash; cleaning makes hyphens of all four. */
export const isDash = (third: number): boolean => third >= 0x90 && third <= 0x93;
/** Third byte of the curly apostrophe */
export const CURLY_APOSTROPHE = 0x99;

export const SPACE = 32;
export const COMMA = 44;
export const QUOTE = 34;
export const AMPERSAND = 38;
export const HYPHEN = 45;
export const FULL_STOP = 46;
export const COLON = 58;
export const SEMICOLON = 59;
export const BACKSLASH = 92;
export const isOpening = (byte: number): boolean => byte === 40 || byte === 91;
export const isClosing = (byte: number): boolean => byte === 41 || byte === 93;

/**
 * Where a character entity ends that begins here: "&eacute;", "&#233;".
 *
 * @returns the place behind its semicolon, or -1 where none stands here
 */
export function entityEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to && at < from + 10; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === SEMICOLON) return at > from + 2 ? at + 1 : -1;
    const kind = KIND_OF_BYTE[byte];
    if (byte >= 128 || (kind !== LETTER && kind !== DIGIT && byte !== 35)) return -1;
  }
  return -1;
}
/** "&amp;" is a sign, every other entity a letter. */
export const isAmp = (bytes: Uint8Array, from: number, end: number): boolean =>
  end === from + 5 && bytes[from + 1] === 97 && bytes[from + 2] === 109 && bytes[from + 3] === 112;

const PRIME = 0x01000193;
/** One step of FNV-1a. */
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, PRIME);
export const WORD_SEED = 0x811c9dc5 | 0;
export const SUBDIVISION_SEED = 0x5bd1e995 | 0;
