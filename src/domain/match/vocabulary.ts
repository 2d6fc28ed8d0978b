// The words of names as small integers, with what the hot loop asks of a word worked out once.
import { isRespelling, skeleton } from '../text/distance.ts';
import { nicknameRoots } from '../name/nicknames.ts';

/** Words are numbered from 1; 0 stands for no word. */
export type WordId = number;

/** Of a given name of four letters and more, a beginning of three is a printer's short form: "Alex", "Fred", "Wm" is none. */
const SHORT_FORM_LETTERS = 3;

export class Vocabulary {
  readonly #ids = new Map<string, WordId>();
  readonly #words: string[] = [''];
  readonly #skeletons: WordId[] = [0];
  readonly #roots: (readonly string[])[] = [[]];
  /** pairs of words already compared: left * 2^26 + right → the answer; bounded, since a collection repeats its names */
  readonly #respelt = new Map<number, boolean>();

  /** The number of a folded word; the same word has the same number for the life of the vocabulary. */
  id(word: string): WordId {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#skeletons.push(-1);
    this.#roots.push(nicknameRoots(word));
    return id;
  }

  get size(): number {
    return this.#words.length;
  }

  word(id: WordId): string {
    return this.#words[id] ?? '';
  }

  isInitial(id: WordId): boolean {
    return this.word(id).length === 1;
  }

  initial(id: WordId): number {
    return this.word(id).charCodeAt(0);
  }

  /** The id of the consonant skeleton; skeletons live in the same vocabulary with a mark no folded word can hold. */
  skeleton(id: WordId): WordId {
    const known = this.#skeletons[id] ?? 0;
    if (known >= 0) return known;
    const made = this.id(`\u0001${skeleton(this.word(id))}`);
    this.#skeletons[id] = made;
    return made;
  }

  /** "Bill" and "William", "Peggy" and "Margaret"; also a plain beginning: "Alex" and "Alexander". */
  sameNickname(left: WordId, right: WordId): boolean {
    const one = this.#roots[left] ?? [];
    const other = this.#roots[right] ?? [];
    if (one.some((root) => other.includes(root))) return true;
    const [short, long] = [this.word(left), this.word(right)].sort((a, b) => a.length - b.length);
    return short !== undefined && long !== undefined && short.length >= SHORT_FORM_LETTERS && long.startsWith(short);
  }

  /** One or two edits apart, as long words allow; remembered. */
  respelt(left: WordId, right: WordId): boolean {
    const [low, high] = left < right ? [left, right] : [right, left];
    const key = low * 2 ** 26 + high;
    const known = this.#respelt.get(key);
    if (known !== undefined) return known;
    if (this.#respelt.size >= RESPELT_KEPT) this.#respelt.clear();
    const answer = isRespelling(this.word(low), this.word(high));
    this.#respelt.set(key, answer);
    return answer;
  }
}

/** About 60 MB of answers at the most. */
const RESPELT_KEPT = 1_000_000;
