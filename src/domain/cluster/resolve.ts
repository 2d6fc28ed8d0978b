// Resolution: personal headings in, people and suggestions out. A pure function of the headings, the weight table and the judgements.
import { blockingKeys } from '../match/block.ts';
import { candidatePairs, PAIR_SPAN } from '../match/candidates.ts';
import { countNames, type NameFrequency } from '../match/frequency.ts';
import { nameForm } from '../match/name_form.ts';
import { RarityTable } from '../match/tally.ts';
import { Vocabulary } from '../match/vocabulary.ts';
import type { WeighedPair } from './cluster.ts';
import { comparisonOf, WORTH_KEEPING_BITS } from './comparison.ts';
import type { JudgedPair } from './judgement.ts';
import { partition } from './partition.ts';
import type { Resolution, ResolvableHeading } from './resolution.ts';
import { unitsOf } from './units.ts';

/**
 * @param headings    personal headings, in any order; repeats count once
 * @param judgements  standing judgements; those about headings that are not given are passed over
 * @param frequency   a snapshot to weigh under; by default the names of `headings` themselves are counted
 * @returns           every heading in exactly one person; the same whatever the order of the input
 */
export function resolve(headings: readonly ResolvableHeading[], judgements: readonly JudgedPair[], frequency?: NameFrequency): Resolution {
  const told = judgements.filter(({ judgement }) => judgement !== 'same').flatMap(({ left, right }) => [left, right]);
  const units = unitsOf(headings, new Set(told));
  const vocabulary = new Vocabulary();
  const forms = units.map(({ parsed }) => nameForm(parsed, vocabulary));
  const comparison = comparisonOf(forms, vocabulary, new RarityTable(vocabulary, frequency ?? countNames(forms, vocabulary)));
  const pairs: WeighedPair[] = [];
  const candidates = candidatePairs(units.length, (unit, keys) => {
    const form = forms[unit];
    if (form !== undefined) blockingKeys(form, vocabulary, keys);
  });
  for (const pair of candidates) {
    const [low, high] = [Math.floor(pair / PAIR_SPAN), pair % PAIR_SPAN];
    const bits = comparison.bits(low, high);
    if (bits >= WORTH_KEEPING_BITS) pairs.push({ low, high, bits });
  }
  const { people, suggestions } = partition({ units, pairs, judgements, comparison });
  return { people, suggestions };
}
