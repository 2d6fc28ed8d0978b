// Headings for triage: the doubtful first, filtered, page by page.
import { beforeAll, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import type { HeadingFilter, HeadingView } from '../../src/store/headings.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { item, load } from '../support/items.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const ALL: HeadingFilter = { kind: null, maxConfidence: null, q: null, after: null, limit: 500 };

beforeAll(async () => {
  await load(store, [
    item('h1', { subject: ['Du Bois, W. E. B. (William Edward Burghardt), 1868-1963', 'Photographs', '100% cotton'] }),
    item('h2', { subject: ['Díaz, Ramón, 1830-1915', 'Martin Luther King Day'], provider: 'Hub B', creator: ['Photographs'] }),
    item('h3', { creator: ['Kweisi Mfume', 'Teenie Harris'] }),
    item('h4', { subject: ['Teenie Harris'] }),
  ]);
  await derive({ store, log: { info: () => undefined, error: () => undefined } });
});

async function everything(filter: Partial<HeadingFilter>, limit: number): Promise<HeadingView[]> {
  const found: HeadingView[] = [];
  for (let after: HeadingFilter['after'] = null; ; ) {
    const page: HeadingView[] = await store.headings.page({ ...ALL, ...filter, after, limit });
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined) return found;
    after = { confidence: last.confidence, id: last.id };
  }
}

test.each([1, 3, 500])('pages of %i tell every heading once, the doubtful first', async (limit) => {
  const found = await everything({}, limit);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(found.map(({ heading }) => heading).sort()).toEqual(
    [
      '100% cotton',
      'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
      'Díaz, Ramón, 1830-1915',
      'Kweisi Mfume',
      'Martin Luther King Day',
      'Photographs',
      'Teenie Harris',
    ].sort(),
  );
  expect(found.map(({ confidence }) => confidence)).toEqual(found.map(({ confidence }) => confidence).sort((a, b) => a - b));
});

test.each<[filter: Partial<HeadingFilter>, headings: readonly string[], because: string]>([
  [{ q: 'diaz' }, ['Díaz, Ramón, 1830-1915'], 'blind to diacritics'],
  [{ q: 'luther king' }, ['Martin Luther King Day'], 'a part'],
  [{ q: '100 cotton' }, ['100% cotton'], 'folded'],
  [{ q: '%' }, [], 'no pattern'],
  [{ kind: 'event' }, ['Martin Luther King Day'], 'by kind'],
  [{ kind: 'fictional' }, [], 'nothing of the kind'],
])('%j gives %j: %s', async (filter, headings) => {
  expect((await everything(filter, 2)).map(({ heading }) => heading)).toEqual(headings);
});

test('maxConfidence keeps those at the bound', async () => {
  const all = await everything({}, 500);
  const bound = all[3]?.confidence ?? 0;
  expect(await everything({ maxConfidence: bound }, 2)).toEqual(all.filter(({ confidence }) => confidence <= bound));
});

test('a heading has its parts, its uses and its person', async () => {
  const [diaz] = await everything({ q: 'ramon' }, 1);
  expect(diaz).toMatchObject({ kind: 'person', person: true, mentions: 1, providers: 1, name: { surname: 'Díaz', forenames: 'Ramón' } });
  expect(diaz?.name?.birth).toEqual({ year: 1830, precision: 'exact', text: '1830' });
  expect(diaz?.personId).toMatch(/^p[\w-]{16}$/);
  expect(diaz?.reasons.length).toBeGreaterThan(0);
  expect(await store.headings.get(diaz?.id ?? '')).toEqual(diaz);
  const [photographs] = await everything({ q: 'photographs' }, 1);
  expect(photographs).toMatchObject({ person: false, personId: null, name: null, mentions: 2, providers: 2 });
  expect(await store.headings.get('nothing')).toBeNull();
});

test('a string that is a creator here and a subject there is judged as a subject', async () => {
  const { rows } = await pool.query<{ heading: string; context: string }>(
    'SELECT heading, context FROM heading ORDER BY heading COLLATE "C"',
  );
  expect(Object.fromEntries(rows.map(({ heading, context }) => [heading, context]))).toMatchObject({
    'Teenie Harris': 'subject',
    'Kweisi Mfume': 'creator',
    Photographs: 'subject',
  });
});
