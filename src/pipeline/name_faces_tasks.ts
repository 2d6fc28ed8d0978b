// Naming in the thread: an album is filled page by page, then asked for what it teaches or for its verdicts.
import { vectorOf } from '../domain/embedding/vector.ts';
import { type AlbumBuilder, albumBuilder } from '../domain/naming/album.ts';
import { assignWithTwins, learnHabits } from '../domain/naming/assign.ts';
import type { Habits } from '../domain/naming/habits.ts';
import type { NamedFace } from '../domain/naming/photo.ts';
import type { PhotoPage } from '../store/face_photos.ts';

/** One at a time: a thread works for one naming until it has forgotten it. */
let filling: AlbumBuilder = albumBuilder();
let verdicts: Generator<NamedFace> | null = null;

export interface VerdictsWanted {
  readonly habits: Habits;
  /** photographs whose verdicts are wanted; the others are evidence */
  readonly photos: readonly string[];
}

export const NAMING_TASKS = {
  forgetAlbum(): void {
    filling = albumBuilder();
    verdicts = null;
  },

  addPhotos({ photos, vectors }: PhotoPage): void {
    const faces = photos.reduce((sum, photo) => sum + photo.faces.length, 0);
    const bytes = vectors.length / Math.max(1, faces);
    let at = 0;
    const next = (): Float32Array => {
      at += bytes;
      return vectorOf(vectors.subarray(at - bytes, at));
    };
    for (const photo of photos) filling.add({ ...photo, faces: photo.faces.map((face) => ({ ...face, embedding: next() })) });
  },

  learnFromAlbum(): Habits {
    const habits = learnHabits(filling.album());
    filling = albumBuilder();
    return habits;
  },

  /** Pairs of photographs with faces that look like one scan of one another; the verdicts are told page by page. */
  nameAlbum({ habits, photos }: VerdictsWanted): readonly (readonly [string, string])[] {
    const named = assignWithTwins(filling.album(), { habits });
    verdicts = wanted(named.verdicts, new Set(photos));
    filling = albumBuilder();
    return named.twins;
  },

  /** The next so many verdicts; none when all are told. */
  nextVerdicts(most: number): readonly NamedFace[] {
    const page: NamedFace[] = [];
    while (page.length < most && verdicts !== null) {
      const { value, done } = verdicts.next();
      if (done === true) verdicts = null;
      else page.push(value);
    }
    return page;
  },
};

function* wanted(all: Generator<NamedFace>, photos: ReadonlySet<string>): Generator<NamedFace> {
  for (const verdict of all) if (photos.has(verdict.photo)) yield verdict;
}
