// The people whom a stretch of the caption names: one, a couple, or two spellings of one.
//
// named    = couple / alternatives / run
// couple   = title ( "and" / "&" ) female-title run         ; "Rev. and Mrs. B. F. Wright": two people
// alternatives = word "or" run / run "or" word              ; "Hettie or Hetty Smith", "Robert Mosely or Mosley": one person, first spelling
import type { NamingContext } from './context.ts';
import { type Naming, nameRun } from './naming.ts';
import { type Run, readRun } from './run.ts';
import type { Token } from './tokens.ts';
import { ABBREVIATIONS, FEMALE_TITLES, KEPT_TITLES, TITLES } from './words.ts';

export interface Named {
  readonly name: string;
  readonly surname: string | null;
  readonly single: boolean;
}

export interface NamedStretch {
  readonly people: readonly Named[];
  /** `people` holds whom it would name, if anybody */
  readonly unclear: boolean;
  /** set where the run names a thing; then `people` is empty */
  readonly thing: Naming | null;
  readonly possessive: boolean;
  readonly start: number;
  readonly end: number;
}

export function readNamed(
  caption: string,
  tokens: readonly Token[],
  at: number,
  context: Omit<NamingContext, 'next' | 'nextNext'>,
): NamedStretch | null {
  const couple = coupleAt(tokens, at);
  const run = readRun(tokens, couple ?? at);
  if (run === null) return null;
  const naming = nameRun(run, {
    expects: context.expects,
    placed: context.placed,
    definite: context.definite,
    office: context.office,
    next: wordAt(tokens, run.end),
    nextNext: wordAt(tokens, run.end + 1),
  });
  const { possessive } = run;
  if (naming.kind === 'thing') return { people: [], unclear: false, thing: naming, possessive, start: at, end: run.end };
  const unclear = naming.kind === 'unclear' && couple === null;
  const nameProper = properName(caption, run, naming);
  const named = (people: readonly Named[], end = run.end): NamedStretch => ({ people, unclear, thing: null, possessive, start: at, end });
  if (couple !== null)
    return named([
      person([husbandTitle(caption, tokens[couple - 2], naming), nameProper].join(' '), surnameOf(naming), false),
      titled(titleText(caption, tokens[couple]), nameProper, naming),
    ]);
  const alternative = readAlternative(tokens, run);
  if (alternative !== null) {
    const name = alternative.surname === null ? nameProper : `${nameProper} ${alternative.surname}`;
    return named([person(name, alternative.surname ?? surnameOf(naming), false)], alternative.end);
  }
  const titles = keptTitles(caption, naming, tokens[at - 1]?.lower === 'first');
  return named([person(titles === '' ? nameProper : `${titles} ${nameProper}`, surnameOf(naming), naming.kind === 'single')]);
}

/** Those that a name is cited with; before a surname alone all of them. "First Lady" is an office. */
function keptTitles(caption: string, naming: Naming, first: boolean): string {
  if (naming.titles.length === 0) return '';
  const kept =
    naming.words.length > 1
      ? naming.titles.filter((token) => KEPT_TITLES.has(token.lower) && !(first && token.lower === 'lady') && !isRankPart(token, naming))
      : naming.titles;
  return kept.map((token) => titleText(caption, token)).join(' ');
}

/** "MASTER SGT. Bill Day" */
const isRankPart = ({ lower }: Token, { titles }: Naming): boolean => lower === 'master' && titles.length > 1;

/** "J.C. Hairston" becomes "J. C. Hairston", as headings have it. */
const person = (name: string, surname: string | null, single: boolean): Named => ({
  name: evenlySpaced(name.includes('.') ? name.replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 ') : name),
  surname,
  single,
});

/** Nearly every name is so already, and a test for what is not costs a tenth of a replacement. */
const evenlySpaced = (name: string): string => (UNEVEN.test(name) ? name.replace(/\s{2,}|[^\S ]/g, ' ').trim() : name);
const UNEVEN = /^\s|\s\s|[^\S ]|\s$/;

const titled = (title: string, name: string, naming: Naming): Named =>
  person(`${title.replace(/\.+$/, '.')} ${name}`, surnameOf(naming), false);

const titleText = (caption: string, token: Token | undefined): string => (token === undefined ? '' : caption.slice(token.start, token.end));

/** His title, as a name keeps it; "Governor and Mrs. Day" keeps the office, since nothing else tells who he is. */
function husbandTitle(caption: string, title: Token | undefined, { words }: Naming): string {
  if (title === undefined || (words.length > 1 && !KEPT_TITLES.has(title.lower) && title.text !== 'M.')) return '';
  return ABBREVIATIONS.has(title.lower) ? `${title.text}.` : titleText(caption, title);
}

/** @returns the index of her title, behind "Rev. and", "Vice President and"; null where no couple stands here */
function coupleAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.lower;
  if ((word === 'vice' || word === 'lieutenant' || word === 'lt') && isCouple(tokens, at + 1)) return at + 3;
  return isCouple(tokens, at) ? at + 2 : null;
}

function isCouple(tokens: readonly Token[], at: number): boolean {
  const title = tokens[at];
  const and = tokens[at + 1];
  const female = tokens[at + 2];
  if (title === undefined || and === undefined || female === undefined) return false;
  return (
    (and.lower === 'and' || and.text === '&') &&
    (TITLES.has(title.lower) || title.text === 'M.') &&
    title.capital &&
    FEMALE_TITLES.has(female.lower) &&
    female.capital &&
    title.lower !== female.lower
  );
}

/** The last word, with the particles before it: "Van der Berg", "Du Bois". */
function surnameOf({ words }: Naming): string | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  let from = words.length - 1;
  while (from > 1 && OPENS_SURNAME.has(words[from - 1]?.lower ?? '')) from -= 1;
  if (from === words.length - 1) return last.text;
  return words
    .slice(from)
    .map((token) => token.text)
    .join(' ');
}

const OPENS_SURNAME: ReadonlySet<string> = new Set(
  'de da do dos del della di du la le van von der den ter ten zu el al bin ibn st mac mc'.split(' '),
);

/** As written, nicknames in their quotes, from the first word of the name to the last, then the suffix. */
function properName(caption: string, run: Run, naming: Naming): string {
  const first = naming.words[0];
  const last = naming.words.at(-1);
  if (first === undefined || last === undefined) return '';
  // "Uncle Billy" Dodge keeps the quotation that it opens with
  const opened = (run.words[0]?.depth ?? 0) > last.depth ? run.words[0] : undefined;
  const whole = caption.slice(opened === undefined ? first.start : opened.start - 1, last.end);
  const written = last.possessive ? whole.replace(/['’]s?$/, '') : whole;
  return run.suffix === null || run.suffix === '' ? written : `${written} ${run.suffix}${/^(?:jr|sr)$/i.test(run.suffix) ? '.' : ''}`;
}

function readAlternative(tokens: readonly Token[], run: Run): { readonly surname: string | null; readonly end: number } | null {
  if (tokens[run.end]?.lower !== 'or') return null;
  const other = readRun(tokens, run.end + 1);
  if (other === null) return null;
  if (other.words.length === 1) return { surname: null, end: other.end };
  if (run.words.length > 1) return null;
  return { surname: other.words.at(-1)?.text ?? null, end: other.end };
}

const wordAt = (tokens: readonly Token[], at: number): Token | null => (tokens[at]?.kind === 'word' ? (tokens[at] ?? null) : null);
