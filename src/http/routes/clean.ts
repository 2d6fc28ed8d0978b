// /v1/clean: the `clean` filter over HTTP. Nothing is stored; the reading is done in another thread, a slice at a time.
import type { CleanLine } from '../../domain/depiction/clean_line.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

/** Items handed over at a time: about 5 ms of this thread's time, so that requests in between are answered. */
const SLICE = 25;

export function cleanHandlers({ readItem, thread }: AppNeeds): Pick<Handlers, 'cleanItems'> {
  return {
    async cleanItems({ body }) {
      const items: CleanLine[] = [];
      const rejected: { index: number; code: string; reason: string }[] = [];
      for (let from = 0; from < body.items.length; from += SLICE) {
        const slice = body.items.slice(from, from + SLICE).map((doc, at) => ({ index: from + at, read: readItem(doc) }));
        for (const { index, read } of slice) if ('reject' in read) rejected.push({ index, ...read.reject });
        items.push(
          ...(await thread.run(
            'clean',
            slice.flatMap(({ read }) => ('item' in read ? [read.item] : [])),
          )),
        );
      }
      return json(200, { items, rejected });
    },
  };
}
