// What the evidence table looks at: a parsed heading with its folded words and a few answers that several rows share, each worked out once.
import { tokens } from '../text/fold.ts';
import type { HeadingContext, HeadingName, Kind, ParsedHeading } from './heading.ts';
import { CORPORATE_WORDS, EVENT_WORDS, GENRE_WORDS, INVERTING_WORDS, PLACE_WORDS, RANKS, SMALL_WORDS } from './lexicon/kind_words.ts';
import { qualifiedAs } from './lexicon/qualifiers.ts';
import { isAnyName, isCommonWord, isGivenName, isPlace, isPlaceGiven, isSurname, isWordGiven, isWordSurname } from './lexicon/words.ts';
import { takeParentheses } from './parentheses.ts';
import { PARTICLES, TITLES } from './parts.ts';
import { type PlaceEnd, placeEndOf, placesAfterFirst } from './place_look.ts';

export interface Look {
  readonly parsed: ParsedHeading;
  readonly name: HeadingName | null;
  readonly context: HeadingContext;
  /** the base without its parentheses, as written */
  readonly outside: string;
  /** folded words of the base, parentheses and dates included */
  readonly words: readonly string[];
  /** folded comma segments outside parentheses, those of digits left out */
  readonly segments: readonly string[];
  /** folded words of the forenames and of the surname, initials and particles left out */
  readonly given: readonly string[];
  readonly sur: readonly string[];
  readonly inverted: boolean;
  readonly hasLifeDates: boolean;
  readonly commas: number;
  /** some word in the place of a forename is one; dictionary words that are names ("Art", "Rich") count */
  readonly givenKnown: boolean;
  readonly surKnown: boolean;
  readonly initialsOnly: boolean;
  /** words outside a one-word surname and its forenames that say organisation, event, place or genre */
  readonly corporateWord: string | null;
  readonly eventWord: string | null;
  readonly placeWord: string | null;
  readonly genreWord: string | null;
  readonly invertingWord: string | null;
  /** nothing but dictionary words, and none of them a given name */
  readonly allCommon: boolean;
  /** content words behind the first begin in lower case, as LC writes topics: "Women's rights" */
  readonly lowerCaseTail: boolean;
  /** two content words or more, all in capitals, as LC writes organisations: "United Mine Workers of America" */
  readonly titleCase: boolean;
  /** the last comma segment is a place, and of which sort */
  readonly placeEnd: PlaceEnd | null;
  /** comma segments behind the first that are places */
  readonly placesBehind: number;
  /** a rank with what it rules, or a saint: "King of Great Britain", "duc de Bourgogne" */
  readonly ranked: boolean;
  /** the kind that the parenthesis tells: "(Ship)", "(Sultan of Zanzibar)", "(visual works)" */
  readonly qualifiedAs: Kind | null;
}

const long = (word: string): boolean => word.length > 1 && !PARTICLES.has(word) && !/^\d+$/.test(word);
/** "d'Arezzo", "al-Sakr": what clings to a word in lower case. */
const ELISION = /^(?:(?:d|l|dell|dall|all|nell)['’]|(?:al|el|as|ash|an|at|ar|az|ad|ud|ul)-)/i;
const namesPerson = (word: string): boolean => isGivenName(word) || isWordGiven(word) || isPlaceGiven(word);

export function lookAt(parsed: ParsedHeading, context: HeadingContext): Look {
  const { name } = parsed;
  const words = tokens(parsed.base);
  const given = tokens(name?.forenames ?? '').filter(long);
  const sur = tokens(name?.surname ?? '').filter(long);
  const { outside } = takeParentheses(parsed.base);
  const segments = outside
    .split(',')
    .map((segment) => tokens(segment).join(' '))
    .filter((segment) => /[^\d ]/.test(segment));
  const inverted = name?.order === 'inverted' && outside.includes(',');
  const nameWords = [...given, ...sur];
  const givenKnown = given.some(namesPerson);
  const initials = name?.initials.length ?? 0;
  const initialsOnly = initials > 0 && given.length === 0;
  const suspects = suspectsOf({ inverted, sur, given, words: tokens(outside), givenKnown, initialsOnly });
  const find = (set: ReadonlySet<string>): string | null => suspects.find((word) => set.has(word)) ?? null;
  const content = contentWords(outside);
  const fullerForm = inverted && initialsOnly && spellsOut(tokens(parsed.qualifier ?? ''), name?.initials ?? []);
  return {
    parsed,
    name,
    context,
    outside,
    words,
    segments,
    given,
    sur,
    inverted,
    hasLifeDates: name !== null && (name.dates.birth !== null || name.dates.death !== null || name.dates.active !== null),
    commas: outside.split(',').length - 1,
    givenKnown,
    surKnown: sur.some((word) => isSurname(word) || isWordSurname(word)),
    initialsOnly,
    corporateWord: find(CORPORATE_WORDS),
    eventWord: find(EVENT_WORDS),
    placeWord: find(PLACE_WORDS),
    genreWord: find(GENRE_WORDS),
    invertingWord: inverted ? invertingWordOf(tokens(name?.forenames ?? ''), sur) : null,
    allCommon: nameWords.length > 0 && nameWords.every((word) => isCommonWord(word) && !isGivenName(word)),
    // "parks, rosa" is written without capitals, not as a topic
    lowerCaseTail: content.slice(1).some(startsLower) && !(inverted && content.every(startsLower)),
    titleCase: content.length > 1 && content.every((word) => /^[\p{Lu}\d]/u.test(word)),
    placeEnd: placeEndOf(segments, outside),
    placesBehind: placesAfterFirst(segments, outside),
    ranked: (name?.titles ?? []).some(isRank) || rankedSegment(segments),
    qualifiedAs: fullerForm ? 'person' : qualifiedAs(parsed.qualifier),
  };
}

/**
 * The words that may betray an organisation, an event or a place. "Church, Frederic" and "Park, A. J." are people: an inverted one-word
 * surname before a known forename or initials is not asked. "King, Coretta Scott, Center" is: what follows the forenames always is.
 */
function suspectsOf(look: Pick<Look, 'inverted' | 'sur' | 'given' | 'words' | 'givenKnown' | 'initialsOnly'>): readonly string[] {
  // "Street, Picabo": a forename that no dictionary holds spares it too
  const named = look.givenKnown || look.initialsOnly || (look.given.length > 0 && look.given.every((word) => !isCommonWord(word)));
  if (!look.inverted || look.sur.length > 1 || !named) return look.words;
  const spared = new Set(look.sur);
  // "O'Connor, Sandra Day": the last forename of several is often a maiden name
  const maiden = look.given.length > 1 ? look.given.at(-1) : undefined;
  return look.words.filter((word) => !spared.has(word) && word !== maiden);
}

/** Words of two letters and more that are no particles, titles, articles or prepositions, elided ones cut: "d'Arezzo" is "Arezzo". */
const contentWords = (text: string): string[] =>
  text
    .split(/[\s,/]+/)
    .map((word) => word.replace(/^["'‘“([]+/, '').replace(ELISION, ''))
    .filter((word) => /\p{L}{2}/u.test(word) && !isSmall(word));
const isSmall = (word: string): boolean => {
  const bare = word.toLowerCase().replace(/[.,'’]+$/, '');
  return PARTICLES.has(bare) || SMALL_WORDS.has(bare) || ((TITLES.has(bare) || RANKS.has(bare)) && /^\p{Ll}/u.test(word));
};

/** "King of Great Britain", "duc de Bourgogne", "Saint", "Dakota Chief": the first word but for articles and ordinals is a rank, or the last is Chief. */
const isRank = (title: string): boolean => {
  const words = tokens(title);
  const first = words.find((word) => word !== 'the' && !/^\d/.test(word)) ?? '';
  return RANKS.has(first) || RANKS.has(first.replace(/s$/, '')) || (words.length > 1 && words.at(-1) === 'chief');
};
/** "Hamdan bin Mohammed, Sheikh": a rank behind the name; "Hines, Earl" and "Ellington, Duke" have it for a forename. */
const rankedSegment = (segments: readonly string[]): boolean =>
  segments.some((segment, at) => at > 0 && isRank(segment) && (at > 1 || segment.includes(' ') || !FORENAME_RANKS.has(segment)));
export const FORENAME_RANKS: ReadonlySet<string> = new Set(
  'earl duke count prince princess king queen baron major master judge lord lady san santa regent roi rey lama sage pere fra reina dame emir emira khan mother pope bishop sultan abbot consort'.split(
    ' ',
  ),
);

/** "Sackville-West, V (Victoria)", "Amter, I. (Israel)": the parenthesis spells out the initials, though it names a place too. */
const spellsOut = (words: readonly string[], initials: readonly string[]): boolean =>
  words.length > 0 && words.length <= 4 && words.every((word, at) => word.length > 2 && word.charAt(0) === (initials[at] ?? ''));

/** An adjective behind the comma; "Christian" and "German" are forenames too unless a plain word stands before: "Marazzi, Christian". */
const invertingWordOf = (words: readonly string[], sur: readonly string[]): string | null =>
  words.find((word) => INVERTING_WORDS.has(word) && (!namesPerson(word) || sur.every((part) => isCommonWord(part) && !isSurname(part)))) ??
  null;
const startsLower = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Does what stands before the first comma or parenthesis name a place? */
export const startsWithPlace = ({ segments }: Look): boolean => isPlace(segments[0] ?? '');
export const anyNameWord = (words: readonly string[]): boolean =>
  words.some((word) => isAnyName(word) || isWordGiven(word) || isWordSurname(word));
