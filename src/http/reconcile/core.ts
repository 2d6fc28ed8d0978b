// What both versions of the protocol are adapters over: batches answered piece by piece, people suggested, shown and extended.
import { NamesakeError } from '../../errors.ts';
import { type Reconciled, reconcile } from '../../pipeline/reconcile.ts';
import { searchPeople } from '../../pipeline/search.ts';
import type { PersonView } from '../../store/people.ts';
import type { AppNeeds } from '../needs.ts';
import { type ReadQuery, refuseLongBatch } from './batch.ts';
import { lifeOf } from './candidate.ts';
import { type Extension, extend, extensionQueryOf } from './extension.ts';
import { queryQuota } from './quota.ts';
import { EVIDENCE_PROPERTIES, PERSON, PERSON_TYPE, suggested } from './vocabulary.ts';

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly notable?: readonly (typeof PERSON)[];
}

export const SUGGESTED_KINDS = ['entity', 'property', 'type'] as const;
export type SuggestedKind = (typeof SUGGESTED_KINDS)[number];

/** Queries that one statement and one sum take: a batch of 500 lets others in ten times. */
const PIECE = 50;
const SUGGESTIONS = 20;
/** Further down nobody looks, and each page is searched for anew. */
const MOST_SKIPPED = 180;

export function reconcileCore({ config, store, thread }: Pick<AppNeeds, 'config' | 'store' | 'thread'>) {
  const count = queryQuota(config.reconcileQueriesPerSecond, () => performance.now());
  const needs = { reconcile: store.reconcile, snapshot: store.resolution.snapshot, thread };

  async function personOf(id: string): Promise<PersonView> {
    const standing = (await store.reconcile.standingFor([id])).get(id);
    const [person] = standing === undefined ? [] : await store.people.byIds([standing.personId]);
    if (person === undefined) throw new NamesakeError('not-found', `there is no person ${JSON.stringify(id)}`);
    return person;
  }

  return {
    personOf,

    /** An answer for each query, in their order. @throws NamesakeError `body-too-large`, `too-many-requests` */
    async answers(queries: readonly ReadQuery[]): Promise<readonly (readonly Reconciled[])[]> {
      refuseLongBatch(queries.length, config.maxReconcileQueries);
      count(queries.length);
      const asked = queries.flatMap((query) => query ?? []);
      const answered: (readonly Reconciled[])[] = [];
      for (let at = 0; at < asked.length; at += PIECE) answered.push(...(await reconcile(needs, asked.slice(at, at + PIECE))));
      let next = 0;
      return queries.map((query) => {
        if (query === null) return [];
        next += 1;
        return answered[next - 1] ?? [];
      });
    },

    extension: (given: unknown): Promise<Extension> => extend(store, extensionQueryOf(given, config.maxReconcileQueries)),

    async suggestions(kind: SuggestedKind, prefix: string, cursor: string | undefined): Promise<readonly Suggestion[]> {
      const skipped = /^\d{1,3}$/.test(cursor ?? '') ? Math.min(Number(cursor), MOST_SKIPPED) : 0;
      if (kind === 'type') return suggested([PERSON_TYPE], prefix).slice(skipped);
      if (kind === 'property') return suggested(EVIDENCE_PROPERTIES, prefix).slice(skipped);
      const standing = [...(await store.reconcile.standingFor([prefix.trim()])).values()];
      const people =
        standing.length > 0
          ? await store.people.byIds(standing.map(({ personId }) => personId))
          : await searchPeople(store, prefix, skipped + SUGGESTIONS);
      return people.slice(skipped).map((person) => ({
        id: person.id,
        name: person.preferredForm,
        description: [lifeOf(person), person.items === 1 ? '1 item' : `${person.items} items`].filter((part) => part !== '').join('; '),
        notable: [PERSON],
      }));
    },
  };
}

export type ReconcileCore = ReturnType<typeof reconcileCore>;
