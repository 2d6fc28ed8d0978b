// What years of export and import did to a string, undone: entities, tags, invisible characters, mojibake, MARC subfield codes.

/** Longer strings are descriptions, not headings; the longest LC heading known to us has 310 characters. */
export const MAX_HEADING_CHARACTERS = 512;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ oslash: 'ø', szlig: 'ß', aelig: 'æ', oelig: 'œ', eth: 'ð', thorn: 'þ' },
  ...{ Oslash: 'Ø', AElig: 'Æ', OElig: 'Œ', ETH: 'Ð', THORN: 'Þ' },
};
/** &iacute; and its like: letter + accent name. The accents as combining marks, composed by NFC afterwards. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u200b-\u200f\u2060\u00ad\u202a-\u202e\u2066-\u2069]/g;
/** One half of a surrogate pair without the other: no database and no JSON reader takes it. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;
const DASHES = /[\u2010-\u2013\u2212]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u3000]+/g;
/** "France |x Study and teaching |y 1923": subdivisions printed with their codes. */
const PIPED = / ?(?:-- ?)?\|[vxyz](?: |$)/g;
/** "Randall, Margaret, |d 1936": any other code. */
const PIPED_CODE = / ?\|[a-u] /g;
/** $a, $d, ‡c of a MARC field that was printed with its subfield codes */
const SUBFIELD = /[$‡|]([a-z])\s?(?=\S)/g;

/**
 * The string as its cataloguer would have typed it, at most {@link MAX_HEADING_CHARACTERS} characters. Idempotent.
 *
 * @example cleanHeading('<i>Garc&iacute;a M&aacute;rquez</i>, Gabriel') // 'García Márquez, Gabriel'
 */
export function cleanHeading(raw: string): string {
  let text = raw;
  for (let round = 0; round < MAX_ROUNDS && !isClean(text); round += 1) {
    const once = cleaned(text);
    if (once === text) break;
    text = once;
  }
  return text;
}
/** What one export escaped another escaped again: "&amp;amp;eacute;" takes three rounds. More is nobody's honest string. */
const MAX_ROUNDS = 8;

/**
 * Is there nothing to do? So it is with nine of ten strings of DPLA: letters below U+0300 in their composed form, single spaces, none of the
 * signs that exports leave behind. Ã, Â, Å and Ä may begin a mojibake, a digit behind a comma may want its space: those are looked at.
 */
function isClean(raw: string): boolean {
  if (raw.length > MAX_HEADING_CHARACTERS) return false;
  let before = SPACE;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code < 128 ? SUSPECT[code] === 1 : !isPlainLetter(code)) return false;
    if (before === SPACE ? code === SPACE || code === COMMA : before === COMMA && code >= DIGIT_0 && code <= DIGIT_9) return false;
    before = code;
  }
  return before !== SPACE || raw === '';
}
const SPACE = 0x20;
const COMMA = 0x2c;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const SUSPECT = new Uint8Array(128).map((_, code) => (code < SPACE || code === 0x7f || '&<$|'.includes(String.fromCharCode(code)) ? 1 : 0));
const isPlainLetter = (code: number): boolean => code >= 0xc0 && code < 0x300 && (code < 0xc2 || code > 0xc5);

function cleaned(raw: string): string {
  let text = raw.length > 4 * MAX_HEADING_CHARACTERS ? raw.slice(0, 4 * MAX_HEADING_CHARACTERS) : raw;
  if (text.includes('&')) text = text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decodeEntity(name) ?? whole);
  if (text.includes('<')) text = text.replace(/<\/?[a-z][^<>]{0,200}>/gi, '');
  if (/[ÃÂÅÄ]|â€/.test(text)) text = repairMojibake(text);
  text = text.replace(INVISIBLE, '').replace(HALF_CHARACTERS, '').replace(DASHES, '-').replace(SPACES, ' ').normalize('NFC').trim();
  if (text.includes('|')) text = text.replace(PIPED, '--').replace(PIPED_CODE, ' ');
  if (/^[$‡|]a/.test(text))
    text = text.replace(SUBFIELD, (_, code: string) => (code === 'x' || code === 'v' || code === 'y' || code === 'z' ? '--' : ' '));
  if (/[\u0400-\u045f]/.test(text))
    text = text.replace(/\p{L}+/gu, (word) => (isMixed(word) ? [...word].map((letter) => LOOKALIKES[letter] ?? letter).join('') : word));
  text = text
    .replace(/ {2,}/g, ' ')
    .replace(/ +,/g, ',')
    .replace(/,(?=\d{4})/g, ', ')
    // between years the long dash is a hyphen; elsewhere it parts subdivisions
    .replace(/(\d) ?— ?(?=\d{2,4}\b)/g, '$1-')
    .trim();
  return text.length > MAX_HEADING_CHARACTERS ? text.slice(0, MAX_HEADING_CHARACTERS).replace(HALF_CHARACTERS, '').trimEnd() : text;
}

function decodeEntity(name: string): string | null {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return Number.isFinite(code) && code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
  }
  const known = ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
  if (known !== undefined) return known;
  const mark = ACCENTS[name.slice(1).toLowerCase()];
  return mark === undefined ? null : `${name.charAt(0)}${mark}`;
}

/** Cyrillic letters that look Latin, as a keyboard left in the other script types them: "P\u0430rks". */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};
/** Does the word hold letters of both scripts? Two looks per word: one expression for both went over each word once per letter. */
const isMixed = (word: string): boolean => /[A-Za-z]/.test(word) && /[\u0400-\u045f]/.test(word);

/** Windows-1252 puts these where Latin-1 has control characters, from 0x80 on; \0 where it has nothing. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 that was read as Latin-1 or Windows-1252: repaired only where the whole string is one valid round trip, so that a real "Ã" stays. */
function repairMojibake(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const position = code > 255 ? WINDOWS_1252.indexOf(text.charAt(at)) : -1;
    if (code > 255 && position < 0) return text;
    bytes[at] = position < 0 ? code : 0x80 + position;
  }
  try {
    return UTF_8.decode(bytes);
  } catch {
    return text;
  }
}
