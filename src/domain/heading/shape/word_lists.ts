// Every word list that parser and evidence table ask, in one place: what a word is to them is the lists that it stands in. The modules with
// lists, and the words of expressions, are collected by `npm run generate`.
import { PERSON_SUBDIVISIONS, RANKS, TOPIC_SUBDIVISIONS } from '../lexicon/kind_words.ts';
import * as qualifiers from '../lexicon/qualifiers.ts';
import { isWomansName } from '../lexicon/women.ts';
import { NAME_LISTS, SHORT_LISTS } from '../lexicon/words.ts';
import * as parts from '../parts.ts';
import { LEXICONS } from './lexicons.gen.ts';
import { SPELLED_OUT_WORDS } from './spelled_out.gen.ts';

type List = ReadonlySet<string> | Readonly<Record<string, string>>;
type Question = (word: string) => boolean;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is List => value instanceof Set || (isObject(value) && !('has' in value));
const listsOf = (module: object): readonly List[] => Object.values(module).filter(isList);

/** What is asked like a list and is none: an object with `has`, a function of one word. */
function questionsOf(module: object): readonly Question[] {
  return Object.values(module).flatMap((value: unknown) => {
    if (typeof value === 'function') return value.length === 1 ? [value as Question] : [];
    if (!isObject(value) || value instanceof Set || !('has' in value)) return [];
    // the type of SURNAME_ENDINGS and its like
    const asked = value as Pick<ReadonlySet<string>, 'has'>;
    return [(word: string) => asked.has(word)];
  });
}

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

/** Tens of thousands of names and words, and endings of words; always asked for the folded word. */
export const QUESTIONS: readonly Question[] = [
  ...NAME_LISTS.map(
    (list): Question =>
      (word) =>
        list.has(word),
  ),
  ...LEXICONS.flatMap(questionsOf),
];

/** Asked only where a title says that a wife is named by her husband: "Mrs. John Smith". */
export const WIFE_QUESTIONS: ReadonlySet<Question> = new Set([isWomansName]);
export const WIFE_TITLES: readonly string[] = [...parts.WIFE_TITLES];

/** Words that expressions spell out; each stands for itself. */
export const SPELLED_OUT: ReadonlySet<string> = new Set(SPELLED_OUT_WORDS.split(' '));

/** What the parser writes out in place of what stood there: "jr" for "Junior", "George" for "Geo.", "Mrs." before a husband's name. */
export const WRITTEN_OUT: ReadonlySet<string> = new Set([
  'Mrs',
  ...[parts.SUFFIXES, parts.SCRIBAL, parts.RELATORS].flatMap((table) => Object.values(table)),
]);
