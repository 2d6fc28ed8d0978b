// Does the kind given agree with the kind labelled? Strictly, and coarsely: cataloguers themselves use topic, form and event loosely.
import type { Kind } from '../heading/heading.ts';
import type { LabelledHeading } from './labelled.ts';

/** Topic, form and event are one: MARC 650, 655 and 611 change places from one institution to the next. */
const coarse = (kind: Kind): string => (kind === 'topic' || kind === 'genre' || kind === 'event' ? 'concept' : kind);

/** A place that is subdivided ("Ohio--History") is tagged as place and as topic. */
const isSubdivided = (heading: string): boolean => heading.includes('--') || /\|[vxyz] /.test(heading);

export type Agreement = 'strict' | 'coarse' | 'none';

export function agreement({ heading, kind, alsoKinds }: LabelledHeading, given: Kind): Agreement | null {
  if (kind === null) return null;
  if (kind === given || alsoKinds.includes(given)) return 'strict';
  const [said, told] = [coarse(given), coarse(kind)];
  const interchangeable = isSubdivided(heading) && new Set([said, told, 'place', 'concept']).size === 2;
  return said === told || interchangeable ? 'coarse' : 'none';
}
