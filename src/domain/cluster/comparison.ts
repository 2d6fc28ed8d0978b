// Units compared by number: their forms, and bits of any two under one snapshot of frequencies.
import { FormComparison } from '../match/compare.ts';
import { formColumns } from '../match/form_table.ts';
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
  readonly weight: (one: number, other: number) => MatchWeight;
  /** birth or death is known */
  readonly isDated: (unit: number) => boolean;
  /** a veto, or bits too low for a third to bridge them. Both years the same: two misspellings of one name may look like different names to one another */
  readonly apart: (one: number, other: number) => boolean;
}

/** @param names  of the units by number, under one vocabulary; a lower number is the left side of a comparison */
export function comparisonOf(names: readonly NameForm[], vocabulary: Vocabulary, rarity: RarityTable): Comparison {
  const forms = formColumns(names);
  const sum = new Sum(rarity);
  const comparison = new FormComparison(forms, vocabulary);
  const bits = (one: number, other: number): number => {
    comparison.compare(Math.min(one, other), Math.max(one, other), sum.reset());
    return sum.bits;
  };
  return {
    bits,
    weight: (one, other) => weighForms(forms, Math.min(one, other), Math.max(one, other), vocabulary, rarity),
    isDated: (unit) => comparison.isDated(unit),
    apart: (one, other) => bits(one, other) < BRIDGE_BITS && !comparison.haveOneLife(one, other),
  };
}
