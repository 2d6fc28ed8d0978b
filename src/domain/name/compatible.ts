// May two names be one person's, as far as names alone can tell? Initials, fuller forms, particles, suffixes, wives and husbands.
import { areShortAndFull } from './nicknames.ts';
import type { PersonName } from './person_name.ts';

export interface Compatibility {
  readonly compatible: boolean;
  /** the same surname and forenames, letter by letter after folding */
  readonly exact: boolean;
  /** a sentence for the curator */
  readonly reason: string;
}

const no = (reason: string): Compatibility => ({ compatible: false, exact: false, reason });
const yes = (reason: string, exact = false): Compatibility => ({ compatible: true, exact, reason });

/**
 * Compares two names of one item, or of one block. Symmetric.
 *
 * @example compatible(personName('Du Bois, W. E. B.'), personName('William Edward Burghardt DuBois')) // compatible: initials spell out
 * @example compatible(personName('Mrs. John Smith'), personName('Smith, John'))                        // not: the wife and the husband
 */
export function compatible(a: PersonName, b: PersonName): Compatibility {
  if (a.married !== b.married && sharesGiven(a, b)) return no('one is the wife under her husband’s name');
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return no(`${a.suffix} and ${b.suffix} are two generations`);
  if ((a.numeration ?? '') !== (b.numeration ?? '') && a.surname === '' && b.surname === '') return no('different numerals');
  if (a.surname === '' || b.surname === '') return compareForenameEntries(a, b);
  if (!surnamesAgree(a, b)) return no(`${a.surname} and ${b.surname} are different surnames`);
  const exact =
    a.surnameClosed === b.surnameClosed && a.given.length === b.given.length && a.given.every((word, at) => word === b.given[at]);
  if (exact) return yes('the same name', true);
  if (a.given.length === 0 || b.given.length === 0) return yes('one gives the surname only');
  return compareGiven(a, b);
}

const sharesGiven = (a: PersonName, b: PersonName): boolean =>
  a.given[0] !== undefined && b.given[0] !== undefined && a.given[0].charAt(0) === b.given[0].charAt(0);

/** An entry under a forename against anything: all words of the shorter must stand in the longer, in order, from the first on. */
function compareForenameEntries(a: PersonName, b: PersonName): Compatibility {
  const left = [...a.given, ...a.surnameWords];
  const right = [...b.given, ...b.surnameWords];
  if (left.join('') === right.join('')) return yes('the same name', true);
  return no(`${left.join(' ')} and ${right.join(' ')} are different names`);
}

/** Equal closed up, or one hyphenated or double surname holding the other: Wells-Barnett and Wells, García Márquez and García. */
function surnamesAgree(a: PersonName, b: PersonName): boolean {
  if (a.surnameClosed === b.surnameClosed) return true;
  const [short, long] =
    a.surnameWords.length <= b.surnameWords.length ? [a.surnameWords, b.surnameWords] : [b.surnameWords, a.surnameWords];
  return short.length === 1 && long.length === 2 && long.includes(short[0] ?? '') && (short[0]?.length ?? 0) > 3;
}

function compareGiven(a: PersonName, b: PersonName): Compatibility {
  const readings = [a.given, a.fuller].filter((given) => given.length > 0);
  const others = [b.given, b.fuller].filter((given) => given.length > 0);
  for (const left of readings)
    for (const right of others) if (givenAgree(left, right)) return yes(`${left.join(' ')} and ${right.join(' ')} can be one`);
  const nicknamed = [...a.nicknames, ...b.nicknames].some((nickname) => a.given[0] === nickname || b.given[0] === nickname);
  if (nicknamed) return yes('one goes by the nickname of the other');
  return no(`${a.given.join(' ')} and ${b.given.join(' ')} are different forenames`);
}

/** Position by position: equal, an initial of the other, or a short form; the shorter list may leave out middle names, never the first. */
function givenAgree(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.join('') === long.join('')) return true;
  let at = 0;
  for (const [position, word] of short.entries()) {
    while (at < long.length && !wordsAgree(word, long[at] ?? '')) {
      // the first forename may not be passed over, nor a spelled-out middle name that stands against another
      if (position === 0) return false;
      at += 1;
    }
    if (at >= long.length) return false;
    at += 1;
  }
  return true;
}

function wordsAgree(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length === 1 || right.length === 1) return left.charAt(0) === right.charAt(0);
  return areShortAndFull(left, right);
}
