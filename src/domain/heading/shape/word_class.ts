// What a word is to parser and evidence table, as a number: words of one class can stand for one another.
import { fold } from '../../text/fold.ts';
import { cleanHeading } from '../clean.ts';
import {
  ASKED_JOINED,
  ASKED_WITHOUT_S,
  LISTS,
  PARENTHESIS_LISTS,
  QUESTIONS,
  SPELLED_OUT,
  SUBDIVISION_LISTS,
  WIFE_QUESTIONS,
} from './word_lists.ts';

/** A word as the shape of a heading needs it. */
export interface WordClass {
  /** the class of an ordinary word, or of this word alone where it must stand for itself */
  readonly shape: string;
  /** the same without what is asked only in some places: the length of a word with a capital, which single capital it is */
  readonly rough: string;
  /** positions in {@link PHRASE_WORDS} of the words of it that some entry of several words holds; see {@link pairOf} */
  readonly phraseWords: readonly number[];
  readonly folded: string;
  /** first letters of its folded words: "w", "e", "b" of "W.E.B." */
  readonly initials: string;
  /** as the cleaned heading holds it */
  readonly clean: string;
  /** {@link NONE}, {@link BEYOND_ASCII} or {@link REPAIRED} */
  readonly damage: number;
}

export const NONE = 0;
export const BEYOND_ASCII = 1;
/** UTF-8 that was read as Latin-1: the cleaner repairs a heading where all of it can be repaired, or nothing. */
export const REPAIRED = 2;

const entriesOf = (list: ReadonlySet<string> | Readonly<Record<string, string>>): readonly (readonly [entry: string, value: string])[] =>
  list instanceof Set ? [...list].map((entry) => [entry, ''] as const) : Object.entries(list);

/** Word or phrase → in which short lists it stands, and with which value. */
const IN_LISTS: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string>();
  const add = (entry: string, mark: string): void => void found.set(entry, `${found.get(entry) ?? ''}${mark};`);
  LISTS.forEach((list, at) => {
    for (const [entry, value] of entriesOf(list)) add(entry, `${at}:${value}`);
  });
  // told apart by the letter, since outside parentheses they do not count
  PARENTHESIS_LISTS.forEach((list, at) => {
    for (const [entry, value] of entriesOf(list)) add(entry, `q${at}:${value}`);
  });
  ASKED_WITHOUT_S.forEach((list, at) => {
    for (const entry of list) add(`${entry}s`, `s${at}`);
  });
  for (const word of SPELLED_OUT) add(word, `=${word}`);
  return found;
})();

/** Parts of words that expressions look for. */
const STEMS = new RegExp([...SPELLED_OUT].filter((word) => word.length > 4).join('|'));

/** Words that stand beside another one in some entry, each with a number. */
const PHRASE_WORDS = new Map<string, number>();
const phraseWord = (word: string): number => {
  const known = PHRASE_WORDS.get(word);
  if (known !== undefined) return known;
  PHRASE_WORDS.set(word, PHRASE_WORDS.size);
  return PHRASE_WORDS.size - 1;
};
const MAX_PHRASE_WORDS = 2 ** 15;
const pair = (left: number, right: number): number => left * MAX_PHRASE_WORDS + right;

/** Two words that stand side by side in some entry: they must stand for themselves. */
const STANDS_ALONE = 1;
/** Pair of words → {@link STANDS_ALONE}, or, where the two are the whole of the only entry that holds them, the lists of that entry, as a number. */
const PAIRS: ReadonlyMap<number, number> = (() => {
  const lists = new Map<string, number>();
  const pairs = new Map<number, number>();
  const add = (left: string, right: string, entry: string | null): void => {
    const key = pair(phraseWord(left), phraseWord(right));
    const marks = entry === null ? '' : `${entry.includes(',')}${IN_LISTS.get(entry)}`;
    if (!lists.has(marks)) lists.set(marks, STANDS_ALONE + 1 + lists.size);
    const number = entry === null ? STANDS_ALONE : (lists.get(marks) ?? STANDS_ALONE);
    pairs.set(key, (pairs.get(key) ?? number) === number ? number : STANDS_ALONE);
  };
  for (const list of [...LISTS, ...PARENTHESIS_LISTS]) {
    for (const [entry] of entriesOf(list)) {
      const words = fold(entry).split(' ');
      for (let at = 1; at < words.length; at += 1)
        add(words[at - 1] ?? '', words[at] ?? '', words.length === 2 && /^[a-z]+,? [a-z]+$/.test(entry) ? entry : null);
    }
  }
  for (const word of ASKED_JOINED)
    for (let cut = 1; cut < word.length; cut += 1)
      for (let end = cut + 1; end <= word.length; end += 1) add(word.slice(0, cut), word.slice(cut, end), null);
  return pairs;
})();

/**
 * What two words of a heading, in this order, are to the lists: 0 where no entry holds them side by side, 1 where they must stand for
 * themselves, else a number that stands for the lists which hold the two as one entry: "New York", "W. Va."
 */
export const pairOf = (left: number, right: number): number => PAIRS.get(pair(left, right)) ?? 0;
export const MUST_STAND_ALONE = STANDS_ALONE;

const shortMarksOf = (form: string): string => IN_LISTS.get(form) ?? '';
const MARK_OF = QUESTIONS.map((question, at) => [question, WIFE_QUESTIONS.has(question) ? 'w' : `?${at}`] as const);
const marksOf = (folded: string): string => {
  let marks = shortMarksOf(folded);
  for (const [question, mark] of MARK_OF) if (question(folded)) marks += mark;
  return marks;
};

/** Upper, lower and other letters, marks and digits in order; a run counts up to six: "Kyung-wha" has five letters before a hyphen, at most. */
const MAX_RUN = 6;
function caseOf(word: string): string {
  let pattern = '';
  let run = 0;
  let last = '';
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 'U' : /\p{Ll}/u.test(char) ? 'l' : /\p{L}/u.test(char) ? 'o' : /\p{M}/u.test(char) ? 'm' : char;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= MAX_RUN) pattern += kind;
  }
  return pattern;
}

const PLAIN = /^[A-Z]?[a-z]+$/;
const NUMERAL = /^[ivx]+$/;
/** Letters, marks, digits, apostrophes, and full stops inside: "O'Connor", "W.E.B", "2nd". */
const WORD = /^\p{L}[\p{L}\p{M}\p{N}'’.]*$|^\p{N}[\p{L}\p{M}\p{N}]*$/u;

/**
 * @param written  letters, digits, apostrophes and full stops between letters, as they stood in the heading
 * @returns        null where the word cannot be told from its surroundings: mixed with signs, damaged, or of letters that cleaning changes
 * @example        classOf('Smith')?.shape === classOf('Jones')?.shape // true
 */
export function classOf(written: string): WordClass | null {
  if (PLAIN.test(written)) return plainClass(written, written.toLowerCase());
  const ascii = ASCII.test(written);
  // between digits, so that a space at either end shows
  const clean = LETTERS.test(written) ? written : cleanHeading(`1${written}1`).slice(1, -1);
  // Chinese and Korean names are read sign by sign
  if (!WORD.test(clean) || SIGNS.test(clean) || clean.includes('\ufffd')) return null;
  if (written.includes('&') && (!ascii || SUSPECT.test(clean))) return null;
  const lower = clean.toLowerCase();
  const folded = fold(clean);
  const words = folded.split(' ');
  if (folded === '' || ERA.test(folded) || words.some((word) => isSurrogate(word.charCodeAt(0)))) return null;
  // "St.Louis": the parser may compare a part of it with another word
  if (words.length > 1 && words.some((word) => word.length > 1) && !ASKED_JOINED.has(words.join(''))) return null;
  const traits = {
    folded,
    phraseWords: words.flatMap((word) => PHRASE_WORDS.get(word) ?? []),
    initials: words.map((word) => word.charAt(0)).join(''),
    clean,
    damage: ascii && ASCII.test(clean) ? NONE : !ascii && clean !== written.normalize('NFC') ? REPAIRED : BEYOND_ASCII,
  } as const;
  const innerPairs = traits.phraseWords.map((left, at) => pairOf(left, traits.phraseWords[at + 1] ?? -1));
  const spelledOut = words.length > 1 ? WRITTEN_ERA.test(folded) : standsForItself(folded);
  if (INITIAL.test(written)) return { ...initialClass(written, folded), ...traits };
  if (spelledOut || /\p{N}/u.test(clean) || innerPairs.includes(MUST_STAND_ALONE)) return { ...alone(clean), ...traits };
  // "d'Arezzo" is asked without its first letters, "Workers'" and "Thayer's" by their last ones
  const apostrophe = lower.search(/['’]/);
  const around = apostrophe < 0 ? '' : `${apostrophe <= 4 ? lower.slice(0, apostrophe) : ''}'${lower.slice(-2)}`;
  // as parser and table ask: folded word by word and as a whole, and in small letters with marks and without full stops or apostrophes
  const folds = [...words, folded].map(marksOf);
  const others = [lower.replace(/[.,]+/g, ''), lower.replace(/[.,'’]+$/, ''), lower.slice(apostrophe + 1)].map(shortMarksOf);
  const pattern = caseOf(clean);
  const [marks = ''] = folds;
  const short = shortMarksOf(folded);
  if (around === '' && words.length === 1 && others.every((other) => other === short)) return { ...alike(pattern, marks), ...traits };
  const shape = `${pattern}|${folds.join('|')}|${others.join('|')}|${around}`;
  return { shape, rough: shape, ...traits };
}

/** "B.C." turns years around. */
const ERA = /^b ?c(?: ?e)?$/;
const WRITTEN_ERA = /^(?:a d|c e)$/;
const INITIAL = /^[A-Z]$/;
const ASCII = /^[\x00-\x7f]*$/;
/** Letters that make the cleaner look for UTF-8 read as Latin-1. */
const SUSPECT = /[ÃÂÅÄ]/;
const SIGNS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々]/u;
/** Letters that no cleaning touches: Latin ones in their composed form, Arabic, Hebrew, Thai, Georgian and Greek ones. */
const LETTERS =
  /^(?:[A-Za-z\u00c0\u00c1\u00c6-\u00d6\u00d8-\u00f6\u00f8-\u017f]+|[\u0386-\u03ce]+|[\u05d0-\u05ea]+|[\u0621-\u064a]+|[\u0e01-\u0e2e]+|[\u10d0-\u10f0]+)$/;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** The common case, worked out with one look at each list. */
function plainClass(written: string, folded: string): WordClass {
  const known = PHRASE_WORDS.get(folded);
  const phraseWords = known === undefined ? [] : [known];
  const initials = folded.charAt(0);
  if (standsForItself(folded)) return { ...alone(written), folded, phraseWords, initials, clean: written, damage: NONE };
  const capital = written.charCodeAt(0) < 97;
  const small = Math.min(MAX_RUN, written.length - (capital ? 1 : 0));
  return {
    ...alike(`${capital ? 'U' : ''}${'l'.repeat(small)}`, marksOf(folded)),
    folded,
    phraseWords,
    initials,
    clean: written,
    damage: NONE,
  };
}

/**
 * A capital letter. It stands for itself where it may be an article, a joining word or the "b." of a birth, and is one letter among others
 * where a full stop or a comma follows and no digits are near.
 */
function initialClass(written: string, folded: string): Pick<WordClass, 'shape' | 'rough'> {
  const itself = alone(written);
  if (NUMERAL.test(folded)) return itself;
  return { shape: itself.shape, rough: `U|${marksOf(folded).replace(`=${folded};`, '')}` };
}

/**
 * A word that every list knows under one form. Of a word of no short list the length is asked only in some places, see shape_key.ts; "Fla" and
 * "Calif" are told apart by it.
 */
function alike(pattern: string, marks: string): Pick<WordClass, 'shape' | 'rough'> {
  const outside = marks.replace(/q\d+:[^;]*;|w$/g, '');
  return { shape: `${pattern}|${marks}`, rough: `${outside.includes(';') ? pattern : pattern.replace(/^Ul{2,}$/, 'Ull')}|${outside}` };
}
const alone = (written: string): Pick<WordClass, 'shape' | 'rough'> => ({ shape: `=${written}`, rough: `=${written}` });

const standsForItself = (folded: string): boolean =>
  SPELLED_OUT.has(folded) || NUMERAL.test(folded) || (folded.length > 4 && STEMS.test(folded));

/**
 * The class of a whole subdivision: only its first word is asked for.
 *
 * @returns null where it is not what it seems: damaged, or to be cut once more
 */
export function subdivisionClass(written: string): Pick<WordClass, 'shape' | 'clean' | 'damage'> | null {
  const clean = cleanHeading(written);
  if (clean !== written.normalize('NFC') || /\ufffd|["\\<;|$‡\u2014]| - |--/.test(clean) || !/^[\p{L}\d]/u.test(clean)) return null;
  const first = fold(clean).split(' ')[0] ?? '';
  const marks = SUBDIVISION_LISTS.map((list) => (list.has(first) ? '1' : '0')).join('');
  return { shape: `--${marks}`, clean, damage: ASCII.test(written) ? NONE : BEYOND_ASCII };
}
