// The authority record of a cluster: its preferred form and its life dates.
import type { LifeYear } from '../heading/heading.ts';
import type { PersonCluster, ResolvableHeading } from './resolution.ts';
import { byCodeUnit } from './units.ts';

/** What makes a heading the preferred form, in points; the table is the whole rule, ties go to the most used, then to code units. */
const PREFERENCE: readonly {
  readonly points: number;
  readonly holds: (heading: ResolvableHeading) => boolean;
  readonly because: string;
}[] = [
  { points: 8, holds: ({ parsed }) => parsed.name?.order !== 'direct', because: 'catalogue order, as LC enters it' },
  { points: 6, holds: ({ parsed }) => parsed.name?.dates.birth?.precision === 'exact', because: 'gives the year of birth' },
  { points: 4, holds: ({ parsed }) => parsed.name?.dates.death?.precision === 'exact', because: 'gives the year of death' },
  { points: 3, holds: ({ parsed }) => parsed.name?.fullerForm !== null && parsed.name !== null, because: 'spells out the initials' },
  { points: 2, holds: ({ parsed }) => parsed.subdivisions.length === 0 && parsed.relator === null, because: 'is the name alone' },
  { points: 2, holds: ({ parsed }) => parsed.text === parsed.raw, because: 'needed no repair' },
  {
    points: 1,
    holds: ({ parsed }) => parsed.text !== parsed.text.toUpperCase() && parsed.text !== parsed.text.toLowerCase(),
    because: 'is not all capitals',
  },
];

const points = (heading: ResolvableHeading): number => PREFERENCE.reduce((sum, rule) => sum + (rule.holds(heading) ? rule.points : 0), 0);

/** @param headings  of one person, at least one */
export function authority(headings: readonly ResolvableHeading[]): PersonCluster {
  const ranked = headings
    .map((heading) => ({ heading, points: points(heading) }))
    .sort(
      (one, other) =>
        other.points - one.points || other.heading.uses - one.heading.uses || byCodeUnit(one.heading.parsed.raw, other.heading.parsed.raw),
    );
  return {
    headings: headings.map(({ parsed }) => parsed.raw).sort(byCodeUnit),
    preferred: ranked[0]?.heading.parsed.raw ?? '',
    birth: bestYear(ranked.map(({ heading }) => heading.parsed.name?.dates.birth ?? null)),
    death: bestYear(ranked.map(({ heading }) => heading.parsed.name?.dates.death ?? null)),
  };
}

/** The first exact year of the headings best first, else the first year of any precision. */
const bestYear = (years: readonly (LifeYear | null)[]): LifeYear | null =>
  years.find((year) => year?.precision === 'exact') ?? years.find((year) => year !== null) ?? null;
