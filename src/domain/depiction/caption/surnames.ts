// Given names without a surname take that of their list: "Koto, George, and Frank Hirahara", "the Azuma family, including Fred and Alice".
import { isGivenName, isPlace, isSurname } from '../../heading/lexicon/words.ts';
import type { CaptionEntry } from './state.ts';

/** Completes single names in place, from the last one back; what stays single is for the caller to judge. */
export function shareSurnames(entries: readonly CaptionEntry[], family: string | null): void {
  let carried: { readonly surname: string; readonly chain: number; readonly proven: boolean } | null = null;
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry === undefined) continue;
    if (!entry.single) {
      // only "X and Y Smith" hands the surname back; "X, Y Smith" does not
      carried =
        entry.joined && entry.surname !== null && !/^(?:mrs|mr|miss|dr|rev)\b/i.test(entry.name)
          ? { surname: entry.surname, chain: entry.chain, proven: false }
          : null;
      continue;
    }
    // "Koto, Sato and George Day": once one took it, those before it do, whatever else the word may be
    if (carried !== null && carried.chain === entry.chain && (carried.proven || couldBeGiven(entry.name))) {
      complete(entry, carried.surname);
      carried = { ...carried, proven: true };
    } else {
      carried = null;
      if (family !== null && entry.name !== family && inFamily(entry, entries)) complete(entry, family);
    }
  }
}

function complete(entry: CaptionEntry, surname: string): void {
  const [, given = entry.name, suffix = ''] = /^(.*?)(,? (?:Jr|Sr)\.)?$/.exec(entry.name) ?? [];
  entry.name = `${given} ${surname}${suffix}`;
  entry.single = false;
}

/** "Roosevelt, Churchill and Joseph Stalin": surnames that nobody is christened with stay what they are. */
function couldBeGiven(name: string): boolean {
  const word = (name.split(/[\s,]/)[0] ?? '').toLowerCase();
  return isGivenName(word) || !(isSurname(word) || isPlace(word));
}

/** A known given name, or one of a list: "Wyoming" behind a comma is nobody's child. */
function inFamily(entry: CaptionEntry, entries: readonly CaptionEntry[]): boolean {
  const listed = entries.some((other) => other !== entry && other.chain === entry.chain);
  return couldBeGiven(entry.name) && (listed || isGivenName(entry.name.toLowerCase()));
}
