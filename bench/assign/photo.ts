// What a generated photograph is: the line that `assign` reads, and the truth that only the bench knows.
import type { Photo } from '../../src/domain/naming/photo.ts';

/** What the bench knows of a face. `person` is null for a stranger, a poster, or somebody the metadata does not name. */
interface Truth {
  readonly person: string | null;
  readonly poster: boolean;
  /** the other half of a couple that no photograph shows apart, or null */
  readonly couple: string | null;
}

export interface GeneratedPhoto {
  readonly photo: Photo;
  readonly truth: readonly Truth[];
  /** made from another photograph: a rescan or a crop */
  readonly copy: boolean;
}

/** A world of photographs: the same seed and number give the same. */
export type World = (seed: number, photos: number, dimension?: number) => readonly GeneratedPhoto[];
