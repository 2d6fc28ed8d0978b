// What stands around a name and is no part of it: subdivisions, relators, other people in the same string.
//
// subdivided = heading 1*( dash subdivision )           ; dash = "--" / "—" / " - " before a letter
// leading    = relator-term ": " heading / ( "by" / "photo by" / "attributed to" ) SP heading
// trailing   = heading "," SP relator-term [ ( "," / "/" / " and " ) relator-term ]
// several    = heading 1*( ( ";" / "|" ) heading )      ; each with a capital and two words
import { fold } from '../text/fold.ts';
import { isDigitAt, isLetterAt, isUpperAt } from '../text/letters.ts';
import { RELATORS } from './parts.ts';
import { isParticle } from './small_words.ts';

/** A text without the relator that stood at one of its ends. */
export interface Peeled {
  readonly rest: string;
  readonly relator: string | null;
}

/** "X--Portraits", "X -- Portraits", "X—Portraits", and "X - Portraits" with spaces on both sides; MARC's "X |x Portraits" is cleaned to the first. */
export function splitSubdivisions(text: string): { readonly base: string; readonly subdivisions: readonly string[] } {
  if (!text.includes('--') && !text.includes('—') && !text.includes(' - ')) return { base: text, subdivisions: [] };
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const length = dashAt(text, at);
    if (length > 0) {
      const part = text.slice(from, at).trim();
      if (part !== '') parts.push(part);
      from = at + length;
    }
    at += length || 1;
  }
  const last = text.slice(from).trim();
  if (last !== '') parts.push(last);
  return { base: parts[0] ?? '', subdivisions: parts.slice(1) };
}

/** How many characters of a dash that parts subdivisions begin here: two hyphens and more, em dashes, a hyphen between spaces before a letter. */
function dashAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== HYPHEN && code !== EM_DASH) return 0;
  let end = at + 1;
  while (text.charCodeAt(end) === code) end += 1;
  if (code === EM_DASH || end - at > 1) return end - at;
  return text.charAt(at - 1) === ' ' && text.charAt(end) === ' ' && isLetterAt(text, end + 1) ? 1 : 0;
}
const HYPHEN = 0x2d;
const EM_DASH = 0x2014;

/** A map, since a table would find "constructor" in its prototype. */
const RELATOR_OF: ReadonlyMap<string, string> = new Map(Object.entries(RELATORS));

const COLON = /^([A-Za-z ]{2,24}): (.+)$/;
const ATTRIBUTION = /^(?:attributed to|attr\.? to|photograph(?:ed)? by|photo by|by) (.+)$/i;

/** A relator in front ("Photographer: John Vachon"), or an attribution ("attributed to", "photo by"). */
export function peelLeadingRelator(text: string): Peeled {
  const lead = text.includes(': ') ? COLON.exec(text) : null;
  const known = lead === null ? undefined : RELATOR_OF.get(fold(lead[1] ?? ''));
  if (known !== undefined && lead !== null) return { rest: lead[2] ?? '', relator: known };
  const attributed = 'aApPbB'.includes(text.charAt(0)) ? ATTRIBUTION.exec(text) : null;
  if (attributed !== null) return { rest: attributed[1] ?? '', relator: /^photo/i.test(text) ? 'photographer' : 'creator' };
  return { rest: text, relator: null };
}

/** "Hine, Lewis Wickes, 1874-1940, photographer": only behind a comma, so that "Photographer" alone stays a word. */
export function peelTrailingRelator(text: string): Peeled {
  const at = text.lastIndexOf(',');
  if (at <= 0) return { rest: text, relator: null };
  const last = text.slice(at + 1).trim();
  // "Meskin, Ed" is no editor: behind the surname alone a short form is a forename
  const short = isUpperAt(last, 0) && text.indexOf(',') === at && /^\p{L}{2,4}\.?$/u.test(last);
  const relator = short ? null : relatorOf(last);
  return relator === null ? { rest: text, relator: null } : { rest: text.slice(0, at).trim(), relator };
}

/** The relator term of a comma segment or of a parenthesis, "photographer, American, 1864-1933" included. */
export function relatorOf(segment: string): string | null {
  const whole = relatorTerm(segment);
  if (whole !== undefined || !LISTED.test(segment)) return whole ?? null;
  for (const part of segment.split(LISTED)) {
    const relator = relatorTerm(part);
    if (relator !== undefined) return relator;
  }
  return null;
}
const LISTED = /[,;/]| and /;
const LONGEST_RELATOR = Math.max(...Object.keys(RELATORS).map((term) => term.length));
/** Twice the longest term leaves room for signs and spaces; what is longer need not be folded. */
function relatorTerm(text: string): string | undefined {
  if (text.length > 2 * LONGEST_RELATOR || isDigitAt(text, 0)) return undefined;
  const term = fold(text);
  // "Chicago, Cook County, Ill." lies in Illinois; "ed.", "ill." and "tr." are written small
  return term.length <= LONGEST_SHORT_RELATOR && isUpperAt(text, 0) ? undefined : RELATOR_OF.get(term);
}
const LONGEST_SHORT_RELATOR = 4;

/** At most this many people are read from one string; a longer list is a description. */
const MAX_SEVERAL = 40;

/** "Smith, John; Doe, Jane": every part must look like a heading of its own. Lists of plain words ("Dogs; Cats") are no people. */
export function splitSeveral(text: string): readonly string[] {
  if (!text.includes(';') && !text.includes('|')) return [];
  const parts = text.split(/ ?[;|] ?/).filter((part) => part !== '');
  return parts.length >= 2 && parts.length <= MAX_SEVERAL && parts.every(looksLikeOne) ? parts : [];
}

/** Words in capitals and particles, then a comma and more; or without a comma two words: "Sousa e Silva, Joaquim", "Jane Doe". */
function looksLikeOne(part: string): boolean {
  const comma = part.indexOf(', ');
  const words = (comma < 0 ? part : part.slice(0, comma)).split(' ');
  const [first = '', second = ''] = words;
  if (!opensName(first) || !/^[\p{L}'’.-]{2,}$/u.test(first)) return false;
  return comma < 0 ? isUpperAt(second, 0) || isParticle(second) : words.every(opensName) && comma + 2 < part.length;
}
const opensName = (word: string): boolean => isUpperAt(word, 0) || isParticle(word);
