// How common a surname and a forename are in the collection: the snapshot that weights are taken under.
import type { NameForm } from './name_form.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Counts of people, not of headings: spellings of one person must not make a name look common. A person is counted once for each
 * surname + first forename + year of birth, which is as near as one comes before resolving.
 */
export interface NameFrequency {
  /** bearers in all, at least 1 */
  readonly people: number;
  readonly surnames: ReadonlyMap<string, number>;
  readonly forenames: ReadonlyMap<string, number>;
}

export function countNames(forms: Iterable<NameForm>, vocabulary: Vocabulary): NameFrequency {
  const seen = new Set<string>();
  const surnames = new Map<string, number>();
  const forenames = new Map<string, number>();
  for (const { readings, life } of forms) {
    const [reading] = readings;
    if (reading === undefined) continue;
    const [bare = 0] = reading.surnames;
    const [first = 0] = reading.given;
    const bearer = `${bare} ${first} ${life.birth?.from ?? ''}`;
    if (seen.has(bearer)) continue;
    seen.add(bearer);
    for (const form of reading.surnames) add(surnames, vocabulary.word(form));
    for (const word of new Set(reading.given)) add(forenames, vocabulary.word(word));
  }
  return { people: Math.max(1, seen.size), surnames, forenames };
}

const add = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
