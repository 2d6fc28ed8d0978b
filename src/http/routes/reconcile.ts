// /reconcile: the Reconciliation Service API 0.2, as OpenRefine speaks it.
import { NamesakeError } from '../../errors.ts';
import type { Handlers } from '../operation.ts';
import { parsedObject, queryOf } from '../reconcile/batch.ts';
import { type Candidate, candidateOf } from '../reconcile/candidate.ts';
import type { ReconcileCore } from '../reconcile/core.ts';
import type { Extension } from '../reconcile/extension.ts';
import { jsonOrScript } from '../reconcile/jsonp.ts';
import { manifestOf } from '../reconcile/manifest.ts';
import { escaped, flyout, PREVIEW_POLICY, previewPage } from '../reconcile/preview.ts';
import { EVIDENCE_PROPERTIES, FETCHED_PROPERTIES, PERSON, PERSON_TYPE } from '../reconcile/vocabulary.ts';

type Operations =
  | 'getReconciliation'
  | 'postReconciliation'
  | 'suggestForReconciliation'
  | 'flyOutForReconciliation'
  | 'previewPerson'
  | 'proposeProperties';

type Json = Readonly<Record<string, unknown>>;

interface Asked {
  readonly queries?: string | undefined;
  readonly extend?: string | undefined;
}

export function reconcileHandlers(core: ReconcileCore): Pick<Handlers, Operations> {
  /** Null where nothing is asked. */
  async function answer({ queries, extend }: Asked): Promise<Json | null> {
    if (queries !== undefined) return results(parsedObject('queries', queries));
    if (extend !== undefined) return rowsOf(await core.extension(parsedObject('extend', extend)));
    return null;
  }

  async function results(batch: object): Promise<Json> {
    const given = Object.entries(batch);
    const answers = await core.answers(given.map(([, query]) => queryOf(query)));
    return Object.fromEntries(given.map(([key], at) => [key, { result: (answers[at] ?? []).map((one) => shown(candidateOf(one))) }]));
  }

  return {
    async getReconciliation({ query, origin, reconcileRoot }) {
      return jsonOrScript((await answer(query)) ?? manifestOf(origin + reconcileRoot, origin), query.callback);
    },

    async postReconciliation({ body, query }) {
      const answered = await answer(body ?? {});
      if (answered === null)
        throw new NamesakeError('invalid-request', 'the form has neither the field queries nor the field extend', {
          faults: [{ where: '/body/queries', message: 'is missing' }],
        });
      return jsonOrScript(answered, query.callback);
    },

    async suggestForReconciliation({ params, query }) {
      return jsonOrScript({ result: [...(await core.suggestions(params.kind, query.prefix ?? '', query.cursor))] }, query.callback);
    },

    async flyOutForReconciliation({ params, query }) {
      const { id = '', callback } = query;
      if (params.kind === 'entity') return jsonOrScript({ id, html: flyout(await core.personOf(id)) }, callback);
      const all = params.kind === 'type' ? [PERSON_TYPE] : [...EVIDENCE_PROPERTIES, ...FETCHED_PROPERTIES];
      const found = all.find((one) => one.id === id);
      if (found === undefined) throw new NamesakeError('not-found', `there is no ${params.kind} ${JSON.stringify(id)}`);
      return jsonOrScript({ id, html: `<h1>${escaped(found.name)}</h1>\n<p>${escaped(found.description)}</p>` }, callback);
    },

    async previewPerson({ query }) {
      const body = previewPage(await core.personOf(query.id ?? ''));
      return { status: 200, type: 'text/html', body, headers: { 'Content-Security-Policy': PREVIEW_POLICY } };
    },

    async proposeProperties({ query }) {
      return jsonOrScript({ properties: proposed(query.limit), type: query.type ?? PERSON.id }, query.callback);
    },
  };
}

/** 0.2 has no names of features. */
const shown = ({ features, ...candidate }: Candidate): Json => ({
  ...candidate,
  features: features.map(({ id, value }) => ({ id, value })),
});

const rowsOf = ({ meta, rows }: Extension): Json => ({
  meta,
  rows: Object.fromEntries([...rows].map(([id, cells]) => [id, Object.fromEntries(cells)])),
});

export function proposed(limit: string | undefined): { id: string; name: string; description: string }[] {
  const most = /^\d{1,4}$/.test(limit ?? '') ? Number(limit) : FETCHED_PROPERTIES.length;
  return FETCHED_PROPERTIES.slice(0, most === 0 ? FETCHED_PROPERTIES.length : most).map((property) => ({ ...property }));
}
