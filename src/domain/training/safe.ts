// Which two faces are surely of different people: none where a curator has yet to say whether both are one, or the machine is in two minds.
import type { Pending, TrainingRow } from './candidate.ts';

export type AreSurelyTwo = (left: TrainingRow, right: TrainingRow) => boolean;

export function surelyTwo(pending: readonly Pending[]): AreSurelyTwo {
  const open = new Set(pending.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  return (left, right) =>
    left.personId !== right.personId &&
    !open.has(`${left.personId} ${right.personId}`) &&
    !mayBe(left, right.personId) &&
    !mayBe(right, left.personId);
}

/** A curator's word leaves no alternatives. */
const mayBe = ({ source, face }: TrainingRow, personId: string): boolean =>
  source === 'auto' && face.alternatives.some(({ person }) => person === personId);
