// A candidate as the protocol shows it; the reasons stand in the description too, because OpenRefine drops features.
import type { FeatureEvidence } from '../../domain/match/weight.ts';
import type { Reconciled } from '../../pipeline/reconcile.ts';
import type { PersonInBrief } from '../../store/reconcile.ts';
import { PERSON } from './vocabulary.ts';

interface Feature {
  readonly id: string;
  /** bits */
  readonly value: number;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  /** always a list: a string or null here makes OpenRefine wait for ever */
  readonly type: readonly [typeof PERSON];
  readonly features: readonly (Feature & { readonly name: string })[];
}

export function candidateOf({ features, because, ...person }: Reconciled): Candidate {
  const { personId, preferredForm, score, match } = person;
  const life = lifeOf(person);
  return {
    id: personId,
    name: preferredForm,
    description: `${life === '' ? '' : `${life}. `}${because}`,
    score,
    match,
    type: [PERSON],
    features: summed(features).map(([id, value]) => ({ id, name: id, value })),
  };
}

/** "1868-1963", "ca. 1846-", "" where nothing is known. */
export function lifeOf({ birth, death }: Pick<PersonInBrief, 'birth' | 'death'>): string {
  return birth === null && death === null ? '' : `${birth?.text ?? ''}-${death?.text.replace(/^-/, '') ?? ''}`;
}

/** Bits by feature: an id stands once in a list, and a comparison may tell several forenames. */
function summed(features: readonly FeatureEvidence[]): [id: string, bits: number][] {
  const bits = new Map<string, number>();
  for (const feature of features) bits.set(feature.feature, (bits.get(feature.feature) ?? 0) + feature.bits);
  return [...bits].map(([id, value]) => [id, Math.round(10 * value) / 10]);
}
