// /v1/items: one item with everything that is known of it.
import { NamesakeError } from '../../errors.ts';
import type { FaceView } from '../../store/faces.ts';
import type { ItemView } from '../../store/items.ts';
import type { Store } from '../../store/store.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { shownFace } from './faces.ts';

/** A page that shows an item again shows the same picture; nobody else's cache keeps it. */
const FOR_A_WHILE = 'private, max-age=600';
/** With an item; those of a crowd are read page by page from /v1/items/{id}/faces. */
const MOST_FACES = 100;

export function itemHandlers({ store, pictures }: AppNeeds): Pick<Handlers, 'getItem' | 'getItemImage'> {
  return {
    getItem: ({ params }) => shownItem(store, params.id),

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

/** What GET answers. @throws NamesakeError `not-found`; `gone` with the last version */
export async function shownItem({ items, faces }: Pick<Store, 'items' | 'faces'>, id: string) {
  const view = await items.get(id);
  if (view === null) throw new NamesakeError('not-found', `there is no item ${JSON.stringify(id)}`);
  if (view.goneAt !== null)
    throw new NamesakeError('gone', `item ${JSON.stringify(id)} left its source on ${view.goneAt}`, {
      extra: { lastVersion: flat(view, []) },
    });
  const found = await faces.ofItem(id, { spaceId: null, after: null, limit: MOST_FACES });
  return { ...json(200, flat(view, found)), headers: { ETag: `"${view.version}"` } };
}

/** The item's own fields, what was read from them, and whose faces were found, side by side. */
const flat = ({ item, ...view }: ItemView, faces: readonly FaceView[]) => ({ ...item, ...view, faces: faces.map(shownFace) });
