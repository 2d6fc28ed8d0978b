// Where a comparison adds up its bits: a bare sum for the hot loop, and one that remembers every level for an explanation.
import type { RarityTable } from './rarity.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';
import type { FeatureEvidence } from './weight.ts';
import { inGrains, LEVEL, type Level, ROWS, type VetoCode } from './weights.ts';

export interface Tally {
  readonly bits: number;
  /** words 0 where the row is not about words; `mark` is the word that {left} stands for then */
  add(level: Level, left: WordId, right: WordId, mark?: WordId): void;
  veto(code: VetoCode): VetoCode;
  /** a bare sum from 0 under the same frequencies, to try a reading; the next trial begins it again */
  trial(): Tally;
}

const PLAIN = 0;
const OF_SURNAME = 1;
const OF_FORENAME = 2;
const OF_RARER_SURNAME = 3;
const OF_RARER_FORENAME = 4;
const SCALES = {
  plain: PLAIN,
  surname: OF_SURNAME,
  forename: OF_FORENAME,
  rarerSurname: OF_RARER_SURNAME,
  rarerForename: OF_RARER_FORENAME,
};
const BITS = Float64Array.from(ROWS, ({ bits }) => inGrains(bits));
const SCALE = Uint8Array.from(ROWS, ({ scale }) => SCALES[scale]);

function bitsOf(level: Level, left: WordId, right: WordId, rarity: RarityTable): number {
  const bits = BITS[level] ?? 0;
  switch (SCALE[level]) {
    case OF_SURNAME:
      return bits + (left === right ? rarity.surname(left) : Math.min(rarity.surname(left), rarity.surname(right)));
    case OF_FORENAME:
      return bits + (left === right ? rarity.forename(left) : Math.min(rarity.forename(left), rarity.forename(right)));
    case OF_RARER_SURNAME:
      return bits + Math.max(rarity.surname(left), rarity.surname(right));
    case OF_RARER_FORENAME:
      return bits + Math.max(rarity.forename(left), rarity.forename(right));
    default:
      return bits;
  }
}

/** The sum alone; reused for every pair of the hot loop. */
export class Sum implements Tally {
  bits = 0;
  readonly #rarity: RarityTable;
  #trial: Sum | null = null;

  constructor(rarity: RarityTable) {
    this.#rarity = rarity;
  }

  reset(): this {
    this.bits = this.#rarity.priorBits;
    return this;
  }

  add(level: Level, left: WordId, right: WordId): void {
    this.bits += bitsOf(level, left, right, this.#rarity);
  }

  veto(code: VetoCode): VetoCode {
    this.bits = Number.NEGATIVE_INFINITY;
    return code;
  }

  trial(): Tally {
    this.#trial ??= new Sum(this.#rarity);
    this.#trial.bits = 0;
    return this.#trial;
  }
}

/** Every level with its sentence, for `explain` and for suggestions. */
export class Account implements Tally {
  bits: number;
  readonly features: FeatureEvidence[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #rarity: RarityTable;

  constructor(vocabulary: Vocabulary, rarity: RarityTable) {
    this.#vocabulary = vocabulary;
    this.#rarity = rarity;
    this.bits = rarity.priorBits;
    this.#tell(LEVEL.prior, rarity.priorBits, String(rarity.people), '');
  }

  add(level: Level, left: WordId, right: WordId, mark?: WordId): void {
    const bits = bitsOf(level, left, right, this.#rarity);
    this.bits += bits;
    this.#tell(level, bits, this.#vocabulary.word(mark ?? left), this.#vocabulary.word(right));
  }

  veto(code: VetoCode): VetoCode {
    this.bits = Number.NEGATIVE_INFINITY;
    return code;
  }

  trial(): Tally {
    const trial = new Sum(this.#rarity);
    return trial;
  }

  #tell(level: Level, bits: number, left: string, right: string): void {
    const row = ROWS[level];
    if (row === undefined) return;
    const text = row.says.replace('{left}', left).replace('{right}', right);
    this.features.push({ feature: row.feature, level: row.level, code: `${row.feature}-${row.level}`, text, bits });
  }
}
