// A heading taken apart as MARC X00 does, and the verdict on what it names.
import type { Reason } from '../reason.ts';

/** MARC 100/110/111/130/150/151/155, and what turns up in DPLA beside them; `multi` is a string that names several people. */
export const KINDS = ['person', 'family', 'corporate', 'place', 'event', 'topic', 'genre', 'work', 'fictional', 'junk', 'multi'] as const;
export type Kind = (typeof KINDS)[number];

/** Which field of an item the string stood in; it moves the prior (of museum creators 90 % are people, of subjects 12 %). */
export type HeadingContext = 'subject' | 'creator' | 'contributor' | 'caption';

/** How sure a cataloguer was of a year. */
export type YearPrecision = 'exact' | 'approximate' | 'uncertain' | 'either' | 'century' | 'before' | 'after';

/** A year of birth, death or activity; negative before the common era. */
export interface LifeYear {
  readonly year: number;
  /** the later year that is also possible: of "1868 or 9" 1869, of "19th century" 1900; equal to `year` when there is none */
  readonly latest: number;
  readonly precision: YearPrecision;
  /** as written: "1868", "ca. 1846?", "-1826" */
  readonly text: string;
}

/** The dates of a personal heading. A span of activity is never a life span. */
export interface LifeDates {
  readonly birth: LifeYear | null;
  readonly death: LifeYear | null;
  readonly active: { readonly from: LifeYear | null; readonly to: LifeYear | null } | null;
}

/** The parts of a personal name. Strings are as written (case, diacritics), without the punctuation that parted them. */
export interface HeadingName {
  /** entry element, particles kept: "Du Bois", "Van der Berg"; "" where the entry element is a forename ("Plutarch") */
  readonly surname: string;
  /** "W. E. B.", "Martin Luther"; for a forename entry the entry element itself: "Augustine" */
  readonly forenames: string;
  /** folded initials of the forenames, lower case: ["w","e","b"] */
  readonly initials: readonly string[];
  /** roman numeral of a ruler: "VII" */
  readonly numeration: string | null;
  /** in order: ["Rev.", "Dr."], ["King of Great Britain"], ["of Hippo", "Saint"] */
  readonly titles: readonly string[];
  /** normalised: jr, sr, ii, iii, iv, v, elder, younger */
  readonly suffix: string | null;
  /** the parenthesis that spells out initials: "William Edward Burghardt" */
  readonly fullerForm: string | null;
  /** quoted names: Thaddeus "Thad" Mosley gives ["Thad"] */
  readonly nicknames: readonly string[];
  /** the name is the husband's: "Mrs. John Smith", "Smith, John, Mrs." */
  readonly marriedForm: boolean;
  readonly dates: LifeDates;
  /** how the string was written; direct order is the less certain reading */
  readonly order: 'inverted' | 'direct' | 'forename';
}

/** One heading string, cleaned and taken apart. Total: every string parses; `name` is the reading *if* it is a person. */
export interface ParsedHeading {
  /** the provider's string, untouched */
  readonly raw: string;
  /** cleaned: entities, tags, invisible characters out, dashes unified, NFC, at most 512 characters */
  readonly text: string;
  /** the part before subdivisions and relators */
  readonly base: string;
  readonly name: HeadingName | null;
  /** "Portraits", "Statues" of "X--Portraits" */
  readonly subdivisions: readonly string[];
  /** lower case: "photographer" */
  readonly relator: string | null;
  /** the title of a name-title heading; such a heading is a work */
  readonly workTitle: string | null;
  /** the strings of several people glued into one, else empty */
  readonly several: readonly string[];
  /** content of trailing parentheses that is no fuller form: "Miss.", "Ship", "Fictitious character" */
  readonly qualifier: string | null;
}

/** What a heading names, how sure that is, and why. */
export interface Classification {
  readonly heading: string;
  readonly kind: Kind;
  readonly person: boolean;
  /** calibrated probability of the kind given, 0..1 */
  readonly confidence: number;
  readonly parsed: ParsedHeading;
  readonly reasons: readonly Reason[];
}
