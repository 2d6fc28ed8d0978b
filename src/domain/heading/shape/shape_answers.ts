// Answers by shape: the first heading of a shape is decided in full, those that follow are answered from the template it left.

import type { Classification, HeadingContext } from '../heading.ts';
import { watched } from '../lexicon/word_list.ts';
import type { SeesPerson } from '../person_vote.ts';
import { BACKSLASH, QUOTE } from './bytes.ts';
import { PathTree } from './path_tree.ts';
import { Pieces } from './pieces.ts';
import { Questions } from './questions.ts';
import { HeadingScan, MAX_BYTES } from './scan.ts';
import { ShapeKey } from './shape_key.ts';
import { ShapeTable } from './shape_table.ts';
import { classificationJson, HEADING, INITIAL, TEXT, type Template, TemplateTexts, TOKEN, templateOf } from './template.ts';
import { WordTable } from './word_table.ts';

const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];

/** Bytes to write to; {@link Output.reserve} gives room. */
export interface Output {
  bytes: Uint8Array;
  length: number;
}

/** More than any template with the texts of a heading of {@link MAX_BYTES}. */
const ANSWER_BYTES = 32 * 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

type Decide = (raw: string, context: HeadingContext, seesPerson: SeesPerson) => Classification;

/** Headings in, lines of JSON out. Memory is bounded, whatever comes: about 60 MB with full tables. */
export class ShapeAnswers {
  readonly #decide: Decide;
  readonly #seesPerson: SeesPerson;
  readonly #words = new WordTable();
  readonly #scan = new HeadingScan(this.#words);
  readonly #key = new ShapeKey();
  readonly #shapes = new ShapeTable();
  readonly #paths = new PathTree<Template | null>();
  readonly #questions = new Questions();
  readonly #texts = new TemplateTexts();
  readonly #pieces = new Pieces(this.#scan, this.#words);
  /** how many headings were decided in full */
  decided = 0;
  /** how often the language model was asked */
  asked = 0;

  /**
   * @param decide      reads one heading in full; see decide.ts
   * @param seesPerson  what `decide` asks of a language model; an answer that needed it is never remembered
   */
  constructor(decide: Decide, seesPerson: SeesPerson) {
    this.#decide = decide;
    this.#seesPerson = (text) => {
      this.asked += 1;
      return seesPerson(text);
    };
  }

  /**
   * Appends the line of JSON that describes one heading.
   *
   * @param bytes  UTF-8; the heading stands from `from` to `to`
   */
  write(bytes: Uint8Array, from: number, to: number, context: HeadingContext, output: Output): void {
    if (!this.#read(bytes, from, to, context)) {
      append(output, encoder.encode(`${classificationJson(this.#inFull(bytes, from, to, context))}\n`));
      return;
    }
    const root = this.#shapes.find(this.#key.numbers, this.#key.length, this.#key.hash);
    const known = root === 0 ? undefined : this.#paths.find(root, this.#scan);
    const template = known === undefined ? this.#learn(root, bytes, from, to, context, output) : known;
    if (template === null) append(output, encoder.encode(`${classificationJson(this.#inFull(bytes, from, to, context))}\n`));
    else if (template !== undefined) this.#fill(template, bytes, from, to, output);
  }

  /** How many headings asked for what their shape did not let expect: see {@link PathTree.refused}. */
  get refused(): number {
    return this.#paths.refused;
  }

  #inFull(bytes: Uint8Array, from: number, to: number, context: HeadingContext): Classification {
    this.decided += 1;
    return this.#decide(decoder.decode(bytes.subarray(from, to)), context, this.#seesPerson);
  }

  #read(bytes: Uint8Array, from: number, to: number, context: HeadingContext): boolean {
    if (to - from > MAX_BYTES) return false;
    if (!this.#words.hasClasses() || this.#shapes.isFull() || this.#paths.isFull()) {
      this.#shapes.clear();
      this.#paths.clear();
      this.#texts.clear();
      this.#words.clearClasses();
    } else if (!this.#words.hasRoom()) this.#words.clear();
    return this.#scan.read(bytes, from, to) && this.#key.of(this.#scan, CONTEXTS.indexOf(context));
  }

  /**
   * Reads a heading in full, and remembers by which answers of which lists it was read so.
   *
   * @returns its template, or undefined where it has none and its answer was written
   */
  #learn(root: number, bytes: Uint8Array, from: number, to: number, context: HeadingContext, output: Output): Template | undefined {
    const asked = this.asked;
    this.#questions.begin(this.#scan);
    const answer = watched(this.#questions.put, () => this.#inFull(bytes, from, to, context));
    const ofShape = this.asked === asked;
    // "Mexican American dogs--Mexican": which of the two stands where in the answer cannot be learned
    const { base, subdivisions } = answer.parsed;
    const ambiguous = this.#key.ambiguous || subdivisions.some((part) => base.includes(part));
    if (!ofShape || !ambiguous) {
      this.#pieces.begin();
      const template = ofShape ? templateOf(answer, this.#pieces, this.#texts) : null;
      const start = this.#paths.add(root, this.#scan, this.#questions.asked, template);
      if (root === 0 && start !== 0) this.#shapes.add(this.#key.numbers, this.#key.length, this.#key.hash, start);
      if (template !== null) return template;
    }
    append(output, encoder.encode(`${classificationJson(answer)}\n`));
    return undefined;
  }

  #fill(template: Template, bytes: Uint8Array, from: number, to: number, output: Output): void {
    if (output.bytes.length - output.length < ANSWER_BYTES) grow(output, ANSWER_BYTES);
    const out = output.bytes;
    let end = output.length;
    const scan = this.#scan;
    const texts = this.#texts.bytes;
    for (let at = 0; at < template.length; at += 2) {
      const argument = template[at + 1] ?? 0;
      const op = template[at];
      if (op === TEXT) {
        const text = texts[argument];
        if (text === undefined) continue;
        out.set(text, end);
        end += text.length;
        continue;
      }
      if (op === HEADING) {
        for (let here = from; here < to; here += 1) {
          const byte = bytes[here] ?? 0;
          if (byte === QUOTE) out[end++] = BACKSLASH;
          out[end++] = byte;
        }
        continue;
      }
      if (op === INITIAL) {
        const word = scan.word[argument >> 5] ?? 0;
        end = putCharacter(out, end, this.#words.number((this.#words.initialsFrom[word] ?? 0) + (argument & 31)));
        continue;
      }
      const clean = op === TOKEN ? this.#words.cleanBytes(scan.word[argument] ?? 0) : null;
      if (clean !== null) {
        out.set(clean, end);
        end += clean.length;
        continue;
      }
      const stop = scan.to[argument] ?? 0;
      for (let here = scan.from[argument] ?? 0; here < stop; here += 1) out[end++] = bytes[here] ?? 0;
    }
    output.length = end;
  }
}

/** One UTF-16 code unit as UTF-8; surrogates never come here, see word_class.ts. */
function putCharacter(out: Uint8Array, end: number, code: number): number {
  if (code < 0x80) {
    out[end] = code;
    return end + 1;
  }
  if (code < 0x800) {
    out[end] = 0xc0 | (code >> 6);
    out[end + 1] = 0x80 | (code & 0x3f);
    return end + 2;
  }
  out[end] = 0xe0 | (code >> 12);
  out[end + 1] = 0x80 | ((code >> 6) & 0x3f);
  out[end + 2] = 0x80 | (code & 0x3f);
  return end + 3;
}

function append(output: Output, bytes: Uint8Array): void {
  if (output.bytes.length - output.length < bytes.length) grow(output, bytes.length);
  output.bytes.set(bytes, output.length);
  output.length += bytes.length;
}

function grow(output: Output, room: number): void {
  const larger = new Uint8Array(Math.max(2 * output.bytes.length, output.length + room));
  larger.set(output.bytes.subarray(0, output.length));
  output.bytes = larger;
}
