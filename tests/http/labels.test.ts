// Labels as a pipeline reads them: pages, the stream and the changes tell the same.
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import { harvestOf, item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { store, log } = service.composed;
const PEOPLE = ['Day, Ann, 1901-1980', 'Lee, Bo, 1920-', 'Fox, Cy, 1899-1961'];
const items = Array.from({ length: 40 }, (_, n) =>
  item(`item-${String(n).padStart(2, '0')}`, {
    title: [`Portrait ${n}`],
    subject: n % 4 === 3 ? ['Picnics'] : [PEOPLE[n % 3] ?? ''],
    provider: n % 2 === 0 ? 'Hub A' : 'Hub B',
  }),
);
await load(store, items);
await derive({ store, log });

interface Line {
  readonly item: string;
  readonly provider?: string;
  readonly removed?: true;
  readonly people?: readonly { readonly person: string; readonly depicted: number }[];
}
interface Page {
  readonly items: readonly Line[];
  readonly nextCursor: string | null;
  readonly watermark: string;
}

async function page(query: Readonly<Record<string, string>>): Promise<Page> {
  const response = await service.send('GET', `/v1/labels?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Page; // contract.test.ts holds the shape against openapi.yaml
}

async function allPages(query: Readonly<Record<string, string>>): Promise<{ readonly lines: readonly Line[]; readonly watermark: string }> {
  const lines: Line[] = [];
  for (let cursor: string | null = ''; ; ) {
    const one: Page = await page(cursor === '' || cursor === null ? query : { ...query, cursor });
    lines.push(...one.items);
    cursor = one.nextCursor;
    if (cursor === null) return { lines, watermark: one.watermark };
  }
}

async function streamed(
  query: Readonly<Record<string, string>> = {},
): Promise<{ readonly lines: readonly Line[]; readonly watermark: string }> {
  const response = await service.send('GET', `/v1/labels?${new URLSearchParams(query)}`, { headers: { accept: 'application/x-ndjson' } });
  expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const parsed: unknown[] = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { watermark } = parsed.at(-1) as { watermark: string }; // the last line, by contract
  return { lines: parsed.slice(0, -1) as Line[], watermark };
}

describe('all labels', () => {
  test.each([1, 7, 40, 500])('pages of %i are the stream', async (limit) => {
    const [pages, stream] = [await allPages({ limit: String(limit) }), await streamed()];
    expect(pages.lines).toEqual(stream.lines);
    expect(pages.watermark).toBe(stream.watermark);
    expect(pages.lines.map(({ item: id }) => id)).toEqual(items.map(({ id }) => id));
  });

  test('an item with nobody in it is a line with nobody', async () => {
    const { lines } = await streamed();
    expect(lines.filter(({ people }) => people?.length === 0).map(({ item: id }) => id)).toEqual(
      items.filter((_, n) => n % 4 === 3).map(({ id }) => id),
    );
  });

  test('filters leave only what they name', async () => {
    const person = (await streamed()).lines[0]?.people?.[0]?.person ?? '';
    const { lines } = await allPages({ provider: 'Hub A', person, limit: '3' });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every(({ provider, people }) => provider === 'Hub A' && people?.some((one) => one.person === person))).toBe(true);
    expect((await allPages({ minDepicted: '1' })).lines.flatMap(({ people }) => people ?? [])).toEqual([]);
  });
});

describe('changes', () => {
  test('nothing changed: no line, and the same watermark', async () => {
    const { watermark } = await page({});
    expect(await page({ changedSince: watermark })).toEqual({ items: [], nextCursor: null, watermark });
  });

  test('one item changed and one is gone: two lines, and the reader is up to date after them', async () => {
    const { watermark } = await page({});
    const harvest = await harvestOf(store);
    const changed = items.map((one, n) => (n === 5 ? { ...one, title: ['Another title'] } : one)).filter((_, n) => n !== 6);
    await load(store, changed, { harvest });
    await store.gone.conclude(harvest);
    await derive({ store, log });
    const pages = await allPages({ changedSince: watermark, limit: '1' });
    expect(new Map(pages.lines.map((line) => [line.item, line.removed ?? false]))).toEqual(
      new Map([
        ['item-05', false],
        ['item-06', true],
      ]),
    );
    expect(await streamed({ changedSince: watermark })).toEqual(pages);
    expect((await page({ changedSince: pages.watermark })).items).toEqual([]);
    expect((await service.send('GET', '/v1/items/item-06')).status).toBe(410);
  });

  test('a cursor goes with its own changedSince only', async () => {
    const { watermark, nextCursor } = await page({ limit: '1' });
    const response = await service.send('GET', `/v1/labels?${new URLSearchParams({ changedSince: watermark, cursor: nextCursor ?? '' })}`);
    expect(await response.json()).toMatchObject({ code: 'invalid-cursor' });
  });
});
