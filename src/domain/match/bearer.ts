// Who is counted once when names are counted, told form by form: ranges of a collection are counted apart and put together by this.
import type { NameForm } from './name_form.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

export interface Bearer {
  /** the same for forms that are counted once: surname, first forename, year of birth */
  readonly key: string;
  /** words for which this bearer is counted, each once */
  readonly surnames: readonly string[];
  readonly forenames: readonly string[];
}

/** Of forms with one key the first in the order of their shelf marks is counted, as {@link countBearers} does; null for a form without a name. */
export function bearerOf({ readings, life }: NameForm, vocabulary: Vocabulary): Bearer | null {
  const [reading] = readings;
  if (reading === undefined) return null;
  const words = (ids: readonly WordId[]): string[] => [...new Set(ids)].map((id) => vocabulary.word(id));
  const surnames = words(reading.surnames);
  const forenames = words(reading.given);
  return { key: JSON.stringify([surnames[0] ?? '', forenames[0] ?? null, life.birth?.from ?? null]), surnames, forenames };
}
