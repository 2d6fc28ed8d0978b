// What evidence is worth when faces are named: every number that was tuned, with what it means.

/** Nats (natural log odds) unless said otherwise. Tuned on the first generator of `bench/assign`, checked on the second. */
export interface Policy {
  /** a face that is again with the person on another occasion: strangers seldom follow somebody about */
  readonly otherOccasion: number;
  /** a face that is again with the person on what may be the same occasion */
  readonly sameOccasion: number;
  /** and no more than this for one occasion */
  readonly sameOccasionMost: number;
  /** a picture that shows the face and does not list the person; people go unnamed too */
  readonly unlisted: number;
  /** a picture that lists the person and does not show the face, at most */
  readonly notThere: number;
  /** pictures that an occasion usually leaves */
  readonly picturesPerOccasion: number;
  /** chance that two pictures without a common third are of one occasion, at most */
  readonly unknownOccasion: number;
  /** before anything is counted: that faces beside a name are no chance sample */
  readonly start: number;
  /** less than its own word for how sure a picture is by itself */
  readonly local: number;
  /** chance that a caption's order is wrong at one place */
  readonly orderWrong: number;
  readonly rowWrong: number;
  /** chance that a caption counts from the right, before anything is learnt */
  readonly mirrored: number;
  /** share of shown people whose face is not found, or not recognised */
  readonly missed: number;
  /** an upper bound on what pictures can say together */
  readonly most: number;
  /** how far a face that was not gathered may pass for the person's well-known face: a factor, and the most nats of likeness */
  readonly kin: number;
  readonly kinMost: number;
}

export const POLICY: Policy = {
  otherOccasion: 4,
  sameOccasion: 0.45,
  sameOccasionMost: 1.3,
  unlisted: 2,
  notThere: 1.7,
  picturesPerOccasion: 5,
  unknownOccasion: 0.6,
  start: 0.7,
  local: 1.7,
  orderWrong: 0.08,
  rowWrong: 0.12,
  mirrored: 0.1,
  missed: 0.2,
  most: 5,
  kin: 0.6,
  kinMost: 5,
};
