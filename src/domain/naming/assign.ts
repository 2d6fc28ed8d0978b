// Names for faces: photographs with faces and the people their metadata list → a probability for each face, and a verdict.
import { type Album, albumBuilder } from './album.ts';
import type { Habits } from './habits.ts';
import { habitsOf, nameFaces } from './name_faces.ts';
import type { NamedFace, Photo } from './photo.ts';
import type { Sighting } from './pictures.ts';
import { POLICY, type Policy } from './policy.ts';
import { type Recognised, recognise } from './recognise.ts';
import { foundTwice, verdictOf } from './verdict.ts';

export interface AssignOptions {
  /** at least so sure a name is given; below it the face is ambiguous */
  readonly threshold?: number;
  readonly policy?: Policy;
  /** of the collection that the photographs are a part of; without them they are all there is */
  readonly habits?: Habits | undefined;
}

/** In memory; see {@link assignAlbum} for what is read as a stream. */
export function assign(photos: Iterable<Photo>, options: AssignOptions = {}): readonly NamedFace[] {
  const builder = albumBuilder();
  for (const photo of photos) builder.add(photo);
  return [...assignAlbum(builder.album(), options)];
}

/** One verdict per face, in an order that does not depend on that of the photographs. The vectors of the album are centred in place. */
export function assignAlbum(album: Album, { threshold = 0.9, policy = POLICY, habits }: AssignOptions = {}): Generator<NamedFace> {
  return verdictsOn(recognise(album, habits), { threshold, policy, habits });
}

/** The same, with the photographs that have a say in one another's names though they may share no person: copies, and scans of one poster. */
export function assignWithTwins(
  album: Album,
  { threshold = 0.9, policy = POLICY, habits }: AssignOptions = {},
): { readonly verdicts: Generator<NamedFace>; readonly twins: readonly (readonly [photo: string, other: string])[] } {
  const known = recognise(album, habits);
  const idOf = (photo: number): string => album.photos[photo]?.photo ?? '';
  return {
    verdicts: verdictsOn(known, { threshold, policy, habits }),
    twins: known.twins.map(([one, other]) => [idOf(one), idOf(other)]),
  };
}

function* verdictsOn(
  known: Recognised,
  { threshold, policy, habits }: { readonly threshold: number; readonly policy: Policy; readonly habits: Habits | undefined },
): Generator<NamedFace> {
  const { album } = known;
  for (const { sighting, chances } of nameFaces(known, policy, habits)) {
    const copies = known.sightings[sighting]?.copies ?? [];
    const bearers = bearersOf(copies, album);
    for (const copy of copies) {
      const photo = album.photos[copy.photo];
      const face = photo?.faces[copy.face];
      if (photo === undefined || face === undefined) continue;
      const listed = new Set(photo.listed.map(({ person }) => person));
      const here = chances.filter(({ person }) => listed.has(person));
      const said = known.decided.get(sighting);
      const decided = said === undefined ? undefined : said === null ? null : (album.people[said] ?? null);
      const alone = photo.faces.length === 1 && photo.listed.length === 1;
      const of = { photo: photo.photo, face: face.face };
      const bears = bearers.get(copy.photo) === copy.face;
      yield bears ? verdictOf(of, here, { threshold, people: album.people, decided, alone }) : foundTwice(of);
    }
  }
}

/** For each photograph the face of the sighting that bears the name: the one that a curator spoke about, else the first. */
function bearersOf(copies: Sighting['copies'], { photos }: Album): ReadonlyMap<number, number> {
  const bearers = new Map<number, number>();
  for (const { photo, face } of copies) {
    const isSaid = photos[photo]?.decided.has(photos[photo]?.faces[face]?.face ?? '') === true;
    if (isSaid || !bearers.has(photo)) bearers.set(photo, face);
  }
  return bearers;
}

/** What a whole collection teaches, for naming parts of it later. The vectors of the album are centred in place. */
export const learnHabits = (album: Album, policy: Policy = POLICY): Habits => habitsOf(recognise(album), policy);
