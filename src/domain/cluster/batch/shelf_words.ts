// The shelf mark of a heading word by word, each with what it comes from.
import type { ParsedHeading } from '../../heading/heading.ts';
import { shelfParts } from '../units.ts';

/** Less than the number of any word. */
export const PART_END = 0;

export interface ShelfWord {
  /** null at the end of a part */
  readonly word: string | null;
  /** a folded word of the heading; a word of its dates as written; or one that all headings of a shape share: "jr", "vii", "mrs" */
  readonly of: 'words' | 'date' | 'shape';
}

/** In the order of {@link shelfParts}. */
const PARTS: readonly ShelfWord['of'][] = [
  ...(['words', 'words', 'words', 'shape', 'shape', 'shape'] as const),
  ...(['date', 'date', 'date', 'date', 'words'] as const),
];

export function shelfWords(parsed: ParsedHeading): ShelfWord[] {
  const found: ShelfWord[] = [];
  shelfParts(parsed).forEach((part, at) => {
    const of = PARTS[at] ?? 'words';
    if (part !== '') for (const word of part.split(' ')) found.push({ word, of });
    found.push({ word: null, of });
  });
  return found;
}

/** The last parts are left out where they are empty. */
export function withoutEmptyEnd(words: readonly ShelfWord[]): readonly ShelfWord[] {
  let end = words.length;
  while (end > 0 && words[end - 1]?.word === null) end -= 1;
  return words.slice(0, end);
}
