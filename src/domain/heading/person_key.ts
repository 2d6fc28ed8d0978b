// The key of a personal name that needs no collection to be looked at: folded parts, the dates.
import { fold } from '../text/fold.ts';
import type { HeadingName, LifeYear } from './heading.ts';

/**
 * @returns `surname|forenames|birth|death`, folded; the fuller form stands for the initials, "mrs" before a husband's name
 * @example personKey(parseHeading('Du Bois, W. E. B. (William Edward Burghardt), 1868-1963').name) // 'du bois|william edward burghardt|1868|1963'
 */
export function personKey(name: HeadingName): string {
  const given = fold(name.fullerForm ?? name.forenames);
  const suffix = name.suffix === null ? '' : ` ${name.suffix}`;
  return [fold(name.surname), `${name.marriedForm ? 'mrs ' : ''}${given}${suffix}`, year(name.dates.birth), year(name.dates.death)].join(
    '|',
  );
}

const year = (value: LifeYear | null): string => (value === null ? '' : String(value.year));
