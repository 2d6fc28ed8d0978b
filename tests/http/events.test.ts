// Server-sent events: in order, none twice, none lost, from any place on.
import { describe, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const service = await testService();
const { events } = service.composed.store;

interface Seen {
  readonly id: number;
  readonly topic: string;
  readonly data: unknown;
}

/** Reads `count` events and hangs up. */
async function follow(
  count: number,
  { lastEventId, onOpen }: { lastEventId?: number; onOpen?: () => Promise<void> } = {},
): Promise<readonly Seen[]> {
  const stop = new AbortController();
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const response = await service.send('GET', '/v1/events', { headers, signal: stop.signal });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  await onOpen?.();
  const seen: Seen[] = [];
  let text = '';
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString();
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const fields = new Map(frame.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
      if (fields.has('id'))
        seen.push({ id: Number(fields.get('id')), topic: fields.get('event') ?? '', data: JSON.parse(fields.get('data') ?? 'null') });
    }
    if (seen.length >= count) break;
  }
  stop.abort();
  return seen;
}

const append = async (from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n += 1) await events.append('harvest', { n, text: 'line\nbreak' });
};

test('a new listener hears what happens next, and nothing from before', async () => {
  await append(0, 3);
  const seen = await follow(2, { onOpen: () => append(3, 5) });
  expect(seen.map(({ data }) => data)).toEqual([3, 4].map((n) => ({ n, text: 'line\nbreak' })));
  expect(seen.every(({ topic }) => topic === 'harvest')).toBe(true);
});

test('one that comes back hears what it missed, once each, more than a page of it', async () => {
  const last = await events.last();
  await append(100, 350);
  const first = await follow(120, { lastEventId: last });
  const rest = await follow(250 - first.length, { lastEventId: first.at(-1)?.id ?? 0 });
  expect([...first, ...rest].map(({ data }) => (data as { n: number }).n)).toEqual(Array.from({ length: 250 }, (_, n) => 100 + n)); // what append wrote
});

test('twenty listeners, events in between: each hears all', async () => {
  const last = await events.last();
  const heard = await Promise.all(
    Array.from({ length: 20 }, (_, listener) =>
      follow(10, { lastEventId: last, ...(listener === 0 ? { onOpen: () => append(0, 10) } : {}) }),
    ),
  );
  for (const seen of heard) expect(seen.map(({ id }) => id)).toEqual(heard[0]?.map(({ id }) => id));
});

describe('an end of the service', async () => {
  const ending = await testService();

  test('ends the streams in order, within a second', async () => {
    const response = await ending.send('GET', '/v1/events');
    const asked = performance.now();
    const streamed = response.text();
    await ending.close();
    expect(await streamed).toBe('retry: 2000\n\n');
    expect(performance.now() - asked).toBeLessThan(1_000);
  });
});
