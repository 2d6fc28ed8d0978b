// What a run of capitals names: somebody, or something. The grammar and the lexicon decide; the classifier is asked about the rest.
import { classify } from '../../heading/classify.ts';
import { isCommonWord, isGivenName, isPlace, isSurname } from '../../heading/lexicon/words.ts';
import type { Run } from './run.ts';
import type { Token } from './tokens.ts';
import { PARTICLES, ROLES, THINGS, THINGS_THAT_ARE_SURNAMES, TITLES } from './words.ts';

export interface Naming {
  /** `single` is one word without a title: a person only where the list or the item says so */
  readonly kind: 'person' | 'single' | 'thing';
  /** the words of the name proper, titles and roles before it left out */
  readonly words: readonly Token[];
  readonly titles: readonly Token[];
  /** a thing whose name begins with a person's: "Quinn R. Banks funeral home" */
  readonly eponym: string | null;
}

export interface NamingContext {
  /** stands in a list of people, or after words that announce one */
  readonly listed: boolean;
  /** stands after "in", "at", "on": a place, unless much speaks for a person */
  readonly placed: boolean;
  /** the word right after the run, lower case, "" where a mark stands there */
  readonly next: string;
  readonly nextNext: string;
}

/** Titles that are as often given names; they stay part of the name: Duke Ellington, Judge Watson, Count Basie. */
const NAMES_LIKE_TITLES = new Set([
  'duke',
  'earl',
  'king',
  'prince',
  'dean',
  'baron',
  'count',
  'queen',
  'major',
  'pope',
  'bishop',
  'judge',
  'elder',
  'chief',
  'lady',
  'sister',
  'marshal',
  'general',
  'doctor',
  'young',
  'baby',
  'page',
  'guy',
  'little',
]);
/** Words between a name and the thing that it names: "Foggie appreciation banquet", "Stewart Amoco service station". */
const ATTRIBUTES = new Set([
  'funeral',
  'service',
  'appreciation',
  'birthday',
  'wedding',
  'retirement',
  'testimonial',
  'presidential',
  'campaign',
  'memorial',
  'gas',
  'grocery',
  'drug',
  'beauty',
  'barber',
  'shoe',
  'department',
  'dance',
  'music',
  'jazz',
  'swing',
  'big',
  'elementary',
  'high',
  'junior',
  'family',
  'baseball',
  'football',
  'basketball',
  'mayoral',
  'political',
  'election',
  'real',
]);

export function nameRun(run: Run, context: NamingContext): Naming {
  const cut = titleEnd(run.words);
  const titles = run.words.slice(cut.from, cut.to).filter((token) => TITLES.has(token.lower));
  const words = run.words.slice(cut.to);
  const eponym = run.words.map((token) => token.text).join(' ');
  if (givesName(words, context) || names(words, titles.length > 0, context))
    return { kind: 'thing', words, titles, eponym: startsLikePerson(words, titles) ? eponym : null };
  if (titles.length > 0 && words.length > 0) return { kind: 'person', words, titles, eponym: null };
  if (words.length <= 1) return { kind: words.length === 1 && singleCouldName(words[0]) ? 'single' : 'thing', words, titles, eponym: null };
  return { kind: isPersonal(words, run, context) ? 'person' : 'thing', words, titles, eponym: null };
}

/** Where the name proper begins: after the last title or role, unless a given name stands before it ("Billy Dean Jones"). */
function titleEnd(words: readonly Token[]): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = 0;
  const opensWithGivenName = isGivenName(words[0]?.lower ?? '') && !TITLES.has(words[0]?.lower ?? '');
  for (let at = 0; at < words.length - 1; at += 1) {
    const lower = words[at]?.lower ?? '';
    const titled = TITLES.has(lower) || isRole(lower);
    if (!titled || (at > 0 && opensWithGivenName && !(to > 0))) continue;
    if (NAMES_LIKE_TITLES.has(lower) && words.length - at <= 2 && at === 0) continue;
    if (at > to) from = at;
    to = at + 1;
  }
  return { from, to };
}

/** Trades by their endings, where no list has them: "trumpeter", "columnist", "policewoman". */
export function isRole(lower: string): boolean {
  return (
    ROLES.has(lower) ||
    (/(?:ist|man|woman|ess|ician|eer|ator)$/.test(lower) && lower.length > 5 && !isGivenName(lower) && !isSurname(lower))
  );
}

/** What follows makes it the name of a thing: "John Hanners family", "Bill Scranton for Governor". */
function givesName(words: readonly Token[], { next, nextNext }: NamingContext): boolean {
  if (words.length === 0) return false;
  if (THINGS.has(next) && !['police', 'band'].includes(next)) return true;
  if (ATTRIBUTES.has(next) && (THINGS.has(nextNext) || ['station', 'shop', 'banquet', 'party'].includes(nextNext))) return true;
  return /^(?:twins|sisters|brothers|children|family|families|relatives|siblings|households?)$/.test(next);
}

/** The run itself holds the name of a thing. */
function names(words: readonly Token[], titled: boolean, { placed }: NamingContext): boolean {
  const last = words.length - 1;
  return words.some(({ lower, possessive }, at) => {
    if (!THINGS.has(lower) || (possessive && at < last)) return false;
    if (!THINGS_THAT_ARE_SURNAMES.has(lower)) return true;
    if (placed && at === last && at > 0) return true;
    return !(titled || last === 0 || (at > 0 && (isGivenName(words[0]?.lower ?? '') || words[0]?.kind === 'initial') && words.length <= 4));
  });
}

const startsLikePerson = (words: readonly Token[], titles: readonly Token[]): boolean =>
  titles.length > 0 ||
  (words.length >= 2 && (isGivenName(words[0]?.lower ?? '') || words[0]?.kind === 'initial' || isSurname(words[0]?.lower ?? '')));

const singleCouldName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && !isCommonWord(token.lower) && !TITLES.has(token.lower) && !isRole(token.lower);

function isPersonal(words: readonly Token[], run: Run, { listed, placed }: NamingContext): boolean {
  const text = words.map((token) => token.text).join(' ');
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || last.kind === 'initial' || words.length > 6) return false;
  const given = isGivenName(first.lower);
  if (isPlace(text.toLowerCase()) && !(given && listed && isSurname(last.lower))) return false;
  if (run.nicknames.length > 0 || run.suffix) return true;
  const initials = words.some((token) => token.kind === 'initial');
  if (initials) return !placed || words.length > 2 || given;
  const common = words.filter((token) => isCommonWord(token.lower) && !PARTICLES.has(token.lower)).length;
  if (given && !isCommonWord(last.lower)) return true;
  if (given && isSurname(last.lower) && common <= 1) return true;
  if (listed && common === 0 && words.length <= 4) return true;
  return asksClassifier(text);
}

function asksClassifier(text: string): boolean {
  const { person, confidence } = classify(text, 'caption');
  return person && confidence >= 0.6;
}
