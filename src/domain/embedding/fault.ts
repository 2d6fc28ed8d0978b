// Why a result cannot be used: the place, and what is wrong with it.

/** Thrown while a result is read; whoever reads results turns it into an answer. */
export class ResultFault extends Error {
  /** "faces[1]", or null where it is the result itself */
  readonly face: string | null;

  constructor(message: string, face: string | null = null) {
    super(message);
    this.name = 'ResultFault';
    this.face = face;
  }
}
