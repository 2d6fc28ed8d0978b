// What resolution takes and gives: headings in, people and suggestions out.
import type { LifeYear, ParsedHeading } from '../heading/heading.ts';
import type { FeatureEvidence } from '../match/weight.ts';

/** A personal heading to be resolved, with how often the collection uses it (uses choose the preferred form, never the partition). */
export interface ResolvableHeading {
  readonly parsed: ParsedHeading;
  readonly uses: number;
}

/** A heading whose life dates are not those of the person: told, not hidden. */
export interface DateConflict {
  readonly event: 'birth' | 'death';
  readonly heading: string;
  readonly year: number;
  /** the year as the heading has it: "ca. 1868" */
  readonly text: string;
}

/** One person: the heading strings of its variant forms, the preferred one among them. */
export interface PersonCluster {
  /** sorted by code unit, so that the same set prints the same */
  readonly headings: readonly string[];
  readonly preferred: string;
  readonly birth: LifeYear | null;
  readonly death: LifeYear | null;
  /** in the order of headings */
  readonly conflicts: readonly DateConflict[];
}

/** A pair that the machine is unsure of, for a curator. `left` < `right` by code unit. */
export interface SuggestedPair {
  readonly left: string;
  readonly right: string;
  readonly bits: number;
  /** 0..1, the probability that both are one person */
  readonly probability: number;
  readonly evidence: readonly FeatureEvidence[];
}

export interface Resolution {
  /** sorted by their first heading; every heading given stands in exactly one */
  readonly people: readonly PersonCluster[];
  /** strongest first */
  readonly suggestions: readonly SuggestedPair[];
}
