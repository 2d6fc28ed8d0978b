// What a word is to parser and evidence table, as a number: words of one class can stand for one another.
import { fold } from '../../text/fold.ts';
import { romanise } from '../../text/romanise.ts';
import { cleanHeading } from '../clean.ts';
import { askedLists, WordList, WordQuestion } from '../lexicon/word_list.ts';
import { STATE_SHORT } from '../lexicon/words.ts';
import {
  ASKED_JOINED,
  ASKED_WITHOUT_S,
  LARGE_LISTS,
  LETTERS_IN_PARENTHESES,
  LISTS,
  PARENTHESIS_LISTS,
  QUESTIONS,
  SPELLED_OUT,
  SPELLED_OUT_IN_DATES,
  SPELLED_OUT_IN_PARENTHESES,
  SUBDIVISION_LISTS,
  WORDS_OF_ONE_LETTER,
} from './word_lists.ts';

/** A word as the shape of a heading needs it: the detail that is asked of it grows with the place where it stands. */
export interface WordClass {
  /** in most places: capital or not, one letter, two or more */
  readonly rough: string;
  /** beside a hyphen, before a full stop, in a text with digits: how many letters, which single capital, which month */
  readonly shape: string;
  /** in parentheses, where some words are spelled out and others are qualifiers */
  readonly inside: string;
  /** both */
  readonly full: string;
  /** bits by the number of a list: does it hold the folded word? See lexicon/word_list.ts */
  readonly lists: WordBits;
  /** bits: {@link SPELLS_DATE}, {@link MAY_BE_WORD} */
  readonly care: number;
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

/** Stands for itself where the text holds digits. */
export const SPELLS_DATE = 1;
/** A single capital that may be an article or a joining word. */
export const MAY_BE_WORD = 2;

export const NONE = 0;
const BEYOND_ASCII = 1;
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
  return found;
})();

/** Values that tables write for a word: "jr" for "Junior". */
const valuesOf = (
  lists: readonly (ReadonlySet<string> | Readonly<Record<string, string>>)[],
  more: readonly ReadonlySet<string>[] = [],
): Map<string, string> => {
  const found = new Map<string, string>();
  const add = (entry: string, mark: string): void => void found.set(entry, `${found.get(entry) ?? ''}${mark};`);
  lists.forEach((list, at) => {
    // what tells that it is asked needs no mark
    if (!(list instanceof WordList)) for (const [entry, value] of entriesOf(list)) add(entry, `${at}:${value}`);
  });
  for (const list of more) for (const entry of list) add(`${entry}s`, 's');
  return found;
};
const TABLE_VALUES = valuesOf(LISTS, ASKED_WITHOUT_S);
const VALUES_INSIDE = valuesOf(PARENTHESIS_LISTS);

/** Bits by the number of a list, 32 in each. */
export type WordBits = readonly [number, number, number, number];
export const MAX_ASKED = 128;
const NO_LISTS: WordBits = [0, 0, 0, 0];

interface ListsOfWords {
  readonly questions: readonly WordQuestion[];
  /** words of the short lists with their bits */
  readonly short: ReadonlyMap<string, WordBits>;
}
let gathered: ListsOfWords | null = null;
/** Gathered when the first word is looked at: by then every module with lists has been loaded, those beyond headings too. */
const listsOfWords = (): ListsOfWords => {
  gathered ??= gatherLists();
  return gathered;
};

function gatherLists(): ListsOfWords {
  if (askedLists.length > MAX_ASKED) throw new RangeError(`${askedLists.length} lists of words are more than ${MAX_ASKED} bits`);
  const found = new Map<string, [number, number, number, number]>();
  for (const list of askedLists) {
    if (!(list instanceof WordList)) continue;
    for (const entry of list) {
      const bits = found.get(entry) ?? [0, 0, 0, 0];
      setBit(bits, list.number);
      found.set(entry, bits);
    }
  }
  return { questions: askedLists.filter((list) => list instanceof WordQuestion), short: found };
}

function setBit(bits: [number, number, number, number], at: number): void {
  const slot = (at >> 5) as 0 | 1 | 2 | 3; // below MAX_ASKED
  bits[slot] |= 1 << (at & 31);
}

function bitsOf(folded: string): WordBits {
  const { short, questions } = listsOfWords();
  const bits: [number, number, number, number] = [...(short.get(folded) ?? NO_LISTS)];
  for (const list of LARGE_LISTS) if (list.holds(folded)) setBit(bits, list.number);
  for (const question of questions) if (question.holds(folded)) setBit(bits, question.number);
  return bits;
}

/** Parts of words that expressions look for in parentheses, and beginnings that one looks for behind an article: "The Hon. …". */
const STEMS_INSIDE = /fictit|fictional|mytholog|legendary|deity|imaginary|char/;
const BEGINNING = /^hon/;

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
/** Everything that is known of a form, for words that lists know under several forms. */
const marksOf = (form: string): string =>
  shortMarksOf(form) +
  [...LARGE_LISTS, ...listsOfWords().questions].map((list) => (list.holds(form) ? `l${list.number}` : '')).join('') +
  questionMarks(form);
/** Lists are asked for the parts of "W.E.B" without telling whose they are. */
const partMarks = (part: string): string => `${marksOf(part)}${bitsOf(part)}${NUMERAL.test(part) ? part : ''}`;
const questionMarks = (form: string): string => QUESTIONS.map((question, at) => (question(form) ? `?${at}` : '')).join('');

/** Upper, lower and other letters, marks and digits in order; a run counts up to `most` letters, so many capitals that a word stays one. */
function caseOf(word: string, most: number): string {
  if (PLAIN.test(word)) return plainCase(word, most);
  if (most < MAX_RUN && SIGNS_AND_MARKS.test(word)) return markedCase(word);
  let pattern = '';
  let run = 0;
  let last = '';
  for (const char of word) {
    const kind = kindOf(char);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= (kind === 'U' ? Math.max(3, most) : most)) pattern += kind;
  }
  return pattern;
}
const plainCase = (word: string, most: number): string => {
  const capital = word.charCodeAt(0) < 97;
  return `${capital ? 'U' : ''}${'llllll'.slice(0, Math.min(most, word.length - (capital ? 1 : 0)))}`;
};
const kindOf = (char: string): string =>
  /\p{Lu}/u.test(char) ? 'U' : /\p{Ll}/u.test(char) ? 'l' : /\p{L}/u.test(char) ? 'o' : /\p{M}/u.test(char) ? 'm' : char;
/** Letters without case and the vowel signs between them, as Thai and Kurdish write: asked are two letters side by side, the end, and how long it is. */
const SIGNS_AND_MARKS = /^\p{Lo}[\p{Lo}\p{M}]*\p{M}[\p{Lo}\p{M}]*$/u;
const markedCase = (word: string): string => `m${/\p{L}{2}/u.test(word)}${/\p{M}$/u.test(word)}${Math.min(3, fold(word).length)}`;
/** "Kyung-wha" has five small letters before a hyphen, at most; a call number begins with up to four capitals. */
const MAX_RUN = 6;
/** Behind a capital two small letters make a word; a word in small letters counts as one from three on. */
const roughRun = (written: string): number => (/^\p{Lu}/u.test(written) ? 2 : 3);

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
  const spelledOut = words.length > 1 ? WRITTEN_ERA.test(folded) : standsForItself(folded) || (!ascii && holdsSpelledOut(lower));
  if (INITIAL.test(written)) return { ...initialClass(written, folded), ...traits };
  if (spelledOut || /\p{N}/u.test(clean) || innerPairs.includes(MUST_STAND_ALONE))
    return { ...alone(clean), lists: bitsOf(folded), ...traits };
  // "d'Arezzo" is asked without its first letters, "Workers'" and "Thayer's" by their last ones
  const apostrophe = lower.search(/['’]/);
  const around = apostrophe < 0 ? '' : `${apostrophe <= 4 ? lower.slice(0, apostrophe) : ''}'${lower.slice(-2)}`;
  // as parser and table ask: folded word by word and as a whole, and in small letters with marks and without full stops or apostrophes
  const others = [lower.replace(/[.,]+/g, ''), lower.replace(/[.,'’]+$/, ''), lower.slice(apostrophe + 1)].map(shortMarksOf);
  const short = shortMarksOf(folded);
  // letters of two capitals that shorten a state are looked for in ASCII; words of other scripts are compared by what they are in Latin
  const latin = ascii ? folded : romanise(folded);
  const foreign = ascii
    ? ''
    : `${questionMarks(folded)}${STATE_SHORT.holds(folded) ? '~' : ''}${latin === folded ? '' : `@${partMarks(latin)}${Math.min(3, latin.length)}`}`;
  // "garcía" is in no list that holds "garcia"; which form is asked depends on who asks
  const forms = others.every((other) => other === short) ? '' : `!${others.join('|')}`;
  const parts = words.length === 1 ? '' : words.map(partMarks).join('|');
  return { ...ordinary(clean, folded, `${foreign}${forms}${parts}${around}`), ...traits };
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
  return {
    ...(standsForItself(folded) ? { ...alone(written), lists: bitsOf(folded) } : ordinary(written, folded, '')),
    folded,
    phraseWords: known === undefined ? [] : [known],
    initials: folded.charAt(0),
    clean: written,
    damage: NONE,
  };
}

type Detail = Pick<WordClass, 'rough' | 'shape' | 'inside' | 'full' | 'care'>;

/** A capital letter: which one it is matters only where it may be a numeral, an article, a joining word or the "b." of a birth. */
function initialClass(written: string, folded: string): Detail & Pick<WordClass, 'lists'> {
  const lists = bitsOf(folded);
  if (NUMERAL.test(folded)) return { ...alone(written), lists };
  const asked = SPELLED_OUT.has(folded) || SPELLED_OUT_IN_DATES.has(folded);
  const shape = asked ? `=${written}` : 'U';
  const inside = LETTERS_IN_PARENTHESES.has(folded) ? `=${written}` : 'U';
  return { rough: 'U', shape, inside, full: asked ? shape : inside, lists, care: WORDS_OF_ONE_LETTER.has(folded) ? MAY_BE_WORD : 0 };
}

/** A word that every list knows under one form. Where a list asks for the length too, as of "Fla" and "Calif", the class always tells it. */
function ordinary(written: string, folded: string, foreign: string): Detail & Pick<WordClass, 'lists'> {
  const values = TABLE_VALUES.get(folded) ?? '';
  const measured = values !== '' || STATE_SHORT.holds(folded);
  const outside = `|${values}${BEGINNING.test(folded) ? '^' : ''}${foreign}`;
  const within = `${outside}|${VALUES_INSIDE.get(folded) ?? ''}${STEMS_INSIDE.exec(folded)?.[0] ?? ''}`;
  const most = caseOf(written, MAX_RUN);
  const least = measured ? most : caseOf(written, roughRun(written));
  const three = measured ? most : caseOf(written, 3);
  const dated = SPELLED_OUT_IN_DATES.has(folded);
  const itself = `=${written}`;
  return {
    rough: `${least}${outside}`,
    shape: dated ? itself : `${most}${outside}`,
    inside: SPELLED_OUT_IN_PARENTHESES.has(folded) ? itself : `${three}${within}`,
    full: dated || SPELLED_OUT_IN_PARENTHESES.has(folded) ? itself : `${most}${within}`,
    lists: bitsOf(folded),
    care: dated ? SPELLS_DATE : 0,
  };
}

function alone(written: string): Detail {
  const itself = `=${written}`;
  return { rough: itself, shape: itself, inside: itself, full: itself, care: 0 };
}

const standsForItself = (folded: string): boolean => SPELLED_OUT.has(folded) || NUMERAL.test(folded);

/** Beside a letter beyond ASCII some expressions see a word begin or end: "émay" ends in a month. None of them asks so for one letter or two. */
function holdsSpelledOut(lower: string): boolean {
  const parts = lower.split(/[^\x00-\x7f]+/);
  // months are asked with the digits behind them
  if (SPELLED_OUT_IN_DATES.has(parts.at(-1) ?? '') && (parts.at(-1) ?? '').length > 2) return true;
  return parts.some((part) => part === 'of' || (part.length > 2 && SPELLED_OUT.has(part)));
}

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
