// /v1/items: one item with everything that is known of it.
import { NamesakeError } from '../../errors.ts';
import type { ItemView } from '../../store/items.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

export function itemHandlers({ store }: AppNeeds): Pick<Handlers, 'getItem'> {
  return {
    async getItem({ params }) {
      const view = await store.items.get(params.id);
      if (view === null) throw new NamesakeError('not-found', `there is no item ${JSON.stringify(params.id)}`);
      if (view.goneAt !== null)
        throw new NamesakeError('gone', `item ${JSON.stringify(params.id)} left its source on ${view.goneAt}`, {
          extra: { lastVersion: flat(view) },
        });
      return { ...json(200, flat(view)), headers: { ETag: `"${view.version}"` } };
    },
  };
}

/** The item's own fields and what was read from them, side by side. */
const flat = ({ item, ...view }: ItemView) => ({ ...item, ...view });
