// Lines in, columns of personal headings out: the first step of a batch, which every thread does for its own lines.
import { cleanHeading } from '../../heading/clean.ts';
import { decide } from '../../heading/decide.ts';
import type { Classification, ParsedHeading } from '../../heading/heading.ts';
import { KIND_RULES } from '../../heading/kind_rules.ts';
import { parseHeading } from '../../heading/parse.ts';
import { type FormColumns, FormTableBuilder, formOf } from '../../match/form_table.ts';
import { GrowingBytes, GrowingInts } from '../../match/growing.ts';
import { nameForm } from '../../match/name_form.ts';
import { Vocabulary, type WordColumns } from '../../match/vocabulary.ts';
import { pointsOfParts, pointsOfWriting } from '../authority.ts';
import { FormFiller } from './form_filler.ts';
import { DateTexts, type FormTemplate, formTemplate, type ReadHeading } from './form_template.ts';
import { pointsOfPlainWriting } from './plain_writing.ts';
import { ShapeMemory } from './shape_memory.ts';
import { PART_END, shelfWords, withoutEmptyEnd } from './shelf_words.ts';

/** Personal headings of some lines; words are numbered by the reader that read them. */
export interface HeadingColumns {
  /** number of the line of each heading, ascending */
  readonly lines: Int32Array;
  /** how much speaks for the heading as preferred form */
  readonly points: Uint8Array;
  /** shelf marks: words, and 0 at the end of a part; the last parts are left out where they are empty */
  readonly marks: Int32Array;
  /** where the mark of each heading begins; one more than there are headings */
  readonly markStarts: Int32Array;
  readonly forms: FormColumns;
  readonly words: WordColumns;
  /** numbers of the words in the order of their code units */
  readonly wordOrder: Int32Array;
  readonly sightings: readonly JudgedSighting[];
}

/** A line that holds a string which somebody judged: as it stands, or after cleaning. */
export interface JudgedSighting {
  readonly heading: number;
  readonly text: string;
  readonly asItStands: boolean;
}

/** Strings that curators judged, and those of them that were parted from others and so stand alone. */
export interface JudgedTexts {
  readonly all: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

/** Rules that suffer nobody, whatever speaks for a person: placeholders, call numbers, families, firms by their endings, several people. */
const FINAL_RULES: ReadonlySet<string> = new Set(KIND_RULES.filter(({ final }) => final).map(({ code }) => code));

/**
 * The field is not known here, and a line is given as a name: it is left out only where it is surely something else. What the evidence
 * merely doubts ("Alex Katz Studio", "King") does no harm alone under a key of its own, and left out it is lost: of 12,204 headings of
 * people 52 were. A title entered under its author names the author. Null for lines left out.
 */
export function personalHeading(text: string): ParsedHeading | null {
  const answer = decide(text, 'creator', NO_VOTE);
  const isLeftOut = answer.parsed.name === null || (!answer.person && isSurelyNobody(answer));
  return isLeftOut ? null : answer.parsed;
}

/** What the language model might add where the evidence is undecided would only let more lines in, and they are let in as it is. */
const NO_VOTE = (): boolean => false;

/** What is surely no person, by the codes of its reasons: all of `has`, none of `lacks`. Dev headings of people that fall under it: none. */
const SURELY_NOBODY: readonly { readonly has: readonly string[]; readonly lacks: readonly string[]; readonly example: string }[] = [
  { has: ['genre'], lacks: [], example: 'Photographs' },
  { has: ['topic', 'all-plain-words', 'no-name-word'], lacks: ['life-dates'], example: 'Civil rights' },
  // "F. Holland Day" is no event; a whole name with the word behind it is
  { has: ['event', 'thing-named-after'], lacks: [], example: 'Martin Luther King Day' },
  { has: ['event', 'dated-event'], lacks: ['inverted'], example: 'World War, 1939-1945' },
  { has: ['place-name', 'place-first-alone'], lacks: ['life-dates', 'inverted'], example: 'New York (N.Y.)' },
  { has: ['place-qualified'], lacks: ['life-dates'], example: 'Baker, Mount (Wash.)' },
];

/** A rule suffers nobody, or the codes say so. */
function isSurelyNobody({ reasons, parsed }: Classification): boolean {
  if (FINAL_RULES.has(reasons[0]?.code ?? '')) return parsed.workTitle === null;
  const codes = new Set(reasons.map(({ code }) => code));
  return SURELY_NOBODY.some(({ has, lacks }) => has.every((code) => codes.has(code)) && !lacks.some((code) => codes.has(code)));
}

export class HeadingReader {
  readonly #judged: JudgedTexts;
  readonly #memory = new ShapeMemory();
  readonly #vocabulary = new Vocabulary();
  readonly #texts = new DateTexts();
  readonly #filler = new FormFiller(this.#memory, this.#vocabulary, this.#texts);
  readonly #lines = new GrowingInts();
  readonly #points = new GrowingBytes();
  readonly #marks = new GrowingInts();
  readonly #markStarts = new GrowingInts();
  readonly #forms = new FormTableBuilder();
  readonly #sightings: JudgedSighting[] = [];
  /** how many headings were read in full, and how many of them asked for what their shape did not let expect */
  readInFull = 0;
  get refused(): number {
    return this.#memory.refused;
  }

  constructor(judged: JudgedTexts) {
    this.#judged = judged;
    this.#markStarts.push(0);
  }

  /**
   * Takes a heading; one that names nobody is passed over. The first of its kind is read in full, and leaves a template by which those that
   * follow are put together, with the same numbers.
   *
   * @param bytes   the line stands in them from `from` to `to`
   * @param textOf  makes the string of it
   */
  read(bytes: Uint8Array, from: number, to: number, line: number, textOf: (line: number) => string): void {
    const known = this.#memory.find(bytes, from, to);
    if (known?.personal === false) return;
    if (known?.template && this.#fill(known.template, bytes, from, to, line, textOf)) return;
    const text = textOf(line);
    this.readInFull += 1;
    if (known !== null) {
      const heading = readHeading(parseHeading(text), this.#vocabulary);
      known.template ??= known.template === null ? null : formTemplate(heading, this.#memory, this.#vocabulary, this.#texts);
      this.#push(heading, line);
      return;
    }
    const { read, leaf } = this.#memory.learn(() => {
      const parsed = personalHeading(text);
      return parsed === null ? null : readHeading(parsed, this.#vocabulary);
    });
    if (read === null) return;
    if (leaf !== null) leaf.template = formTemplate(read, this.#memory, this.#vocabulary, this.#texts);
    this.#push(read, line);
  }

  /** @returns false where the template does not fit */
  #fill(template: FormTemplate, bytes: Uint8Array, from: number, to: number, line: number, textOf: (line: number) => string): boolean {
    const filler = this.#filler;
    let points = pointsOfPlainWriting(bytes, from, to);
    if (points === null || this.#judged.all.size > 0) {
      const raw = textOf(line);
      if (this.#judged.alone.has(raw) || !filler.fill(template)) return false;
      const text = cleanHeading(raw);
      points = pointsOfWriting(raw, text);
      this.#see(raw, text);
    } else if (!filler.fill(template)) return false;
    this.#lines.push(line);
    this.#points.push(filler.points + points);
    this.#forms.pushColumns(filler.pool, filler.poolEnd, filler.span);
    this.#marks.pushAll(filler.marks, filler.marksEnd);
    this.#markStarts.push(this.#marks.length);
    return true;
  }

  #push({ parsed, form, shelf }: ReadHeading, line: number): void {
    this.#see(parsed.raw, parsed.text);
    this.#lines.push(line);
    this.#points.push(pointsOfParts(parsed) + pointsOfWriting(parsed.raw, parsed.text));
    this.#forms.pushColumns(form.pool, form.pool.length, Int32Array.from(form.spans));
    const alone = this.#judged.alone.has(parsed.raw);
    for (const { word } of alone ? shelf : withoutEmptyEnd(shelf)) this.#marks.push(word === null ? PART_END : this.#vocabulary.id(word));
    if (alone) this.#marks.push(this.#vocabulary.id(parsed.raw));
    this.#markStarts.push(this.#marks.length);
  }

  /** Must be called before the heading is added. */
  #see(raw: string, text: string): void {
    const heading = this.#lines.length;
    if (this.#judged.all.has(raw)) this.#sightings.push({ heading, text: raw, asItStands: true });
    if (text !== raw && this.#judged.all.has(text)) this.#sightings.push({ heading, text, asItStands: false });
  }

  columns(): HeadingColumns {
    const words = this.#vocabulary;
    const order = Int32Array.from({ length: words.size }, (_, word) => word);
    return {
      lines: this.#lines.values(),
      points: this.#points.values(),
      marks: this.#marks.values(),
      markStarts: this.#markStarts.values(),
      forms: this.#forms.columns(),
      words: words.columns(),
      wordOrder: order.sort((one, other) => (words.word(one) < words.word(other) ? -1 : 1)),
      sightings: this.#sightings,
    };
  }
}

const readHeading = (parsed: ParsedHeading, vocabulary: Vocabulary): ReadHeading => ({
  parsed,
  form: formOf(nameForm(parsed, vocabulary)),
  shelf: shelfWords(parsed),
});
