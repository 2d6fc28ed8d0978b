// Puts together the form and shelf mark of a heading from the template of its shape and the words of the heading, without making a string.
import { YEAR } from '../../heading/shape/scan.ts';
import { SPAN_WIDTH } from '../../match/form_table.ts';
import type { Vocabulary, WordId } from '../../match/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { romanise } from '../../text/romanise.ts';
import type { DateTexts, FormTemplate } from './form_template.ts';
import type { ShapeMemory } from './shape_memory.ts';
import * as source from './token_words.ts';

/** More than any template holds: a form has at most 20 words in a few readings. */
const ROOM = 2 ** 12;
/** Years that are read as such end before this one; see scan.ts. */
const YEARS = 2_100;
const NOT_ASKED = 0;
/** Not one folded word; no number of a word. */
const NO_WORD = -1;

/** Fills one template after the other; what it fills is overwritten by the next. */
export class FormFiller {
  points = 0;
  readonly marks = new Int32Array(ROOM);
  marksEnd = 0;
  readonly pool = new Int32Array(ROOM);
  poolEnd = 0;
  readonly span = new Int32Array(SPAN_WIDTH);
  readonly #memory: ShapeMemory;
  readonly #vocabulary: Vocabulary;
  readonly #texts: DateTexts;
  readonly #sources = new Int32Array(ROOM);
  /** by number of a word in the table of the memory, by letter, by year: its number in the vocabulary */
  readonly #words: Int32Array;
  readonly #latinWords = new Map<number, WordId>();
  readonly #letters = new Int32Array(2 ** 16);
  readonly #years = new Int32Array(YEARS);
  /** by the first number × 2^26 + the second */
  readonly #joined = new Map<number, WordId>();
  #forgotten = 0;

  constructor(memory: ShapeMemory, vocabulary: Vocabulary, texts: DateTexts) {
    this.#memory = memory;
    this.#vocabulary = vocabulary;
    this.#texts = texts;
    this.#words = new Int32Array(memory.words.folded.length);
  }

  /** @returns false where the heading that was looked for last must be read in full: a word is shorter than the template expects */
  fill(template: FormTemplate): boolean {
    // of two letters that are the same word only one may count
    if (this.#memory.key.ambiguous && (template[1] ?? 0) > 1) return false;
    this.points = template[0] ?? 0;
    if (this.#forgotten !== this.#memory.forgotten) this.#forget();
    const marks = 4 + (template[3] ?? 0);
    if (!this.#findSources(template, 4, marks)) return false;
    const pool = this.#fillGaps(template, marks, this.marks);
    this.marksEnd = template[marks] ?? 0;
    const span = this.#fillGaps(template, pool, this.pool);
    this.poolEnd = template[pool] ?? 0;
    this.#fillSpan(template, span);
    return true;
  }

  #forget(): void {
    this.#words.fill(NOT_ASKED);
    this.#latinWords.clear();
    this.#forgotten = this.#memory.forgotten;
  }

  #fillGaps(template: FormTemplate, from: number, to: Int32Array): number {
    const count = template[from] ?? 0;
    const sources = this.#sources;
    let at = from + 1;
    for (let end = 0; end < count; end += 1) {
      const value = template[at] ?? 0;
      to[end] = value < 0 ? (sources[~value] ?? 0) : value;
      at += 1;
    }
    return at;
  }

  #fillSpan(template: FormTemplate, from: number): void {
    const years = this.#memory.scan.year;
    let at = from;
    for (let place = 0; place < 6; place += 1) {
      const token = template[at] ?? -1;
      this.span[place] = (template[at + 1] ?? 0) + (token < 0 ? 0 : (years[token] ?? 0));
      at += 2;
    }
    this.span[6] = template[at] ?? 0;
    this.span[7] = template[at + 1] ?? 0;
  }

  #findSources(template: FormTemplate, from: number, to: number): boolean {
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const code = template[at] ?? 0;
      let word = NO_WORD;
      switch (source.kindOf(code)) {
        case source.WORD:
          word = this.#word(code);
          break;
        case source.LATIN:
          word = this.#latin(code);
          break;
        case source.LETTER:
          word = this.#letter(code);
          break;
        case source.YEAR_DIGITS:
          word = this.#year(source.tokenOf(code));
          break;
        case source.JOINED:
          word = this.#join(template, at + 1, source.tokenOf(code));
          at += source.tokenOf(code);
          break;
        case source.DATED:
          word = this.#dated(code, template[at + 1] ?? 0, template[at + 2] ?? 0);
          at += 2;
          break;
      }
      if (word === NO_WORD) return false;
      this.#sources[count] = word;
      count += 1;
    }
    return true;
  }

  #word(code: number): WordId {
    const { scan, words } = this.#memory;
    const number = scan.word[source.tokenOf(code)] ?? YEAR;
    const letters = words.letters[number] ?? 0;
    if ((letters > 3 ? 3 : letters) !== source.lengthOf(code)) return NO_WORD;
    const known = this.#words[number] ?? NOT_ASKED;
    if (known !== NOT_ASKED) return known;
    const folded = fold(words.text(number));
    const word = folded.includes(' ') ? NO_WORD : this.#vocabulary.id(folded);
    this.#words[number] = word;
    return word;
  }

  #latin(code: number): WordId {
    const { scan, words } = this.#memory;
    const number = scan.word[source.tokenOf(code)] ?? YEAR;
    const known = this.#latinWords.get(number);
    const word = known ?? this.#vocabulary.id(romanise(fold(words.text(number))));
    if (known === undefined) this.#latinWords.set(number, word);
    return source.lengthClass(this.#vocabulary.length(word)) === source.lengthOf(code) ? word : NO_WORD;
  }

  #letter(code: number): WordId {
    const { scan, words } = this.#memory;
    const number = scan.word[source.tokenOf(code)] ?? YEAR;
    const pieces = source.piecesOf(code);
    // so many letters with spaces between them, and none that stands in a longer word
    if (words.initialsCount[number] !== pieces || words.letters[number] !== 2 * pieces - 1) return NO_WORD;
    const letter = words.number((words.initialsFrom[number] ?? 0) + source.pieceOf(code));
    const known = this.#letters[letter] ?? NOT_ASKED;
    if (known !== NOT_ASKED) return known;
    const text = String.fromCharCode(letter);
    const word = romanise(text) === text ? this.#vocabulary.id(text) : NO_WORD;
    this.#letters[letter] = word;
    return word;
  }

  #year(token: number): WordId {
    const year = this.#memory.scan.year[token] ?? 0;
    const known = this.#years[year] ?? NOT_ASKED;
    if (known !== NOT_ASKED) return known;
    const word = this.#vocabulary.id(String(year));
    this.#years[year] = word;
    return word;
  }

  #join(template: FormTemplate, from: number, count: number): WordId {
    let joined = NO_WORD;
    for (let at = from; at < from + count; at += 1) {
      const code = template[at] ?? 0;
      const kind = source.kindOf(code);
      const word = kind === source.WORD ? this.#word(code) : kind === source.LATIN ? this.#latin(code) : this.#letter(code);
      if (word === NO_WORD) return NO_WORD;
      joined = joined === NO_WORD ? word : this.#joinTwo(joined, word);
    }
    return joined;
  }

  #joinTwo(one: WordId, other: WordId): WordId {
    const key = one * 2 ** 26 + other;
    const known = this.#joined.get(key);
    if (known !== undefined) return known;
    const word = this.#vocabulary.id(this.#vocabulary.word(one) + this.#vocabulary.word(other));
    this.#joined.set(key, word);
    return word;
  }

  #dated(code: number, prefix: number, suffix: number): WordId {
    const year = this.#memory.scan.year[source.tokenOf(code)] ?? 0;
    return this.#vocabulary.id(`${this.#texts.texts[prefix] ?? ''}${year}${this.#texts.texts[suffix] ?? ''}`);
  }
}
