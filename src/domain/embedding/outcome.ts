// What a task can come to, as a worker reports it.

interface OutcomeRow {
  readonly outcome: string;
  readonly says: string;
  /** the task is done with it; else it is tried again */
  readonly ends: boolean;
  /** the picture was looked at: faces that were found before and are not now are no longer there */
  readonly looked: boolean;
  /** an image that could not be had may be there in a later version of its item */
  readonly mayChange: boolean;
}

const OUTCOMES = [
  { outcome: 'ok', says: 'faces were found', ends: true, looked: true, mayChange: false },
  { outcome: 'no-face', says: 'the picture was looked at, and nobody is in it', ends: true, looked: true, mayChange: false },
  { outcome: 'image-gone', says: 'the address gives no picture any more', ends: true, looked: false, mayChange: true },
  { outcome: 'undecodable', says: 'what the address gives cannot be read as a picture', ends: true, looked: false, mayChange: true },
  { outcome: 'rights-blocked', says: 'the worker may not look at it', ends: true, looked: false, mayChange: true },
  {
    outcome: 'error',
    says: 'something else failed; tried again unless `retryable` is false',
    ends: false,
    looked: false,
    mayChange: false,
  },
] as const satisfies readonly OutcomeRow[];

export type Outcome = (typeof OUTCOMES)[number]['outcome'];

const rowOf = (value: unknown): OutcomeRow | undefined => OUTCOMES.find(({ outcome }) => outcome === value);

export const isOutcome = (value: unknown): value is Outcome => rowOf(value) !== undefined;
export const endsTask = (outcome: Outcome): boolean => rowOf(outcome)?.ends === true;
export const lookedAtPicture = (outcome: Outcome): boolean => rowOf(outcome)?.looked === true;
/** Whether a task that ended so is worth another look once its item has changed. */
export const mayChange = (outcome: Outcome | null): boolean => rowOf(outcome)?.mayChange === true;
