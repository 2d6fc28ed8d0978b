// Name forms in columns: what the hot loop reads of a heading, about 60 bytes, without an object or a string.
//
// pool of a form = head generation-text *reading *title *nickname      ; starts[form] is where it begins
// head           = readings | titles << 8 | nicknames << 16            ; counts, at most 255 each
// reading        = surnames | parts << 8 | given << 16 | alternative << 24  *surname *part *given
// everything but head and the first number of a reading is the number of a word
import { GrowingInts, GrowingShorts } from './growing.ts';
import { type LifeSpan, NO_YEAR, type YearRange } from './life_span.ts';
import type { NameForm, Reading } from './name_form.ts';

export interface FormColumns {
  readonly count: number;
  /** where the pool of each form begins */
  readonly starts: Int32Array;
  readonly pool: Int32Array;
  /** {@link SPAN_WIDTH} numbers for each form: years, marks, flags */
  readonly spans: Int16Array;
}

/** A form's part of `spans` begins with its {@link LifeSpan}; then come these. */
export const SPAN_WIDTH = 8;
/** generation | ordinal << 8 */
export const MARKS = 6;
export const FLAGS = 7;

export const BIRTH_EXACT = 1;
export const DEATH_EXACT = 2;
const OWN_WIFE = 4;
export const HUSBANDS_WIFE = 8;
export const CALLED_MRS = OWN_WIFE | HUSBANDS_WIFE;

/** A heading has at most 512 characters; a list that is longer still is cut. */
const MAX_WORDS = 255;

export const surnamesOf = (reading: number): number => reading & 0xff;
export const partsOf = (reading: number): number => (reading >>> 8) & 0xff;
export const givenOf = (reading: number): number => (reading >>> 16) & 0xff;
export const isAlternative = (reading: number): boolean => reading >>> 24 !== 0;
export const readingsOf = (head: number): number => head & 0xff;
export const titlesOf = (head: number): number => (head >>> 8) & 0xff;
export const nicknamesOf = (head: number): number => (head >>> 16) & 0xff;

/** Forms as they are read, one behind the other. */
export class FormTableBuilder {
  readonly #starts: GrowingInts;
  readonly #pool: GrowingInts;
  readonly #spans: GrowingShorts;

  /** @param room  for so many forms before the columns grow */
  constructor(room = 256) {
    this.#starts = new GrowingInts(room);
    this.#pool = new GrowingInts(16 * room);
    this.#spans = new GrowingShorts(SPAN_WIDTH * room);
  }

  push(form: NameForm): void {
    const pool = this.#pool;
    this.#starts.push(pool.length);
    const readings = form.readings.slice(0, MAX_WORDS);
    const titles = form.titles.slice(0, MAX_WORDS);
    const nicknames = form.nicknames.slice(0, MAX_WORDS);
    pool.push(readings.length | (titles.length << 8) | (nicknames.length << 16));
    pool.push(form.generationText);
    for (const reading of readings) this.#reading(reading);
    for (const word of titles) pool.push(word);
    for (const word of nicknames) pool.push(word);
    this.#span(form.life, form.generation | (Number(form.ordinal) << 8), form.wife);
  }

  #reading({ surnames, parts, given, alternative }: Reading): void {
    const lists = [surnames, parts, given].map((words) => (words.length > MAX_WORDS ? words.slice(0, MAX_WORDS) : words));
    const [one = 0, two = 0, three = 0] = lists.map((words) => words.length);
    this.#pool.push(one | (two << 8) | (three << 16) | ((alternative ? 1 : 0) << 24));
    for (const words of lists) for (const word of words) this.#pool.push(word);
  }

  #span({ birth, death, active }: LifeSpan, marks: number, wife: NameForm['wife']): void {
    for (const range of [birth, death, active]) {
      this.#spans.push(range?.from ?? NO_YEAR);
      this.#spans.push(range?.to ?? NO_YEAR);
    }
    this.#spans.push(marks);
    const called = wife === 'no' ? 0 : wife === 'own' ? OWN_WIFE : HUSBANDS_WIFE;
    this.#spans.push((isExact(birth) ? BIRTH_EXACT : 0) | (isExact(death) ? DEATH_EXACT : 0) | called);
  }

  /**
   * Adds a form that is in columns already.
   *
   * @param pool  the form stands in it from 0 up to but without `end`
   * @param span  {@link SPAN_WIDTH} numbers
   */
  pushColumns(pool: Int32Array, end: number, span: Int32Array): void {
    this.#starts.push(this.#pool.length);
    this.#pool.pushAll(pool, end);
    this.#spans.pushAll(span, SPAN_WIDTH);
  }

  columns(): FormColumns {
    return {
      count: this.#starts.length,
      starts: this.#starts.values(),
      pool: this.#pool.values(),
      spans: new Int16Array(this.#spans.values().buffer),
    };
  }
}

const isExact = (range: YearRange | null): boolean => range?.exact === true;

export const formOf = (form: NameForm): FormColumns => formColumns([form], 1);

/** @param room  how many forms there may be */
export function formColumns(forms: Iterable<NameForm>, room?: number): FormColumns {
  const builder = new FormTableBuilder(room);
  for (const form of forms) builder.push(form);
  return builder.columns();
}
