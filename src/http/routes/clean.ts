// /v1/clean: the `clean` filter over HTTP. Nothing is stored; the reading is done in another thread, a slice at a time.
import type { CleanLine } from '../../domain/depiction/clean_line.ts';
import { NamesakeError } from '../../errors.ts';
import type { components } from '../api.gen.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

type CleanAnswer = components['schemas']['CleanAnswer'];

/** Items handed over at a time: about 5 ms of this thread's time, so that requests in between are answered. */
const SLICE = 25;

/** Requests in hand at once; each holds a body of up to 32 MB. */
const MAX_IN_HAND = 8;

export function cleanHandlers({ readItem, thread }: AppNeeds): Pick<Handlers, 'cleanItems'> {
  let inHand = 0;

  return {
    async cleanItems({ body }) {
      if (inHand >= MAX_IN_HAND) throw new NamesakeError('unavailable', `${MAX_IN_HAND} requests are being cleaned already`);
      inHand += 1;
      try {
        return json(200, await cleaned(body.items));
      } finally {
        inHand -= 1;
      }
    },
  };

  async function cleaned(docs: readonly unknown[]): Promise<CleanAnswer> {
    const items: CleanLine[] = [];
    const rejected: { index: number; code: string; reason: string }[] = [];
    for (let from = 0; from < docs.length; from += SLICE) {
      const slice = docs.slice(from, from + SLICE).map((doc, at) => ({ index: from + at, read: readItem(doc) }));
      for (const { index, read } of slice) if ('reject' in read) rejected.push({ index, ...read.reject });
      const readable = slice.flatMap(({ read }) => ('item' in read ? [read.item] : []));
      items.push(...(await thread.run('clean', readable)));
    }
    return { items, rejected };
  }
}
