// Words of a heading that betray an organisation, an event, a place or a genre, and the words that are spared that suspicion.
import { CORPORATE_WORDS, EVENT_WORDS, GENRE_WORDS, PLACE_WORDS } from './lexicon/kind_words.ts';
import { tell } from './lexicon/word_list.ts';
import { isCommonWord } from './lexicon/words.ts';

/** The first word of each sort outside a one-word surname and its forenames, or null. */
export interface ThingWords {
  readonly corporateWord: string | null;
  readonly eventWord: string | null;
  readonly placeWord: string | null;
  readonly genreWord: string | null;
}

/** What decides who is spared; see Look. */
interface NamedWords {
  readonly inverted: boolean;
  readonly outsideWords: readonly string[];
  readonly given: readonly string[];
  readonly sur: readonly string[];
  readonly givenKnown: boolean;
  readonly initialsOnly: boolean;
}

/** The sorts of one word; "records" is both corporate and a genre. One map is asked instead of four sets. */
interface Sorts {
  readonly corporate: boolean;
  readonly event: boolean;
  readonly place: boolean;
  readonly genre: boolean;
}
const SORTS: ReadonlyMap<string, Sorts> = new Map(
  [...CORPORATE_WORDS, ...EVENT_WORDS, ...PLACE_WORDS, ...GENRE_WORDS].map((word) => [
    word,
    { corporate: CORPORATE_WORDS.has(word), event: EVENT_WORDS.has(word), place: PLACE_WORDS.has(word), genre: GENRE_WORDS.has(word) },
  ]),
);
const SORTED = [CORPORATE_WORDS, EVENT_WORDS, PLACE_WORDS, GENRE_WORDS] as const;

/**
 * "Church, Frederic" and "Park, A. J." are people: an inverted one-word surname before a known forename or initials is not asked. "King,
 * Coretta Scott, Center" is: what follows the forenames always is.
 */
export function thingWordsOf(look: NamedWords): ThingWords {
  let corporateWord: string | null = null;
  let eventWord: string | null = null;
  let placeWord: string | null = null;
  let genreWord: string | null = null;
  let spared: readonly (string | undefined)[] | null = null;
  for (const word of look.outsideWords) {
    for (const list of SORTED) tell(list, word);
    const sorts = SORTS.get(word);
    if (sorts === undefined) continue;
    spared ??= sparedOf(look);
    if (spared.includes(word)) continue;
    if (sorts.corporate) corporateWord ??= word;
    if (sorts.event) eventWord ??= word;
    if (sorts.place) placeWord ??= word;
    if (sorts.genre) genreWord ??= word;
  }
  return { corporateWord, eventWord, placeWord, genreWord };
}

function sparedOf(look: NamedWords): readonly (string | undefined)[] {
  if (!look.inverted || look.sur.length > 1) return [];
  // "Street, Picabo": a forename that no dictionary holds spares it too
  const named = look.givenKnown || look.initialsOnly || (look.given.length > 0 && look.given.every((word) => !isCommonWord(word)));
  if (!named) return [];
  // "O'Connor, Sandra Day": the last forename of several is often a maiden name
  return look.given.length > 1 ? [look.sur[0], look.given.at(-1)] : [look.sur[0]];
}
