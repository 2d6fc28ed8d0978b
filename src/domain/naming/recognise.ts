// What the faces say before any name is asked: pictures without their copies, who recurs, who is where.
import type { Album, Listed } from './album.ts';
import { directions as directionsOf } from './centre.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import type { Habits } from './habits.ts';
import type { Spread } from './likelihood.ts';
import { MOST_PEOPLE } from './matchings.ts';
import type { Companions } from './occasions.ts';
import { type Picture, type Pictures, picturesOf } from './pictures.ts';
import { spreadOf } from './spread.ts';
import { type Standing, standingOf } from './standing.ts';
import { twinsOf } from './twins.ts';

export interface Recognised extends Pictures {
  readonly album: Album;
  readonly clusters: Clusters;
  readonly companions: Companions;
  /** ascending; only pictures with a face */
  readonly picturesOfPerson: readonly (readonly number[])[];
  readonly picturesOfCluster: readonly (readonly number[])[];
  /** by picture: its listed people, the likeliest where there are too many to weigh */
  readonly listings: readonly (readonly Listed[])[];
  readonly standings: readonly Standing[];
  /** a curator's word by sighting: a person, or null for none of them */
  readonly decided: ReadonlyMap<number, number | null>;
  readonly spread: Spread;
  readonly mean: readonly number[] | null;
  /** pairs of photographs with faces that look like one scan of one another */
  readonly twins: readonly (readonly [number, number])[];
}

/**
 * The vectors of the album are centred and made unit length in place.
 *
 * @param habits of the collection that the album is a part of; without them the album is all there is
 */
export function recognise(album: Album, habits?: Pick<Habits, 'mean' | 'spread'>): Recognised {
  const directions = directionsOf(album, habits?.mean);
  const twins = twinsOf(album, directions);
  const found = picturesOf(album, directions, twins);
  const { pictures, sightings, repeated } = found;
  const people = album.people.length;
  const picturesOfPerson: number[][] = Array.from({ length: people }, () => []);
  const pools: number[][] = Array.from({ length: people }, () => []);
  pictures.forEach(({ listed, sightings: faces }, picture) => {
    for (const { person } of listed) {
      if (faces.length > 0) picturesOfPerson[person]?.push(picture);
      for (const sighting of faces) if (repeated[sighting] === 0) pools[person]?.push(sighting);
    }
  });
  const spread = habits?.spread ?? spreadOf(found, pools, directions);
  const clusters = clustersOf(found, pools, { directions, spread });
  const picturesOfCluster = clusters.members.map((members) => ascending(members.map((at) => sightings[at]?.picture ?? 0)));
  const tokens = tokensOf(pictures, people, clusters.of, picturesOfCluster);
  const decided = new Map<number, number | null>();
  sightings.forEach(({ copies }, sighting) => {
    for (const { photo, face } of copies) {
      const said = album.photos[photo]?.decided.get(album.photos[photo]?.faces[face]?.face ?? '');
      if (said !== undefined) decided.set(sighting, said);
    }
  });
  return {
    ...found,
    album,
    clusters,
    picturesOfPerson,
    picturesOfCluster,
    decided,
    spread,
    mean: directions.mean,
    twins,
    companions: {
      of: (picture) => tokens[picture] ?? new Int32Array(0),
      pictures: (token) => (token < people ? picturesOfPerson[token] : picturesOfCluster[token - people])?.length ?? 0,
    },
    listings: pictures.map(({ listed }) => likeliest(listed)),
    standings: pictures.map(({ sightings: faces, listed }) =>
      standingOf(
        faces.map((at) => sightings[at]?.box ?? NO_BOX),
        listed,
      ),
    ),
  };
}

const NO_BOX = { x: 0, y: 0, w: 0, h: 0 };

function likeliest(listed: readonly Listed[]): readonly Listed[] {
  if (listed.length <= MOST_PEOPLE) return listed;
  return [...listed]
    .sort((left, right) => right.depicted - left.depicted || left.person - right.person)
    .slice(0, MOST_PEOPLE)
    .sort((left, right) => left.person - right.person);
}

/** Who is in a picture besides: listed people, and faces seen elsewhere too. */
function tokensOf(
  pictures: readonly Picture[],
  people: number,
  clusterOf: Int32Array,
  picturesOfCluster: readonly (readonly number[])[],
): readonly Int32Array[] {
  return pictures.map(({ listed, sightings }) => {
    const recurring = sightings.map((at) => clusterOf[at] ?? 0).filter((cluster) => (picturesOfCluster[cluster]?.length ?? 0) > 1);
    return Int32Array.from(new Set([...listed.map(({ person }) => person), ...recurring.map((cluster) => people + cluster)])).sort();
  });
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((left, right) => left - right);
