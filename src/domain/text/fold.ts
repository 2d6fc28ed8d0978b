// Folding as NACO normalisation does it, near enough for comparison: case, marks, apostrophes and punctuation do not distinguish names.

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/** Apostrophes, okina, ayn, soft sign and full stops inside initials vanish: O'Connor = OConnor, Lili'uokalani = Liliuokalani. */
const VANISHING = new Set([...'\'’‘`´ʹʻʼʾʿʺ"“”']);

const ASCII_ONLY = /^[\x00-\x7f]*$/;

/**
 * Lower case without marks; every run of anything but letters and digits is one space.
 *
 * @example fold("Chaĭkovskiĭ, Petr Ilʹich, 1840-1893") // 'chaikovskii petr ilich 1840 1893'
 * @see NACO Authority File Comparison Rules
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = ASCII_ONLY.test(lower) ? lower : lower.normalize('NFKD');
  let out = '';
  let gap = false;
  for (const char of plain) {
    const code = char.codePointAt(0) ?? 0;
    const isAsciiWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isAsciiWord || (code > 127 && isWordBeyondAscii(char))) {
      if (gap && out !== '') out += ' ';
      gap = false;
      out += code > 127 ? (LETTERS[char] ?? char) : char;
    } else if (!VANISHING.has(char) && !isMark(code)) gap = true;
  }
  return out;
}

/** Combining marks that NFKD leaves behind; they vanish instead of parting a word. */
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const isWordBeyondAscii = (char: string): boolean => !VANISHING.has(char) && !isMark(char.codePointAt(0) ?? 0) && WORD.test(char);

/** The folded words: tokens("W.E.B. Du Bois") // ['w','e','b','du','bois'] */
export function tokens(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
