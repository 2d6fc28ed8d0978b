// Faces of whom only a few people can be: exported as partial labels rather than guessed.
import type { Candidate, Split, TrainingConfig } from './candidate.ts';
import type { Gate } from './label.ts';

export interface PartialLabel {
  readonly face: Candidate;
  /** likeliest first */
  readonly candidates: readonly { readonly person: string; readonly probability: number }[];
  /** that it is none of them */
  readonly nobody: number;
  readonly split: Split;
}

/**
 * @param splitOf  of a face's photograph, else of a person; null where neither is in the set
 * @returns        null where the face may be of somebody who is refused, or its candidates stand in two splits
 */
export function partialLabel(face: Candidate, { gate, config, photoSplit, personSplit }: PartialNeeds): PartialLabel | null {
  if (face.word !== null || face.status !== 'ambiguous' || face.score < config.minScore) return null;
  const all = face.alternatives.some(({ person }) => person === face.namedPerson)
    ? face.alternatives
    : [{ person: face.namedPerson, probability: face.probability }, ...face.alternatives];
  const candidates = all.flatMap(({ person, probability }) => (person === null ? [] : [{ person, probability }]));
  if (candidates.length === 0 || candidates.some(({ person }) => gate.refuses(person) !== null)) return null;
  const splits = new Set(candidates.flatMap(({ person }) => personSplit(person) ?? []));
  const ofPhoto = photoSplit(face);
  if (ofPhoto !== null) splits.add(ofPhoto);
  if (splits.size > 1) return null;
  const [split = 'train'] = splits;
  const sum = candidates.reduce((total, { probability }) => total + probability, 0);
  return { face, candidates, nobody: Math.max(0, 1 - sum), split };
}

interface PartialNeeds {
  readonly gate: Gate;
  readonly config: TrainingConfig;
  readonly photoSplit: (face: Candidate) => Split | null;
  readonly personSplit: (person: string) => Split | null;
}
