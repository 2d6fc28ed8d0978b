// The answer of a comparison: bits, the level of every feature, a sentence for each, and the veto that outranks them.
import type { Reason } from '../reason.ts';

/** One compared feature and the level it was found at: `{feature:'birth', level:'exact', bits:6.6, …}`. */
export interface FeatureEvidence extends Reason {
  readonly feature: string;
  readonly level: string;
}

/** Match weight of a candidate pair. `bits` is `-Infinity` where `veto` is given. */
export interface MatchWeight {
  readonly bits: number;
  readonly features: readonly FeatureEvidence[];
  readonly veto: Reason | null;
}
