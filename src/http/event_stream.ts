// Server-sent events: rows of the event table as a stream that goes on from any id and never holds more than a page of them.
import { Readable } from 'node:stream';
import type { StoredEvent } from '../store/events.ts';
import type { Store } from '../store/store.ts';

const PAGE = 100;
/** Shorter than the idle timeout of any proxy; a client that is gone is noticed by then. */
const COMMENT_EVERY_MS = 15_000;
const RECONNECT_AFTER_MS = 2_000;

export interface EventStream {
  readonly body: Readable;
  /** Ends it in order; the client reconnects with what it has seen. */
  end(): void;
}

/**
 * Listens first and then reads, so that nothing falls between the two. Fails before the first byte where the database does.
 *
 * @param after  the last event that the client has seen
 */
export async function openEventStream(events: Store['events'], after: number): Promise<EventStream> {
  const bell = new Bell();
  const stop = await events.listen(() => bell.ring());
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
    bell.ring();
  };
  const body = Readable.from(frames(events, after, bell, ended.signal), { objectMode: false });
  body.once('close', () => {
    end();
    stop().catch(() => undefined);
  });
  return { body, end };
}

async function* frames(events: Store['events'], after: number, bell: Bell, ended: AbortSignal): AsyncGenerator<string> {
  yield `retry: ${RECONNECT_AFTER_MS}\n\n`;
  for (let seen = after; !ended.aborted; ) {
    const heard = bell.rings;
    const page = await events.after(seen, PAGE);
    for (const event of page) yield frameOf(event);
    seen = page.at(-1)?.seq ?? seen;
    if (page.length === 0 && !(await bell.after(heard, COMMENT_EVERY_MS))) yield ': here\n\n';
  }
}

/** JSON holds no line break, so `data` is one line. */
const frameOf = ({ seq, topic, data }: StoredEvent): string => `id: ${seq}\nevent: ${topic}\ndata: ${JSON.stringify(data)}\n\n`;

/** Something to wait for, by a count, so that a ring between a look and the wait is not lost. */
class Bell {
  rings = 0;
  #wake: () => void = () => undefined;

  ring(): void {
    this.rings += 1;
    this.#wake();
  }

  /** True once it has rung more often than `heard`; false when `ms` were over before. */
  after(heard: number, ms: number): Promise<boolean> {
    if (this.rings > heard) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
