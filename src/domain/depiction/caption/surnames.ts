// Given names without a surname take that of their list: "Koto, George, and Frank Hirahara", "the Azuma family, including Fred and Alice".
import { isGivenName, isPlace, isRegion, isSurname } from '../../heading/lexicon/words.ts';
import { KIN_TITLES } from './calling.ts';
import type { CaptionEntry } from './state.ts';

/** A surname on its way to the given names before it. */
interface Carried {
  readonly surname: string;
  readonly chain: number;
  /** somebody has taken it already, or the caption speaks of the family: those before take it too, whatever else their word may be */
  readonly proven: boolean;
}

/** Completes single names in place, from the last one back; what stays single is for the caller to judge. */
export function shareSurnames(entries: readonly CaptionEntry[], family: string | null): void {
  // "Grandpa Miller" of the Miller family has his surname
  for (const entry of entries) if (entry.single && family !== null && entry.name.endsWith(` ${family}`)) entry.single = false;
  let carried: Carried | null = null;
  for (const entry of entries.toReversed()) {
    if (!entry.single) carried = carries(entry, family);
    else if (takes(entry, carried, entries)) {
      complete(entry, carried.surname);
      carried = { surname: carried.surname, chain: carried.chain, proven: true };
    } else {
      carried = null;
      const kin = isKin(entry, entries);
      const before = kin ? parentOf(entry, entries) : null;
      if (before !== null) complete(entry, before);
      else if (kin && family === null && isGivenName(entry.name.toLowerCase())) entry.single = false;
      else if (family !== null && entry.name !== family && !isPlaceOfAnother(entry) && inFamily(entry, entries)) complete(entry, family);
    }
  }
}

/** Named by a relation, or in one run of single names with somebody who is: "and children, Paul, Ruth, and Esther". */
function isKin(entry: CaptionEntry, entries: readonly CaptionEntry[]): boolean {
  for (let at = entries.indexOf(entry); at >= 0; at -= 1) {
    const other = entries[at];
    if (other === undefined || !other.single || other.chain !== entry.chain) return false;
    if (other.relation) return true;
  }
  return false;
}

/** How many tokens may lie between a parent and a relation in another list: "John Ames, with his two young sons". */
const NEAR = 8;

/**
 * The surname of the nearest full name before it: "Ethel Lindgren and her daughter, Astrid". One that begins with "de" is a married woman's
 * in the Spanish way, and not that of her children.
 */
function parentOf(entry: CaptionEntry, entries: readonly CaptionEntry[]): string | null {
  const before = entries.slice(0, entries.indexOf(entry)).findLast(({ single }) => !single);
  if (entry.kinOf !== null && couldBeGiven(entry.name)) return entry.kinOf;
  if (before === undefined || !couldBeGiven(entry.name) || before.surname?.startsWith('de ') === true) return null;
  const first = entries.find(({ chain }) => chain === entry.chain) ?? entry;
  return before.chain === entry.chain || first.start - before.end <= NEAR ? before.surname : null;
}

/** Only "X and Y Smith" hands the surname back; "X, Y Smith" does not, nor does "X and Mrs. Smith". */
function carries({ joined, surname, name, chain }: CaptionEntry, family: string | null): Carried | null {
  if (!joined || surname === null || /^(?:mrs|mr|miss|dr|rev)\b/i.test(name)) return null;
  return { surname, chain, proven: surname === family };
}

function takes(entry: CaptionEntry, carried: Carried | null, entries: readonly CaptionEntry[]): carried is Carried {
  if (carried === null || carried.chain !== entry.chain) return false;
  if (!isPlaceOfAnother(entry) && (carried.proven || couldBeGiven(entry.name))) return true;
  // "George, Koto and Mary Hirano": between given names stands a given name, in whatever list it is
  const before = entries[entries.indexOf(entry) - 1];
  return before?.single === true && before.chain === entry.chain && isGivenName(before.name.toLowerCase());
}

/** "of Yakima, Washington, and Roy Nakano": a place behind a comma belongs to the word before it. */
const isPlaceOfAnother = ({ name, afterComma, row }: CaptionEntry): boolean =>
  afterComma && row === null && isPlaceOnly(name.toLowerCase());

/** "Mary" is a town too. */
const isPlaceOnly = (word: string): boolean => isRegion(word) || (isPlace(word) && !isGivenName(word));

function complete(entry: CaptionEntry, surname: string): void {
  const [, given = entry.name, suffix = ''] =
    /^(?:(?:grandpa|grandma|granny|granddad|uncle|aunt|auntie|cousin|papa|mama) )?(.*?)(,? (?:Jr|Sr)\.)?$/i.exec(entry.name) ?? [];
  entry.name = `${given} ${surname}${suffix}`;
  entry.single = false;
}

/** "Roosevelt, Churchill and Joseph Stalin": surnames that nobody is christened with stay what they are. */
function couldBeGiven(name: string): boolean {
  const word = (name.replace(KIN_TITLES, '').trim().split(/[\s,]/)[0] ?? '').toLowerCase();
  return isGivenName(word) || !(isSurname(word) || isPlace(word));
}

/** A known given name, or one of a list: "Wyoming" behind a comma is nobody's child. */
function inFamily(entry: CaptionEntry, entries: readonly CaptionEntry[]): boolean {
  const listed = entries.some((other) => other !== entry && other.chain === entry.chain);
  return couldBeGiven(entry.name) && (listed || isGivenName(entry.name.toLowerCase()));
}
