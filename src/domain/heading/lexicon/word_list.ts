// Lists of words that tell whoever watches which list was asked for which word: what a reading rests on, shape/path_tree.ts learns from it.

/** Numbers of lists fit one byte. */
const MAX_LISTS = 256;

/** What is asked like a list of words: by number, word by word. */
export interface AskedList {
  readonly number: number;
  /** the answer without telling it to anybody */
  holds(word: string): boolean;
}

const all: AskedList[] = [];
/** Every list made so far, by its number. */
export const askedLists: readonly AskedList[] = all;

/** Gives a list its number; called once by each. */
export function register(list: AskedList): number {
  if (all.length >= MAX_LISTS) throw new RangeError(`more than ${MAX_LISTS} lists of words`);
  return all.push(list) - 1;
}

/** Told of every question while a watch lasts. */
type Watch = (list: number, word: string) => void;
let watch: Watch | null = null;

/** Tells `told` of every question that `read` asks of a list. Watches do not nest. */
export function watched<Answer>(told: Watch, read: () => Answer): Answer {
  watch = told;
  try {
    return read();
  } finally {
    watch = null;
  }
}

/** For those who keep the answers of several lists under one key, and ask that instead. */
export function tell(list: AskedList, word: string): void {
  if (watch !== null) watch(list.number, word);
}

/** A list of words or phrases. Iterating over it tells nothing, so only its making may depend on that. */
export class WordList extends Set<string> implements AskedList {
  readonly number = register(this);

  override has(word: string): boolean {
    if (watch !== null) watch(this.number, word);
    return super.has(word);
  }

  holds(word: string): boolean {
    return super.has(word);
  }
}

/** A question to a word that is asked like a list: does it end as surnames do? */
export class WordQuestion implements AskedList {
  readonly number = register(this);
  readonly #answer: (word: string) => boolean;

  constructor(answer: (word: string) => boolean) {
    this.#answer = answer;
  }

  has(word: string): boolean {
    if (watch !== null) watch(this.number, word);
    return this.#answer(word);
  }

  holds(word: string): boolean {
    return this.#answer(word);
  }
}
