// The words of several readers as one vocabulary, numbered in the order of their letters: the same numbers whoever read what.
import { GrowingInts } from '../../match/growing.ts';
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
  const sorted = readers.map(({ words, wordOrder }) => Array.from(wordOrder, (word) => wordAt(words, word)));
  const places = new Int32Array(readers.length);
  /** reader and word of each common number, by turns */
  const from = new GrowingInts();
  for (let next = lowestWord(sorted, places); next !== null; next = lowestWord(sorted, places)) {
    const number = from.length / 2;
    for (let at = 0; at < sorted.length; at += 1) {
      const place = places[at] ?? 0;
      if (sorted[at]?.[place] !== next) continue;
      const word = readers[at]?.wordOrder[place] ?? 0;
      if (from.length / 2 === number) {
        from.push(at);
        from.push(word);
      }
      const own = numbers[at];
      if (own !== undefined) own[word] = number;
      places[at] = place + 1;
    }
  }
  return { words: gather(readers, from), numbers };
}

/** The first word that no reader has given yet; null at the end. */
function lowestWord(sorted: readonly (readonly string[])[], places: Int32Array): string | null {
  let lowest: string | null = null;
  for (let at = 0; at < sorted.length; at += 1) {
    const word = sorted[at]?.[places[at] ?? 0];
    if (word !== undefined && (lowest === null || word < lowest)) lowest = word;
  }
  return lowest;
}

function wordAt({ letters, starts }: WordColumns, word: number): string {
  let text = '';
  for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1) text += String.fromCharCode(letters[at] ?? 0);
  return text;
}

function gather(readers: readonly ReadWords[], from: GrowingInts): WordColumns {
  const size = from.length / 2;
  const wordsOf = (number: number): WordColumns | undefined => readers[from.held[number * 2] ?? 0]?.words;
  const ownNumber = (number: number): number => from.held[number * 2 + 1] ?? 0;
  let length = 0;
  for (let number = 0; number < size; number += 1) {
    const starts = wordsOf(number)?.starts;
    length += (starts?.[ownNumber(number) + 1] ?? 0) - (starts?.[ownNumber(number)] ?? 0);
  }
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
  for (let number = 0; number < size; number += 1) {
    const words = wordsOf(number);
    if (words === undefined) continue;
    const word = ownNumber(number);
    const letters = words.letters.subarray(words.starts[word] ?? 0, words.starts[word + 1] ?? 0);
    merged.letters.set(letters, end);
    end += letters.length;
    merged.starts[number + 1] = end;
    merged.hashes[number] = words.hashes[word] ?? 0;
    merged.sounds[number] = words.sounds[word] ?? 0;
    merged.kin[number] = words.kin[word] ?? 0;
    merged.short[number] = words.short[word] ?? 0;
  }
  return merged;
}
