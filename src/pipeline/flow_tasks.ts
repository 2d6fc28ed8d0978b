// The sums of a batch run past one machine that run in a thread, by name: read headings, pair and weigh blocks.
import { comparisonOf, WORTH_KEEPING_BITS } from '../domain/cluster/comparison.ts';
import { shelfMark } from '../domain/cluster/units.ts';
import { parseHeading } from '../domain/heading/parse.ts';
import { bearerOf } from '../domain/match/bearer.ts';
import { blockingKeys } from '../domain/match/block.ts';
import { candidatePairs, PAIR_SPAN } from '../domain/match/candidates.ts';
import { formFromText, formText } from '../domain/match/form_text.ts';
import { isDated } from '../domain/match/life_span.ts';
import { nameForm } from '../domain/match/name_form.ts';
import { Vocabulary } from '../domain/match/vocabulary.ts';
import type { ShelvedHeading } from '../store/resolution_run_steps.ts';
import { type Answer, type Counts, memoryFor } from './resolve_tasks.ts';

interface BlocksInput extends Counts {
  /** name forms as text, in the order of places */
  readonly forms: readonly string[];
  /** blocking keys of each, of a range of keys; signed */
  readonly keys: readonly (readonly number[])[];
}

export interface NumberedPair {
  readonly low: number;
  readonly high: number;
  readonly bits: number;
}

export const FLOW_TASKS = {
  /** Where headings stand, by which keys they are found, and all that a comparison sees of them. */
  shelfRange(headings: readonly { readonly nth: number; readonly heading: string; readonly standsAlone: boolean }[]): ShelvedHeading[] {
    const vocabulary = new Vocabulary();
    return headings.map(({ nth, heading, standsAlone }) => {
      const parsed = parseHeading(heading);
      const form = nameForm(parsed, vocabulary);
      const keys: number[] = [];
      blockingKeys(form, vocabulary, keys);
      return {
        nth,
        heading,
        mark: shelfMark(parsed, standsAlone),
        cleaned: parsed.text,
        keys: [...new Set(keys)].map((key) => key | 0),
        dated: isDated(form.life),
        form: formText(form, vocabulary),
        bearer: bearerOf(form, vocabulary),
      };
    });
  },

  /** The candidate pairs that these blocks make and that are worth keeping, by number of form. */
  pairBlocks({ forms, keys, ...counts }: BlocksInput): Answer<NumberedPair[]> {
    const held = memoryFor(counts.snapshot);
    const read = forms.map((form) => formFromText(form, held.vocabulary));
    held.learn(counts);
    const unknown = held.unknown();
    if (unknown.length > 0) return { unknown };
    const { bits } = comparisonOf(read, held.vocabulary, held.rarity);
    const kept: NumberedPair[] = [];
    for (const pair of candidatePairs(forms.length, (unit, own) => void own.push(...(keys[unit] ?? []).map((key) => key >>> 0)))) {
      const [low, high] = [Math.floor(pair / PAIR_SPAN), pair % PAIR_SPAN];
      const weight = bits(low, high);
      if (weight >= WORTH_KEEPING_BITS) kept.push({ low, high, bits: weight });
    }
    return { answer: kept };
  },
};
