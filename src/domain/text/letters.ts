// What a character is, asked by its code: most characters of headings are plain ASCII, and a regular expression costs ten times the look.

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;

/** The whole character at a place, both halves of one beyond the basic plane; "" beyond the end. */
const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** Is there a capital letter at this place? False beyond either end. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(characterAt(text, at));
}

/** Is there a small letter at this place? Letters without case, as of Chinese and Arabic, are neither. */
export function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : LOWER.test(characterAt(text, at));
}

/** Is there a letter of any script at this place? */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : LETTER.test(characterAt(text, at));
}

/** Is there one of 0 to 9 at this place? */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Does the text hold one of 0 to 9? */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isDigitAt(text, at)) return true;
  return false;
}

/** The text without these signs at its end. An expression that ends in "$" would start anew at every sign: quadratic on a row of them. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
