// The answer of a shape as a template: JSON with gaps, and what of the heading fills each gap.

import type { Reason } from '../../reason.ts';
import type { Classification, HeadingName } from '../heading.ts';
import { headingNameJson, type LifeYearJson } from '../heading_json.ts';
import type { Piece, Pieces } from './pieces.ts';

/** What a gap is filled with; the argument is the number of a text, of a token, or token × 32 + number of the initial. */
export const TEXT = 0;
export const TOKEN = 1;
export const INITIAL = 2;
const YEAR_DIGITS = 3;
export const HEADING = 4;

/** Operations and arguments by turns. */
export type Template = Int32Array;

/** Texts that templates share: the reasons of many shapes are the same. */
export class TemplateTexts {
  readonly bytes: Uint8Array[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #reasons = new Map<string, number>();
  readonly #encoder = new TextEncoder();

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.bytes.length);
    this.bytes.push(this.#encoder.encode(text));
    return this.bytes.length - 1;
  }

  /** The same rows hold for many headings: found by their codes. `field` is the one row whose bits depend on the field. */
  ofReasons(reasons: readonly Reason[]): number {
    const codes = reasons.map(({ code, bits }) => (code === 'field' ? `${code}${bits}` : code)).join(' ');
    const known = this.#reasons.get(codes);
    if (known !== undefined) return known;
    const number = this.number(`${JSON.stringify(reasons)}}\n`);
    this.#reasons.set(codes, number);
    return number;
  }

  clear(): void {
    this.#reasons.clear();
    this.bytes.length = 0;
    this.#numbers.clear();
  }
}

/** What `namesake classify` prints of a heading; the template must give the same bytes. */
export function classificationJson({ heading, kind, person, confidence, parsed, reasons }: Classification): string {
  const name = person ? headingNameJson(parsed.name) : null;
  return JSON.stringify({ heading, kind, person, confidence, name, subdivisions: parsed.subdivisions, relator: parsed.relator, reasons });
}

/**
 * @returns null where a part of the answer cannot be found again in the heading; such a shape is always answered the slow way
 */
export function templateOf(answer: Classification, pieces: Pieces, texts: TemplateTexts): Template | null {
  const writer = new TemplateWriter(pieces);
  const { kind, person, confidence, parsed, reasons } = answer;
  writer.text('{"heading":"');
  writer.op(HEADING, 0);
  writer.text(`","kind":"${kind}","person":${person},"confidence":${confidence},"name":`);
  if (person && parsed.name !== null) writer.name(parsed.name);
  else writer.text('null');
  writer.text(',"subdivisions":');
  writer.list(parsed.subdivisions);
  writer.text(`,"relator":${JSON.stringify(parsed.relator)},"reasons":`);
  writer.op(TEXT, texts.ofReasons(reasons));
  return writer.finish(texts);
}

class TemplateWriter {
  readonly #pieces: Pieces;
  /** operations and arguments by turns; the argument of a text is the text */
  readonly #ops: (number | string)[] = [];
  #pending = '';
  #failed = false;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  text(text: string): void {
    this.#pending += text;
  }

  op(op: number, argument: number): void {
    if (this.#pending !== '') this.#ops.push(TEXT, this.#pending);
    this.#pending = '';
    this.#ops.push(op, argument);
  }

  finish(texts: TemplateTexts): Template | null {
    if (this.#failed) return null;
    return Int32Array.from(this.#ops, (op) => (typeof op === 'string' ? texts.number(op) : op));
  }

  /** As `headingNameJson` orders it; the test of equal bytes holds the two together. */
  name(name: HeadingName): void {
    const json = headingNameJson(name);
    if (json === null) {
      this.#fail();
      return;
    }
    this.text('{"surname":');
    this.#string(json.surname);
    this.text(',"forenames":');
    const forenames = this.#string(json.forenames);
    this.text(',"initials":[');
    const initials = this.#pieces.ofInitials(json.initials, forenames);
    if (initials === null) {
      this.#fail();
      return;
    }
    initials.forEach((piece, at) => {
      this.text(at === 0 ? '"' : ',"');
      this.#piece(piece);
      this.text('"');
    });
    this.text('],"birth":');
    this.#year(json.birth);
    this.text(',"death":');
    this.#year(json.death);
    this.text(`,"suffix":${JSON.stringify(json.suffix)},"numeration":`);
    this.#stringOrNull(json.numeration);
    this.text(',"titles":');
    this.list(json.titles);
    this.text(',"fullerForm":');
    this.#stringOrNull(json.fullerForm);
    this.text(',"nicknames":');
    this.list(json.nicknames);
    this.text('}');
  }

  list(strings: readonly string[]): void {
    this.text('[');
    strings.forEach((text, at) => {
      if (at > 0) this.text(',');
      this.#string(text);
    });
    this.text(']');
  }

  #year(year: LifeYearJson | null): void {
    const digits = year === null ? null : this.#pieces.ofYear(year.year);
    if (year === null) this.text('null');
    else if (digits === null) this.#fail();
    if (year === null || digits === null) return;
    this.text('{"year":');
    this.#piece(digits);
    this.text(`,"precision":"${year.precision}","text":`);
    this.#string(year.text);
    this.text('}');
  }

  #stringOrNull(text: string | null): void {
    if (text === null) this.text('null');
    else this.#string(text);
  }

  #string(text: string): readonly Piece[] {
    const pieces = this.#pieces.ofText(text);
    if (pieces === null) {
      this.#fail();
      return [];
    }
    this.text('"');
    for (const piece of pieces) this.#piece(piece);
    this.text('"');
    return pieces;
  }

  #piece(piece: Piece): void {
    if ('text' in piece) this.text(JSON.stringify(piece.text).slice(1, -1));
    else if ('year' in piece) this.op(YEAR_DIGITS, piece.year);
    else if ('initial' in piece) this.op(INITIAL, piece.token * 32 + piece.initial);
    else this.op(TOKEN, piece.token);
  }

  #fail(): void {
    this.#failed = true;
  }
}
