// Precision and recall of a yes-or-no question, counted case by case, for the whole and for every group that a case belongs to.

/** Cases by what is true and what was said. */
export interface Confusion {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

export interface PrecisionRecall {
  /** share of the answers "yes" that are right, 0..1; 0 where nothing was answered yes */
  readonly precision: number;
  /** share of the true cases that were answered "yes", 0..1; 0 where there are none */
  readonly recall: number;
  /** harmonic mean of both */
  readonly f1: number;
  /** mean of recall and of the share of false cases answered "no": the number to use where nearly all cases are true */
  readonly balanced: number;
}

/** One case: what is true, what was said, and the groups it is counted in (a source, a form, an origin). */
export interface Case {
  readonly truth: boolean;
  readonly answer: boolean;
  readonly groups: readonly string[];
}

const EMPTY: Confusion = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };

function counted(counts: Confusion, { truth, answer }: Case): Confusion {
  if (truth) return answer ? { ...counts, truePositive: counts.truePositive + 1 } : { ...counts, falseNegative: counts.falseNegative + 1 };
  return answer ? { ...counts, falsePositive: counts.falsePositive + 1 } : { ...counts, trueNegative: counts.trueNegative + 1 };
}

/** Counts the cases of every group. A case in two groups counts in both. */
export function confusionByGroup(cases: Iterable<Case>): ReadonlyMap<string, Confusion> {
  const groups = new Map<string, Confusion>();
  for (const one of cases) for (const group of one.groups) groups.set(group, counted(groups.get(group) ?? EMPTY, one));
  return groups;
}

/**
 * Precision, recall, F1 and balanced accuracy of the counts.
 *
 * @example precisionRecall({ truePositive: 3, falsePositive: 1, falseNegative: 1, trueNegative: 5 }).f1 // 0.75
 */
export function precisionRecall({ truePositive, falsePositive, falseNegative, trueNegative }: Confusion): PrecisionRecall {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const precision = share(truePositive, truePositive + falsePositive);
  const recall = share(truePositive, truePositive + falseNegative);
  const specificity = share(trueNegative, trueNegative + falsePositive);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), balanced: (recall + specificity) / 2 };
}

/** All cases of a group, yes and no. */
export const casesIn = (counts: Confusion): number =>
  counts.truePositive + counts.falsePositive + counts.falseNegative + counts.trueNegative;
/** The true cases of a group. */
export const truthsIn = (counts: Confusion): number => counts.truePositive + counts.falseNegative;
