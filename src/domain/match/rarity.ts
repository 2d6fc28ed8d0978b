// How rare a word is in the collection, in bits: what a shared surname or forename is worth.
import type { BearerCounts, NameFrequency } from './frequency.ts';
import { forenameShare, surnameShare } from './reference_frequency.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';
import { inGrains, MAX_FORENAME_BITS, MAX_SURNAME_BITS } from './weights.ts';

/**
 * The collection's counts are read as if so many people of the world at large had been counted with it: in a collection of 80 people one
 * bearer of a name says little about how rare it is.
 */
const STEADYING_PEOPLE = 2_000;
/** The prior of a smaller collection is that of one with so many people: even there a stranger of the same name turns up. */
const FEWEST_PEOPLE = 1_000;
/** A word on which nothing else depends; never 0, which stands for not asked yet. */
const FEWEST_BITS = 1 / 64;

/** Bits that a shared word is worth, looked up by word: log2(people / bearers), capped. Filled when first asked for. */
export class RarityTable {
  readonly priorBits: number;
  readonly people: number;
  readonly #vocabulary: Vocabulary;
  readonly #counted: number;
  readonly #bearersOf: { readonly surnames: (word: WordId) => number; readonly forenames: (word: WordId) => number };
  #surnames = new Float32Array(1024);
  #forenames = new Float32Array(1024);

  constructor(vocabulary: Vocabulary, frequency: NameFrequency | BearerCounts) {
    this.#vocabulary = vocabulary;
    this.#counted = frequency.people;
    this.people = Math.max(FEWEST_PEOPLE, frequency.people);
    this.priorBits = inGrains(-Math.log2(this.people));
    const { surnames, forenames } = frequency;
    this.#bearersOf = { surnames: countOf(surnames, vocabulary), forenames: countOf(forenames, vocabulary) };
    this.#surnames = new Float32Array(vocabulary.size);
    this.#forenames = new Float32Array(vocabulary.size);
  }

  surname(word: WordId): number {
    const known = this.#surnames[word] ?? 0;
    if (known > 0) return known;
    const bits = this.#bits(this.#bearersOf.surnames(word), surnameShare(this.#vocabulary.word(word)), MAX_SURNAME_BITS);
    if (word >= this.#surnames.length) this.#surnames = grown(this.#surnames, word);
    this.#surnames[word] = bits;
    return bits;
  }

  forename(word: WordId): number {
    const known = this.#forenames[word] ?? 0;
    if (known > 0) return known;
    const bits = this.#bits(this.#bearersOf.forenames(word), forenameShare(this.#vocabulary.word(word)), MAX_FORENAME_BITS);
    if (word >= this.#forenames.length) this.#forenames = grown(this.#forenames, word);
    this.#forenames[word] = bits;
    return bits;
  }

  #bits(bearers: number, share: number, most: number): number {
    const count = Math.max(1, bearers) + STEADYING_PEOPLE * share;
    return inGrains(Math.max(FEWEST_BITS, Math.min(most, Math.log2((this.#counted + STEADYING_PEOPLE) / count))));
  }
}

const countOf = (counts: ReadonlyMap<string, number> | Uint32Array, vocabulary: Vocabulary): ((word: WordId) => number) =>
  counts instanceof Uint32Array ? (word) => counts[word] ?? 0 : (word) => counts.get(vocabulary.word(word)) ?? 0;

function grown(table: Float32Array, word: WordId): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.max(word + 1, table.length * 2));
  larger.set(table);
  return larger;
}
