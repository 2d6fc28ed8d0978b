// What becomes of a result that was posted: a table over what is known of its task and of the token it came with.

export type Answer =
  | { readonly status: 200; readonly code: 'taken' | 'known' }
  | { readonly status: 409; readonly code: 'lease-expired' | 'different-result' }
  | { readonly status: 410; readonly code: 'gone' };

export interface Situation {
  /** the token was given out once */
  readonly isTokenKnown: boolean;
  /** its lease has not run out, and was not given back */
  readonly isLeaseLive: boolean;
  /** the token's chunk holds the task now */
  readonly isHeld: boolean;
  /** another chunk holds it */
  readonly isHeldElsewhere: boolean;
  /** the token's chunk has brought the result that the task has */
  readonly hasBrought: boolean;
  /** … and it is the same as this one */
  readonly isSame: boolean;
  /** this one says that it takes the place of that one */
  readonly supersedes: boolean;
  /** the run was cancelled, or the item is gone or was taken down */
  readonly isGone: boolean;
}

interface Row {
  readonly when: (situation: Situation) => boolean;
  readonly answer: Answer;
  readonly says: string;
}

/** The first row that holds decides. */
const VERDICTS: readonly Row[] = [
  { when: (s) => !s.isTokenKnown, answer: { status: 409, code: 'lease-expired' }, says: 'nobody was given this token' },
  {
    when: (s) => s.isGone,
    answer: { status: 410, code: 'gone' },
    says: 'the task was cancelled, or its item is gone: nothing of it is kept',
  },
  { when: (s) => s.hasBrought && s.isSame, answer: { status: 200, code: 'known' }, says: 'the same result again: nothing changes' },
  { when: (s) => !s.isLeaseLive, answer: { status: 409, code: 'lease-expired' }, says: 'the lease has run out or was given back' },
  { when: (s) => s.isHeld, answer: { status: 200, code: 'taken' }, says: 'the task is held by this lease' },
  {
    when: (s) => !s.hasBrought || s.isHeldElsewhere,
    answer: { status: 409, code: 'lease-expired' },
    says: 'the task is not, or no longer, held by this lease',
  },
  {
    when: (s) => s.supersedes,
    answer: { status: 200, code: 'taken' },
    says: 'it takes the place of the result that this lease has brought',
  },
  {
    when: () => true,
    answer: { status: 409, code: 'different-result' },
    says: 'this lease has brought another result already; say `supersedes` to replace it',
  },
];

export function verdictOn(situation: Situation): Pick<Row, 'answer' | 'says'> {
  const row = VERDICTS.find(({ when }) => when(situation));
  if (row === undefined) throw new RangeError('the last row holds always');
  return row;
}
