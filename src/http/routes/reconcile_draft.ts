// /reconcile/1.0-draft: the draft of the next version, over the same core. Lists where 0.2 has objects, JSON where it has forms.
import { NamesakeError } from '../../errors.ts';
import { type Handlers, json } from '../operation.ts';
import { draftQueryOf, isObject } from '../reconcile/batch.ts';
import { candidateOf } from '../reconcile/candidate.ts';
import type { ReconcileCore } from '../reconcile/core.ts';
import { draftManifestOf } from '../reconcile/manifest.ts';
import { PREVIEW_POLICY, previewPage } from '../reconcile/preview.ts';
import { PERSON } from '../reconcile/vocabulary.ts';
import { proposed } from './reconcile.ts';

type Operations = 'getDraftReconciliation' | 'matchDraft' | 'suggestDraft' | 'previewDraft' | 'extendDraft' | 'proposeDraftProperties';

export function reconcileDraftHandlers(core: ReconcileCore): Pick<Handlers, Operations> {
  return {
    getDraftReconciliation: ({ origin, reconcileRoot }) => json(200, draftManifestOf(`${origin}${reconcileRoot}/1.0-draft`, origin)),

    async matchDraft({ body }) {
      const queries: unknown = isObject(body) ? body.queries : undefined;
      if (!Array.isArray(queries))
        throw new NamesakeError('invalid-request', 'the body must be an object with a list of queries', {
          faults: [{ where: '/body/queries', message: 'must be a list' }],
        });
      const answers = await core.answers(queries.map(draftQueryOf));
      return json(200, { results: answers.map((answer) => ({ candidates: answer.map(candidateOf) })) });
    },

    async suggestDraft({ params, query }) {
      return json(200, { result: [...(await core.suggestions(params.kind, query.prefix ?? '', query.cursor))] });
    },

    async previewDraft({ query }) {
      const body = previewPage(await core.personOf(query.id ?? ''));
      return { status: 200, type: 'text/html', body, headers: { 'Content-Security-Policy': PREVIEW_POLICY } };
    },

    async extendDraft({ body }) {
      const { meta, rows } = await core.extension(body);
      const told = [...rows].map(([id, cells]) => ({ id, properties: [...cells].map(([property, values]) => ({ id: property, values })) }));
      return json(200, { meta, rows: told });
    },

    proposeDraftProperties: ({ query }) => json(200, { properties: proposed(query.limit), type: query.type ?? PERSON.id }),
  };
}
