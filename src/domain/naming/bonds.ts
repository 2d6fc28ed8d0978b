// Bonds of people and faces: who may be which recurring face, what speaks for it on how many occasions, and what against.
import type { Clusters } from './clusters.ts';
import { type Companions, occasionWeights } from './occasions.ts';
import type { Picture } from './pictures.ts';
import type { Policy } from './policy.ts';

/** A person and a recurring face that are in pictures together. */
export interface Bond {
  readonly person: number;
  readonly cluster: number;
  /** pictures that list the person and show the face */
  readonly pictures: readonly number[];
  /** occasions these are, at least 1 */
  readonly occasions: number;
  /** pictures that show the face and do not list the person; and the other way round; in occasions */
  readonly unlisted: number;
  readonly notThere: number;
  /** nats for their being one, before others compete */
  readonly nats: number;
  /** of `nats`, what each of `pictures` said by itself: to be taken away where that picture speaks again */
  readonly local: readonly number[];
}

/** Log odds that a listed person is the face, from one picture alone: depicted, and place. */
type LocalWord = (picture: number, person: number, cluster: number) => number;

interface Needs {
  readonly pictures: readonly Picture[];
  readonly clusters: Clusters;
  readonly companions: Companions;
  readonly picturesOfPerson: readonly (readonly number[])[];
  readonly picturesOfCluster: readonly (readonly number[])[];
  readonly depicted: (picture: number, person: number) => number;
  readonly local: LocalWord;
  readonly policy: Policy;
}

/** All bonds, by person and then by cluster. */
export function bondsOf(needs: Needs): readonly Bond[] {
  const { pictures, clusters, companions, picturesOfPerson, picturesOfCluster, policy } = needs;
  const absence = picturesOfPerson.map((list, person) => weighed(list, occasionWeights(list, { person, face: -1 }, companions, policy)));
  // a face that is in one picture is in none that does not list the person
  const presence = picturesOfCluster.map((list, cluster) =>
    list.length === 1
      ? NOWHERE_ELSE
      : weighed(list, occasionWeights(list, { person: -1, face: picturesOfPerson.length + cluster }, companions, policy)),
  );
  const bonds: Bond[] = [];
  picturesOfPerson.forEach((list, person) => {
    const together = new Map<number, number[]>();
    for (const picture of list)
      for (const sighting of pictures[picture]?.sightings ?? []) {
        const cluster = clusters.of[sighting] ?? 0;
        const known = together.get(cluster);
        if (known === undefined) together.set(cluster, [picture]);
        else if (known.at(-1) !== picture) known.push(picture);
      }
    const silence = (picture: number): number =>
      (absence[person]?.get(picture) ?? 0) *
      Math.min(policy.notThere, -Math.log(1 - needs.depicted(picture, person) * (1 - policy.missed)));
    const allSilence = list.reduce((sum, picture) => sum + silence(picture), 0);
    for (const [cluster, inside] of [...together].sort(([left], [right]) => left - right)) {
      const seen = presence[cluster] ?? NOWHERE_ELSE;
      let unlisted = 0;
      if (seen.size > 0) {
        const listing = new Set(inside);
        for (const [picture, weight] of seen) if (!listing.has(picture)) unlisted += weight;
      }
      const notThere = allSilence - inside.reduce((sum, picture) => sum + silence(picture), 0);
      bonds.push(bondOf({ person, cluster, pictures: inside, unlisted, notThere }, needs));
    }
  });
  return bonds;
}

function bondOf(found: Pick<Bond, 'person' | 'cluster' | 'pictures' | 'unlisted' | 'notThere'>, needs: Needs): Bond {
  const { policy, companions } = needs;
  const { person, cluster, pictures } = found;
  const weights = occasionWeights(pictures, { person, face: needs.picturesOfPerson.length + cluster }, companions, policy);
  const local: number[] = [];
  let [occasions, crowd, nats] = [0, 0, 0];
  pictures.forEach((picture, at) => {
    const weight = weights[at] ?? 1;
    const word = policy.local * weight * needs.local(picture, person, cluster);
    local.push(word);
    nats += word;
    occasions += weight;
    crowd += Math.log(Math.max(1, needs.pictures[picture]?.sightings.length ?? 1)) / pictures.length;
  });
  nats += policy.start - crowd;
  nats += policy.otherOccasion * (occasions - 1);
  nats += Math.min(policy.sameOccasionMost * occasions, policy.sameOccasion * (pictures.length - occasions));
  nats -= policy.unlisted * found.unlisted + found.notThere;
  return { ...found, occasions, nats: Math.max(-policy.most, Math.min(policy.most, nats)), local };
}

const NOWHERE_ELSE: ReadonlyMap<number, number> = new Map();

/** What a picture said of a bond by itself; nothing where it does not show the face or list the person. */
export const wordOf = ({ pictures, local }: Bond, picture: number): number => local[pictures.indexOf(picture)] ?? 0;

const weighed = (list: readonly number[], weights: Float64Array): ReadonlyMap<number, number> =>
  new Map(list.map((picture, at) => [picture, weights[at] ?? 1]));
