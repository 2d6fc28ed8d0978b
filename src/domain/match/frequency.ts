// How common a surname and a forename are in the collection: the snapshot that weights are taken under.
import { type FormColumns, formColumns, givenOf, partsOf, readingsOf, SPAN_WIDTH, surnamesOf } from './form_table.ts';
import { BIRTH } from './life_span.ts';
import type { NameForm } from './name_form.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Counts of people, not of headings: spellings of one person must not make a name look common. A person is counted once for each
 * surname + first forename + year of birth, which is as near as one comes before resolving.
 */
export interface NameFrequency {
  /** bearers in all, at least 1 */
  readonly people: number;
  readonly surnames: ReadonlyMap<string, number>;
  readonly forenames: ReadonlyMap<string, number>;
}

/** The same by number of word, as a batch keeps them. */
export interface BearerCounts {
  readonly people: number;
  readonly surnames: Uint32Array;
  readonly forenames: Uint32Array;
}

export function countNames(forms: Iterable<NameForm>, vocabulary: Vocabulary): NameFrequency {
  const { people, surnames, forenames } = countBearers(formColumns(forms), vocabulary.size);
  return { people, surnames: byWord(surnames, vocabulary), forenames: byWord(forenames, vocabulary) };
}

function byWord(counts: Uint32Array, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>();
  counts.forEach((count, word) => {
    if (count > 0) found.set(vocabulary.word(word), count);
  });
  return found;
}

/** @param words  how many words there are */
export function countBearers(forms: FormColumns, words: number): BearerCounts {
  const { pool, starts, count } = forms;
  const seen = new BearerSet(forms);
  const surnames = new Uint32Array(words);
  const forenames = new Uint32Array(words);
  for (let form = 0; form < count; form += 1) {
    const start = starts[form] ?? 0;
    if (readingsOf(pool[start] ?? 0) === 0 || !seen.add(form)) continue;
    const reading = pool[start + 2] ?? 0;
    const given = start + 3 + surnamesOf(reading) + partsOf(reading);
    countWords(pool, start + 3, surnamesOf(reading), surnames);
    countWords(pool, given, givenOf(reading), forenames);
  }
  return { people: Math.max(1, seen.size), surnames, forenames };
}

/** Counts each word of a list once: "John John" bears one forename. */
function countWords(pool: Int32Array, from: number, length: number, counts: Uint32Array): void {
  for (let at = from; at < from + length; at += 1) {
    const word = pool[at] ?? 0;
    let before = from;
    while (pool[before] !== word) before += 1;
    if (before === at) counts[word] = (counts[word] ?? 0) + 1;
  }
}

/** Surname, first forename and year of birth already counted: a table of forms with open addressing, at most half full. */
class BearerSet {
  size = 0;
  readonly #forms: FormColumns;
  readonly #slots: Int32Array;

  constructor(forms: FormColumns) {
    this.#forms = forms;
    this.#slots = new Int32Array(2 ** (33 - Math.clz32(Math.max(1, forms.count)))).fill(-1);
  }

  /** @returns false where a form before it has the same bearer */
  add(form: number): boolean {
    const mask = this.#slots.length - 1;
    let slot =
      (Math.imul(this.#bare(form), 0x9e3779b1) ^ Math.imul(this.#first(form), 0x85ebca6b) ^ Math.imul(this.#born(form), 0xc2b2ae35)) & mask;
    for (let other = this.#slots[slot] ?? -1; other !== -1; other = this.#slots[slot] ?? -1) {
      if (this.#bare(other) === this.#bare(form) && this.#first(other) === this.#first(form) && this.#born(other) === this.#born(form))
        return false;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = form;
    this.size += 1;
    return true;
  }

  #bare(form: number): number {
    return this.#forms.pool[(this.#forms.starts[form] ?? 0) + 3] ?? 0;
  }

  #first(form: number): number {
    const start = this.#forms.starts[form] ?? 0;
    const reading = this.#forms.pool[start + 2] ?? 0;
    return givenOf(reading) === 0 ? 0 : (this.#forms.pool[start + 3 + surnamesOf(reading) + partsOf(reading)] ?? 0);
  }

  #born(form: number): number {
    return this.#forms.spans[form * SPAN_WIDTH + BIRTH] ?? 0;
  }
}
