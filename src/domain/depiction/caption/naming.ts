// What a run of capitals names: somebody, or something. The grammar and the lexicon decide; the classifier is asked about the rest.
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
import { classifiedInCaption } from '../recalled.ts';
import { KIN_TITLES, lowerOf, NAMES_LIKE_TITLES, titleEnd, titlesOf, withoutTrailingRole } from './calling.ts';
import type { NamingContext } from './context.ts';
import { HUMAN_VERBS } from './human_verbs.ts';
import {
  BYNAMED_BILL,
  HYPHENATED,
  isChineseName,
  isPlainsName,
  isShortChineseName,
  PLAINS_NAME,
  PLAINS_NAME_OR_BEAST,
} from './name_shapes.ts';
import type { Run } from './run.ts';
import { FAMILY, holdsThing, isAcronym, isThing, namesThingAfter, startsLikePerson } from './thing_names.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { INVENTED, MAKERS, PARTICLES, STAGE_NAMES, TITLES } from './words.ts';

export interface Naming {
  /** `single` is one word without a title, `unclear` several that no list knows: people only where the list or the item says so */
  readonly kind: 'person' | 'single' | 'unclear' | 'thing';
  /** the words of the name proper, titles and roles before it left out */
  readonly words: readonly Token[];
  readonly titles: readonly Token[];
  /** a thing whose name begins with a person's: "Quinn R. Banks funeral home" */
  readonly eponym: boolean;
}

export function nameRun(run: Run, context: NamingContext): Naming {
  if (run.words[1]?.text === 'of') {
    const thing = isThing(context.next?.lower ?? '');
    return { kind: thing ? 'thing' : 'person', words: run.words, titles: [], eponym: thing };
  }
  const several = run.words.length >= 2;
  if (several && FAMILY.test(run.words[0]?.lower ?? '') && run.words.length === 2)
    return { kind: 'thing', words: run.words, titles: [], eponym: false };
  // "The Five Dufour Sisters": a group, which gives its surname to those who are listed
  if (several && KINDRED.test(run.words.at(-1)?.lower ?? '')) return { kind: 'thing', words: run.words, titles: [], eponym: false };
  const cut = titleEnd(run.words, context.office);
  const titles = titlesOf(run.words, cut);
  const words = withoutTrailingRole(cut.to === 0 ? run.words : run.words.slice(cut.to));
  const thing = namesThingAfter(words, run.possessive, context) || holdsThing(words, titles.length > 0, context);
  if (thing) return { kind: 'thing', words, titles, eponym: startsLikePerson(words, titles) };
  return { kind: kindOf({ run, words, titles, called: cut.to > 0 }, context), words, titles, eponym: false };
}

/** A run taken apart. */
interface Parted {
  readonly run: Run;
  readonly words: readonly Token[];
  readonly titles: readonly Token[];
  /** a title, a trade or an office stands before the name proper, kept or not */
  readonly called: boolean;
}

/** Of a run that holds nothing which makes it a thing. */
function kindOf({ run, words, titles, called }: Parted, context: NamingContext): Naming['kind'] {
  if (MAKERS.has(words[0]?.lower ?? '') && titles.length === 0) return 'thing';
  if (INVENTED.has(lowerOf(run.words))) return 'thing';
  // "Grandpa Joe" may yet take a surname from his list
  if (titles.length > 0 && words.length === 1 && KIN_TITLES.test(titles[0]?.lower ?? '') && isGivenName(lowerOf(words))) return 'single';
  if (titles.length > 0 && words.length > 0) return 'person';
  // "Secretary of State Byrnes"
  if (context.office && called && words.length === 1) return 'person';
  if (isAcronym(words)) return 'thing';
  if (context.definite && !called) return 'thing';
  // "Ora, J. M., Bessie": initials keep their place, and take the surname of the family
  if (context.expects === 'row' && words.length >= 2 && words.every(({ kind }) => kind === 'initial')) return 'single';
  if (words.length <= 1) return words.length === 1 && singleCouldName(words[0]) ? 'single' : 'thing';
  const expected = called && context.expects !== 'row' ? 'role' : context.expects;
  if (isPersonal(words, run, expected, context)) return 'person';
  return couldBePersonal(words) ? 'unclear' : 'thing';
}

const singleCouldName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  !/^\p{Lu}{1,3}$/u.test(token.text) &&
  (isGivenName(token.lower) ||
    GIVEN_IN_SCANDINAVIA.test(token.lower) ||
    isSurname(token.lower) ||
    isWordSurname(token.lower) ||
    !isCommonWord(token.lower)) &&
  !TITLES.has(token.lower) &&
  !isRole(token.lower);

/** English words to a birth register of English names. */
const GIVEN_IN_SCANDINAVIA = /^(?:per|odd|even|bent|inge|gun|liv|sine|dag)$/;

const KINDRED = /^(?:sisters|brothers|twins|triplets|quadruplets|quintuplets)$/;

/** Several words without a title. What the lexicon knows decides first, what stands around it second, the classifier last. */
function isPersonal(
  words: readonly Token[],
  run: Run,
  expects: NamingContext['expects'],
  { placed, next, nextNext }: NamingContext,
): boolean {
  const text = words.map((token) => token.text).join(' ');
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || last.kind === 'initial' || words.length > 6) return false;
  const given = isGivenName(first.lower) || NAMES_LIKE_TITLES.has(first.lower) || STAGE_NAMES.has(first.lower);
  const surname = isSurname(last.lower) || isGivenName(last.lower);
  if (BYNAMED_BILL.test(lowerOf(words))) return true;
  if (isPlace(text.toLowerCase()) && (placed || !CALLED_AFTER.test(lowerOf(words))) && !(given && surname && expects !== null))
    return false;
  if (words.length > 2 && isPlace(lowerOf(words.slice(0, 2)))) return false;
  // "Mississippi Delta"; "Virginia Apgar" and "Georgia Day" are women
  if (isRegion(first.lower) && !isPlaceGiven(first.lower) && !given && expects !== 'row') return false;
  if (words.length === 3 ? isChineseName(words) : !placed && isShortChineseName(words)) return true;
  if ((words.length === 2 ? SAINTS : SPANISH_SAINTS).test(first.lower) && expects !== 'row') return false;
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
  // "Timber Yellow Robe": a given name before the father's
  if (words.length === 3 && expects !== null && isPlainsName(words.slice(1))) return true;
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

/** Cities that bear the whole name of a person, who is meant where no preposition of place stands before. */
const CALLED_AFTER =
  /^(?:[aá]lvaro obreg[oó]n|benito ju[aá]rez|eloy alfaro|miguel hidalgo|venustiano carranza|jo[aã]o pessoa|juan d[ií]az|nicol[aá]s romero)$/;

/** "San Ildefonso Pueblo"; "St. Clair Drake" is a man. */
const SPANISH_SAINTS = /^(?:san|santa|são)$/;
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
  const { person, confidence } = classifiedInCaption(text);
  return person && confidence >= 0.6;
}
