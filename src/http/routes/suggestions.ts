// /v1/suggestions: what the machine asks curators, what changes most first.
import { shownImage } from '../../domain/image/addresses.ts';
import { withSplitEvidence } from '../../pipeline/split_evidence.ts';
import type { WaitingSuggestion } from '../../store/suggestions.ts';
import type { components } from '../api.gen.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

const suggestionCursor = cursorOf('suggestions', ['count', 'text']);

export function suggestionHandlers({ store, thread }: Pick<AppNeeds, 'store' | 'thread'>): Pick<Handlers, 'listSuggestions'> {
  return {
    async listSuggestions({ query }) {
      const [effect, id] = suggestionCursor.decode(query.cursor) ?? [null, null];
      const limit = pageSize(query.limit);
      const waiting = await store.suggestions.page({
        kind: query.kind ?? null,
        after: effect === null || id === null ? null : { effect, id },
        limit: limit + 1,
      });
      const last = waiting[limit - 1];
      const page = await withSplitEvidence({ resolution: store.resolution, thread }, waiting.slice(0, limit));
      return json(200, {
        items: page.map(told),
        nextCursor: waiting.length > limit && last !== undefined ? suggestionCursor.encode([last.effect, last.id]) : null,
      });
    },
  };
}

type Suggestion = components['schemas']['Suggestion'];

function told(waiting: WaitingSuggestion): Suggestion {
  const { id, kind, left, right, probability, bits, version, evidence, items, labels, contradictions } = waiting;
  return {
    id,
    kind,
    left,
    right,
    probability,
    bits,
    evidence: [...evidence],
    effect: { items, faces: 0, labels, contradictions },
    samples: waiting.samples.map(({ item, title, images }) => ({ item, title, imageUrl: shownImage(images) })),
    version,
    ...ofKind(waiting),
  };
}

function ofKind({ kind, left, personId, stays, from }: WaitingSuggestion): Partial<Suggestion> {
  if (kind === 'split' && personId !== null) return { person: personId, parts: [[left.headingId], [...stays]] };
  if (kind === 'kind' && from !== null) return { heading: left.headingId, from, to: from === 'person' ? null : 'person' };
  return {};
}
