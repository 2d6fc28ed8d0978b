// What the writing of a plain heading speaks for it as preferred form, told from its bytes: nine of ten headings need no string for it.
import { pointsOfWriting } from '../authority.ts';

const SPACE = 32;
const COMMA = 44;

/** What a byte can be: {@link CAPITAL} and {@link SMALL} letters, what cleaning may change, or nothing of it. */
const CAPITAL = 1;
const SMALL = 2;
const SUSPECT = 4;
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (byte < SPACE || byte > 126 || '&<$|'.includes(char)) return SUSPECT;
  return /[A-Z]/.test(char) ? CAPITAL : /[a-z]/.test(char) ? SMALL : 0;
});
const POINTS = ['1', 'A', 'a', 'Aa'].map((text) => pointsOfWriting(text, text));

/**
 * The same as {@link pointsOfWriting} of the cleaned heading.
 *
 * @returns null where cleaning may change the heading, or letters beyond ASCII stand in it
 */
export function pointsOfPlainWriting(bytes: Uint8Array, from: number, to: number): number | null {
  let kinds = 0;
  let before = SPACE;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    kinds |= KIND[byte] ?? SUSPECT;
    // spaces in front, two together, one before a comma; a digit right behind a comma
    if (before === SPACE ? byte === SPACE || byte === COMMA : before === COMMA && byte >= 48 && byte <= 57) return null;
    before = byte;
  }
  return kinds >= SUSPECT || before === SPACE ? null : (POINTS[kinds] ?? null);
}
