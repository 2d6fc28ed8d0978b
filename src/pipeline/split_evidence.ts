// What speaks for and against a form that may be of another person: it is held against the form that would stay, in the words of `explain`.
import type { Store } from '../store/store.ts';
import type { WaitingSuggestion } from '../store/suggestions.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';

export interface EvidenceNeeds {
  readonly resolution: Pick<Store['resolution'], 'snapshot'>;
  readonly thread: Pick<DomainThread, 'run'>;
}

/** Splits with the whole comparison behind the dates that made the question, the weightiest first; others as they are. */
export async function withSplitEvidence(
  { resolution: { snapshot }, thread }: EvidenceNeeds,
  page: readonly WaitingSuggestion[],
): Promise<WaitingSuggestion[]> {
  const pairs = page.flatMap((one) => (one.against === null ? [] : [{ id: one.id, sides: [one.left.heading, one.against] as const }]));
  const head = pairs.length === 0 ? null : await snapshot.head();
  if (head === null) return [...page];
  const weights = await withCounts(head, snapshot, (counts) =>
    thread.run('account', {
      ...counts,
      headings: pairs.flatMap(({ sides }) => sides),
      pairs: pairs.map((_, at) => [2 * at, 2 * at + 1] as const),
    }),
  );
  const weightOf = new Map(pairs.map(({ id }, at) => [id, weights[at]]));
  return page.map((one) => {
    const weight = weightOf.get(one.id);
    if (weight === undefined) return one;
    const { features, veto, bits } = weight;
    const against = veto === null ? [] : [{ code: veto.code, text: veto.text, bits: 0 }];
    const told = features.map(({ code, text, bits: own }) => ({ code, text, bits: own }));
    const evidence = [...one.evidence, ...against, ...told.sort((left, right) => Math.abs(right.bits) - Math.abs(left.bits))];
    return { ...one, bits: veto === null ? bits : one.bits, evidence };
  });
}
