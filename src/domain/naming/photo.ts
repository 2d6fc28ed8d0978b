// What naming reads and what it answers: photographs with faces and people, and a verdict for each face.
import type { Reason } from '../reason.ts';

/** Shares of the picture's width and height, 0 to 1, from the upper left corner. Pixels are accepted too, with the size of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PhotoFace {
  readonly face: string;
  readonly box: Box;
  /** detection score, 0 to 1 */
  readonly score: number;
  /** 0 to 1, where the pipeline says it */
  readonly quality: number | null;
  /** raw: not unit length, not centred; all faces of one call come from one space */
  readonly embedding: Float32Array;
}

export interface PhotoPerson {
  readonly person: string;
  /** probability that the person can be seen in the picture */
  readonly depicted: number;
  /** 1 is the front row (lowest in the picture); null where the caption tells no rows */
  readonly row: number | null;
  /** 1 is the leftmost, as the caption claims; numbers may skip */
  readonly order: number | null;
}

/** A curator's word about a face: final. Null: none of the people. */
export interface Decided {
  readonly face: string;
  readonly person: string | null;
}

export interface Photo {
  readonly photo: string;
  /** equal for copies of one image: a hash or an address */
  readonly image: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly faces: readonly PhotoFace[];
  readonly people: readonly PhotoPerson[];
  readonly decided: readonly Decided[];
}

export type Status = 'named' | 'ambiguous' | 'unnamed';

export interface Alternative {
  readonly person: string | null;
  readonly probability: number;
}

/** The verdict on one face. `probability` is that of the answer given: for `unnamed`, that it is none of the candidates. */
export interface NamedFace {
  readonly photo: string;
  readonly face: string;
  readonly person: string | null;
  readonly probability: number;
  readonly status: Status;
  readonly alternatives: readonly Alternative[];
  readonly reasons: readonly Reason[];
}
