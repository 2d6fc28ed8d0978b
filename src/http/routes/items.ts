// /v1/items: one item with everything that is known of it.
import { NamesakeError } from '../../errors.ts';
import type { ItemView } from '../../store/items.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

/** A page that shows an item again shows the same picture; nobody else's cache keeps it. */
const FOR_A_WHILE = 'private, max-age=600';

export function itemHandlers({ store, pictures }: AppNeeds): Pick<Handlers, 'getItem' | 'getItemImage'> {
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

    async getItemImage({ params }) {
      const view = await store.items.get(params.id);
      if (view === null) throw new NamesakeError('not-found', `there is no item ${JSON.stringify(params.id)}`);
      if (view.goneAt !== null) throw new NamesakeError('gone', `item ${JSON.stringify(params.id)} left its source on ${view.goneAt}`);
      const { bytes, type, etag } = await pictures.of(view.item);
      return {
        status: 200,
        type,
        body: bytes,
        headers: { ETag: etag, 'Cache-Control': FOR_A_WHILE, 'Content-Disposition': 'inline', 'X-Content-Type-Options': 'nosniff' },
      };
    },
  };
}

/** The item's own fields and what was read from them, side by side. */
const flat = ({ item, ...view }: ItemView) => ({ ...item, ...view });
