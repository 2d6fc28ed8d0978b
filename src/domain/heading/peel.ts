// What stands around a name and is no part of it: subdivisions, relators, parentheses, other people in the same string.
import { fold } from '../text/fold.ts';
import { parseDates } from './dates.ts';
import type { LifeDates } from './heading.ts';
import { RELATORS } from './parts.ts';

/** "X--Portraits", "X -- Portraits", "X—Portraits", MARC's own "X |x Portraits", and " - Portraits" with spaces on both sides. */
export function splitSubdivisions(text: string): readonly [base: string, ...subdivisions: string[]] {
  if (!text.includes('--') && !text.includes('—') && !text.includes(' - ') && !text.includes(' |')) return [text];
  const [base = '', ...rest] = text
    .split(/\s*(?:--+|—+)\s*|\s+-\s+(?=\p{L})|\s+\|[vxyz]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [base, ...rest];
}

/** A map, since a table would find "constructor" in its prototype. */
const RELATOR_OF: ReadonlyMap<string, string> = new Map(Object.entries(RELATORS));

/** A relator in front ("Photographer: John Vachon"), in brackets ("[photographer]"), or as attribution. */
export function peelLeadingRelator(text: string): { readonly rest: string; readonly relator: string | null } {
  const lead = /^([A-Za-z ]{2,24}):\s+(.+)$/.exec(text);
  const known = lead === null ? undefined : RELATOR_OF.get(fold(lead[1] ?? ''));
  if (known !== undefined && lead !== null) return { rest: lead[2] ?? '', relator: known };
  const attributed = /^(?:attributed to|attr\.? to|photograph(?:ed)? by|photo by|by)\s+(.+)$/i.exec(text);
  if (attributed !== null) return { rest: attributed[1] ?? '', relator: /^photo/i.test(text) ? 'photographer' : 'creator' };
  return { rest: text, relator: null };
}

/** The relator term of a comma segment or of a parenthesis, "photographer, American, 1864-1933" included. */
export function relatorOf(segment: string): string | null {
  const whole = RELATOR_OF.get(fold(segment));
  if (whole !== undefined) return whole;
  for (const part of segment.split(/[,;/]| and /)) {
    const relator = RELATOR_OF.get(fold(part));
    if (relator !== undefined) return relator;
  }
  return null;
}

export interface Parenthesis {
  readonly inside: string;
  /** where it stood: characters of the text before it */
  readonly at: number;
}

/** Takes the top-level parentheses (and square brackets) out of a text. Unbalanced ones are taken as plain characters. Linear. */
export function takeParentheses(text: string): { readonly outside: string; readonly parentheses: readonly Parenthesis[] } {
  if (!/[([]/.test(text)) return { outside: text, parentheses: [] };
  const found: Parenthesis[] = [];
  let outside = '';
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(' || char === '[') {
      if (depth === 0) open = at;
      depth += 1;
    } else if ((char === ')' || char === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        found.push({ inside: text.slice(open + 1, at).trim(), at: outside.length });
        open = -1;
      }
    } else if (depth === 0) outside += char;
  }
  if (depth > 0) return { outside: text, parentheses: [] };
  return { outside: outside.replace(/\s+/g, ' ').replace(/\s+,/g, ',').trim(), parentheses: found };
}

/** Dates inside a parenthesis: "(1868-1963)", "(American, 1864-1933)", "(born 1941)". */
export function datesInside(inside: string): LifeDates | null {
  const whole = parseDates(inside);
  if (whole !== null) return whole;
  for (const part of inside.split(/[,;]/)) {
    const dates = /\d{3}/.test(part) ? parseDates(part.trim().replace(/^\p{L}+ (?=\d{4})/u, '')) : null;
    if (dates !== null) return dates;
  }
  return null;
}

/** At most this many people are read from one string; a longer list is a description. */
const MAX_SEVERAL = 40;

/** "Smith, John; Doe, Jane": every part must look like a heading of its own. Lists of plain words ("Dogs; Cats") are no people. */
export function splitSeveral(text: string): readonly string[] {
  if (!text.includes(';') && !text.includes('|')) return [];
  const parts = text.split(/\s*[;|]\s*/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MAX_SEVERAL) return [];
  return parts.every((part) => /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)*(?:, .+| \p{Lu}.*)$/u.test(part)) ? parts : [];
}
