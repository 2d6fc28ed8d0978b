// A log exported, and said again after the same harvest in an empty database, leaves the same people; files of other makers are read too.
import { expect, test } from 'vitest';
import { headingId } from '../../src/heading_id.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { importJudgements, planImport } from '../../src/pipeline/judge_many.ts';
import { CSV, NDJSON, type ReadLines, readCsv, readNdjson, writtenLines } from '../../src/pipeline/judgement_lines.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { say } from '../support/drawer.ts';
import { item, load } from '../support/items.ts';

const log = { info: () => undefined, error: () => undefined };
const FORMS = [
  'Roe, Ann, 1901-1980',
  'Roe, Ann',
  'Roe, A.',
  'Roe, Ann Theresa, 1901-1980',
  'Poe, Max "Mack"',
  'Poe, Maximilian, 1890-1960',
];

async function harvested(): Promise<TestDatabase & { readonly store: Store }> {
  const database = await testDatabase();
  const store = createStore(database.pool);
  await load(
    store,
    FORMS.map((form, at) => item(`i${at}`, { subject: [form] })),
  );
  await derive({ store, log });
  return { ...database, store };
}
const people = async ({ pool }: TestDatabase): Promise<unknown> =>
  (await pool.query('SELECT heading_id, person_id FROM person_heading ORDER BY 1')).rows;

const first = await harvested();
const [one = '', two = '', three = '', four = '', five = '', six = ''] = FORMS;
await say(first.store, one, two, 'same');
await say(first.store, five, six, 'same');
await say(first.store, four, one, 'same');
await say(first.store, four, three, 'unsure');
const wrong = await say(first.store, one, six, 'same');
await first.store.judgements.revert(wrong.id, { note: '', by: 'curator' });
await say(first.store, one, two, 'different');
await derive({ store: first.store, log });

test.each<[type: typeof CSV | typeof NDJSON, read: (text: string) => ReadLines]>([
  [NDJSON, readNdjson],
  [CSV, readCsv],
])('%s: the same people under the same ids, and nothing to do a second time', async (type, read) => {
  const file = [...writtenLines(await first.store.judgements.exported(), type)].join('');
  const second = await harvested();
  expect(await people(second)).not.toEqual(await people(first));
  const plan = await planImport(second.store, read(file), 'me');
  expect(plan).toMatchObject({ added: 4, superseded: 0, unchanged: 0, faults: [] });
  expect(await second.store.judgements.standing()).toEqual([]);
  await importJudgements(second.store, read(file), 'me');
  await derive({ store: second.store, log });
  expect(await people(second)).toEqual(await people(first));
  expect(await importJudgements(second.store, read(file), 'me')).toMatchObject({ added: 0, superseded: 0, unchanged: 4 });
  expect((await second.store.judgements.exported())[0]?.by).toBe('curator (imported by me)');
  await second.drop();
});

test('a table reconciled in OpenRefine says who each cell is; what was not matched says nothing', async () => {
  const { rows } = await first.pool.query<{ id: string; heading: string }>(
    'SELECT person_id AS id, founding_heading AS heading FROM person_ledger LIMIT 1',
  );
  const [{ id: founder, heading: founding } = { id: '', heading: '' }] = rows;
  const table = `\ufeffHeading,Match\n"Poe, M.",${founder}\n"Moe, X",\n${headingId(three)},${headingId(five)}\n`;
  const plan = await planImport(first.store, readCsv(table), 'me');
  expect(plan.changes).toEqual([
    { line: 2, left: 'Poe, M.', right: founding, was: null, becomes: 'same' },
    { line: 4, left: three, right: five, was: null, becomes: 'same' },
  ]);
});

test('of several lines about a pair the last counts; one that cannot be used keeps all from being written', async () => {
  const lines = [
    { left: one, right: two, judgement: 'same' },
    { left: two, right: one, judgement: 'unsure' },
  ];
  const good = lines.map((line) => JSON.stringify(line)).join('\n');
  expect((await planImport(first.store, readNdjson(good), 'me')).changes).toMatchObject([{ line: 2, was: 'different', becomes: 'unsure' }]);
  const bad = `${good}\n{"left":"a","right":"a","judgement":"same"}\n{"left":"a"}\nnothing\n{"left":"a","right":"b","judgement":"maybe"}`;
  await expect(importJudgements(first.store, readNdjson(bad), 'me')).rejects.toMatchObject({
    code: 'invalid-request',
    faults: [{ where: 'line 4' }, { where: 'line 5' }, { where: 'line 6' }, { where: 'line 3' }],
  });
  expect((await first.store.judgements.standing()).find(({ left }) => left === two)?.judgement).toBe('different');
});
