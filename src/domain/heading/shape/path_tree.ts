// What reading a heading asked of word lists, as a tree: headings of one shape whose words give the same answers along a path are read alike.
//
// path  = *question leaf
// question = which word of the heading, which list, the answer; where it is the other one, another path goes on
// leaf  = what was learned from the first heading that went there: the template of its answer, or whatever the owner of the tree keeps
//
// Sound as long as the shape and the answers decide which question comes next. A path that asks something else than the tree expects is
// refused, so a shape that hides what it should tell costs time, and shows in `refused`.
import type { HeadingScan } from './scan.ts';

/** A leaf takes 30 numbers (1,000,000 headings of the bench: 38,000 leaves); with their templates about 40 MB. A full tree is emptied. */
const POOL_NUMBERS = 2 ** 21;
const MAX_LEAVES = 2 ** 16;
const MAX_PATH = 2 ** 12;

/** A question as a number: token × 128 + list. */
export const questionOf = (token: number, list: number): number => (token << 7) | list;

export class PathTree<Leaf> {
  /** twice the question, plus the answer; or below 0 a leaf. Place 0 is left free, since 0 in {@link #others} stands for none */
  readonly #questions = new Int32Array(POOL_NUMBERS);
  /** where the path goes on if the answer is the other one */
  readonly #others = new Int32Array(POOL_NUMBERS);
  readonly #leaves: Leaf[] = [];
  #used = 1;
  /** paths that asked something else than the tree expected */
  refused = 0;

  isFull(): boolean {
    return this.#leaves.length >= MAX_LEAVES || this.#used > POOL_NUMBERS - MAX_PATH;
  }

  clear(): void {
    this.#others.fill(0, 0, this.#used);
    this.#leaves.length = 0;
    this.#used = 1;
  }

  /**
   * @param root  where the paths of the shape begin
   * @returns     the leaf at the end of the path that the words of the heading take; undefined where nobody went there yet
   */
  find(root: number, scan: HeadingScan): Leaf | undefined {
    const questions = this.#questions;
    const { word } = scan;
    const { lists } = scan.words;
    let at = root;
    for (;;) {
      const question = questions[at] ?? -1;
      if (question < 0) return this.#leaves[~question];
      const bits = lists[4 * (word[question >> 8] ?? 0) + ((question >> 6) & 3)] ?? 0;
      if (((bits >>> ((question >> 1) & 31)) & 1) === (question & 1)) at += 1;
      else {
        at = this.#others[at] ?? 0;
        if (at === 0) return undefined;
      }
    }
  }

  /**
   * Remembers what reading a heading asked, in order, each question once.
   *
   * @param root  0 for the first heading of a shape
   * @returns     where the paths of the shape begin; 0 where nothing was remembered
   */
  add(root: number, scan: HeadingScan, asked: readonly number[], leaf: Leaf): number {
    if (asked.length >= MAX_PATH - 1) return 0;
    if (root === 0) return this.#write(scan, asked, 0, leaf);
    let at = root;
    for (let next = 0; next < asked.length; next += 1) {
      const question = this.#questions[at] ?? -1;
      if (question < 0 || question >> 1 !== asked[next]) break;
      if ((question & 1) === answerOf(scan, question >> 1)) at += 1;
      else if (this.#others[at] !== 0) at = this.#others[at] ?? 0;
      else {
        this.#others[at] = this.#write(scan, asked, next + 1, leaf);
        return root;
      }
    }
    this.refused += 1;
    return 0;
  }

  #write(scan: HeadingScan, asked: readonly number[], from: number, leaf: Leaf): number {
    const start = this.#used;
    for (let at = from; at < asked.length; at += 1) {
      const question = asked[at] ?? 0;
      this.#questions[this.#used] = (question << 1) | answerOf(scan, question);
      this.#used += 1;
    }
    this.#questions[this.#used] = ~this.#leaves.length;
    this.#used += 1;
    this.#leaves.push(leaf);
    return start;
  }
}

/** 1 where the list of a question holds its word. */
function answerOf(scan: HeadingScan, question: number): number {
  const word = scan.word[question >> 7] ?? 0;
  return ((scan.words.lists[4 * word + ((question >> 5) & 3)] ?? 0) >>> (question & 31)) & 1;
}
