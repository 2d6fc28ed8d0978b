// Names of things: what a run holds, or what follows it, makes it one. "Carnegie Hall", "John Hanners family", "Pittsburgh Courier columnist".
import { isCommonWord, isGivenName, isPlace, isSurname } from '../../heading/lexicon/words.ts';
import type { NamingContext } from './context.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { MOSTLY_THINGS, NEARLY_ALWAYS_THINGS, PLURAL_PLACEHOLDERS, THINGS, THINGS_THAT_ARE_SURNAMES, TITLES } from './words.ts';

/** "Familie Schulze" */
export const FAMILY = /^(?:familie|familia|famille|famiglia|família|familjen|familien)$/;

/** Words between a name and the thing that it names: "Foggie appreciation banquet", "Stewart Amoco service station". */
const ATTRIBUTES = new Set(
  `funeral service appreciation birthday wedding retirement testimonial presidential campaign memorial death gas grocery drug beauty barber shoe department dance music jazz
   swing big elementary high junior family baseball football basketball mayoral political election real summer country fried steel coal lumber`.split(
    /\s+/,
  ),
);
/** "YWCA "Y" Teens": capitals only, where the other words have small letters. */
export const isAcronym = (words: readonly Token[]): boolean =>
  words.length > 1 &&
  // "YWCA Teens", "Washington AL"
  (/^\p{Lu}{3,}$/u.test(words[0]?.text ?? '') || /^\p{Lu}{2,3}$/u.test(words.at(-1)?.text ?? '')) &&
  !(/^\p{Lu}{3,}$/u.test(words[0]?.text ?? '') && isGivenName(words[0]?.lower ?? '')) &&
  words.some(({ text }) => /\p{Ll}/u.test(text));

/** What follows makes it the name of a thing: "John Hanners family", "Pittsburgh Courier columnist Ada Finch". */
export function namesThingAfter(words: readonly Token[], possessive: boolean, { next, nextNext }: NamingContext): boolean {
  if (words.length === 0 || next === null) return false;
  // "Sam Day's wife Betty"
  if (possessive && KIN.test(next.lower)) return false;
  if (isThing(next.lower)) return !isVerb(next, nextNext);
  if (ATTRIBUTES.has(next.lower) && (isThing(nextNext?.lower ?? '') || nextNext?.lower === 'station')) return true;
  if (/^(?:twins|sisters|brothers|children|relatives|siblings|households?)$/.test(next.lower)) return true;
  if (next.capital) return false;
  // "Eli Lilly executives": several belong to what is named before them, not beside it
  if (BELONGING.test(next.lower)) return true;
  // "Chinese American women", "Ojibwe men"
  if (PLURAL_PLACEHOLDERS.has(next.lower) && !isGivenName(words[0]?.lower ?? '')) return true;
  // "Pittsburgh Courier columnist Ada Finch", "Nez Perce leader"
  return (isRole(next.lower) || TITLES.has(next.lower)) && (nextNext?.capital === true || !isGivenName(words[0]?.lower ?? ''));
}

/** None of these is ever a verb behind a name, as "coaches" is. */
const BELONGING =
  /^(?:look-?alikes?|impersonators?|imitators?|re-?enactors?|biographers?|scholars?|employees|workers|executives|officials|members|students|players|fans|supporters|officers|staff|delegates|volunteers|representatives|personnel|craftsmen|strikers|pickets|picketers)$/;

const KIN =
  /^(?:wife|husband|widow|sons?|daughters?|brothers?|sisters?|mother|father|parents|nephews?|nieces?|cousins?|children|grand\w+)$/;

/** "plants a tree", "drives past a guard": a plural noun with an article behind it is a verb; so are some before a preposition. */
const isVerb = (next: Token, nextNext: Token | null): boolean =>
  !next.capital &&
  /(?:s|ing)$/.test(next.lower) &&
  (/^(?:a|an|the|his|her|their|its|one|two)$/.test(nextNext?.lower ?? '') ||
    (/^(?:plants|drives|shows|ships|boards|signs|points|trains|stands|rocks|works|posts|passes|tours|camps|fires|rests|floats|marks|pools|presses|streams|trails|trucks|banks|stages)$/.test(
      next.lower,
    ) &&
      /^(?:past|into|through|to|toward|towards|down|up|over|off|out|at|in|on|with|around|near|along)$/.test(nextNext?.lower ?? '')));

export const isThing = (lower: string): boolean =>
  THINGS.has(lower) ||
  (lower.endsWith('s') && THINGS.has(lower.slice(0, -1))) ||
  (isBuilt(lower) && !isSurname(lower) && !isGivenName(lower));

/** Buildings and works by their last part: "barbershop", "schoolhouse", "lumberyard". */
const isBuilt = (lower: string): boolean =>
  lower.length > 6 && (BUILT.has(lower.slice(-4)) || BUILT.has(lower.slice(-5)) || BUILT.has(lower.slice(-7)));
const BUILT: ReadonlySet<string> = new Set('shop yard room mill house store works factory'.split(' '));

/** Inside a name they make it a thing: "Pan American Games". */
const ADJECTIVES_OF_THINGS = /^(?:american|national|international|united|central|federal|municipal|public|general|grand|royal|olympic)$/;

/** The run itself holds the name of a thing. */
export function holdsThing(words: readonly Token[], titled: boolean, { placed, expects }: NamingContext): boolean {
  const last = words.length - 1;
  const first = words[0];
  if (last > 0 && /^(?:st|sts|ave|aves|rd|blvd|pl|ct|bldg|co|corp|inc)$/.test(words[last]?.lower ?? '')) return true;
  // "Gemini VII"
  if (last > 0 && !titled && /^(?:V|VI{1,3}|IX|X{1,3}(?:I{1,3}|IV|V|VI{0,3}|IX)?)$/.test(words[last]?.text ?? '')) return true;
  if (!titled && expects !== 'row' && words.length > 2 && words.slice(1, -1).some(({ lower }) => ADJECTIVES_OF_THINGS.test(lower)))
    return true;
  if (words.some(({ text, kind }) => kind === 'word' && /\d/.test(text))) return true;
  if (isShip(words)) return true;
  return words.some(({ lower, possessive }, at) => {
    // "Ronald Graves" in a row is no cemetery: there only the singular counts
    if (!(expects === 'row' ? THINGS.has(lower) : isThing(lower)) || (possessive && at < last)) return false;
    // "Mother Bethel A.M.E. Church"
    if (
      at === last &&
      at > 0 &&
      NEARLY_ALWAYS_THINGS.has(lower) &&
      words.length > 2 &&
      first?.kind === 'word' &&
      !isGivenName(first.lower) &&
      expects !== 'row'
    )
      return true;
    // "with her attorneys Thurgood Marshall and Arthur Shores"
    const beside = expects === 'list' || expects === 'role';
    const called = THINGS_THAT_ARE_SURNAMES.has(lower) || THINGS_THAT_ARE_SURNAMES.has(lower.replace(/s$/, ''));
    if (beside && called && words.length === 2 && at === 1 && lower.endsWith('s') && isGivenName(first?.lower ?? '')) return false;
    if (
      !THINGS_THAT_ARE_SURNAMES.has(lower) &&
      !THINGS_THAT_ARE_SURNAMES.has(lower.replace(/s$/, '')) &&
      !(lower.endsWith('s') && isSurname(lower))
    )
      return true;
    if (isMiddleName(words, at)) return false;
    if (placed && at === last && at > 0) return true;
    const most = MOSTLY_THINGS.has(lower) && !(words.length === 3 && words[1]?.kind === 'initial') ? 2 : 4;
    if (
      NEARLY_ALWAYS_THINGS.has(lower) &&
      at === last &&
      !titled &&
      words.length === 2 &&
      (expects === null || expects === 'open' || /^(?:city|town|island|beach|station|school|bridge|springs|port|fort)$/.test(lower))
    )
      return true;
    const plain = !isCommonWord(first?.lower ?? '') || !MOSTLY_THINGS.has(lower);
    const starts = first !== undefined && at > 0 && plain && (isGivenName(first.lower) || first.kind === 'initial');
    const day = lower === 'day' && words.length > 2 && !isGivenName(words[1]?.lower ?? '') && words[1]?.kind === 'word';
    const named = expects === 'row' || (starts && words.length <= most && !day);
    return !(titled || last === 0 || named);
  });
}

/** "Shirley Temple Black": between a given name and what is no English word and no place. */
function isMiddleName(words: readonly Token[], at: number): boolean {
  const [first, , last] = words;
  if (words.length !== 3 || at !== 1 || first === undefined || last === undefined) return false;
  return (
    isGivenName(first.lower) &&
    !isCommonWord(first.lower) &&
    (isSurname(last.lower) || !isCommonWord(last.lower)) &&
    !isPlace(last.lower) &&
    !isThing(last.lower)
  );
}

/** "U.S.S. Maine", "S.S. Cedric"; "S. S. McClure" has a surname. */
function isShip(words: readonly Token[]): boolean {
  const from = words.findIndex(({ kind }) => kind !== 'initial');
  const initials = words
    .slice(0, from)
    .map(({ lower }) => lower)
    .join('');
  return (
    /^(?:uss|rms|hms|usat|usns)$/.test(initials) || (initials === 'ss' && from === words.length - 1 && !isSurname(words[from]?.lower ?? ''))
  );
}

/** Common words that are given names first of all. */
const NAMED_MOST =
  /^(?:john|james|robert|william|george|charles|thomas|henry|frank|martin|mary|rosa|joseph|edward|david|paul|peter|harry|walter)$/;

export const startsLikePerson = (words: readonly Token[], titles: readonly Token[]): boolean =>
  titles.length > 0 ||
  (words.length >= 2 &&
    (words[0]?.kind === 'initial' ||
      (isGivenName(words[0]?.lower ?? '') && !(isCommonWord(words[0]?.lower ?? '') && isCommonWord(words[1]?.lower ?? ''))) ||
      NAMED_MOST.test(words[0]?.lower ?? '')));
