// Judgements that contradict one another, for a curator to settle: nothing is resolved in silence.
import { contradictions } from '../domain/cluster/contradictions.ts';
import type { LoggedJudgement } from '../store/judgements.ts';
import type { Store } from '../store/store.ts';

export interface JudgementConflict {
  /** a chain of `same`, then the `different` that it contradicts */
  readonly judgements: readonly LoggedJudgement[];
  /** strings, along the chain */
  readonly headings: readonly string[];
  readonly personIds: readonly string[];
}

/** In the order in which the `different` ones were said; `after` is the `seq` of the last one's. */
export async function conflictPage(
  { judgements }: Pick<Store, 'judgements'>,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Promise<{ readonly conflicts: readonly JudgementConflict[]; readonly next: number | null }> {
  const all = contradictions(await judgements.standing());
  const waiting = all.filter((chain) => after === null || (chain.at(-1)?.seq ?? 0) > after);
  const page = waiting.slice(0, limit);
  const views = new Map((await judgements.byIds(page.flat().map(({ id }) => id))).map((view) => [view.id as string, view])); // looked up by plain ids
  const last = waiting.length > limit ? page.at(-1)?.at(-1) : undefined;
  return {
    conflicts: page.map((chain) => conflictOf(chain.flatMap(({ id }) => views.get(id) ?? []))),
    next: last?.seq ?? null,
  };
}

function conflictOf(judgements: readonly LoggedJudgement[]): JudgementConflict {
  const sides = judgements.flatMap(({ left, right }) => [left, right]);
  return {
    judgements,
    headings: [...new Set(sides.map(({ heading }) => heading))],
    personIds: [...new Set(sides.flatMap(({ personId }) => personId ?? []))],
  };
}
