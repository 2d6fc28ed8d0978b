// Who is in the picture, and what became of every other string of the item.
import type { MentionField } from '../item/item.ts';
import type { Reason } from '../reason.ts';

/** A person named by an item, with the probability that the picture shows them. */
export interface DepictedPerson {
  /** readable, direct order: "W. E. B. Du Bois" */
  readonly name: string;
  /** the string to resolve: the item's own heading where it has one, else the caption's name */
  readonly heading: string;
  /** of that string, as `resolve` starts from it; empty where it has no name to read */
  readonly personKey: string;
  /** 0..1, calibrated */
  readonly depicted: number;
  /** rows as listed, 1 first; null where the caption gives none */
  readonly row: number | null;
  /** front, back, kneeling … as the caption says */
  readonly rowLabel: string | null;
  /** 1 is leftmost in its row; placeholders keep their place, so numbers may skip */
  readonly order: number | null;
  readonly sources: readonly MentionField[];
  /** every string of the item that is about this person, with its field: {field:'subject', text:'Du Bois, W. E. B', heading:'Du Bois, W. E. B'} */
  readonly mentions: readonly PersonMention[];
  readonly reasons: readonly Reason[];
}

/** A string that names a person. `text` is the whole field string for headings, the span for captions; `heading` is what gets resolved. */
export interface PersonMention {
  readonly field: MentionField;
  readonly text: string;
  readonly heading: string;
}

/** A string that names nobody who can be seen: not a person, a creator, an eponym, someone not born yet. Nothing is dropped without one. */
export interface Exclusion {
  readonly text: string;
  readonly field: MentionField;
  /** stable code; starts with "not-person" where the string names no person: "not-person:topic", "creator-only", "eponym", "already-dead" */
  readonly reason: string;
  /** a sentence: "born 1929, photographed 1901-1910: not born yet" */
  readonly detail: string;
}

export interface ItemDepictions {
  /** probability under .5 stands here and in `excluded` */
  readonly people: readonly DepictedPerson[];
  readonly excluded: readonly Exclusion[];
}
