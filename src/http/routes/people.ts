// /v1/people: authority records, found by any of their forms, and what became of former ids.
import { NamesakeError } from '../../errors.ts';
import { searchPeople } from '../../pipeline/search.ts';
import type { LabelLine, RemovedLabel } from '../../store/labels.ts';
import { negotiate } from '../accept.ts';
import { authorityJsonLd } from '../authority_jsonld.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

const peopleCursor = cursorOf('people', ['text', 'text']);
const itemsCursor = cursorOf('person-items', ['text', 'count']);
const MIN_DEPICTED = 0.5;

export function peopleHandlers({ store }: AppNeeds): Pick<Handlers, 'listPeople' | 'getPerson' | 'listItemsOfPerson'> {
  return {
    async listPeople({ query }) {
      const limit = pageSize(query.limit);
      // the best page is the only one: a second page of a search is asked for by a better query
      if (query.q !== undefined) return json(200, { items: await searchPeople(store, query.q, limit), nextCursor: null });
      const [form, id] = peopleCursor.decode(query.cursor) ?? [null, null];
      const people = await store.people.page({ after: form === null || id === null ? null : { form, id }, limit: limit + 1 });
      const items = people.slice(0, limit);
      const last = items.at(-1);
      return json(200, {
        items,
        nextCursor: people.length > limit && last !== undefined ? peopleCursor.encode([last.preferredForm, last.id]) : null,
      });
    },

    async getPerson({ params, headers, origin }) {
      const type = negotiate(headers.accept as string | undefined, ['application/json', 'application/ld+json']); // Node joins repeated Accept headers into one string
      const found = await store.people.find(params.id);
      if (found === null) throw new NamesakeError('not-found', `there is no person ${JSON.stringify(params.id)}`);
      if (found.state === 'split') return json(300, { id: params.id, successors: found.successors });
      if (found.state === 'merged')
        return { ...json(301, { id: params.id, successor: found.successor }), headers: { Location: `/v1/people/${found.successor}` } };
      const headersOfVersion = { ETag: `"${found.person.version}"` };
      return type === 'application/ld+json'
        ? { status: 200, type, body: authorityJsonLd(found.person, origin), headers: headersOfVersion }
        : { ...json(200, found.person), headers: headersOfVersion };
    },

    async listItemsOfPerson({ params, query }) {
      const found = await store.people.find(params.id);
      if (found?.state !== 'current')
        throw new NamesakeError(
          'not-found',
          `there is no person ${JSON.stringify(params.id)}; /v1/people/{id} tells what became of former ids`,
        );
      const [after, watermark] = itemsCursor.decode(query.cursor) ?? [null, null];
      const page = await store.labels.page({
        provider: null,
        person: found.person.id,
        minDepicted: MIN_DEPICTED,
        changedSince: null,
        after,
        watermark,
        limit: pageSize(query.limit),
      });
      return json(200, {
        items: page.lines.filter(isLine),
        nextCursor: page.next === null ? null : itemsCursor.encode([page.next, page.watermark]),
      });
    },
  };
}

/** Removals are told under `changedSince` only. */
const isLine = (line: LabelLine | RemovedLabel): line is LabelLine => !('removed' in line);
