// Resolution: personal headings in, people and suggestions out. A pure function of the headings, the weight table and the judgements.
import { blockingKeys } from '../match/block.ts';
import { candidatePairs, PAIR_SPAN } from '../match/candidates.ts';
import { countNames, type NameFrequency } from '../match/frequency.ts';
import { nameForm } from '../match/name_form.ts';
import { RarityTable } from '../match/rarity.ts';
import { Vocabulary } from '../match/vocabulary.ts';
import type { WeighedPair } from './cluster.ts';
import { type Comparison, comparisonOf, WORTH_KEEPING_BITS } from './comparison.ts';
import type { JudgedPair } from './judgement.ts';
import { partition } from './partition.ts';
import type { Resolution, ResolvableHeading } from './resolution.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * @param headings    personal headings, in any order; repeats count once
 * @param judgements  standing judgements; those about headings that are not given are passed over
 * @param frequency   a snapshot to weigh under; by default the names of `headings` themselves are counted
 * @returns           every heading in exactly one person; the same whatever the order of the input
 */
export function resolve(headings: readonly ResolvableHeading[], judgements: readonly JudgedPair[], frequency?: NameFrequency): Resolution {
  const { people, suggestions } = partition({ ...weighUnits(headings, judgements, frequency), judgements });
  return { people, suggestions };
}

/** What resolution knows of a collection before it is clustered. */
export interface WeighedUnits {
  /** in the order of their shelf marks */
  readonly units: readonly Unit[];
  readonly frequency: NameFrequency;
  readonly comparison: Comparison;
  /** distinct blocking keys of a unit */
  readonly keysOf: (unit: number) => ReadonlySet<number>;
  /** candidate pairs worth keeping */
  readonly pairs: readonly WeighedPair[];
}

/** The first steps of {@link resolve}: units, candidate pairs, weights. */
export function weighUnits(
  headings: readonly ResolvableHeading[],
  judgements: readonly JudgedPair[],
  frequency?: NameFrequency,
): WeighedUnits {
  const told = judgements.filter(({ judgement }) => judgement !== 'same').flatMap(({ left, right }) => [left, right]);
  const units = unitsOf(headings, new Set(told));
  const vocabulary = new Vocabulary();
  const forms = units.map(({ parsed }) => nameForm(parsed, vocabulary));
  const counted = frequency ?? countNames(forms, vocabulary);
  const comparison = comparisonOf(forms, vocabulary, new RarityTable(vocabulary, counted));
  const addKeys = (unit: number, keys: number[]): void => {
    const form = forms[unit];
    if (form !== undefined) blockingKeys(form, vocabulary, keys);
  };
  const pairs: WeighedPair[] = [];
  for (const pair of candidatePairs(units.length, addKeys)) {
    const [low, high] = [Math.floor(pair / PAIR_SPAN), pair % PAIR_SPAN];
    const bits = comparison.bits(low, high);
    if (bits >= WORTH_KEEPING_BITS) pairs.push({ low, high, bits });
  }
  const keysOf = (unit: number): ReadonlySet<number> => {
    const keys: number[] = [];
    addKeys(unit, keys);
    return new Set(keys);
  };
  return { units, frequency: counted, comparison, keysOf, pairs };
}
