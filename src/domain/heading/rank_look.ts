// Ranks of rulers, nobles and saints, before and behind a name.
import { tokens } from '../text/fold.ts';
import { isDigitAt } from '../text/letters.ts';
import { RANKS } from './lexicon/kind_words.ts';
import { FORENAME_RANKS } from './parts.ts';

/** A title is a rank, or a folded comma segment behind the first is: "Hamdan bin Mohammed, Sheikh". */
export const isRanked = (titles: readonly string[], segments: readonly string[]): boolean =>
  titles.some((title) => isRank(tokens(title))) || segments.some((segment, at) => at > 0 && isRankSegment(segment, at));

/** "King of Great Britain", "duc de Bourgogne", "Saint", "Dakota Chief": the first word but for articles and ordinals is a rank, or the last is Chief. */
function isRank(words: readonly string[]): boolean {
  const first = words.find((word) => word !== 'the' && !isDigitAt(word, 0)) ?? '';
  return RANKS.has(first) || (first.endsWith('s') && RANKS.has(first.slice(0, -1))) || (words.length > 1 && words.at(-1) === 'chief');
}

/** "Hines, Earl" and "Ellington, Duke" have the rank for a forename. */
function isRankSegment(segment: string, at: number): boolean {
  if (!segment.includes(' ')) return isRank([segment]) && (at > 1 || !FORENAME_RANKS.has(segment));
  return isRank(segment.split(' '));
}
