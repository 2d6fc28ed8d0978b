// Every word list that parser and evidence table ask, in one place: what a word is to them is the lists that it stands in. The modules with
// lists, and the words of expressions, are collected by `npm run generate`.
import { PERSON_SUBDIVISIONS, RANKS, TOPIC_SUBDIVISIONS } from '../lexicon/kind_words.ts';
import type { LongWordList } from '../lexicon/long_word_list.ts';
import * as qualifiers from '../lexicon/qualifiers.ts';
import { isWomansName } from '../lexicon/women.ts';
import { WordQuestion } from '../lexicon/word_list.ts';
import { NAME_LISTS, SHORT_LISTS } from '../lexicon/words.ts';
import * as parts from '../parts.ts';
import { LEXICONS } from './lexicons.gen.ts';
import { SPELLED_OUT_DATES, SPELLED_OUT_INSIDE, SPELLED_OUT_WORDS } from './spelled_out.gen.ts';

type List = ReadonlySet<string> | Readonly<Record<string, string>>;
type Question = (word: string) => boolean;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is List => value instanceof Set || (isObject(value) && !('has' in value));
const listsOf = (module: object): readonly List[] => Object.values(module).filter(isList);

/** What is asked like a list and neither is one nor tells that it is asked: an object with `has`, a function of one word. */
function questionsOf(module: object): readonly Question[] {
  return Object.values(module).flatMap((value: unknown) => {
    if (typeof value === 'function') return value.length === 1 && !TELLING.has(value) ? [value as Question] : [];
    if (!isObject(value) || value instanceof Set || value instanceof WordQuestion || !('has' in value)) return [];
    // the type of HAN_NAMES and its like
    const asked = value as Pick<ReadonlySet<string>, 'has'>;
    return [(word: string) => asked.has(word)];
  });
}
/** Functions that ask a {@link WordQuestion}. */
const TELLING: ReadonlySet<unknown> = new Set([isWomansName]);

/** Lists of a few thousand entries at most, several words in one entry included. A table answers with a value, so its keys count by value. */
export const LISTS: readonly List[] = [...SHORT_LISTS, ...LEXICONS.flatMap(listsOf)];

/** Asked of words in parentheses and of no others. */
export const PARENTHESIS_LISTS: readonly List[] = listsOf(qualifiers);

/** A plural counts as its singular: "Kings of England". */
export const ASKED_WITHOUT_S: readonly ReadonlySet<string>[] = [RANKS];

/** Asked of the first word of a subdivision, and of nothing else in it. */
export const SUBDIVISION_LISTS: readonly ReadonlySet<string>[] = [PERSON_SUBDIVISIONS, TOPIC_SUBDIVISIONS];

/** Words joined before they are asked: "M. D." and "Ph.D." are degrees. */
export const ASKED_JOINED: ReadonlySet<string> = parts.DEGREES;

/** Questions to a word that do not tell when they are asked; only letters beyond ASCII answer them with yes. */
export const QUESTIONS: readonly Question[] = LEXICONS.flatMap(questionsOf);

/** Lists of tens of thousands. */
export const LARGE_LISTS: readonly LongWordList[] = NAME_LISTS;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that expressions spell out; each stands for itself: anywhere, in a text with digits, in parentheses. */
export const SPELLED_OUT = setOf(SPELLED_OUT_WORDS);
export const SPELLED_OUT_IN_DATES = setOf(SPELLED_OUT_DATES);
export const SPELLED_OUT_IN_PARENTHESES = setOf(SPELLED_OUT_INSIDE);
/** Single letters that may be words: articles, and what joins two names. */
export const WORDS_OF_ONE_LETTER: ReadonlySet<string> = new Set(['a', 'e', 'y']);
/** "U.S." in parentheses is the one abbreviation that an expression spells out. */
export const LETTERS_IN_PARENTHESES: ReadonlySet<string> = new Set(['u', 's']);

/** What the parser writes out in place of what stood there: "jr" for "Junior", "George" for "Geo.", "Mrs." before a husband's name. */
export const WRITTEN_OUT: ReadonlySet<string> = new Set([
  'Mrs',
  ...[parts.SUFFIXES, parts.SCRIBAL, parts.RELATORS].flatMap((table) => Object.values(table)),
]);
