// Lines in, columns of personal headings out: the first step of a batch, which every thread does for its own lines.
import { decide } from '../../heading/decide.ts';
import type { Classification, ParsedHeading } from '../../heading/heading.ts';
import { KIND_RULES } from '../../heading/kind_rules.ts';
import { parseHeading } from '../../heading/parse.ts';
import { type FormColumns, FormTableBuilder } from '../../match/form_table.ts';
import { GrowingBytes, GrowingInts } from '../../match/growing.ts';
import { nameForm } from '../../match/name_form.ts';
import { Vocabulary, type WordColumns } from '../../match/vocabulary.ts';
import { preferencePoints } from '../authority.ts';
import { shelfParts } from '../units.ts';
import { ShapeVerdicts } from './shape_verdicts.ts';

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
  readonly #verdicts = new ShapeVerdicts();
  readonly #vocabulary = new Vocabulary();
  readonly #lines = new GrowingInts();
  readonly #points = new GrowingBytes();
  readonly #marks = new GrowingInts();
  readonly #markStarts = new GrowingInts();
  readonly #forms = new FormTableBuilder();
  readonly #sightings: JudgedSighting[] = [];

  constructor(judged: JudgedTexts) {
    this.#judged = judged;
    this.#markStarts.push(0);
  }

  /**
   * Takes a heading; one that names nobody is passed over.
   *
   * @param bytes   the line stands in them from `from` to `to`
   * @param textOf  makes the string of it
   */
  read(bytes: Uint8Array, from: number, to: number, line: number, textOf: (line: number) => string): void {
    const known = this.#verdicts.find(bytes, from, to);
    if (known === false) return;
    const parsed = known === true ? parseHeading(textOf(line)) : this.#verdicts.learn(() => personalHeading(textOf(line)));
    if (parsed === null) return;
    this.#mark(parsed);
    const heading = this.#lines.length;
    this.#lines.push(line);
    this.#points.push(preferencePoints(parsed));
    this.#forms.push(nameForm(parsed, this.#vocabulary));
    if (this.#judged.all.size > 0) this.#see(parsed, heading);
  }

  #mark(parsed: ParsedHeading): void {
    const marks = this.#marks;
    const from = marks.length;
    for (const part of shelfParts(parsed)) {
      for (let start = 0; start < part.length; ) {
        const space = part.indexOf(' ', start);
        const end = space === -1 ? part.length : space;
        marks.push(this.#vocabulary.id(part.slice(start, end)));
        start = end + 1;
      }
      marks.push(PART_END);
    }
    if (this.#judged.alone.has(parsed.raw)) marks.push(this.#vocabulary.id(parsed.raw));
    else while (marks.length > from && marks.held[marks.length - 1] === PART_END) marks.length -= 1;
    this.#markStarts.push(marks.length);
  }

  #see({ raw, text }: ParsedHeading, heading: number): void {
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

/** Less than the number of any word. */
const PART_END = 0;
