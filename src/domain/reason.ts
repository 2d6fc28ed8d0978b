// A reason: the stable code that programs read, the sentence that a librarian reads, and what it weighs.

/** Why the machine thinks so. `bits` is log2 evidence: positive speaks for, negative against, 0 where nothing is weighed. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly bits: number;
}
