// The authority record of a cluster: its preferred form and its life dates.
import type { LifeDates, LifeYear, ParsedHeading } from '../heading/heading.ts';
import { lifeSpan } from '../match/life_span.ts';
import type { DateConflict, PersonCluster, ResolvableHeading } from './resolution.ts';
import { byCodeUnit } from './units.ts';

/** What makes a heading the preferred form, in points; the table is the whole rule, ties go to the most used, then to code units. */
const PREFERENCE: readonly {
  readonly points: number;
  readonly holds: (parsed: ParsedHeading) => boolean;
  readonly because: string;
}[] = [
  { points: 8, holds: (parsed) => parsed.name?.order !== 'direct', because: 'catalogue order, as LC enters it' },
  { points: 6, holds: (parsed) => parsed.name?.dates.birth?.precision === 'exact', because: 'gives the year of birth' },
  { points: 4, holds: (parsed) => parsed.name?.dates.death?.precision === 'exact', because: 'gives the year of death' },
  { points: 3, holds: (parsed) => parsed.name?.fullerForm !== null && parsed.name !== null, because: 'spells out the initials' },
  { points: 2, holds: (parsed) => parsed.subdivisions.length === 0 && parsed.relator === null, because: 'is the name alone' },
  { points: 2, holds: (parsed) => parsed.text === parsed.raw, because: 'needed no repair' },
  {
    points: 1,
    holds: (parsed) => parsed.text !== parsed.text.toUpperCase() && parsed.text !== parsed.text.toLowerCase(),
    because: 'is not all capitals',
  },
];

/** At most 26. */
export const preferencePoints = (parsed: ParsedHeading): number =>
  PREFERENCE.reduce((sum, rule) => sum + (rule.holds(parsed) ? rule.points : 0), 0);

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
