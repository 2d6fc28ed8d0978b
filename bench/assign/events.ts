// The first generator: occasions of communities, where people and strangers recur; tuned on.
import type { Photo, PhotoFace, PhotoPerson } from '../../src/domain/naming/photo.ts';
import { zipf } from '../random.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type EmbeddingModel, embeddingModel, type Identity } from './embedding.ts';
import { places } from './group.ts';
import type { GeneratedPhoto, World } from './photo.ts';

/** How much of each trouble there is. */
export interface Noise {
  /** of the people an occasion names, how many no picture of it shows; and of the others, how often a picture names them without showing */
  readonly absent: number;
  readonly notShown: number;
  /** a face that is shown is not named */
  readonly unnamed: number;
  /** occasions whose one caption stands at all its pictures */
  readonly oneCaption: number;
  readonly couples: number;
  readonly lookalikes: number;
  readonly copies: number;
  readonly posters: number;
  readonly mirrored: number;
  /** occasions of the careless provider whose people were swapped with the next picture's */
  readonly swapped: number;
  readonly ordered: number;
  /** strangers who come to other occasions of the community too */
  readonly regulars: number;
  readonly photosPerOccasion: number;
}

export const USUAL: Noise = {
  absent: 0.15,
  notShown: 0.18,
  unnamed: 0.3,
  oneCaption: 0.3,
  couples: 0.04,
  lookalikes: 0.05,
  copies: 0.05,
  posters: 0.05,
  mirrored: 0.08,
  swapped: 0.015,
  ordered: 0.4,
  regulars: 0.2,
  photosPerOccasion: 4,
};

interface Someone {
  readonly key: string | null;
  readonly identity: Identity;
  readonly poster: boolean;
  partner: Someone | null;
}

interface Community {
  readonly members: readonly Someone[];
  readonly strangers: readonly Someone[];
  readonly poster: Someone;
  readonly from: number;
}

const PEOPLE_PER_PHOTO = 0.22;
const COMMUNITY = 14;

export const eventsWith =
  (noise: Noise): World =>
  (seed, count, dimension = 128) => {
    const chance = chanceFrom(seed);
    const model = embeddingModel(chance, dimension);
    const communities = settle(count, noise, chance, model);
    const made: GeneratedPhoto[] = [];
    while (made.length < count) {
      const community = communities[zipf(communities.length, chance.unit)];
      if (community !== undefined) made.push(...occasion(community, made, { noise, chance, model }));
    }
    return made.slice(0, count);
  };

export const events: World = eventsWith(USUAL);

function settle(count: number, noise: Noise, chance: Chance, model: EmbeddingModel): readonly Community[] {
  const people: Someone[] = [];
  const wanted = Math.max(COMMUNITY, Math.round(count * PEOPLE_PER_PHOTO));
  const stranger = (poster: boolean): Someone => ({ key: null, identity: model.identity(), poster, partner: null });
  while (people.length < wanted) {
    const like = chance.hit(noise.lookalikes) ? chance.among(people)?.identity : undefined;
    const someone: Someone = { key: `p${people.length}`, identity: model.identity(like), poster: false, partner: null };
    people.push(someone);
    if (!chance.hit(noise.couples / 2)) continue;
    const partner: Someone = { key: `p${people.length}`, identity: model.identity(), poster: false, partner: someone };
    someone.partner = partner;
    people.push(partner);
  }
  const communities: Community[] = [];
  for (let from = 0; from < people.length; from += COMMUNITY)
    communities.push({
      members: people.slice(from, from + COMMUNITY + 1),
      strangers: Array.from({ length: 3 }, () => stranger(false)),
      poster: stranger(true),
      from: 1900 + 60 * chance.unit(),
    });
  return communities;
}

interface Needs {
  readonly noise: Noise;
  readonly chance: Chance;
  readonly model: EmbeddingModel;
}

interface Occasion {
  readonly year: number;
  readonly light: Float32Array;
  readonly ordered: boolean;
  readonly mirrored: boolean;
  readonly poster: Someone | null;
}

function occasion(community: Community, before: readonly GeneratedPhoto[], { noise, chance, model }: Needs): GeneratedPhoto[] {
  const { members, strangers } = community;
  const cast = new Set<Someone>();
  const wanted = 1 + chance.below(6);
  while (cast.size < Math.min(wanted, members.length)) {
    const one = members[zipf(members.length, chance.unit)];
    if (one === undefined) break;
    cast.add(one);
    if (one.partner !== null) cast.add(one.partner);
  }
  const absent = new Set([...cast].filter(() => chance.hit(noise.absent)));
  for (const one of absent) if (one.partner !== null) absent.add(one.partner);
  const guests: Someone[] = Array.from({ length: chance.below(4) }, () =>
    chance.hit(noise.regulars)
      ? (chance.among(strangers) ?? { key: null, identity: model.identity(), poster: false, partner: null })
      : { key: null, identity: model.identity(), poster: false, partner: null },
  );
  const at: Occasion = {
    year: community.from + 25 * chance.unit(),
    light: model.occasion(),
    ordered: chance.hit(noise.ordered),
    mirrored: chance.hit(noise.mirrored),
    poster: chance.hit(noise.posters * 3) ? community.poster : null,
  };
  const pictures = Array.from({ length: 1 + chance.below(noise.photosPerOccasion * 2 - 1) }, () =>
    scene([...cast], absent, [...new Set(guests)], noise, chance),
  );
  const all = chance.hit(noise.oneCaption) ? pictures.flatMap(({ named }) => named) : null;
  const made = pictures.map(({ shown, named }, index) =>
    photograph(`${before.length + index}`, shown, [...new Set(all ?? named)], at, { noise, chance, model }),
  );
  if (chance.hit(noise.swapped * 2)) swap(made);
  for (const original of [...made])
    if (chance.hit(noise.copies)) made.push(copied(original, `${before.length + made.length}`, { noise, chance, model }));
  return made;
}

/** Who a picture shows, and whom its caption names. */
function scene(cast: readonly Someone[], absent: ReadonlySet<Someone>, guests: readonly Someone[], noise: Noise, chance: Chance) {
  const shown = new Set<Someone>();
  const named = new Set<Someone>();
  const together = (one: Someone): readonly Someone[] => (one.partner === null ? [one] : [one, one.partner]);
  const share = 0.4 + 0.5 * chance.unit();
  for (const one of cast) {
    if (!chance.hit(share) || named.has(one) || shown.has(one)) continue;
    const visible = !absent.has(one) && !chance.hit(noise.notShown);
    const told = !visible || !chance.hit(noise.unnamed);
    for (const each of together(one)) {
      if (visible) shown.add(each);
      if (told) named.add(each);
    }
  }
  for (const guest of guests) if (chance.hit(0.6)) shown.add(guest);
  return { shown: [...shown], named: [...named] };
}

function photograph(id: string, shown: readonly Someone[], named: readonly Someone[], at: Occasion, needs: Needs): GeneratedPhoto {
  const { chance, model } = needs;
  const shownHere = at.poster !== null && chance.hit(0.7) ? [...shown, at.poster] : shown;
  const standing = chance.shuffled(shownHere);
  const placed = places(standing.length, chance);
  const faces: PhotoFace[] = [];
  const truth: GeneratedPhoto['truth'][number][] = [];
  const width = 600 + chance.below(1800);
  standing.forEach((one, index) => {
    const place = placed[index];
    // a face that the detector missed
    if (place === undefined || chance.hit(0.06)) return;
    const pixels = place.box.w * width;
    const small = Math.max(0, Math.min(1, (140 - pixels) / 120));
    const length = one.poster ? 0.25 : 0.55 + 0.25 * chance.unit() + 0.7 * small;
    faces.push({
      face: `${id}.${index}`,
      box: place.box,
      score: 0.99 - 0.4 * small * chance.unit(),
      quality: chance.hit(0.5) ? Math.max(0, Math.min(1, 1 - small + 0.1 * chance.normal())) : null,
      embedding: model.face(one.identity, at.light, one.poster ? 1930 : at.year, length),
    });
    const isNamed = named.includes(one);
    truth.push({ person: isNamed ? one.key : null, poster: one.poster, couple: isNamed ? (one.partner?.key ?? null) : null });
  });
  const rows = Math.max(1, ...placed.map(({ row }) => row));
  const people = named.map((one): PhotoPerson => {
    const place = placed[standing.indexOf(one)];
    const isShown = place !== undefined;
    const told = at.ordered && isShown && chance.hit(0.95);
    const widest = Math.max(...placed.filter(({ row }) => row === place?.row).map(({ order }) => order));
    const order = place === undefined ? null : at.mirrored ? widest + 1 - place.order : place.order;
    return {
      person: one.key ?? '',
      depicted: depictedOf(isShown, chance),
      row: told && rows > 1 ? (place?.row ?? null) : null,
      order: told ? order : null,
    };
  });
  const photo: Photo = {
    photo: id,
    image: `i${id}`,
    width,
    height: Math.round(width * 0.75),
    faces,
    people: chance.shuffled(people),
    decided: [],
  };
  return { photo, truth, copy: false };
}

/** What the reading of captions says: right on the whole, and far from sure. */
function depictedOf(shown: boolean, chance: Chance): number {
  const bits = (shown ? 1 : -0.2) + 0.9 * chance.normal() + 0.7;
  return Math.round(1000 / (1 + Math.exp(-bits))) / 1000;
}

/** People of each picture go to the next one: what a provider's shifted spreadsheet does. */
function swap(made: GeneratedPhoto[]): void {
  const people = made.map(({ photo }) => photo.people);
  for (const [index, { photo, truth }] of made.entries()) {
    const there = people[(index + 1) % made.length] ?? [];
    const named = new Set(there.map(({ person }) => person));
    const kept = truth.map((one) => (one.person !== null && named.has(one.person) ? one : { ...one, person: null, couple: null }));
    made[index] = { photo: { ...photo, people: there }, truth: kept, copy: false };
  }
}

/** A rescan with the same image key, one with another, or a crop that lost faces at the sides. */
function copied({ photo, truth }: GeneratedPhoto, id: string, { chance, model }: Needs): GeneratedPhoto {
  const crop = chance.hit(0.4);
  const kept = photo.faces.map((face, index) => ({ face, truth: truth[index] })).filter(() => !crop || chance.hit(0.7));
  const faces = kept.map(({ face }, index) => ({ ...face, face: `${id}.${index}`, embedding: model.again(face.embedding) }));
  return {
    photo: { ...photo, photo: id, image: chance.hit(0.5) && !crop ? photo.image : `i${id}`, faces },
    truth: kept.flatMap(({ truth: one }) => (one === undefined ? [] : [one])),
    copy: true,
  };
}
