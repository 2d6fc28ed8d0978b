// The one family of errors: a stable code for programs, a status for HTTP, a sentence with the offending input for people.
import { PROBLEM_CODES } from './problem_codes.ts';

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** One fault of many, as `errors` of a problem lists them. */
export interface Fault {
  /** JSON pointer, variable or column: "/source/kind", "PORT" */
  readonly where: string;
  readonly message: string;
}

/**
 * An error that a caller can act on. The message says what was wrong, with what, and what would be right; it never holds a secret.
 *
 * @example throw new NamesakeError('not-found', `no item ${id}`)
 */
export class NamesakeError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly faults: readonly Fault[];
  /** members added to the problem document: `current` of a stale judgement, `retryAfter` in seconds */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    message: string,
    more: { faults?: readonly Fault[]; extra?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'NamesakeError';
    this.code = code;
    this.status = PROBLEM_CODES[code].status;
    this.faults = more.faults ?? [];
    this.extra = more.extra ?? {};
  }
}
