// What the reader of a caption remembers between two words.
import type { EvidenceCode } from '../evidence.ts';
import type { NamedStretch } from './people.ts';
import type { Token } from './tokens.ts';

/** How the caption speaks of a name. */
export interface Standing {
  readonly code: Extract<EvidenceCode, 'caption-list' | 'caption-named' | 'caption-prose' | 'uncertain' | 'mentioned-not-shown' | 'eponym'>;
  /** why, where the code's own sentence says too little: "the owner of the place" */
  readonly detail: string | null;
}

/** A stretch of the caption in which names are not simply shown. */
export interface Scope {
  readonly standing: Standing;
  /** `one` ends with the next run, whatever is tied to it: "Casey of Harvard and Ben Day"; the next name ends "Medal of Honor to X", a comma "home of X, 516 Gearing Avenue"; "possibly including A, B and C" goes on; "not pictured: A, B" fills its sentence, or the bracket that it stands in */
  readonly endsAt: 'one' | 'name' | 'comma' | 'list' | 'bracket' | 'sentence';
}

/** A row of people being counted. */
export interface Row {
  /** what "from left" said: the side where counting starts; null where nothing did */
  direction: 'left' | 'right' | null;
  label: string | null;
  /** people and placeholders so far */
  places: number;
  readonly members: CaptionEntry[];
  open: boolean;
}

/** A name in the caption; rows and surnames of others may still complete it. */
export interface CaptionEntry {
  name: string;
  /** as it stands in the caption */
  readonly text: string;
  /** surname for those before it that have none: "Yamaguchi" */
  readonly surname: string | null;
  /** one word, no title: a given name, a surname, or nothing of the sort */
  single: boolean;
  standing: Standing;
  row: Row | null;
  /** place in its row from the side where counting starts, 1-based */
  place: number | null;
  side: 'left' | 'center' | 'right' | null;
  /** entries with the same number stand in one list */
  readonly chain: number;
  /** "and" stands right before it */
  readonly joined: boolean;
  readonly afterComma: boolean;
  /** a single name that is all the picture is of: "Portrait of Mildred" */
  vouched: boolean;
  /** a single name behind "and his wife," or "her son": takes the surname of the one before */
  readonly relation: boolean;
  /** "Capone's brother John": the surname in the possessive before the relation */
  readonly kinOf: string | null;
  readonly start: number;
  readonly end: number;
}

/** A thing named after somebody. */
export interface CaptionThing {
  readonly text: string;
  /** begins like a name, so that it was considered as one; others only speak against a heading that they hold */
  readonly likePerson: boolean;
  readonly detail: string;
}

export interface ReaderState {
  readonly caption: string;
  readonly tokens: readonly Token[];
  /** what names are where nothing else is said */
  readonly plain: Standing;
  readonly entries: CaptionEntry[];
  readonly things: CaptionThing[];
  readonly rows: Row[];
  row: Row | null;
  scope: Scope | null;
  sentenceStart: number;
  chain: number;
  chainBroken: boolean;
  /** surname of the family that the caption has named: "the Azuma family, including Fred and Alice" */
  family: string | null;
  /** several capitals that may or may not be a name: a person after all where one stands right behind it in the list */
  unclear: NamedStretch | null;
  /** said before the name: "Left: Ann Day" */
  pendingSide: 'left' | 'center' | 'right' | null;
  pendingPlace: { readonly direction: 'left' | 'right'; readonly place: number } | null;
}

export function newState(caption: string, tokens: readonly Token[], plain: Standing, family: string | null): ReaderState {
  return {
    caption,
    tokens,
    plain,
    entries: [],
    things: [],
    rows: [],
    row: null,
    scope: null,
    sentenceStart: 0,
    chain: 0,
    chainBroken: false,
    family,
    unclear: null,
    pendingSide: null,
    pendingPlace: null,
  };
}
