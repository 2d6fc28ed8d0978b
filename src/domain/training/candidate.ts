// What a training set is chosen from: faces as naming and curators left them, the people they may be of, and pairs of people who may be one.
import type { Box } from '../embedding/box.ts';
import type { LifeYearJson } from '../heading/heading_json.ts';

export interface Candidate {
  readonly faceId: string;
  readonly itemId: string;
  readonly imageUrl: string;
  readonly imageSha256: string | null;
  /** shares of the picture */
  readonly box: Box;
  /** pixels */
  readonly imageWidth: number;
  readonly imageHeight: number;
  /** of the detector */
  readonly score: number;
  readonly spaceId: string;
  readonly provider: string;
  readonly rightsUri: string | null;
  /** what a curator said of it, and of whom */
  readonly word: 'person' | 'stranger' | 'not-a-face' | null;
  readonly saidPerson: string | null;
  /** what the machine says of it */
  readonly status: 'named' | 'ambiguous' | 'unnamed';
  readonly namedPerson: string | null;
  readonly probability: number;
  readonly alternatives: readonly { readonly person: string | null; readonly probability: number }[];
  readonly embedding: Float32Array | null;
}

export interface CandidatePerson {
  readonly id: string;
  readonly preferredForm: string;
  readonly variantForms: readonly string[];
  readonly birth: LifeYearJson | null;
  readonly death: LifeYearJson | null;
  readonly authorityUris: readonly string[];
}

/** Ids of two people whom a curator has yet to tell apart, or to join. */
export type Pending = readonly [person: string, other: string];

export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** What was asked for, every default written out: it is part of the snapshot. */
export interface TrainingConfig {
  readonly name: string;
  readonly spaceId: string;
  /** a machine's label counts from here on */
  readonly minProbability: number;
  readonly minFaces: number;
  readonly maxFaces: number;
  /** detections below it are left out */
  readonly minScore: number;
  readonly seed: number;
  readonly shares: Readonly<Record<Split, number>>;
  /** people who may be alive stay out, but for those whom a curator allows */
  readonly allowLiving: boolean;
  readonly allowedPeople: readonly string[];
  /** "today" of the gate for the living */
  readonly asOfYear: number;
  readonly embeddings: boolean;
  /** where the data set is told to come from */
  readonly url: string;
}

export interface TrainingInput {
  readonly config: TrainingConfig;
  readonly candidates: readonly Candidate[];
  readonly people: readonly CandidatePerson[];
  readonly pending: readonly Pending[];
}

/** A face with its label. */
export interface LabelledFace {
  readonly face: Candidate;
  readonly personId: string;
  readonly source: 'human' | 'auto';
  readonly probability: number;
}

export interface TrainingRow extends LabelledFace {
  readonly split: Split;
}

/** In the order of UTF-16 code units, which no locale changes. */
export const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
