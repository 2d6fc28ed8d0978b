// The second generator, kept for checking: visits of friends to places, another model of faces, other rates.
import type { PhotoFace, PhotoPerson } from '../../src/domain/naming/photo.ts';
import { zipf } from '../random.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { GeneratedPhoto, World } from './photo.ts';

type Vector = Float32Array;
interface Friend {
  readonly key: string;
  readonly face: Vector;
  readonly older: Vector;
  readonly friends: Friend[];
  spouse: Friend | null;
}
interface Place {
  readonly regulars: readonly Vector[];
  readonly statue: Vector;
}

/** Vectors whose numbers vary unequally, most in the first, as those of a trained network do; noise with heavy tails. */
function heavyModel(chance: Chance, dimension: number) {
  const spectrum = Float64Array.from({ length: dimension }, (_, at) => (at + 8) ** -0.35);
  const norm = Math.sqrt(spectrum.reduce((sum, one) => sum + one * one, 0));
  const vector = (length: number): Vector => Float32Array.from(spectrum, (one) => (chance.normal() * one * length) / norm);
  const mean = Float32Array.from(spectrum, (one, at) => ((at % 3 === 0 ? 4 : 1.5) * one) / norm);
  /** Student's t with four degrees of freedom, for the whole vector: some pictures are simply bad */
  const heavy = (length: number): Vector => {
    const tail = Math.sqrt(4 / Math.max(0.4, chance.normal() ** 2 + chance.normal() ** 2 + chance.normal() ** 2 + chance.normal() ** 2));
    return vector(length * 0.75 * tail);
  };
  const sum = (...parts: readonly Vector[]): Vector =>
    Float32Array.from(mean, (one, at) => parts.reduce((all, part) => all + (part[at] ?? 0), one));
  const times = (of: Vector, factor: number): Vector => of.map((one) => one * factor);
  return { vector, heavy, sum, times };
}

const VISITS = {
  away: 0.22,
  hidden: 0.14,
  untold: 0.27,
  notOneList: 0.6,
  spouses: 0.03,
  twins: 0.04,
  rescans: 0.06,
  statues: 0.12,
  fromRight: 0.05,
  places: 0.5,
  ringer: 0.12,
};

export const visits: World = (seed, count, dimension = 128) => {
  const chance = chanceFrom(seed * 7919 + 1);
  const { vector, heavy, sum, times } = heavyModel(chance, dimension);
  const people: Friend[] = [];
  const wanted = Math.max(12, Math.round(count * 0.16));
  for (let at = 0; at < wanted; at += 1) {
    const like = chance.hit(VISITS.twins) ? chance.among(people) : undefined;
    const fresh = vector(1);
    const face = like === undefined ? fresh : fresh.map((one, place) => 0.75 * one + 0.65 * (like.face[place] ?? 0));
    people.push({ key: `who-${at}`, face, older: vector(0.35), friends: [], spouse: null });
  }
  people.forEach((one, at) => {
    // friends are near in number or anybody
    for (let friend = 0; friend < 4; friend += 1) {
      const other = chance.hit(0.8) ? people[(at + 1 + chance.below(8)) % wanted] : chance.among(people);
      if (other !== undefined && other !== one) one.friends.push(other);
    }
    const next = people[at + 1];
    if (next !== undefined && one.spouse === null && chance.hit(VISITS.spouses)) [one.spouse, next.spouse] = [next, one];
  });
  const spots: Place[] = Array.from({ length: Math.max(3, Math.round(count / 25)) }, () => ({
    regulars: [vector(1), vector(1)],
    statue: vector(1),
  }));
  const made: GeneratedPhoto[] = [];

  const visit = (): void => {
    const host = people[zipf(people.length, chance.unit)];
    const spot = chance.among(spots);
    if (host === undefined || spot === undefined) return;
    const party = new Set<Friend>([host]);
    for (const friend of host.friends) if (chance.hit(0.45)) party.add(friend);
    for (const one of [...party]) if (one.spouse !== null) party.add(one.spouse);
    const away = new Set([...party].filter((one) => chance.hit(VISITS.away) && one.spouse === null));
    const passers: Vector[] = [
      ...(chance.hit(0.4) ? [vector(1)] : []),
      ...(chance.hit(0.25) ? spot.regulars.slice(0, 1 + chance.below(2)) : []),
    ];
    // somebody who stands in for the one who stayed away, in most pictures of the visit
    const ringer = away.size > 0 && chance.hit(VISITS.ringer * 3) ? vector(1) : null;
    const statue = chance.hit(VISITS.statues) ? spot.statue : null;
    const years = chance.normal();
    const oneList = !chance.hit(VISITS.notOneList);
    const told = new Set<Friend>();
    const shots = Array.from({ length: 1 + Math.floor(-3 * Math.log(1 - chance.unit())) }, () => {
      const inShot = [...party].filter(
        (one) => !away.has(one) && chance.hit(0.65) && (one.spouse === null || one === host || party.has(one.spouse)),
      );
      for (const one of [...inShot]) if (one.spouse !== null && !inShot.includes(one.spouse)) inShot.push(one.spouse);
      const names = new Set(inShot.filter((one) => one.spouse === null && !chance.hit(VISITS.untold)));
      for (const one of inShot)
        if (one.spouse !== null && (names.has(one.spouse) || !chance.hit(VISITS.untold)))
          for (const both of [one, one.spouse]) names.add(both);
      const hidden = [...party].filter(
        (one) => !inShot.includes(one) && one.spouse === null && chance.hit(away.has(one) ? 0.8 : VISITS.hidden * 2),
      );
      for (const one of hidden) names.add(one);
      for (const one of names) told.add(one);
      return { inShot, names };
    });
    const lefts = chance.hit(VISITS.places);
    const turned = chance.hit(VISITS.fromRight);
    for (const { inShot, names } of shots) {
      const id = `v${made.length}`;
      const standing: (Friend | Vector)[] = chance.shuffled([
        ...inShot,
        ...passers.filter(() => chance.hit(0.7)),
        ...(ringer !== null && chance.hit(0.85) ? [ringer] : []),
        ...(statue !== null && chance.hit(0.8) ? [statue] : []),
      ]);
      const listed = oneList ? told : names;
      const faces: PhotoFace[] = [];
      const truth: GeneratedPhoto['truth'][number][] = [];
      standing.forEach((one, at) => {
        if (chance.hit(0.05)) return;
        const isFriend = 'key' in one;
        const w = 0.03 + (0.5 * chance.unit() ** 2) / standing.length;
        const face = isFriend ? sum(one.face, times(one.older, years)) : sum(one);
        const noise = one === statue ? vector(0.2) : heavy(0.55 + (w < 0.06 ? 0.5 : 0));
        const scale = Math.exp(0.3 * chance.normal());
        faces.push({
          face: `${id}/${at}`,
          box: { x: ((at + 0.5) / standing.length) * 0.9 - w / 2 + 0.05, y: 0.3 + 0.2 * chance.unit(), w, h: w * 1.3 },
          score: 0.7 + 0.3 * chance.unit(),
          quality: null,
          embedding: face.map((number, place) => scale * (number + (noise[place] ?? 0))),
        });
        const person = isFriend && listed.has(one) ? one : null;
        truth.push({ person: person?.key ?? null, poster: one === statue, couple: person?.spouse?.key ?? null });
      });
      const order = (one: Friend): number | null => {
        const at = standing.indexOf(one);
        return !lefts || at < 0 ? null : turned ? standing.length - at : at + 1;
      };
      const people = [...listed].map(
        (one): PhotoPerson => ({
          person: one.key,
          depicted: inShot.includes(one) ? 0.55 + 0.4 * chance.unit() : 0.4 + 0.45 * chance.unit(),
          row: null,
          order: order(one),
        }),
      );
      made.push({
        photo: { photo: id, image: id, width: 1000, height: 800, faces, people: chance.shuffled(people), decided: [] },
        truth,
        copy: false,
      });
      const last = made.at(-1);
      if (last === undefined || !chance.hit(VISITS.rescans)) continue;
      const again = `v${made.length}`;
      const rescanned = faces.map((face, at) => {
        const noise = vector(0.06);
        return { ...face, face: `${again}/${at}`, embedding: face.embedding.map((number, place) => number + (noise[place] ?? 0)) };
      });
      const cut = chance.hit(0.3) ? Math.max(1, rescanned.length - 1) : rescanned.length;
      made.push({
        photo: { ...last.photo, photo: again, image: chance.hit(0.5) ? null : again, faces: rescanned.slice(0, cut) },
        truth: truth.slice(0, cut),
        copy: true,
      });
    }
  };
  while (made.length < count) visit();
  return made.slice(0, count);
};
