// Names for recognised faces: every picture asked by itself, bonds weighed over all, then every picture again with what the others know.
import { type Bond, bondsOf, wordOf } from './bonds.ts';
import { competitionOf } from './compete.ts';
import type { Habits } from './habits.ts';
import { inseparablePeople, levelled } from './inseparable.ts';
import { answerPicture } from './one_picture.ts';
import type { Policy } from './policy.ts';
import type { Recognised } from './recognise.ts';
import { asStated, learnShown, oddsOf, type ShownChance, shownBy } from './shown.ts';
import { type Standing, standingOf } from './standing.ts';

/** What is known of one sighting: how likely it is each of the listed people, and the bonds that say so. */
export interface NamedSighting {
  readonly sighting: number;
  readonly chances: readonly { readonly person: number; readonly probability: number; readonly bond: Bond | null }[];
}

const NOWHERE: Standing = standingOf([], []);
/** A curator's word outweighs whatever pictures say. */
const DECIDED_NATS = 8;
const DECIDED_ODDS = 1e9;

/** What the photographs teach about captions; with what {@link recognise} found, all that the rest of a collection says of a part of it. */
export const habitsOf = (known: Recognised, policy: Policy): Habits => {
  const { habits, mirrored } = weighed(known, policy);
  return { mean: known.mean, spread: known.spread, shown: habits.shown, mirrored: { weighing: habits.weighing, answering: mirrored } };
};

/** Twice over: first as stated, then under what was learnt; at once where the whole collection has taught it. */
function weighed(known: Recognised, policy: Policy, given?: Pick<Habits, 'shown' | 'mirrored'>) {
  if (given !== undefined) {
    const { weighing, answering } = given.mirrored;
    const shown = shownBy(given.shown);
    return {
      ...weighAll(known, { shown, mirrored: weighing }, policy),
      mirrored: answering,
      shown,
      habits: { shown: given.shown, weighing },
    };
  }
  const habits = firstLook(known, policy);
  const shown = shownBy(habits.shown);
  return { ...weighAll(known, { shown, mirrored: habits.weighing }, policy), shown, habits };
}

/** In a function of its own, which lets go of its bonds: two sets of them are a gigabyte at half a million faces. */
function firstLook(known: Recognised, policy: Policy) {
  const { bonds, competition, mirrored } = weighAll(known, { shown: asStated, mirrored: policy.mirrored }, policy);
  return { shown: learnShown(bonds, competition.odds, known), weighing: mirrored };
}

/** @param habits of the collection that these are a part of; without them they are all there is */
export function* nameFaces(known: Recognised, policy: Policy, habits?: Pick<Habits, 'shown' | 'mirrored'>): Generator<NamedSighting> {
  const { pictures, clusters, listings, standings, repeated, decided } = known;
  const people = known.album.people.length;
  const { bonds, competition, mirrored, shown } = weighed(known, policy, habits);
  const bondAt = new Map<number, number>();
  const main = new Int32Array(people).fill(-1);
  bonds.forEach(({ person, cluster }, at) => {
    bondAt.set(person * clusters.count + cluster, at);
    const best = main[person] ?? -1;
    if (best < 0 || (competition.odds[at] ?? 0) > (competition.odds[best] ?? 0)) main[person] = at;
  });
  const inseparable = inseparablePeople(pictures, people);
  /** odds that a face nobody gathered is the person whose face is well known from elsewhere */
  const kin = (person: number, cluster: number, here: ReadonlySet<number>): number => {
    const best = main[person] ?? -1;
    const bond = bonds[best];
    if (bond === undefined || bond.cluster === cluster || here.has(bond.cluster)) return 0;
    const odds = competition.odds[best] ?? 0;
    return (odds / (1 + odds)) * Math.exp(Math.min(policy.kinMost, clusters.likeness(bond.cluster, cluster)));
  };

  for (const [at, { sightings: faces }] of pictures.entries()) {
    const listed = listings[at] ?? [];
    const width = listed.length;
    const bondsHere = faces.flatMap((sighting) =>
      listed.map(({ person }) => bondAt.get(person * clusters.count + (clusters.of[sighting] ?? 0)) ?? -1),
    );
    const clustersHere = new Set(faces.map((sighting) => clusters.of[sighting] ?? 0));
    const odds = new Float64Array(bondsHere.length);
    bondsHere.forEach((bond, place) => {
      const one = listed[place % width];
      const sighting = faces[Math.floor(place / width)] ?? 0;
      if (one === undefined || bond < 0 || repeated[sighting] === 1 || !one.isListed) return;
      const here = bonds[bond];
      const said = here === undefined ? 0 : wordOf(here, at);
      const elsewhere = competition.outside(bond, bondsHere) * Math.exp(-said);
      const like = (policy.kin * kin(one.person, clusters.of[sighting] ?? 0, clustersHere)) / faces.length;
      odds[place] = (elsewhere + like) * oddsOf(shown(one.depicted));
    });
    faces.forEach((sighting, face) => {
      const said = decided.get(sighting);
      if (said === undefined) return;
      odds.fill(0, face * width, (face + 1) * width);
      const index = listed.findIndex(({ person }) => person === said);
      if (index < 0) return;
      for (let other = 0; other < faces.length; other += 1) odds[other * width + index] = 0;
      odds[face * width + index] = DECIDED_ODDS;
    });
    const answer = answerPicture({ standing: standings[at] ?? NOWHERE, listed, odds, mirrored }, policy);
    const marginal = levelled(
      answer.marginal,
      listed.map(({ person }) => person),
      inseparable,
    );
    for (const [face, sighting] of faces.entries())
      yield {
        sighting,
        chances: listed.map(({ person }, index) => ({
          person,
          probability: (decided.has(sighting) ? answer.marginal : marginal)[face * width + index] ?? 0,
          bond: bonds[bondsHere[face * width + index] ?? -1] ?? null,
        })),
      };
  }
}

interface Learnt {
  readonly shown: ShownChance;
  /** share of captions that count from the right */
  readonly mirrored: number;
}

/** Every picture by itself, then bonds and their competition over all. */
function weighAll(known: Recognised, learnt: Learnt, policy: Policy) {
  const { pictures, clusters, listings, decided } = known;
  const { alone, mirrored } = pictureByPicture(known, learnt, policy);
  const local = (picture: number, person: number, cluster: number): number => {
    const listed = listings[picture] ?? [];
    const index = listed.findIndex((one) => one.person === person);
    const faces = pictures[picture]?.sightings ?? [];
    const face = faces.findIndex((at) => clusters.of[at] === cluster);
    const said = decided.get(faces[face] ?? -1);
    if (said !== undefined) return said === person ? DECIDED_NATS : -DECIDED_NATS;
    if (index < 0 || face < 0) return 0;
    // the share that chance alone would give is the picture's crowd, counted once for the bond
    return Math.log(oddsOf(alone[picture]?.[face * listed.length + index] ?? 0)) + Math.log(faces.length);
  };
  const depicted = (picture: number, person: number): number =>
    learnt.shown(pictures[picture]?.listed.find((one) => one.person === person)?.depicted ?? 0);
  const bonds = bondsOf({ ...known, depicted, local, policy });
  return { bonds, mirrored, competition: competitionOf(bonds, known.album.people.length, clusters.count) };
}

/** Pictures that say how often captions count from the right, before any is read. */
const PRIOR_PICTURES = 20;

/** Each picture by itself, from depicted people and places alone; and how often captions count from the right. */
function pictureByPicture({ pictures, listings, standings }: Recognised, { shown, mirrored }: Learnt, policy: Policy) {
  let [turned, asked] = [mirrored * PRIOR_PICTURES, PRIOR_PICTURES];
  const alone = pictures.map(({ sightings: faces }, at) => {
    const listed = listings[at] ?? [];
    const odds = Float64Array.from(
      { length: faces.length * listed.length },
      (_, place) => oddsOf(shown(listed[place % listed.length]?.depicted ?? 0)) / faces.length,
    );
    const answer = answerPicture({ standing: standings[at] ?? NOWHERE, listed, odds, mirrored }, policy);
    if (listed.some(({ order }) => order !== null)) {
      turned += answer.mirrored;
      asked += 1;
    }
    return answer.marginal;
  });
  return { alone, mirrored: turned / asked };
}
