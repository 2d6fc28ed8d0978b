// A name made ready for comparison: folded once, so that comparing is cheap.
import type { HeadingName, LifeDates } from '../heading/heading.ts';
import { tokens } from '../text/fold.ts';

/** The comparison form of a personal name. All strings are folded. */
export interface PersonName {
  /** "du bois" */
  readonly surname: string;
  /** without spaces and hyphens, so that Du Bois = DuBois: "dubois" */
  readonly surnameClosed: string;
  /** single words of the surname, for hyphenated and double surnames */
  readonly surnameWords: readonly string[];
  /** forenames in order, an initial is one letter: ["w","e","b"] */
  readonly given: readonly string[];
  /** the spelled-out forenames of a fuller form, else empty */
  readonly fuller: readonly string[];
  readonly nicknames: readonly string[];
  readonly suffix: string | null;
  readonly numeration: string | null;
  /** folded titles: ["rev"] */
  readonly titles: readonly string[];
  /** the forenames are the husband's */
  readonly married: boolean;
  readonly dates: LifeDates;
}

const partInitials = (text: string): string => text.replace(/(?<=\p{L})\.(?=\p{L})/gu, '. ');

/** @example personName(parseHeading('DuBois, W.E.B.').name).given // ['w','e','b'] */
export function personName(name: HeadingName): PersonName {
  const surnameWords = tokens(name.surname);
  return {
    surname: surnameWords.join(' '),
    surnameClosed: surnameWords.join(''),
    surnameWords,
    given: tokens(partInitials(name.forenames)),
    fuller: tokens(name.fullerForm ?? ''),
    nicknames: name.nicknames.flatMap(tokens),
    suffix: name.suffix,
    numeration: name.numeration,
    titles: name.titles.flatMap(tokens),
    married: name.marriedForm,
    dates: name.dates,
  };
}
