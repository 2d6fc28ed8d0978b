// The parts of a name as the outside sees them: the `name` of `classify` and of GET /v1/headings.
import type { HeadingName, LifeYear } from './heading.ts';

export interface LifeYearJson {
  readonly year: number;
  readonly precision: string;
  readonly text: string;
}

export interface HeadingNameJson {
  readonly surname: string;
  /** "Mrs." in front where the forenames are the husband's */
  readonly forenames: string;
  readonly initials: readonly string[];
  readonly birth: LifeYearJson | null;
  readonly death: LifeYearJson | null;
  readonly suffix: string | null;
  readonly numeration: string | null;
  readonly titles: readonly string[];
  readonly fullerForm: string | null;
  readonly nicknames: readonly string[];
}

export const lifeYearJson = (year: LifeYear | null): LifeYearJson | null =>
  year === null ? null : { year: year.year, precision: year.precision, text: year.text };

export function headingNameJson(name: HeadingName | null): HeadingNameJson | null {
  if (name === null) return null;
  const { surname, initials, suffix, numeration, titles, fullerForm, nicknames, dates } = name;
  const forenames = name.marriedForm ? `Mrs. ${name.forenames}` : name.forenames;
  return {
    surname,
    forenames,
    initials,
    birth: lifeYearJson(dates.birth),
    death: lifeYearJson(dates.death),
    suffix,
    numeration,
    titles,
    fullerForm,
    nicknames,
  };
}
