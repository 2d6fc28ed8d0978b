// Organisations that show by their shape: fraternities by Greek letters, teams by a place and a nickname.
import { GREEK_LETTERS, TEAM_WORDS } from './lexicon/organisation_words.ts';
import { isPlace } from './lexicon/words.ts';
import type { Look } from './look.ts';

/** "Phi Beta Kappa", "Delta Phi"; "Rho, Stella" and "Zeta-Jones" are none. */
export const greekLetters = (look: Look): boolean =>
  look.commas === 0 &&
  !look.outside.includes('-') &&
  look.words.length > 1 &&
  look.words.slice(0, 2).every((word) => GREEK_LETTERS.has(word));

/** "Pittsburgh Pirates", "New York Yankees (Baseball team)". */
export function team({ segments }: Look): boolean {
  const words = (segments[0] ?? '').split(' ');
  return words.length > 1 && TEAM_WORDS.has(words.at(-1) ?? '') && isPlace(words.slice(0, -1).join(' '));
}
