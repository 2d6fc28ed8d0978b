// People compete for faces and faces for people: one person, one recurring face. Sums over all matchings of a whole collection, by messages.
import type { Bond } from './bonds.ts';

export interface Competition {
  /** by bond: odds that the person is that face, against the person being no face and the face nobody */
  readonly odds: Float64Array;
  /** odds of a bond after the competition of all others but those of one picture, itself among them, which compete there */
  readonly outside: (bond: number, inside: readonly number[]) => number;
}

const ROUNDS = 12;

/**
 * Belief propagation for matchings: a person's message to a face is how likely it would be theirs if that face had no other suitor.
 * @see Huang & Jebara 2009, "Approximating the permanent with belief propagation"
 */
export function competitionOf(bonds: readonly Bond[], people: number, clusters: number): Competition {
  const weight = Float64Array.from(bonds, ({ nats }) => Math.exp(nats));
  const suit = Float64Array.from(weight);
  const accept = new Float64Array(bonds.length).fill(1);
  const person = Int32Array.from(bonds, (bond) => bond.person);
  const cluster = Int32Array.from(bonds, (bond) => bond.cluster);
  const ofPerson = new Float64Array(people);
  const ofCluster = new Float64Array(clusters);
  const sum = (into: Float64Array, keys: Int32Array, values: (bond: number) => number): void => {
    into.fill(0);
    for (let bond = 0; bond < bonds.length; bond += 1) {
      const key = keys[bond] as number; // inside
      into[key] = (into[key] as number) + values(bond); // inside
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    sum(ofPerson, person, (bond) => (weight[bond] as number) * (accept[bond] as number)); // inside
    for (let bond = 0; bond < bonds.length; bond += 1) {
      const others = (ofPerson[person[bond] as number] as number) - (weight[bond] as number) * (accept[bond] as number); // inside
      const fresh = (weight[bond] as number) / (1 + Math.max(0, others)); // inside
      suit[bond] = Math.sqrt((suit[bond] as number) * fresh); // damped, so that ties do not swing
    }
    sum(ofCluster, cluster, (bond) => suit[bond] as number); // inside
    for (let bond = 0; bond < bonds.length; bond += 1) {
      const others = (ofCluster[cluster[bond] as number] as number) - (suit[bond] as number); // inside
      accept[bond] = 1 / (1 + Math.max(0, others));
    }
  }
  sum(ofPerson, person, (bond) => (weight[bond] as number) * (accept[bond] as number)); // inside
  return {
    odds: suit.map((odds, bond) => odds * (accept[bond] ?? 1)),
    outside: (bond, inside) => {
      let rivals = ofPerson[person[bond] ?? 0] ?? 0;
      let suitors = ofCluster[cluster[bond] ?? 0] ?? 0;
      for (const other of inside) {
        if (person[other] === person[bond]) rivals -= (weight[other] ?? 0) * (accept[other] ?? 0);
        if (cluster[other] === cluster[bond]) suitors -= suit[other] ?? 0;
      }
      return (weight[bond] ?? 0) / ((1 + Math.max(0, rivals)) * (1 + Math.max(0, suitors)));
    },
  };
}
