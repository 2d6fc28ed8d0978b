// Name-title headings: the title of a work behind a name.
//
// name-title = surname "," SP forenames [ "," SP dates ] ". " title       ; Shakespeare, William, 1564-1616. Hamlet
import { isDigitAt, isLowerAt, isUpperAt } from '../text/letters.ts';
import { isShortForm, isTitle } from './small_words.ts';

/**
 * Parts the title from the name: behind a year or a word of three small letters, at the first full stop that a capital follows.
 *
 * @example splitWorkTitle('Shakespeare, William, 1564-1616. Hamlet') // { name: 'Shakespeare, William, 1564-1616', workTitle: 'Hamlet' }
 * @example splitWorkTitle('Truman, Harry S., 1884-1972')             // no title: the stop is an initial's
 */
export function splitWorkTitle(text: string): { readonly name: string; readonly workTitle: string | null } {
  const comma = text.indexOf(', ', 1);
  if (comma < 0) return { name: text, workTitle: null };
  for (let stop = text.indexOf('. ', comma + 3); stop > 0; stop = text.indexOf('. ', stop + 1)) {
    if (!isUpperAt(text, stop + 2) || stop + 5 > text.length || !endsAName(text, comma + 3, stop)) continue;
    const name = text.slice(0, stop);
    const title = text.slice(stop + 2);
    // "Higgins, Chas. M." and "Tolkin, Dzshey. R. R." go on with initials, "Miller, Alex. McVeigh" and "Ashworth, Prof. Mary Ann" with a forename
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return isShortForm(last) || isTitle(last) || !/\p{Ll}{2}/u.test(title) ? { name: text, workTitle: null } : { name, workTitle: title };
  }
  return { name: text, workTitle: null };
}

/** A year ("1616", "1864?", open "1930-") or three small letters stand right before `end`, and none of them before `start`. */
function endsAName(text: string, start: number, end: number): boolean {
  if (isLowerAt(text, end - 1)) return end - 3 >= start && isLowerAt(text, end - 2) && isLowerAt(text, end - 3);
  let last = end - 1;
  while (last > end - 3 && '-?'.includes(text.charAt(last))) last -= 1;
  return last - 3 >= start && [0, 1, 2, 3].every((back) => isDigitAt(text, last - back));
}
