// Several people in one string, without the semicolons that would part them. Never split here: the string goes to a curator as one.
import { hasDigit } from '../text/letters.ts';
import { FIRM_ENDINGS } from './lexicon/kind_words.ts';
import { isGivenName, isSurname, isWordGiven, isWordSurname } from './lexicon/words.ts';
import type { Look } from './look.ts';

const given = (word: string): boolean => isGivenName(word) || isWordGiven(word);
const surname = (word: string): boolean => isSurname(word) || isWordSurname(word);

/**
 * Does the string name more than one person?
 *
 * several = inverted ( "/" / "and" / "&" ) inverted     ; Lewis, John, 1940-2020 / Williams, Hosea
 *         / inverted "," dates "," inverted           ; dates end the first name
 *         / surname "," given "," surname "," given    ; a comma list: review, never one person
 *         / direct "and" direct                        ; Martin Luther King and Ralph Abernathy, Orville and Wilbur Wright
 *         / "Mr. and Mrs." name
 */
export function namesSeveral(look: Look): boolean {
  const { outside } = look;
  const named = glued(outside) || datesInside(outside) || (look.commas >= 3 && commaList(look.segments)) || joined(look);
  return named && look.corporateWord === null && !FIRM_ENDINGS.has(look.words.at(-1) ?? '');
}

const INVERTED = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)?, (\p{Lu}[\p{L}'’-]*)/u;

/** A slash parts people; "and" parts any words, so that given names must follow both commas: "Arts, Crafts and Design, Modern" has none. */
function glued(text: string): boolean {
  const sides = text.includes(',') ? text.split(/ (?:\/|and|&) /) : [];
  const forenames = sides.map((side) => INVERTED.exec(side)?.[1]);
  if (forenames.length < 2 || forenames.includes(undefined)) return false;
  return text.includes(' / ') || forenames.every((forename) => forename !== undefined && given(forename));
}

const datesInside = (text: string): boolean => hasDigit(text) && /, (?:\d{4}-(?:\d{4})?|-\d{4}), \p{Lu}[\p{L}'’-]+, \p{Lu}/u.test(text);

/** Four segments or six, each pair a surname and a forename, no segment longer than two words. Only the first surname need be listed. */
function commaList(segments: readonly string[]): boolean {
  if (segments.length < 4 || segments.length % 2 === 1) return false;
  return segments.every((segment, at) => {
    const words = segment.split(' ');
    return (
      words.length <= 2 && (at % 2 === 0 ? words.length === 1 && (at === 0 ? surname(segment) : !given(segment)) : given(words[0] ?? ''))
    );
  });
}

/** "and" between two people, or between two forenames before one surname. A firm joins surnames: "Sears and Roebuck". */
function joined({ outside, segments }: Look): boolean {
  if (segments.length !== 1 || !/ (?:and|&) /i.test(outside)) return false;
  if (/^(?:mr\.?|dr\.?|rev\.?) (?:and|&) mrs\.? \p{Lu}/iu.test(outside)) return true;
  const sides = (segments[0] ?? '').split(' and ');
  const [left = '', right = ''] = sides;
  if (sides.length !== 2 || !/ and \p{Lu}/u.test(outside) || /\band \p{Ll}/u.test(outside)) return false;
  const leftWords = left.split(' ');
  const rightWords = right.split(' ');
  if (!given(leftWords[0] ?? '') || !given(rightWords[0] ?? '') || rightWords.length < 2) return false;
  return (leftWords.length === 1 || surname(leftWords.at(-1) ?? '')) && surname(rightWords.at(-1) ?? '') && rightWords.length <= 4;
}
