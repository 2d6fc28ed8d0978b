// Capitals and small letters of a heading: topics go on in lower case, proper names do not.
import { isDigitAt, isLetterAt, isLowerAt, isUpperAt, withoutTail } from '../text/letters.ts';
import { RANKS, SMALL_WORDS } from './lexicon/kind_words.ts';
import { PARTICLES, TITLES } from './parts.ts';

export interface Capitals {
  /** some content word behind the first begins in lower case, as LC writes topics: "Women's rights" */
  readonly lowerBehindFirst: boolean;
  /** every content word does: "parks, rosa" */
  readonly allLower: boolean;
  /** two content words or more, all in capitals, as LC writes organisations: "United Mine Workers of America" */
  readonly titleCase: boolean;
}

/** Content words have two letters and more and are no particles, titles, articles or prepositions; elided ones are cut: "d'Arezzo" is "Arezzo". */
export function capitalsOf(text: string): Capitals {
  let count = 0;
  let lowerBehindFirst = false;
  let allLower = true;
  let titleCase = true;
  for (const written of text.split(BETWEEN)) {
    const word = withoutElision(written);
    if (!/\p{L}{2}/u.test(word) || isSmall(word)) continue;
    const lower = isLowerAt(word, 0);
    count += 1;
    if (!lower) allLower = false;
    else if (count > 1) lowerBehindFirst = true;
    if (lower || !(isUpperAt(word, 0) || isDigitAt(word, 0))) titleCase = false;
  }
  return { lowerBehindFirst, allLower, titleCase: titleCase && count > 1 };
}

const BETWEEN = /[ ,/]+/;
const OPENING = /^["'‘“([]+/;
/** "d'Arezzo", "al-Sakr": what clings to a word in lower case. */
const ELISION = /^(?:(?:d|l|dell|dall|all|nell)['’]|(?:al|el|as|ash|an|at|ar|az|ad|ud|ul)-)/i;
const SIGN_INSIDE = /['’-]/;

function withoutElision(word: string): string {
  const opened = isLetterAt(word, 0) ? word : word.replace(OPENING, '');
  return SIGN_INSIDE.test(opened) ? opened.replace(ELISION, '') : opened;
}

function isSmall(word: string): boolean {
  const bare = withoutTail(word, ".,'’").toLowerCase();
  return PARTICLES.has(bare) || SMALL_WORDS.has(bare) || (isLowerAt(word, 0) && (TITLES.has(bare) || RANKS.has(bare)));
}
