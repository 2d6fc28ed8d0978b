// Do the parts of a name agree with a key "surname|forenames|birth|death"?
import type { HeadingName, LifeYear } from '../heading/heading.ts';
import { tokens } from '../text/fold.ts';

const closedUp = (text: string): string => tokens(text).join('');

/** "~1823", "1822/1823", "-106", "": any of the years told will do, and none where none is told. */
function agreesWithYear(told: string, year: LifeYear | null): boolean {
  if (told === '') return year === null;
  return year !== null && told.split('/').some((one) => Number(one.replace('~', '')) === year.year);
}

/**
 * @param key folded, as `du bois|william edward burghardt|1868|1963`
 * @example   agreesWithKey('parks|rosa|1913|2005', parseHeading('Parks, Rosa, 1913-2005').name) // true
 */
export function agreesWithKey(key: string, name: HeadingName | null): boolean {
  if (name === null) return false;
  const [surname = '', forenames = '', birth = '', death = ''] = key.split('|');
  const spelled = [name.forenames, name.fullerForm ?? name.forenames].map(closedUp);
  return (
    closedUp(name.surname) === closedUp(surname) &&
    spelled.includes(closedUp(forenames)) &&
    agreesWithYear(birth, name.dates.birth) &&
    agreesWithYear(death, name.dates.death)
  );
}
