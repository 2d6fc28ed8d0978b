// What the evidence table looks at: a parsed heading with its folded words and a few answers that several rows share. Each is worked out when
// a row first asks and kept: a heading that an early rule decides never pays for the rest.
import { tokens } from '../text/fold.ts';
import { isDigitAt } from '../text/letters.ts';
import { type Capitals, capitalsOf } from './capitals.ts';
import type { HeadingContext, HeadingName, Kind, ParsedHeading } from './heading.ts';
import { INVERTING_WORDS } from './lexicon/kind_words.ts';
import { qualifiedAs } from './lexicon/qualifiers.ts';
import { isAnyName, isCommonWord, isGivenName, isPlace, isPlaceGiven, isSurname, isWordGiven, isWordSurname } from './lexicon/words.ts';
import { takeParentheses } from './parentheses.ts';
import { PARTICLES } from './parts.ts';
import { type PlaceEnd, type PlacesBehind, placesBehind, type Segment } from './place_look.ts';
import { isRanked } from './rank_look.ts';
import { type ThingWords, thingWordsOf } from './thing_words.ts';

export interface Look {
  readonly parsed: ParsedHeading;
  readonly name: HeadingName | null;
  readonly context: HeadingContext;
  /** the base without its parentheses, as written */
  readonly outside: string;
  /** folded words of the base, parentheses and dates included */
  readonly words: readonly string[];
  /** the same without parentheses */
  readonly outsideWords: readonly string[];
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

export const lookAt = (parsed: ParsedHeading, context: HeadingContext): Look => new LazyLook(parsed, context);

class LazyLook implements Look {
  readonly parsed: ParsedHeading;
  readonly name: HeadingName | null;
  readonly context: HeadingContext;
  readonly outside: string;
  readonly inverted: boolean;
  readonly commas: number;
  readonly hasLifeDates: boolean;
  #words: readonly string[] | undefined;
  #outsideWords: readonly string[] | undefined;
  #written: readonly Segment[] | undefined;
  #segments: readonly string[] | undefined;
  #given: readonly string[] | undefined;
  #sur: readonly string[] | undefined;
  #givenKnown: boolean | undefined;
  #surKnown: boolean | undefined;
  #things: ThingWords | undefined;
  #invertingWord: string | null | undefined;
  #allCommon: boolean | undefined;
  #capitals: Capitals | undefined;
  #places: PlacesBehind | undefined;
  #ranked: boolean | undefined;
  #qualifiedAs: Kind | null | undefined;

  constructor(parsed: ParsedHeading, context: HeadingContext) {
    const { name } = parsed;
    this.parsed = parsed;
    this.name = name;
    this.context = context;
    this.outside = takeParentheses(parsed.base).outside;
    this.commas = countCommas(this.outside);
    this.inverted = this.commas > 0 && name?.order === 'inverted';
    this.hasLifeDates = name !== null && (name.dates.birth !== null || name.dates.death !== null || name.dates.active !== null);
  }

  get words(): readonly string[] {
    this.#words ??= tokens(this.parsed.base);
    return this.#words;
  }

  get outsideWords(): readonly string[] {
    this.#outsideWords ??= this.outside === this.parsed.base ? this.words : tokens(this.outside);
    return this.#outsideWords;
  }

  get segments(): readonly string[] {
    this.#segments ??= this.#writtenSegments().map(({ folded }) => folded);
    return this.#segments;
  }

  get given(): readonly string[] {
    this.#given ??= this.name === null ? [] : tokens(this.name.forenames).filter(isLong);
    return this.#given;
  }

  get sur(): readonly string[] {
    this.#sur ??= this.name === null ? [] : tokens(this.name.surname).filter(isLong);
    return this.#sur;
  }

  get initialsOnly(): boolean {
    return this.name !== null && this.name.initials.length > 0 && this.given.length === 0;
  }

  get givenKnown(): boolean {
    this.#givenKnown ??= this.given.some(namesPerson);
    return this.#givenKnown;
  }

  get surKnown(): boolean {
    this.#surKnown ??= this.sur.some((word) => isSurname(word) || isWordSurname(word));
    return this.#surKnown;
  }

  get corporateWord(): string | null {
    return this.#thingWords().corporateWord;
  }

  get eventWord(): string | null {
    return this.#thingWords().eventWord;
  }

  get placeWord(): string | null {
    return this.#thingWords().placeWord;
  }

  get genreWord(): string | null {
    return this.#thingWords().genreWord;
  }

  get invertingWord(): string | null {
    if (this.#invertingWord === undefined)
      this.#invertingWord = this.inverted && this.name !== null ? invertingWordOf(tokens(this.name.forenames), this.sur) : null;
    return this.#invertingWord;
  }

  get allCommon(): boolean {
    this.#allCommon ??= this.given.length + this.sur.length > 0 && this.given.every(isOnlyCommon) && this.sur.every(isOnlyCommon);
    return this.#allCommon;
  }

  get lowerCaseTail(): boolean {
    // "parks, rosa" is written without capitals, not as a topic
    const { lowerBehindFirst, allLower } = this.#writtenCapitals();
    return lowerBehindFirst && !(this.inverted && allLower);
  }

  get titleCase(): boolean {
    return this.#writtenCapitals().titleCase;
  }

  get placeEnd(): PlaceEnd | null {
    return this.#placesOfSegments().last;
  }

  get placesBehind(): number {
    return this.#placesOfSegments().count;
  }

  get ranked(): boolean {
    this.#ranked ??= isRanked(this.name?.titles ?? [], this.segments);
    return this.#ranked;
  }

  get qualifiedAs(): Kind | null {
    if (this.#qualifiedAs === undefined) this.#qualifiedAs = this.#spellsOutInitials() ? 'person' : qualifiedAs(this.parsed.qualifier);
    return this.#qualifiedAs;
  }

  #writtenSegments(): readonly Segment[] {
    this.#written ??= segmentsOf(this.outside, this.commas, this.outsideWords);
    return this.#written;
  }

  #thingWords(): ThingWords {
    this.#things ??= thingWordsOf(this);
    return this.#things;
  }

  #writtenCapitals(): Capitals {
    this.#capitals ??= capitalsOf(this.outside);
    return this.#capitals;
  }

  #placesOfSegments(): PlacesBehind {
    this.#places ??= placesBehind(this.#writtenSegments());
    return this.#places;
  }

  /** "Sackville-West, V (Victoria)", "Amter, I. (Israel)": the parenthesis spells out the initials, though it names a place too. */
  #spellsOutInitials(): boolean {
    const { qualifier } = this.parsed;
    if (qualifier === null || this.name === null || !this.inverted || !this.initialsOnly) return false;
    const { initials } = this.name;
    const words = tokens(qualifier);
    return words.length > 0 && words.length <= 4 && words.every((word, at) => word.length > 2 && word.startsWith(initials[at] ?? '\n'));
  }
}

function countCommas(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count += 1;
  return count;
}

/** The comma segments that hold more than digits. The words of a text without commas are folded already. */
function segmentsOf(outside: string, commas: number, words: readonly string[]): Segment[] {
  const all =
    commas === 0
      ? [{ written: outside, folded: words.join(' ') }]
      : outside.split(',').map((written) => ({ written: written.trim(), folded: tokens(written).join(' ') }));
  return all.filter(({ folded }) => holdsMoreThanDigits(folded));
}

const holdsMoreThanDigits = (folded: string): boolean => {
  for (let at = 0; at < folded.length; at += 1) if (!isDigitAt(folded, at) && folded.charAt(at) !== ' ') return true;
  return false;
};

const isLong = (word: string): boolean => word.length > 1 && !PARTICLES.has(word) && holdsMoreThanDigits(word);
const namesPerson = (word: string): boolean => isGivenName(word) || isWordGiven(word) || isPlaceGiven(word);
const isOnlyCommon = (word: string): boolean => isCommonWord(word) && !isGivenName(word);

/** An adjective behind the comma; "Christian" and "German" are forenames too unless a plain word stands before: "Marazzi, Christian". */
const invertingWordOf = (words: readonly string[], sur: readonly string[]): string | null =>
  words.find((word) => INVERTING_WORDS.has(word) && (!namesPerson(word) || sur.every((part) => isCommonWord(part) && !isSurname(part)))) ??
  null;

/** Does what stands before the first comma or parenthesis name a place? */
export const startsWithPlace = ({ segments }: Look): boolean => isPlace(segments[0] ?? '');
export const anyNameWord = (words: readonly string[]): boolean =>
  words.some((word) => isAnyName(word) || isWordGiven(word) || isWordSurname(word));
