// /v1/headings: the distinct strings with their verdicts, for triage.
import { fold } from '../../domain/text/fold.ts';
import { NamesakeError } from '../../errors.ts';
import type { Effects } from '../../pipeline/judge_effects.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

type HeadingNeeds = Pick<AppNeeds, 'store'> & { readonly effects: Effects };

const headingCursor = cursorOf('headings', ['share', 'text']);

export function headingHandlers({ store, effects }: HeadingNeeds): Pick<Handlers, 'listHeadings' | 'getHeading' | 'putHeadingKind'> {
  return {
    async listHeadings({ query }) {
      const [confidence, id] = headingCursor.decode(query.cursor) ?? [null, null];
      const limit = pageSize(query.limit);
      const headings = await store.headings.page({
        kind: query.kind ?? null,
        maxConfidence: query.maxConfidence ?? null,
        q: query.q === undefined ? null : fold(query.q),
        after: confidence === null || id === null ? null : { confidence, id },
        limit: limit + 1,
      });
      const items = headings.slice(0, limit);
      const last = items.at(-1);
      return json(200, {
        items,
        nextCursor: headings.length > limit && last !== undefined ? headingCursor.encode([last.confidence, last.id]) : null,
      });
    },

    async getHeading({ params }) {
      const heading = await store.headings.get(params.id);
      if (heading === null) throw new NamesakeError('not-found', `there is no heading ${JSON.stringify(params.id)}`);
      return json(200, heading);
    },

    async putHeadingKind({ params: { id }, body: { kind, note = '' }, caller }) {
      const known = await store.curation.sayKind({ headingId: id, kind, note, by: caller?.name ?? '' });
      if (known) await effects.visible();
      const heading = known ? await store.headings.get(id) : null;
      if (heading === null) throw new NamesakeError('not-found', `there is no heading ${JSON.stringify(id)}`);
      return json(200, heading);
    },
  };
}
