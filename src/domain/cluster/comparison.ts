// Units compared by number: their forms, and bits of any two under one snapshot of frequencies.
import { compareForms } from '../match/compare.ts';
import { isDated, yearLevel } from '../match/life_span.ts';
import type { NameForm } from '../match/name_form.ts';
import type { RarityTable } from '../match/rarity.ts';
import { Sum } from '../match/tally.ts';
import type { Vocabulary } from '../match/vocabulary.ts';
import { weighForms } from '../match/weigh.ts';
import type { MatchWeight } from '../match/weight.ts';
import { BANDS, BRIDGE_BITS, RIVAL_BITS } from '../match/weights.ts';

/** Below this a pair is neither merged nor suggested, nor a rival of a pair that is merged. */
export const WORTH_KEEPING_BITS = Math.min(BANDS.suggest, BANDS.merge - RIVAL_BITS);

export interface Comparison {
  /** match weight in bits, the same both ways round; `-Infinity` under a veto */
  readonly bits: (one: number, other: number) => number;
  /** the same, told level by level */
  readonly weight: (one: number, other: number) => MatchWeight | null;
  /** birth or death is known */
  readonly isDated: (unit: number) => boolean;
  /** a veto, or bits too low for a third to bridge them. Both years the same: two misspellings of one name may look like different names to one another */
  readonly apart: (one: number, other: number) => boolean;
}

/**
 * @param forms  of the units by number, under one vocabulary; a lower number is the left side of a comparison
 */
export function comparisonOf(forms: readonly NameForm[], vocabulary: Vocabulary, rarity: RarityTable): Comparison {
  const sum = new Sum(rarity);
  const inOrder = (one: number, other: number): readonly [NameForm | undefined, NameForm | undefined] => [
    forms[Math.min(one, other)],
    forms[Math.max(one, other)],
  ];
  const bits = (one: number, other: number): number => {
    const [left, right] = inOrder(one, other);
    if (left === undefined || right === undefined) return Number.NEGATIVE_INFINITY;
    compareForms(left, right, vocabulary, sum.reset());
    return sum.bits;
  };
  return {
    bits,
    weight(one, other) {
      const [left, right] = inOrder(one, other);
      return left === undefined || right === undefined ? null : weighForms(left, right, vocabulary, rarity);
    },
    isDated: (unit) => isDated(forms[unit]?.life ?? { birth: null, death: null, active: null }),
    apart: (one, other) => bits(one, other) < BRIDGE_BITS && !sameLife(forms[one], forms[other]),
  };
}

const sameLife = (one: NameForm | undefined, other: NameForm | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  yearLevel(one.life.birth, other.life.birth) === 'exact' &&
  yearLevel(one.life.death, other.life.death) === 'exact';
