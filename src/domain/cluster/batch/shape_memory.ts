// What was learned of headings that are read alike: whether they name people, and the template of their forms. Of a million some 24,000 are read in full.
import { watched } from '../../heading/lexicon/word_list.ts';
import { PathTree } from '../../heading/shape/path_tree.ts';
import { Questions } from '../../heading/shape/questions.ts';
import { HeadingScan } from '../../heading/shape/scan.ts';
import { ShapeKey } from '../../heading/shape/shape_key.ts';
import { ShapeTable } from '../../heading/shape/shape_table.ts';
import { WordTable } from '../../heading/shape/word_table.ts';

/** Of headings that are read alike. */
export interface ShapeLeaf {
  readonly personal: boolean;
  /** of their forms, see form_template.ts; null where none can be made; undefined until a heading tells which word came from where */
  template: Int32Array | null | undefined;
}

/** The contexts of `ShapeKey` by number: one context alone is asked here. */
const CONTEXT = 0;

export class ShapeMemory {
  readonly words = new WordTable();
  readonly scan = new HeadingScan(this.words);
  readonly key = new ShapeKey();
  /** how often the numbers of words were given anew */
  forgotten = 0;
  readonly #shapes = new ShapeTable();
  readonly #paths = new PathTree<ShapeLeaf>();
  readonly #questions = new Questions();
  #isPlain = false;
  #root = 0;

  /** How many headings asked for what their shape did not let expect: see {@link PathTree.refused}. */
  get refused(): number {
    return this.#paths.refused;
  }

  /** @returns what is known of headings read like this one; null where it must be read. {@link learn} is told how then */
  find(bytes: Uint8Array, from: number, to: number): ShapeLeaf | null {
    if (!this.words.hasClasses() || this.#shapes.isFull() || this.#paths.isFull()) {
      this.#shapes.clear();
      this.#paths.clear();
      this.words.clearClasses();
      this.forgotten += 1;
    } else if (!this.words.hasRoom()) {
      this.words.clear();
      this.forgotten += 1;
    }
    this.#isPlain = this.scan.read(bytes, from, to) && this.key.of(this.scan, CONTEXT);
    if (!this.#isPlain) return null;
    this.#root = this.#shapes.find(this.key.numbers, this.key.length, this.key.hash);
    return this.#root === 0 ? null : (this.#paths.find(this.#root, this.scan) ?? null);
  }

  /**
   * Reads the heading that was looked for last, and remembers for those that are read alike whether it is personal.
   *
   * @param read  must read the heading anew, its form included: an answer from a memory asks no list, and nothing could be learned from it
   * @returns     what was read, and the leaf that remembers it; null where the heading stands for no other
   */
  learn<Read>(read: () => Read | null): { readonly read: Read | null; readonly leaf: ShapeLeaf | null } {
    // where two letters or two years are equal, a question to one is taken for a question to the other
    if (!this.#isPlain || this.key.ambiguous) return { read: read(), leaf: null };
    this.#questions.begin(this.scan);
    const found = watched(this.#questions.put, read);
    const leaf: ShapeLeaf = { personal: found !== null, template: undefined };
    const start = this.#paths.add(this.#root, this.scan, this.#questions.asked, leaf);
    if (start === 0) return { read: found, leaf: null };
    if (this.#root === 0) this.#shapes.add(this.key.numbers, this.key.length, this.key.hash, start);
    return { read: found, leaf };
  }
}
