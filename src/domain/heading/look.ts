// What the evidence table looks at: a parsed heading with its folded words and a few answers that several rows share, each worked out once.
import { tokens } from '../text/fold.ts';
import type { HeadingContext, HeadingName, ParsedHeading } from './heading.ts';
import { CORPORATE_WORDS, EVENT_WORDS, GENRE_WORDS, INVERTING_WORDS, PLACE_WORDS } from './lexicon/kind_words.ts';
import { isAnyName, isCommonWord, isGivenName, isPlace, isSurname } from './lexicon/words.ts';
import { PARTICLES, TITLES } from './parts.ts';

export interface Look {
  readonly parsed: ParsedHeading;
  readonly name: HeadingName | null;
  readonly context: HeadingContext;
  /** folded words of the base, parentheses and dates included */
  readonly words: readonly string[];
  /** folded words of the forenames and of the surname, initials and particles left out */
  readonly given: readonly string[];
  readonly sur: readonly string[];
  readonly inverted: boolean;
  readonly hasLifeDates: boolean;
  readonly commas: number;
  /** share of forename words that some list holds as a name, 0..1; 0 where there are none */
  readonly givenKnown: boolean;
  readonly surKnown: boolean;
  readonly initialsOnly: boolean;
  /** words outside a one-word surname and its forenames that say organisation, event, place or genre */
  readonly corporateWord: string | null;
  readonly eventWord: string | null;
  readonly placeWord: string | null;
  readonly genreWord: string | null;
  readonly invertingWord: string | null;
  readonly allCommon: boolean;
  readonly lowerCaseTail: boolean;
}

const long = (word: string): boolean => word.length > 1 && !PARTICLES.has(word) && !/^\d+$/.test(word);

export function lookAt(parsed: ParsedHeading, context: HeadingContext): Look {
  const { name } = parsed;
  const words = tokens(parsed.base);
  const given = tokens(name?.forenames ?? '').filter(long);
  const sur = tokens(name?.surname ?? '').filter(long);
  const inverted = name?.order === 'inverted' && parsed.base.includes(',');
  const nameWords = [...given, ...sur];
  const suspects = inverted && sur.length === 1 && given.some((word) => isGivenName(word)) ? given : words;
  const find = (set: ReadonlySet<string>): string | null => suspects.find((word) => set.has(word)) ?? null;
  const written = parsed.base.split(/[\s,]+/).filter((word) => /\p{L}{2}/u.test(word));
  return {
    parsed,
    name,
    context,
    words,
    given,
    sur,
    inverted,
    hasLifeDates: name !== null && (name.dates.birth !== null || name.dates.death !== null || name.dates.active !== null),
    commas: parsed.base.split(',').length - 1,
    givenKnown: given.some((word) => isGivenName(word)),
    surKnown: sur.some((word) => isSurname(word)),
    initialsOnly: name !== null && name.initials.length > 0 && given.length === 0,
    corporateWord: find(CORPORATE_WORDS),
    eventWord: find(EVENT_WORDS),
    placeWord: find(PLACE_WORDS),
    genreWord: find(GENRE_WORDS),
    invertingWord: inverted ? (tokens(name?.forenames ?? '').find((word) => INVERTING_WORDS.has(word)) ?? null) : null,
    allCommon: nameWords.length > 0 && nameWords.every((word) => isCommonWord(word) && !isGivenName(word)),
    lowerCaseTail: written
      .slice(1)
      .some((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word.toLowerCase().replace('.', '')) && !TITLES.has(word.replace('.', ''))),
  };
}

/** Does the base, or what stands before its first comma or parenthesis, name a place? */
export const startsWithPlace = ({ parsed }: Look): boolean => isPlace(tokens(parsed.base.split(/[,(]/)[0] ?? '').join(' '));
export const endsInPlace = ({ parsed }: Look): boolean =>
  parsed.base.includes(',') && isPlace(tokens(parsed.base.slice(parsed.base.lastIndexOf(',') + 1)).join(' '));
export const anyNameWord = (words: readonly string[]): boolean => words.some((word) => isAnyName(word));
