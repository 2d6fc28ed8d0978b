// Where a comparison adds up its bits: a bare sum for the hot loop, and one that remembers every level for an explanation.
import type { NameFrequency } from './frequency.ts';
import { forenameShare, surnameShare } from './reference_frequency.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';
import type { FeatureEvidence } from './weight.ts';
import { MAX_FORENAME_BITS, MAX_SURNAME_BITS, type VetoCode, WEIGHTS, type WeightCode } from './weights.ts';

export interface Tally {
  readonly bits: number;
  /** words 0 where the row is not about words; `mark` is what {left} stands for then */
  add(code: WeightCode, left: WordId, right: WordId, mark?: string): void;
  veto(code: VetoCode): VetoCode;
  /** a bare sum under the same frequencies, to try a reading */
  trial(): Tally;
}

/**
 * The collection's counts are read as if so many people of the world at large had been counted with it: in a collection of 80 people one
 * bearer of a name says little about how rare it is.
 */
const STEADYING_PEOPLE = 2_000;
/** The prior of a smaller collection is that of one with so many people: even there a stranger of the same name turns up. */
const FEWEST_PEOPLE = 1_000;

/** Bits that a shared word is worth, looked up by word: log2(people / bearers), capped. Filled when first asked for. */
export class RarityTable {
  readonly #vocabulary: Vocabulary;
  readonly #frequency: NameFrequency;
  #surnames = new Float32Array(1024);
  #forenames = new Float32Array(1024);

  constructor(vocabulary: Vocabulary, frequency: NameFrequency) {
    this.#vocabulary = vocabulary;
    this.#frequency = frequency;
  }

  get priorBits(): number {
    return -Math.log2(this.people);
  }

  get people(): number {
    return Math.max(FEWEST_PEOPLE, this.#frequency.people);
  }

  surname(word: WordId): number {
    if (word >= this.#surnames.length) this.#surnames = grown(this.#surnames, word);
    const known = this.#surnames[word] ?? 0;
    if (known > 0) return known;
    const bits = this.#bits(word, this.#frequency.surnames, surnameShare, MAX_SURNAME_BITS);
    this.#surnames[word] = bits;
    return bits;
  }

  forename(word: WordId): number {
    if (word >= this.#forenames.length) this.#forenames = grown(this.#forenames, word);
    const known = this.#forenames[word] ?? 0;
    if (known > 0) return known;
    const bits = this.#bits(word, this.#frequency.forenames, forenameShare, MAX_FORENAME_BITS);
    this.#forenames[word] = bits;
    return bits;
  }

  /** Never 0, which stands for not asked yet. */
  #bits(id: WordId, bearers: ReadonlyMap<string, number>, shareOf: (word: string) => number, most: number): number {
    const word = this.#vocabulary.word(id);
    const count = (bearers.get(word) ?? 1) + STEADYING_PEOPLE * shareOf(word);
    return Math.max(0.01, Math.min(most, Math.log2((this.#frequency.people + STEADYING_PEOPLE) / count)));
  }
}

function grown(table: Float32Array, word: WordId): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.max(word + 1, table.length * 2));
  larger.set(table);
  return larger;
}

/** Two respelt words share a word that neither table knows: the commoner of the two says how rare it can be. */
function bitsOf(code: WeightCode, left: WordId, right: WordId, rarity: RarityTable): number {
  const { bits, scale } = WEIGHTS[code];
  if (scale === 'plain') return bits;
  return (
    bits +
    (scale === 'surname' ? Math.min(rarity.surname(left), rarity.surname(right)) : Math.min(rarity.forename(left), rarity.forename(right)))
  );
}

/** The sum alone; reused for every pair of the hot loop. */
export class Sum implements Tally {
  bits = 0;
  readonly #rarity: RarityTable;

  constructor(rarity: RarityTable) {
    this.#rarity = rarity;
  }

  reset(): this {
    this.bits = this.#rarity.priorBits;
    return this;
  }

  add(code: WeightCode, left: WordId, right: WordId): void {
    this.bits += bitsOf(code, left, right, this.#rarity);
  }

  veto(code: VetoCode): VetoCode {
    this.bits = Number.NEGATIVE_INFINITY;
    return code;
  }

  trial(): Tally {
    return new Sum(this.#rarity);
  }
}

/** Every level with its sentence, for `explain` and for suggestions. */
export class Account extends Sum {
  readonly features: FeatureEvidence[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #frequencies: RarityTable;

  constructor(vocabulary: Vocabulary, rarity: RarityTable) {
    super(rarity);
    this.#vocabulary = vocabulary;
    this.#frequencies = rarity;
    this.bits = rarity.priorBits;
    this.#tell('prior', rarity.priorBits, String(rarity.people), '');
  }

  override add(code: WeightCode, left: WordId, right: WordId, mark?: string): void {
    super.add(code, left, right);
    this.#tell(code, bitsOf(code, left, right, this.#frequencies), mark ?? this.#vocabulary.word(left), this.#vocabulary.word(right));
  }

  #tell(code: WeightCode, bits: number, left: string, right: string): void {
    const { feature, level, says } = WEIGHTS[code];
    this.features.push({ feature, level, code: `${feature}-${level}`, text: says.replace('{left}', left).replace('{right}', right), bits });
  }
}
