// What stands around a run of capitals, as far as it speaks for a person, a place or a thing.
import type { Token } from './tokens.ts';

/** What stands around the run. */
export interface NamingContext {
  /** how much the place in the caption speaks for a person: `row` stands in a counted list, `role` right after one ("dancer"), `list` beside other people, `open` after "with" */
  readonly expects: 'row' | 'role' | 'list' | 'open' | null;
  /** stands after "in", "at", "on": a place, unless much speaks for a person */
  readonly placed: boolean;
  /** stands after "the", or after the noun of a work, a ship, a beast: no person without a title */
  readonly definite: boolean;
  /** stands after "Speaker of the": its first words are still the office's */
  readonly office: boolean;
  /** the words right after the run, "" where a mark stands there */
  readonly next: Token | null;
  readonly nextNext: Token | null;
}
