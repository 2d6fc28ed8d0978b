// Labelled headings with what the classifier says of them, and the forecasts that its answers are.
import { classify } from '../heading/classify.ts';
import { bitsOf, corpusNames, withCorpus } from '../heading/corpus.ts';
import type { Classification } from '../heading/heading.ts';
import { type Forecast, heldOut, probabilityOfBits, type WeighedCase } from './calibration.ts';
import { agreement } from './kind_agreement.ts';
import type { LabelledHeading } from './labelled.ts';
import { originOf } from './origin.ts';
import type { Case } from './precision.ts';

export interface JudgedHeading {
  readonly labelled: LabelledHeading;
  readonly answer: Classification;
  /** a heading that may be labelled as a person or not is right either way */
  readonly truth: boolean;
}

export const judgeAll = (labelled: readonly LabelledHeading[]): readonly JudgedHeading[] =>
  labelled.map((one) => {
    const answer = classify(one.heading, one.context);
    return { labelled: one, answer, truth: one.alsoKinds.includes('person') ? answer.person : one.person };
  });

/** The same with the whole table at hand, as if it were one collection. */
export function judgeTogether(judged: readonly JudgedHeading[]): readonly JudgedHeading[] {
  const names = corpusNames(judged.map(({ answer }) => answer));
  return judged.map((one) => ({ ...one, answer: withCorpus(one.answer, one.labelled.context, names) }));
}

/** A judged heading as a case for precision and recall: counted as a whole, by source, by origin and, where both are known, by order. */
export function caseOf({ labelled, answer, truth }: JudgedHeading): Case {
  const groups = ['all'];
  if (labelled.source !== '') groups.push(`source ${labelled.source}`);
  // an origin is a property of a name: headings that name nobody have none
  if (truth) {
    const origin = labelled.origin === '' ? originOf(answer.parsed.name) : labelled.origin;
    groups.push(labelled.order === 'any' ? `origin ${origin}` : `origin ${origin}, ${labelled.source}`);
  }
  return { truth, answer: answer.person, groups };
}

/** Cases of the evidence table by source: what tables of probabilities are fitted on. */
export function weighedBySource(judged: readonly JudgedHeading[]): ReadonlyMap<string, readonly WeighedCase[]> {
  const groups = new Map<string, WeighedCase[]>();
  for (const one of judged) {
    const bits = bitsOf(one.answer, one.labelled.context);
    if (bits === null) continue;
    const group = groups.get(one.labelled.source) ?? [];
    group.push({ bits, truth: one.truth });
    groups.set(one.labelled.source, group);
  }
  return groups;
}

/** Is it a person? Forecasts in four ways: bits at their word, and by tables fitted without the source of each heading. */
export function personForecasts(judged: readonly JudgedHeading[]): {
  readonly atTheirWord: readonly Forecast[];
  readonly heldOut: readonly Forecast[];
} {
  const groups = weighedBySource(judged);
  return {
    atTheirWord: [...groups.values()].flat().map(({ bits, truth }) => ({ probability: probabilityOfBits(bits), truth })),
    heldOut: [...heldOut(groups).values()].flat(),
  };
}

/** Is the kind right, coarsely? The confidence given to it is the forecast. */
export const kindForecasts = (judged: readonly JudgedHeading[]): readonly Forecast[] =>
  judged.flatMap(({ labelled, answer, truth }) => {
    const agrees = agreement(labelled, answer.kind);
    if (agrees === null) return answer.person ? [{ probability: answer.confidence, truth }] : [];
    return [{ probability: answer.confidence, truth: agrees !== 'none' }];
  });
