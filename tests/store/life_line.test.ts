// The photographs of a person in time, with whom they are seen, and the make-up of a collection.
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { item, load } from '../support/items.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const year = (text: string, begin: string | null = text, end: string | null = begin) => [{ text, begin, end }];
await load(store, [
  item('late', {
    title: ['Ida Wells'],
    subject: ['Wells, Ida B., 1862-1931'],
    date: year('1920-05-01'),
    images: [{ kind: 'object', url: 'https://x.example.org/1' }],
  }),
  item('early', { title: ['Ida Wells'], subject: ['Wells, Ida B., 1862-1931'], date: year('1893', '1893', '1895') }),
  item('undated', { title: ['Ida Wells'], subject: ['Wells, Ida B., 1862-1931'], date: year('undated', null) }),
  item('both', {
    title: ['Ida Wells with Mary Terrell'],
    subject: ['Wells, Ida B., 1862-1931', 'Terrell, Mary Church, 1863-1954'],
    date: year('1901'),
  }),
  item('other', { title: ['Picnic'], subject: ['Picnics'], provider: 'Hub B' }),
]);
await derive({ store, log: createLog({ logLevel: 'silent' }) });
const [ida] = (await store.people.page({ after: null, limit: 50 })).filter(({ preferredForm }) => preferredForm.startsWith('Wells'));

test('oldest first, the undated last, and who is seen with them', async () => {
  if (ida === undefined) throw new Error('the stock has no Wells');
  const { photographs, together } = await store.lifeLine.of(ida.id);
  expect(photographs.map(({ item: id, begin, end, hasImage }) => [id, begin, end, hasImage])).toEqual([
    ['early', 1893, 1895, false],
    ['both', 1901, 1901, false],
    ['late', 1920, 1920, true],
    ['undated', null, null, false],
  ]);
  expect(together.map(({ preferredForm, items }) => [preferredForm, items])).toEqual([['Terrell, Mary Church, 1863-1954', 1]]);
});

test('the figures count every heading once, and items by provider', async () => {
  const { kinds, confidence, providers } = await store.figures.read();
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM heading');
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  expect(sum(kinds.map(({ headings }) => headings))).toBe(rows[0]?.count);
  expect(sum(confidence)).toBe(rows[0]?.count);
  expect(providers).toEqual([
    { provider: 'Hub A', items: 4, withImage: 1, withPeople: 4 },
    { provider: 'Hub B', items: 1, withImage: 0, withPeople: 0 },
  ]);
});
