// Short questions to a heading's look that several rows of the evidence table ask.
import { tokens } from '../text/fold.ts';
import { RANKS, SMALL_WORDS } from './lexicon/kind_words.ts';
import { isAnyName, isCommonWord, isGivenName, isSurname, isWordGiven, isWordSurname } from './lexicon/words.ts';
import type { Look } from './look.ts';

export const initials = (look: Look): number => look.name?.initials.length ?? 0;
export const direct = (look: Look): boolean => !look.inverted && look.outside.includes(' ');
export const proper = (look: Look): boolean => !look.lowerCaseTail;
export const subdivided = (look: Look, list: ReadonlySet<string>): boolean =>
  look.parsed.subdivisions.some((part) => list.has(tokens(part)[0] ?? ''));
export const known = (word: string): boolean => isGivenName(word) || isWordGiven(word);
export const surname = (word: string): boolean => isSurname(word) || isWordSurname(word);
export const firstGiven = (look: Look): string => look.given[0] ?? '';
export const thingWord = (look: Look): boolean =>
  look.corporateWord !== null || look.eventWord !== null || look.placeWord !== null || look.genreWord !== null;
export const span = (look: Look): boolean => look.name?.dates.birth != null && look.name.dates.death !== null;
/** How art history calls those whose name is lost: "Master IB", "Master with the Crossed Clubs", "The Schuyler Limner". */
export const notname = (look: Look): boolean =>
  look.context !== 'subject' && /^(?:Master|Monogrammist) (?:of |with )?\S|^The \S.*\b(?:Master|Limner|Painter)$/.test(look.outside);
/** Years between birth and death; -1 where one is missing. */
export const lifeLength = ({ name }: Look): number =>
  name?.dates.birth != null && name.dates.death !== null ? name.dates.death.latest - name.dates.birth.year : -1;
/**
 * The only word that says place or building belongs to the name: a surname behind a given name or initials ("Rosa Parks", "Lois Lane",
 * "W. N. Hill"), or a maiden name in the middle ("William Church Osborn").
 */
export const thingIsSurname = (look: Look): boolean => {
  if (!direct(look) || look.sur.length !== 1) return false;
  const [last = ''] = look.sur;
  const opens = look.initialsOnly || (isGivenName(firstGiven(look)) && !isCommonWord(firstGiven(look)));
  if (!opens) return false;
  const lastIsThing = [look.corporateWord, look.placeWord, look.genreWord, look.eventWord].includes(last);
  return lastIsThing ? isWordSurname(last) : look.words.length <= 4 && surname(last);
};

/** "Martin Luther King Day", "Rosa Parks Library": a whole name stands before the last word; initials alone are none ("W. N. Hill"). */
export const namedAfter = (look: Look): boolean => {
  const before = look.words.slice(0, -1);
  return (
    !look.inverted &&
    look.words.at(-1) === (look.eventWord ?? look.corporateWord ?? look.placeWord) &&
    before.filter((word) => word.length > 1).length >= 2 &&
    // "Sheikh Mohamed bin Zayed Scholars Program"
    before.every((word) => isAnyName(word) || isWordSurname(word) || word.length === 1 || RANKS.has(word) || SMALL_WORDS.has(word)) &&
    !/-\p{L}+$/u.test(look.outside)
  );
};
