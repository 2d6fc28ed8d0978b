// Suggestions over HTTP: ordered by what an answer changes, paged while they change, and never asked again once answered.
import { expect, test } from 'vitest';
import type { components } from '../../src/http/api.gen.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

type Suggestion = components['schemas']['Suggestion'];

const service = await testService();
const { store, log, pool } = service.composed;
const LETTERS = [...'abcdefghij'];
/** Two forms of which the machine is unsure, the second in as many pictures as its place in the alphabet. */
const doubtful = LETTERS.flatMap((letter, at) => [
  item(`${letter}-full`, { title: ['Portrait'], subject: [`Q${letter}rstein, Johanna Ruth, 19${10 + at}-`] }),
  ...Array.from({ length: at + 1 }, (_, n) =>
    item(`${letter}-short-${n}`, {
      title: ['Portrait'],
      subject: [`Q${letter}rstein, J`],
      images: [{ kind: 'object', url: `https://images.example.org/${letter}${n}.jpg` }],
    }),
  ),
]);
await load(store, [...doubtful, item('odd', { title: ['?'], subject: ['Zzyx Plok Qua'] })]);
await derive({ store, log });

async function page(query: string): Promise<{ items: Suggestion[]; nextCursor: string | null }> {
  const response = await service.send('GET', `/v1/suggestions?${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as { items: Suggestion[]; nextCursor: string | null }; // contract.test.ts holds the shape against openapi.yaml
}
async function all(query: string): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const one: Awaited<ReturnType<typeof page>> = await page(`${query}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
    found.push(...one.items);
    cursor = one.nextCursor;
  }
  return found;
}
const judge = (suggestion: Suggestion | undefined, judgement: string): Promise<Response> =>
  service.send('POST', '/v1/judgements', {
    key: service.keys.curate,
    body: { left: suggestion?.left.headingId, right: suggestion?.right?.headingId, judgement },
  });

test('merges come with evidence, pictures and what they would change, what changes most first', async () => {
  const merges = await all('kind=merge');
  expect(merges.length).toBeGreaterThanOrEqual(LETTERS.length);
  expect(new Set(merges.map(({ id }) => id)).size).toBe(merges.length);
  const weight = ({ effect, probability }: Suggestion): number =>
    Math.round(1000 * (effect.labels + 1) * 4 * probability * (1 - probability));
  for (const [at, one] of merges.entries()) if (at > 0) expect(weight(one)).toBeLessThanOrEqual(weight(merges[at - 1] ?? one) + 1);
  const [first] = merges;
  expect(first?.evidence.length).toBeGreaterThan(1);
  expect(first?.samples.some(({ imageUrl }) => imageUrl?.startsWith('https://images.example.org/') === true)).toBe(true);
  expect(first?.effect.labels).toBeGreaterThan(0);
  expect((await page('limit=1')).items[0]?.kind).toBeDefined();
});

test.each(['different', 'unsure'])('what was answered "%s" is not asked again, also after everything was derived again', async (word) => {
  const [first] = await all('kind=merge');
  expect((await judge(first, word)).status).toBe(201);
  const asked = async (): Promise<boolean> => (await all('kind=merge')).some(({ id }) => id === first?.id);
  expect(await asked()).toBe(false);
  await store.resolution.askForWhole({ recount: false });
  await derive({ store, log });
  expect(await asked()).toBe(false);
});

test('a merge that was accepted is gone, and comes back with a revert', async () => {
  const [first] = await all('kind=merge');
  const { id } = (await (await judge(first, 'same')).json()) as { id: string };
  expect((await all('kind=merge')).some((one) => one.id === first?.id)).toBe(false);
  await service.send('POST', `/v1/judgements/${id}/revert`, { key: service.keys.curate });
  expect((await all('kind=merge')).find((one) => one.id === first?.id)).toEqual(first);
});

test('a hundred thousand waiting are paged without being counted', async () => {
  await pool.query(
    `INSERT INTO waiting SELECT 'm' || n, 'merge', left_id, right_id, NULL, probability, bits, evidence, items, labels, contradictions, n
     FROM generate_series(1, 100000) AS n, (SELECT * FROM waiting WHERE kind = 'merge' LIMIT 1) w`,
  );
  await pool.query('ANALYZE waiting');
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT * FROM waiting WHERE kind = 'merge' AND effect <= 50000 ORDER BY effect DESC, id LIMIT 100`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using waiting_(?:kind_)?effect/);
  const { nextCursor } = await page('kind=merge&limit=500');
  const started = performance.now();
  expect((await page(`kind=merge&limit=100&cursor=${nextCursor}`)).items).toHaveLength(100);
  expect(performance.now() - started).toBeLessThan(2_000);
});
