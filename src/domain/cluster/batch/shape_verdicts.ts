// Whether headings of one shape name people, decided once for each path of answers: of a million headings some ten thousand are decided in full.
import { watched } from '../../heading/lexicon/word_list.ts';
import { PathTree } from '../../heading/shape/path_tree.ts';
import { Questions } from '../../heading/shape/questions.ts';
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
  readonly #paths = new PathTree();
  readonly #questions = new Questions();
  #isNew = false;
  #root = 0;

  /** @returns whether headings read like this one are personal; null where it must be decided. {@link learn} is told how then */
  find(bytes: Uint8Array, from: number, to: number): boolean | null {
    this.#isNew = false;
    if (!this.#words.hasClasses() || this.#shapes.isFull() || this.#paths.isFull()) {
      this.#shapes.clear();
      this.#paths.clear();
      this.#words.clearClasses();
    } else if (!this.#words.hasRoom()) this.#words.clear();
    if (!this.#scan.read(bytes, from, to) || !this.#key.of(this.#scan, CONTEXT)) return null;
    this.#root = this.#shapes.find(this.#key.numbers, this.#key.length, this.#key.hash);
    const known = this.#root === 0 ? undefined : this.#paths.find(this.#root, this.#scan);
    this.#isNew = known === undefined;
    return known === undefined || known === null ? null : known === PERSONAL;
  }

  /**
   * Decides about the heading that was looked for last, and remembers it for those that are read alike.
   *
   * @param decide  must read the heading anew: an answer from a memory asks no list, and nothing could be learned from it
   */
  learn<Read>(decide: () => Read | null): Read | null {
    if (!this.#isNew) return decide();
    this.#isNew = false;
    this.#questions.begin(this.#scan);
    const read = watched(this.#questions.put, decide);
    const start = this.#paths.add(this.#root, this.#scan, this.#questions.asked, read === null ? NOT_PERSONAL : PERSONAL);
    if (this.#root === 0 && start !== 0) this.#shapes.add(this.#key.numbers, this.#key.length, this.#key.hash, start);
    return read;
  }
}
