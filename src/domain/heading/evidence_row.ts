// A row of the evidence table: a stable code, its bits, a sentence, and when it holds.
import type { Look } from './look.ts';

export interface Evidence {
  readonly code: string;
  readonly bits: number;
  readonly says: string;
  readonly holds: (look: Look) => boolean;
}
