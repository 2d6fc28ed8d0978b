// The form and shelf mark of headings that are read alike, as a template: numbers of words that all share, and gaps for words of each.
import type { LifeYear, ParsedHeading } from '../../heading/heading.ts';
import { SCRIBAL } from '../../heading/parts.ts';
import { YEAR } from '../../heading/shape/scan.ts';
import { type FormColumns, givenOf, nicknamesOf, partsOf, readingsOf, SPAN_WIDTH, surnamesOf, titlesOf } from '../../match/form_table.ts';
import { NO_YEAR } from '../../match/life_span.ts';
import type { Vocabulary } from '../../match/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { pointsOfParts } from '../authority.ts';
import type { ShapeMemory } from './shape_memory.ts';
import { PART_END, type ShelfWord, withoutEmptyEnd } from './shelf_words.ts';
import { kindOf, LETTER, NEVER, NOT_NOW, type Source, TokenWords } from './token_words.ts';

/**
 * template = points titles sources marks pool span
 * points   = what the parts of the heading speak for it as preferred form
 * titles   = how many titles ; two that are one word count once, so they must be different words
 * sources  = count numbers of all of them, *source                     ; see token_words.ts
 * marks    = count *( number of a word / PART_END / ~number of a source )
 * pool     = count *( number / ~number of a source )                    ; see form_table.ts
 * span     = 6*( year-token / -1, years to add ) marks flags
 */
export type FormTemplate = Int32Array;

/** A heading read in full. */
export interface ReadHeading {
  readonly parsed: ParsedHeading;
  /** its form alone */
  readonly form: FormColumns;
  readonly shelf: readonly ShelfWord[];
}

/** Texts around years, by their numbers. */
export class DateTexts {
  readonly texts: string[] = [];

  readonly number = (text: string): number => {
    const known = this.texts.indexOf(text);
    return known >= 0 ? known : this.texts.push(text) - 1;
  };
}

/** @returns null where no template can be made; undefined where another heading may tell what this one does not */
export function formTemplate(
  heading: ReadHeading,
  memory: ShapeMemory,
  vocabulary: Vocabulary,
  texts: DateTexts,
): FormTemplate | null | undefined {
  // two letters or two years are equal: which of them came from where?
  if (memory.key.ambiguous) return undefined;
  const writer = new TemplateWriter(memory, vocabulary, texts);
  writer.marks(withoutEmptyEnd(heading.shelf));
  writer.pool(heading);
  writer.span(heading);
  return writer.finish(heading);
}

class TemplateWriter {
  readonly #memory: ShapeMemory;
  readonly #vocabulary: Vocabulary;
  readonly #texts: DateTexts;
  readonly #tokens: TokenWords;
  /** sources so far, and the number of each by its text */
  readonly #sources: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #firstCodes: number[] = [];
  readonly #marks: number[] = [];
  readonly #pool: number[] = [];
  readonly #span: number[] = [];
  #titles = 0;
  #failed: typeof NOT_NOW | typeof NEVER | null = null;

  constructor(memory: ShapeMemory, vocabulary: Vocabulary, texts: DateTexts) {
    this.#memory = memory;
    this.#vocabulary = vocabulary;
    this.#texts = texts;
    this.#tokens = new TokenWords(memory);
  }

  finish({ parsed }: ReadHeading): FormTemplate | null | undefined {
    if (this.#failed !== null) return this.#failed === NEVER ? null : undefined;
    return Int32Array.from([
      ...[pointsOfParts(parsed), this.#titles, this.#numbers.size, this.#sources.length, ...this.#sources],
      ...[this.#marks.length, ...this.#marks, this.#pool.length, ...this.#pool, ...this.#span],
    ]);
  }

  #fail(how: typeof NOT_NOW | typeof NEVER): 0 {
    if (this.#failed !== NEVER) this.#failed = how;
    return 0;
  }

  /** The place of a source in marks and pool: below 0. */
  #gap(source: Source): number {
    if (source === NOT_NOW || source === NEVER) return this.#fail(source);
    const text = source.join(' ');
    const known = this.#numbers.get(text);
    if (known !== undefined) return ~known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    this.#sources.push(...source);
    this.#firstCodes.push(source[0] ?? 0);
    return ~number;
  }

  marks(shelf: readonly ShelfWord[]): void {
    for (const { word, of } of shelf) {
      if (word === null) this.#marks.push(PART_END);
      else if (of === 'shape') this.#marks.push(this.#vocabulary.id(word));
      else if (of === 'words') this.#marks.push(this.#gap(this.#tokens.ofWord(word, false)));
      else {
        const source = this.#tokens.ofDate(word, this.#texts.number);
        this.#marks.push(source === null ? this.#vocabulary.id(word) : this.#gap(source));
      }
    }
  }

  pool({ form: { pool }, parsed: { name } }: ReadHeading): void {
    // what "Geo." spells out is no word of the heading
    if (name === null || this.#holdsScribal()) this.#fail(NEVER);
    // which words a parenthesis spells out is asked of Latin letters, and the shape does not always tell it
    if (name !== null && name.fullerForm !== null && (this.#tokens.isForeign || !this.#memory.key.tellsInitials)) this.#fail(NEVER);
    const head = pool[0] ?? 0;
    const mark = pool[1] ?? 0;
    const marked = this.#vocabulary.word(mark);
    const isOfShape = mark === 0 || marked === name?.suffix || marked === name?.numeration?.toLowerCase();
    this.#pool.push(head, isOfShape ? mark : this.#gap(this.#tokens.ofWord(marked, true)));
    let at = 2;
    const words = (count: number, isLatin: boolean): void => {
      for (const end = at + count; at < end; at += 1)
        this.#pool.push(this.#gap(this.#tokens.ofWord(this.#vocabulary.word(pool[at] ?? 0), isLatin)));
    };
    for (let reading = 0; reading < readingsOf(head); reading += 1) {
      const counts = pool[at] ?? 0;
      this.#pool.push(counts);
      at += 1;
      words(surnamesOf(counts) + partsOf(counts) + givenOf(counts), true);
    }
    this.#titles = titlesOf(head);
    const titles = this.#pool.length;
    words(titlesOf(head), false);
    if (this.#titles > 1 && this.#pool.slice(titles).some((gap) => kindOf(this.#firstCodes[~gap] ?? 0) === LETTER)) this.#fail(NEVER);
    words(nicknamesOf(head), false);
  }

  span({ form: { spans }, parsed: { name } }: ReadHeading): void {
    const { birth, death, active } = name?.dates ?? { birth: null, death: null, active: null };
    const from = active?.from ?? active?.to ?? null;
    const to = active?.to ?? active?.from ?? null;
    [birth, birth, death, death, from, to].forEach((year, at) => {
      const value = spans[at] ?? NO_YEAR;
      const token = year === null || value === NO_YEAR ? -1 : this.#yearToken(year, at % 2 === 0 ? year.year : year.latest);
      this.#span.push(token, token < 0 ? value : value - (this.#memory.scan.year[token] ?? 0));
    });
    this.#span.push(...spans.subarray(6, SPAN_WIDTH));
  }

  /** The token that a year was read from; -1 where it was worked out from words that belong to the shape: "19th century". */
  #yearToken(year: LifeYear, number: number): number {
    const token = this.#tokens.yearToken(number);
    if (token < 0 || year.text.includes(String(number))) return token;
    this.#fail(NOT_NOW);
    return -1;
  }

  #holdsScribal(): boolean {
    const { scan, words } = this.#memory;
    return scan.word.subarray(0, scan.count).some((word) => word !== YEAR && Object.hasOwn(SCRIBAL, fold(words.text(word))));
  }
}
