// The authority record of a cluster: its preferred form and its life dates.
import type { LifeDates, LifeYear, ParsedHeading } from '../heading/heading.ts';
import { lifeSpan } from '../match/life_span.ts';
import type { DateConflict, PersonCluster, ResolvableHeading } from './resolution.ts';
import { byCodeUnit } from './units.ts';

interface Rule<Of extends readonly unknown[]> {
  readonly points: number;
  readonly holds: (...of: Of) => boolean;
  readonly because: string;
}

/** What makes a heading the preferred form, in points; the two tables are the whole rule, ties go to the most used, then to code units. */
const PREFERENCE_BY_PARTS: readonly Rule<[parsed: Pick<ParsedHeading, 'name' | 'subdivisions' | 'relator'>]>[] = [
  { points: 8, holds: ({ name }) => name?.order !== 'direct', because: 'catalogue order, as LC enters it' },
  { points: 6, holds: ({ name }) => name?.dates.birth?.precision === 'exact', because: 'gives the year of birth' },
  { points: 4, holds: ({ name }) => name?.dates.death?.precision === 'exact', because: 'gives the year of death' },
  { points: 3, holds: ({ name }) => name !== null && name.fullerForm !== null, because: 'spells out the initials' },
  { points: 2, holds: ({ subdivisions, relator }) => subdivisions.length === 0 && relator === null, because: 'is the name alone' },
];
const PREFERENCE_BY_WRITING: readonly Rule<[raw: string, text: string]>[] = [
  { points: 2, holds: (raw, text) => text === raw, because: 'needed no repair' },
  { points: 1, holds: (_, text) => text !== text.toUpperCase() && text !== text.toLowerCase(), because: 'is not all capitals' },
];
const pointsOf = <Of extends readonly unknown[]>(rules: readonly Rule<Of>[], ...of: Of): number =>
  rules.reduce((sum, { holds, points }) => sum + (holds(...of) ? points : 0), 0);

/** What the parts of a heading speak for it; {@link pointsOfWriting} come to it. */
export const pointsOfParts = (parsed: ParsedHeading): number => pointsOf(PREFERENCE_BY_PARTS, parsed);
/** @param text  `raw` cleaned */
export const pointsOfWriting = (raw: string, text: string): number => pointsOf(PREFERENCE_BY_WRITING, raw, text);
/** At most 26. */
const preferencePoints = (parsed: ParsedHeading): number => pointsOfParts(parsed) + pointsOfWriting(parsed.raw, parsed.text);

/** @param headings  of one person, at least one */
export function authority(headings: readonly ResolvableHeading[]): PersonCluster {
  const ranked = headings
    .map((heading) => ({ heading, points: preferencePoints(heading.parsed) }))
    .sort(
      (one, other) =>
        other.points - one.points || other.heading.uses - one.heading.uses || byCodeUnit(one.heading.parsed.raw, other.heading.parsed.raw),
    );
  const birth = bestYear(ranked.map(({ heading }) => heading.parsed.name?.dates.birth ?? null));
  const death = bestYear(ranked.map(({ heading }) => heading.parsed.name?.dates.death ?? null));
  return {
    headings: headings.map(({ parsed }) => parsed.raw).sort(byCodeUnit),
    preferred: ranked[0]?.heading.parsed.raw ?? '',
    birth,
    death,
    conflicts: dateConflicts(headings, { birth, death }),
  };
}

/** The first exact year of the headings best first, else the first year of any precision. */
const bestYear = (years: readonly (LifeYear | null)[]): LifeYear | null =>
  years.find((year) => year?.precision === 'exact') ?? years.find((year) => year !== null) ?? null;

/** Years that the chosen one does not agree with within the precision of both. */
function dateConflicts(
  headings: readonly ResolvableHeading[],
  chosen: Readonly<Record<DateConflict['event'], LifeYear | null>>,
): DateConflict[] {
  return headings
    .toSorted((one, other) => byCodeUnit(one.parsed.raw, other.parsed.raw))
    .flatMap(({ parsed }) =>
      (['birth', 'death'] as const).flatMap((event): DateConflict[] => {
        const year = parsed.name?.dates[event] ?? null;
        return year === null || agree(event, year, chosen[event]) ? [] : [{ event, heading: parsed.raw, year: year.year, text: year.text }];
      }),
    );
}

const NEVER: LifeDates = { birth: null, death: null, active: null };

function agree(event: DateConflict['event'], one: LifeYear, other: LifeYear | null): boolean {
  const range = lifeSpan({ ...NEVER, [event]: one })[event];
  const chosen = lifeSpan({ ...NEVER, [event]: other })[event];
  return range === null || chosen === null || (range.from <= chosen.to && chosen.from <= range.to);
}
