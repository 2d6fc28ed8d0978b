// The words of several readers as one vocabulary, numbered in the order of their letters: the same numbers whoever read what.
import type { WordColumns } from '../../match/vocabulary.ts';
import { sharedBytes, sharedShorts, sharedWords } from './shared.ts';

interface ReadWords {
  readonly words: WordColumns;
  /** numbers of the words in the order of their code units */
  readonly wordOrder: Int32Array;
}

export interface MergedWords {
  readonly words: WordColumns;
  /** of each reader: its number of a word → the common number */
  readonly numbers: readonly Int32Array[];
}

/** The word 0 of every reader is no word, and sorts first. */
export function mergeWords(readers: readonly ReadWords[]): MergedWords {
  const numbers = readers.map(({ words }) => new Int32Array(words.size));
  const places = readers.map(() => 0);
  /** reader and word of each common number */
  const from: [reader: number, word: number][] = [];
  for (let next = lowestWord(readers, places); next !== null; next = lowestWord(readers, places)) {
    let found = false;
    for (const [at, reader] of readers.entries()) {
      const place = places[at] ?? 0;
      const word = reader.wordOrder[place] ?? 0;
      if (place >= reader.wordOrder.length || wordAt(reader.words, word) !== next) continue;
      if (!found) from.push([at, word]);
      found = true;
      const own = numbers[at];
      if (own !== undefined) own[word] = from.length - 1;
      places[at] = place + 1;
    }
  }
  return { words: gather(readers, from), numbers };
}

/** The first word that no reader has given yet; null at the end. */
function lowestWord(readers: readonly ReadWords[], places: readonly number[]): string | null {
  let lowest: string | null = null;
  for (const [at, reader] of readers.entries()) {
    const place = places[at] ?? 0;
    if (place >= reader.wordOrder.length) continue;
    const word = wordAt(reader.words, reader.wordOrder[place] ?? 0);
    if (lowest === null || word < lowest) lowest = word;
  }
  return lowest;
}

function wordAt({ letters, starts }: WordColumns, word: number): string {
  return String.fromCharCode(...letters.subarray(starts[word] ?? 0, starts[word + 1] ?? 0));
}

function gather(readers: readonly ReadWords[], from: readonly (readonly [reader: number, word: number])[]): WordColumns {
  const size = from.length;
  const length = from.reduce((sum, [reader, word]) => {
    const starts = readers[reader]?.words.starts;
    return sum + (starts?.[word + 1] ?? 0) - (starts?.[word] ?? 0);
  }, 0);
  const merged = {
    size,
    letters: sharedShorts(length),
    starts: sharedWords(size + 1),
    hashes: sharedWords(size),
    sounds: sharedWords(size),
    kin: sharedBytes(size),
    short: sharedBytes(size),
  };
  let end = 0;
  from.forEach(([reader, word], at) => {
    const words = readers[reader]?.words;
    if (words === undefined) return;
    const letters = words.letters.subarray(words.starts[word] ?? 0, words.starts[word + 1] ?? 0);
    merged.letters.set(letters, end);
    end += letters.length;
    merged.starts[at + 1] = end;
    merged.hashes[at] = words.hashes[word] ?? 0;
    merged.sounds[at] = words.sounds[word] ?? 0;
    merged.kin[at] = words.kin[word] ?? 0;
    merged.short[at] = words.short[word] ?? 0;
  });
  return merged;
}
