// Families, which are no persons: "Adams family", "Famille Dupont".
import { FAMILY_WORDS } from './lexicon/kind_words.ts';
import { isCommonWord, isSurname } from './lexicon/words.ts';
import type { Look } from './look.ts';

/** "Adams family", "Adams Family", "Dupont, famille", "Jefferson, family of", "Famille Dupont"; not "Family circle" or "Holy Family". */
export function familyOf({ outside, segments }: Look): boolean {
  const written = (outside.split(/[,.]/, 1)[0] ?? '').trim().split(' ').at(-1) ?? '';
  const words = (segments[0] ?? '').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const behind = segments.length > 1 ? (segments.at(-1) ?? '').replace(/ of$/, '') : '';
  // in lower case the word says it of whatever stands before
  if ((outside.includes(' ') && FAMILY_WORDS.has(written)) || FAMILY_WORDS.has(behind)) return true;
  if (words.length !== 2) return false;
  if (FAMILY_WORDS.has(last)) return isSurname(first) && !isCommonWord(first);
  return FAMILY_WORDS.has(first) && !isCommonWord(first) && isSurname(last);
}
