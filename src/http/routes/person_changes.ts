// What curators say of one person: parted forms, the form it is called by, whether an item shows it; and the history of all that.
import { NamesakeError } from '../../errors.ts';
import { type PersonChange, preferForm, splitPerson } from '../../pipeline/change_person.ts';
import type { Effects } from '../../pipeline/judge_effects.ts';
import { cursorOf } from '../cursor.ts';
import { readIfMatch } from '../if_match.ts';
import type { AppNeeds } from '../needs.ts';
import { type Caller, type Handlers, json, type RequestOf } from '../operation.ts';
import { pageSize } from '../page.ts';
import { shownItem } from './items.ts';

type ChangeHandlers = Pick<Handlers, 'patchPerson' | 'splitPerson' | 'listHistoryOfPerson' | 'putPersonOfItem'>;

const historyCursor = cursorOf('history', ['digits', 'count', 'count']);

export function personChangeHandlers(needs: Pick<AppNeeds, 'store'> & { readonly effects: Effects }): ChangeHandlers {
  const { store, effects } = needs;
  return {
    async patchPerson(request) {
      const person = await preferForm(needs, changeOf(request), request.body.preferredForm);
      return { ...json(200, person), headers: { ETag: `"${person.version}"` } };
    },

    async splitPerson(request) {
      return json(201, await splitPerson(needs, changeOf(request), request.body.headings));
    },

    async listHistoryOfPerson({ params: { id }, query }) {
      const after = historyCursor.decode(query.cursor) ?? null;
      const limit = pageSize(query.limit);
      if (!(await store.personHistory.isKnown(id))) throw new NamesakeError('not-found', `there is no person ${JSON.stringify(id)}`);
      const entries = await store.personHistory.page(id, { after, limit: limit + 1 });
      const last = entries[limit - 1];
      return json(200, {
        items: entries.slice(0, limit).map(({ entry }) => ({ ...entry, successors: [...entry.successors] })),
        nextCursor: entries.length > limit && last !== undefined ? historyCursor.encode([...last.place]) : null,
      });
    },

    async putPersonOfItem({ params: { id, personId }, body: { depicted, note = '' }, caller }) {
      await shownItem(store, id);
      const found = await store.people.find(personId);
      if (found === null || found.state === 'split')
        throw new NamesakeError('not-found', `there is no one person ${JSON.stringify(personId)}; /v1/people/{id} tells what became of it`);
      const current = found.state === 'merged' ? found.successor : found.person.id;
      await store.depictionWords.say({ itemId: id, personId: current, depicted, note, by: signature(caller) });
      await effects.visible();
      return shownItem(store, id);
    },
  };
}

function changeOf({ params, headers, body, caller }: RequestOf<'patchPerson'> | RequestOf<'splitPerson'>): PersonChange {
  return { personId: params.id, read: readIfMatch(headers['if-match']), note: body.note ?? '', by: signature(caller) };
}

/** Who said it: the name of the key. The operations are not open to anybody without one. */
const signature = (caller: Caller | null): string => caller?.name ?? '';
