// What a run of capitals names: somebody, or something. The grammar and the lexicon decide; the classifier is asked about the rest.
import { classify } from '../../heading/classify.ts';
import {
  isAnyName,
  isCommonWord,
  isGivenName,
  isPlace,
  isPlaceGiven,
  isRegion,
  isSurname,
  isWordSurname,
} from '../../heading/lexicon/words.ts';
import type { Run } from './run.ts';
import type { Token } from './tokens.ts';
import {
  CHINESE_SURNAMES,
  INVENTED,
  MAKERS,
  MOSTLY_THINGS,
  NEARLY_ALWAYS_THINGS,
  PARTICLES,
  PLURAL_PLACEHOLDERS,
  ROLES,
  THINGS,
  THINGS_THAT_ARE_SURNAMES,
  TITLES,
} from './words.ts';

export interface Naming {
  /** `single` is one word without a title, `unclear` several that no list knows: people only where the list or the item says so */
  readonly kind: 'person' | 'single' | 'unclear' | 'thing';
  /** the words of the name proper, titles and roles before it left out */
  readonly words: readonly Token[];
  readonly titles: readonly Token[];
  /** a thing whose name begins with a person's: "Quinn R. Banks funeral home" */
  readonly eponym: boolean;
}

/** What stands around the run. */
export interface NamingContext {
  /** how much the place in the caption speaks for a person: `row` stands in a counted list, `role` right after one ("dancer"), `list` beside other people, `open` after "with" */
  readonly expects: 'row' | 'role' | 'list' | 'open' | null;
  /** stands after "in", "at", "on": a place, unless much speaks for a person */
  readonly placed: boolean;
  /** stands after "the", or after the noun of a work, a ship, a beast: no person without a title */
  readonly definite: boolean;
  /** the words right after the run, "" where a mark stands there */
  readonly next: Token | null;
  readonly nextNext: Token | null;
}

/** Titles that are as often given names; they stay part of the name: Duke Ellington, Judge Watson, Count Basie. */
const NAMES_LIKE_TITLES = new Set(
  'duke earl king prince dean baron count queen major pope bishop judge elder chief lady sister marshal general doctor young baby page guy little'.split(
    ' ',
  ),
);
/** Words between a name and the thing that it names: "Foggie appreciation banquet", "Stewart Amoco service station". */
const ATTRIBUTES = new Set(
  `funeral service appreciation birthday wedding retirement testimonial presidential campaign memorial gas grocery drug beauty barber shoe department dance music jazz
   swing big elementary high junior family baseball football basketball mayoral political election real summer country fried steel coal lumber`.split(
    /\s+/,
  ),
);
/** Only people do these; a run right before one is a person, whatever the lexicon knows of it. */
const HUMAN_VERBS =
  /^(?:seated|sits|sitting|holds|holding|wearing|wears|smiling|smiles|shaking|shakes|kneeling|kneels|waving|waves|speaking|speaks|blowing|cutting|cuts|touching|pointing|points|posing|poses|reading|singing|sings|laughing|receiving|receives|presents|accepts|accepting|greets|greeting|talking|talks|interviewing|addressing|addresses|signing|signs)$/;

export function nameRun(run: Run, context: NamingContext): Naming {
  if (run.words[1]?.text === 'of') {
    const thing = isThing(context.next?.lower ?? '');
    return { kind: thing ? 'thing' : 'person', words: run.words, titles: [], eponym: thing };
  }
  if (FAMILY.test(run.words[0]?.lower ?? '') && run.words.length === 2)
    return { kind: 'thing', words: run.words, titles: [], eponym: false };
  const cut = titleEnd(run.words);
  const titles = titlesOf(run.words, cut);
  const words = withoutTrailingRole(run.words.slice(cut.to));
  const naming = { words, titles, eponym: false };
  if (namesThingAfter(words, run.possessive, context) || holdsThing(words, titles.length > 0, context)) {
    return { ...naming, kind: 'thing', eponym: startsLikePerson(words, titles) };
  }
  if (MAKERS.has(words[0]?.lower ?? '') && titles.length === 0) return { ...naming, kind: 'thing' };
  if (INVENTED.has(lowerOf(run.words))) return { ...naming, kind: 'thing' };
  // "Grandpa Joe" may yet take a surname from his list
  if (words.length === 1 && KIN_TITLES.test(titles[0]?.lower ?? '') && isGivenName(lowerOf(words))) return { ...naming, kind: 'single' };
  if (titles.length > 0 && words.length > 0) return { ...naming, kind: 'person' };
  if (isAcronym(words)) return { ...naming, kind: 'thing' };
  if (context.definite && cut.to === 0) return { ...naming, kind: 'thing' };
  if (words.length <= 1) return { ...naming, kind: words.length === 1 && singleCouldName(words[0]) ? 'single' : 'thing' };
  const called = cut.to > 0 && context.expects !== 'row' ? { ...context, expects: 'role' as const } : context;
  if (isPersonal(words, run, called)) return { ...naming, kind: 'person' };
  return { ...naming, kind: couldBePersonal(words) ? 'unclear' : 'thing' };
}

/** "Familie Schulze" */
export const FAMILY = /^(?:familie|familia|famille|famiglia|família)$/;

/** "YWCA "Y" Teens": capitals only, where the other words have small letters. */
const isAcronym = (words: readonly Token[]): boolean =>
  words.length > 1 &&
  /^\p{Lu}{3,}$/u.test(words[0]?.text ?? '') &&
  !isGivenName(words[0]?.lower ?? '') &&
  words.slice(1).some(({ text }) => /\p{Ll}/u.test(text));

/** Where the name proper begins: after the last title or role, unless a given name stands before it ("Billy Dean Jones", not "Los Angeles Mayor Day"). */
function titleEnd(words: readonly Token[]): { readonly from: number; readonly to: number } {
  const first = words[0]?.lower ?? '';
  const opensWithGivenName = isGivenName(first) && !TITLES.has(first) && !isRole(first);
  let from = 0;
  let to = 0;
  words.slice(0, -1).forEach(({ lower }, at) => {
    if (!(TITLES.has(lower) || isRole(lower))) return;
    if (opensWithGivenName && !isPlace(lowerOf(words.slice(0, at)))) return;
    if (NAMES_LIKE_TITLES.has(lower) && at === 0 && words.length === 2) return;
    if (at > to) from = at;
    to = at + 1;
  });
  // "Miss Minnesota Dorothy Benham"
  const contest = to > 0 && words[to - 1]?.lower === 'miss' && words.length - to >= 3 && isPlace(words[to]?.lower ?? '');
  return { from, to: callingEnd(words, contest ? to + 1 : to) };
}

/** "Trustee Emil Kovacs", "Astronauts Neil A. Armstrong": English words that were never names, before a given name and a surname, say what somebody is. */
function callingEnd(words: readonly Token[], from: number): number {
  let to = from;
  while (words.length - to >= 3 && callsSomebody(words[to])) to += 1;
  return to > from && (isGivenName(words[to]?.lower ?? '') || words[to]?.kind === 'initial') ? to : from;
}

const callsSomebody = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  (/^emerit(?:us|a)$/.test(token.lower) || (isCommonWord(token.lower) && !isAnyName(token.lower))) &&
  !isThing(token.lower) &&
  !BYNAMES.has(token.lower);

/** Before a given name alone these say no surname. */
export const KIN_TITLES = /^(?:grandpa|grandma|granny|granddad|uncle|aunt|auntie|cousin|papa|mama|baby)\b/i;

/** English words that open a byname: "Lady Bird Johnson", "Wild Bill Hickok", "Old Joe Clark". */
const BYNAMES = new Set(
  'lady buffalo calamity wild big little old young blind crazy baby babe black white red blue iron fighting gentleman sweet happy slim fat long tall'.split(
    ' ',
  ),
);

/** Titles before the name; before a surname alone the office too: "Coach Leary" says who, "Leary" does not. */
function titlesOf(words: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): readonly Token[] {
  const before = words.slice(from, to);
  const titles = before.filter((token) => TITLES.has(token.lower));
  const [only] = words.slice(to);
  if (titles.length > 0 || words.length - to !== 1 || only === undefined) return titles;
  return isAnyName(only.lower) && !isCommonWord(only.lower) && !isPlace(only.lower) ? before.slice(-1) : titles;
}

/** "Allen E. Risedorph Superintendent" as doors and letterheads have it. */
function withoutTrailingRole(words: readonly Token[]): readonly Token[] {
  const last = words.at(-1)?.lower ?? '';
  return words.length >= 3 && isRole(last) && !isSurname(last) && !isGivenName(last) ? words.slice(0, -1) : words;
}

const lowerOf = (words: readonly Token[]): string => words.map(({ lower }) => lower).join(' ');

/** Trades by their endings, where no list has them: "trumpeter", "columnist", "policewoman". */
export function isRole(lower: string): boolean {
  return (
    ROLES.has(lower) ||
    ROLES.has(lower.replace(/s$/, '')) ||
    /-(?:year-old|elect)$/.test(lower) ||
    // "Kikkoman" is nobody's trade
    (/(?:ist|ess|ician|eer|ator|master|keeper|(?:sales|police|fire|assembly|crew|guards|crafts|spokes|clergy|congress|council|chair|business|states|horse|watch|milk|mail|fisher|sea|air|mid|yeo|lines|anchor|news|fore|work|tribes|sports|patrol|noble|gentle|cow|best|team)(?:man|men|woman|women))$/.test(
      lower,
    ) &&
      lower.length > 5 &&
      !isGivenName(lower) &&
      !isSurname(lower))
  );
}

/** What follows makes it the name of a thing: "John Hanners family", "Pittsburgh Courier columnist Ada Finch". */
function namesThingAfter(words: readonly Token[], possessive: boolean, { next, nextNext }: NamingContext): boolean {
  if (words.length === 0 || next === null) return false;
  // "Sam Day's wife Betty"
  if (possessive && KIN.test(next.lower)) return false;
  if (isThing(next.lower)) return !isVerb(next, nextNext);
  if (ATTRIBUTES.has(next.lower) && (isThing(nextNext?.lower ?? '') || nextNext?.lower === 'station')) return true;
  if (/^(?:twins|sisters|brothers|children|relatives|siblings|households?)$/.test(next.lower)) return true;
  if (next.capital) return false;
  // "Chinese American women", "Ojibwe men"
  if (PLURAL_PLACEHOLDERS.has(next.lower) && !isGivenName(words[0]?.lower ?? '')) return true;
  // "Pittsburgh Courier columnist Ada Finch", "Nez Perce leader"
  return isRole(next.lower) && (nextNext?.capital === true || !isGivenName(words[0]?.lower ?? ''));
}

const KIN =
  /^(?:wife|husband|widow|sons?|daughters?|brothers?|sisters?|mother|father|parents|nephews?|nieces?|cousins?|children|grand\w+)$/;

/** "plants a tree", "drives past a guard": a plural noun with an article behind it is a verb; so are some before a preposition. */
const isVerb = (next: Token, nextNext: Token | null): boolean =>
  !next.capital &&
  next.lower.endsWith('s') &&
  (/^(?:a|an|the|his|her|their|its|one|two)$/.test(nextNext?.lower ?? '') ||
    (/^(?:plants|drives|shows|ships|boards|signs|points|trains|stands|rocks|works|posts|passes|tours|camps|fires|rests)$/.test(
      next.lower,
    ) &&
      /^(?:past|into|through|to|toward|towards|down|up|over|off|out|at|in|on|with|around|near|along)$/.test(nextNext?.lower ?? '')));

const isThing = (lower: string): boolean => THINGS.has(lower) || THINGS.has(lower.replace(/s$/, ''));

/** The run itself holds the name of a thing. */
function holdsThing(words: readonly Token[], titled: boolean, { placed, expects }: NamingContext): boolean {
  const last = words.length - 1;
  const first = words[0];
  if (last > 0 && /^(?:st|sts|ave|aves|rd|blvd|pl|ct|bldg|co|corp|inc)$/.test(words[last]?.lower ?? '')) return true;
  return words.some(({ lower, possessive }, at) => {
    // "Ronald Graves" in a row is no cemetery: there only the singular counts
    if (!(expects === 'row' ? THINGS.has(lower) : isThing(lower)) || (possessive && at < last)) return false;
    if (!THINGS_THAT_ARE_SURNAMES.has(lower) && !(lower.endsWith('s') && isSurname(lower))) return true;
    if (placed && at === last && at > 0) return true;
    const most = MOSTLY_THINGS.has(lower) && !(words.length === 3 && words[1]?.kind === 'initial') ? 2 : 4;
    if (NEARLY_ALWAYS_THINGS.has(lower) && at === last && !titled && words.length === 2 && (expects === null || expects === 'open'))
      return true;
    const plain = !isCommonWord(first?.lower ?? '') || !MOSTLY_THINGS.has(lower);
    const starts = first !== undefined && at > 0 && plain && (isGivenName(first.lower) || first.kind === 'initial');
    const named = expects === 'row' || (starts && words.length <= most);
    return !(titled || last === 0 || named);
  });
}

/** Common words that are given names first of all. */
const NAMED_MOST =
  /^(?:john|james|robert|william|george|charles|thomas|henry|frank|martin|mary|rosa|joseph|edward|david|paul|peter|harry|walter)$/;

const startsLikePerson = (words: readonly Token[], titles: readonly Token[]): boolean =>
  titles.length > 0 ||
  (words.length >= 2 &&
    (words[0]?.kind === 'initial' ||
      (isGivenName(words[0]?.lower ?? '') && !isCommonWord(words[0]?.lower ?? '')) ||
      NAMED_MOST.test(words[0]?.lower ?? '')));

const singleCouldName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  !/^\p{Lu}{1,3}$/u.test(token.text) &&
  (isGivenName(token.lower) || isSurname(token.lower) || isWordSurname(token.lower) || !isCommonWord(token.lower)) &&
  !TITLES.has(token.lower) &&
  !isRole(token.lower);

/** Names of the Plains peoples put into English. */
const PLAINS_NAME =
  /^(?:Sitting|Standing|Running|Walking|Kicking|Crazy|Lone|Spotted) (?:Bull|Bear|Elk|Eagle|Horse|Hawk|Wolf|Deer|Buffalo|Crow|Cloud|Feather|Antelope|Tail)$/;

/** The same, where an animal, a place or a thing is called so too: people only beside people. */
const PLAINS_NAME_OR_BEAST =
  /^(?:Little|Big|Red|Black|White|Yellow|Blue|Iron|Two|Young|American|Rain|Good|Bad|Long|High|Hollow) (?:Bull|Bear|Elk|Eagle|Horse|Hawk|Wolf|Deer|Crow|Cloud|Feather|Tail|Thunder|Shield|Wound|Moon|Knife|Fox|Robe|Dog|Face|Shirt|Blanket|Arrow|Heart|Hand|Plume|Owl)$/;

/** Chinese and Korean names as they were long put into English: "Sun Yat-sen", "Kim Dae-jung". */
const HYPHENATED = /^\p{Lu}\p{Ll}{0,5} \p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u;

/** "Chin Gee Hee": a surname of the old spellings, then two short words of which at most one is English. */
const isChineseName = (words: readonly Token[]): boolean =>
  CHINESE_SURNAMES.has(words[0]?.lower ?? '') &&
  words.slice(1).every(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{Ll}{1,4}$/u.test(text)) &&
  words.slice(1).filter(({ lower }) => isCommonWord(lower) && !isAnyName(lower)).length <= 1;

/** Several words without a title. What the lexicon knows decides first, what stands around it second, the classifier last. */
function isPersonal(words: readonly Token[], run: Run, { expects, placed, next, nextNext }: NamingContext): boolean {
  const text = words.map((token) => token.text).join(' ');
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || last.kind === 'initial' || words.length > 6) return false;
  const given = isGivenName(first.lower) || NAMES_LIKE_TITLES.has(first.lower);
  const surname = isSurname(last.lower) || isGivenName(last.lower);
  if (isPlace(text.toLowerCase()) && !(given && surname && expects !== null)) return false;
  if (words.length > 2 && isPlace(lowerOf(words.slice(0, 2)))) return false;
  // "Mississippi Delta"; "Virginia Apgar" and "Georgia Day" are women
  if (isRegion(first.lower) && !isPlaceGiven(first.lower) && !given && expects !== 'row') return false;
  if (words.length === 3 && isChineseName(words)) return true;
  if (words.length === 2 && SAINTS.test(first.lower) && expects !== 'row') return false;
  if (run.nicknames.length > 0 || run.suffix !== null) return true;
  if (words.some((token) => token.kind === 'initial')) return !placed || words.length > 2 || given;
  const proper = words.filter((token) => !isCommonWord(token.lower) || PARTICLES.has(token.lower)).length;
  // "Ann Day", but neither "Grace Period" nor "Charlotte Observer"
  const certain = given && !isCommonWord(first.lower) && !isPlace(first.lower) && words.length <= 3;
  if (given && (surname || certain || !isCommonWord(last.lower))) return true;
  // in a counted row everything is somebody, unless no word of it was ever a name
  if (expects === 'row') return words.length <= 5 && (proper > 0 || words.some((token) => isAnyName(token.lower)));
  const whole = proper === words.length && words.length <= 4;
  const acts = actsLikePerson(next, nextNext, last);
  if ((whole && (surname || acts)) || (acts && words.length <= 3 && (proper > 0 || surname))) return true;
  if (words.length === 2 && (PLAINS_NAME.test(text) || HYPHENATED.test(text))) return true;
  if (words.length === 2 && expects !== null && PLAINS_NAME_OR_BEAST.test(text)) return true;
  // "Tameka Pearl Baptiste": an unknown given name, a middle name that is also a word, a surname that is none
  if (words.length === 3 && !isCommonWord(first.lower) && !isPlace(first.lower) && surname && !isCommonWord(last.lower)) return true;
  if (expects === 'role' && words.length <= 3 && next !== null && (HUMAN_VERBS.test(next.lower) || next.lower === 'standing')) return true;
  if ((expects === 'list' || expects === 'role') && words.length <= 4 && (whole || proper > 0) && !isPlace(last.lower))
    return given || !isCommonWord(first.lower) || !isCommonWord(last.lower);
  return asksClassifier(text);
}

/** "… holding", "Ruth hitting", "… and her children": what only people do and have. */
function actsLikePerson(next: Token | null, nextNext: Token | null, last: Token): boolean {
  if (next === null) return false;
  if (HUMAN_VERBS.test(next.lower) || (/ing$/.test(next.lower) && isAnyName(last.lower))) return true;
  return next.lower === 'and' && /^(?:his|her|wife|husband|children|sons?|daughters?|family)$/.test(nextNext?.lower ?? '');
}

const SAINTS = /^(?:saint|st|san|santa|são|ste)$/;

/** Two to four words, the first no English word and no place: what comes next in the list decides. */
function couldBePersonal(words: readonly Token[]): boolean {
  const first = words[0]?.lower ?? '';
  return (
    words.length <= 4 &&
    words[0]?.kind === 'word' &&
    !SAINTS.test(first) &&
    !isCommonWord(first) &&
    !isPlace(first) &&
    !isPlace(lowerOf(words))
  );
}

function asksClassifier(text: string): boolean {
  const { person, confidence } = classify(text, 'caption');
  return person && confidence >= 0.6;
}
