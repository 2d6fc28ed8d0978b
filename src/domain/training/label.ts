// The label of a face: a curator's word first, else the machine's where it is sure enough, else none, and why.
import { rightsPolicy } from '../image/rights.ts';
import type { Candidate, CandidatePerson, LabelledFace, TrainingConfig } from './candidate.ts';
import type { LeftOut } from './left_out.ts';
import { mayBeAlive } from './living.ts';

/** Whom of the people a label may name. */
export interface Gate {
  /** undefined: nobody of that id */
  refuses(personId: string): LeftOut | null;
}

export function gateOf(people: readonly CandidatePerson[], config: TrainingConfig): Gate {
  const byId = new Map(people.map((person) => [person.id, person]));
  const allowed = new Set(config.allowedPeople);
  return {
    refuses(personId) {
      const person = byId.get(personId);
      if (person === undefined) return 'unknown-person';
      if (config.allowLiving || allowed.has(personId)) return null;
      return mayBeAlive(person, config.asOfYear) ? 'living' : null;
    },
  };
}

/** @returns the labelled face, or why it has no label */
export function labelOf(face: Candidate, gate: Gate, config: TrainingConfig): LabelledFace | LeftOut {
  const said = saidOf(face, config);
  if (typeof said === 'string') return said;
  const refused = gate.refuses(said.personId);
  if (refused !== null) return refused;
  if (!rightsPolicy(face.rightsUri).exportMetadata) return 'rights';
  if (face.score < config.minScore && said.source === 'auto') return 'low-score';
  return said;
}

function saidOf(face: Candidate, { minProbability }: TrainingConfig): LabelledFace | LeftOut {
  const { word, saidPerson, status, namedPerson, probability } = face;
  if (word === 'stranger' || word === 'not-a-face') return word;
  if (word === 'person') return saidPerson === null ? 'unknown-person' : { face, personId: saidPerson, source: 'human', probability: 1 };
  if (status !== 'named' || namedPerson === null) return status === 'ambiguous' ? 'ambiguous' : 'unnamed';
  return probability < minProbability ? 'below-probability' : { face, personId: namedPerson, source: 'auto', probability };
}
