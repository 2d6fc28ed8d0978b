// Whether headings of one shape name people, decided once for each shape: of a million headings some ten thousand are decided in full.
import { HeadingScan } from '../../heading/shape/scan.ts';
import { ShapeKey } from '../../heading/shape/shape_key.ts';
import { ShapeTable } from '../../heading/shape/shape_table.ts';
import { WordTable } from '../../heading/shape/word_table.ts';

const PERSONAL = Int32Array.of(1);
const NOT_PERSONAL = Int32Array.of(0);
/** The contexts of `ShapeKey` by number: one context alone is asked here. */
const CONTEXT = 0;

export class ShapeVerdicts {
  readonly #words = new WordTable();
  readonly #scan = new HeadingScan(this.#words);
  readonly #key = new ShapeKey();
  readonly #shapes = new ShapeTable();
  #isNew = false;

  /** @returns whether headings of this shape are personal; null where it must be decided. {@link learn} is told the answer then */
  find(bytes: Uint8Array, from: number, to: number): boolean | null {
    this.#isNew = false;
    if (!this.#words.hasClasses() || this.#shapes.isFull()) {
      this.#shapes.clear();
      this.#words.clearClasses();
    } else if (!this.#words.hasRoom()) this.#words.clear();
    if (!this.#scan.read(bytes, from, to) || !this.#key.of(this.#scan, CONTEXT)) return null;
    const known = this.#shapes.find(this.#key.numbers, this.#key.length, this.#key.hash);
    this.#isNew = known === undefined;
    return known === undefined || known === null ? null : known === PERSONAL;
  }

  /** @param personal  of the heading that was looked for last */
  learn(personal: boolean): void {
    if (!this.#isNew) return;
    this.#shapes.add(this.#key.numbers, this.#key.length, this.#key.hash, personal ? PERSONAL : NOT_PERSONAL);
    this.#isNew = false;
  }
}
