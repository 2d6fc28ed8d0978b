// A rebuild gives the same tables from any state of them, also when it is killed; readers and watermarks do not notice.
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { dump, type TableDump } from '../support/dump.ts';
import { harvestOf, item, load } from '../support/items.ts';
import { startScript } from '../support/processes.ts';

const { pool, url } = await testDatabase();
const store = createStore(pool);
const log = { info: () => undefined, error: () => undefined };
const ITEMS = Array.from({ length: 40 }, (_, at) =>
  item(`r${String(at).padStart(2, '0')}`, {
    provider: `Hub ${at % 3}`,
    title: [`Portrait of Ann Day, no. ${at}`],
    subject: ['Day, Ann, 1901-1980', `Roe, J${'abcdefgh'[at % 8]}y, 19${10 + (at % 8)}-`, 'Streets'],
    creator: [at % 2 === 0 ? 'Poe, Max' : 'Poe, Max, 1890-1960'],
    date: [{ text: '1950', begin: '1950', end: '1950' }],
  }),
);

let state: TableDump;
let labels: unknown;
const readLabels = async (): Promise<unknown> =>
  store.labels.page({ provider: null, person: null, minDepicted: 0.5, changedSince: null, after: null, watermark: null, limit: 100 });

beforeAll(async () => {
  await load(store, ITEMS);
  await derive({ store, log });
  // a history that a rebuild must not forget: a merge, and a label that has changed since
  await store.judgements.append({
    left: 'Roe, Jay, 1910-',
    right: 'Roe, Jby, 1911-',
    judgement: 'same',
    note: '',
    by: 'curator',
    supersedes: null,
  });
  await derive({ store, log });
  state = await dump(pool);
  labels = await readLabels();
});

test('it leaves everything as it was: tables, ids, versions, the order of label changes', async () => {
  expect(state.person_redirect).toHaveLength(1);
  expect(await rebuild({ store, log })).toMatchObject({ items: 40 });
  expect(await dump(pool)).toEqual(state);
  expect(await readLabels()).toEqual(labels);
});

test('readers see the labels of before all along', async () => {
  const seen: Promise<unknown>[] = [];
  await rebuild({ store, log }, { batch: 7, progress: () => seen.push(readLabels()) });
  expect(seen.length).toBeGreaterThan(5);
  for (const page of await Promise.all(seen)) expect(page).toEqual(labels);
});

test.each<[damage: string, sql: string]>([
  ['everything derived is emptied', 'TRUNCATE mention, heading, reading, person, person_heading, suggestion, depiction, exclusion'],
  ['mentions are lost', `DELETE FROM mention WHERE item_id < 'r20'`],
  ['headings are misjudged', `UPDATE heading SET person = NOT person, kind = 'junk', folded = 'x', name = NULL`],
  [
    'headings are too many',
    `INSERT INTO heading (id, heading, kind, person, confidence, folded, context) VALUES ('x', 'Nobody', 'person', true, 1, 'nobody', 'subject')`,
  ],
  ['people are torn apart', `UPDATE person SET preferred_form = 'x', version = 99, birth = NULL`],
  ['people hold the wrong headings', 'UPDATE person_heading SET person_id = (SELECT min(id) FROM person)'],
  ['readings and depictions are wrong', `UPDATE reading SET people = '[]'; UPDATE depiction SET depicted = .1; DELETE FROM exclusion`],
  ['redirects of living people are lost', 'DELETE FROM person_redirect'],
  ['suggestions are lost', 'DELETE FROM suggestion'],
])('it repairs: %s', async (_, sql) => {
  await pool.query(sql);
  await rebuild({ store, log });
  expect(await dump(pool)).toEqual(state);
  expect(withoutWatermark(await readLabels())).toEqual(withoutWatermark(labels));
});

const withoutWatermark = (page: unknown): unknown =>
  JSON.parse(JSON.stringify(page, (key, value: unknown) => (key === 'watermark' ? 0 : value)));

describe('killed', () => {
  // 20 steps of extracting, about 3 of judging and resolving, 20 of depicting
  test.each([1, 15, 22, 35])('with -9 at step %i, it is finished by the next derivation', async (steps) => {
    await store.derived.startOver();
    const { child } = startScript('derive_child.ts', [url, '2']);
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    let seen = 0;
    if (child.stdout === null) throw new Error('the child has no output');
    createInterface({ input: child.stdout }).on('line', () => {
      seen += 1;
      if (seen === steps) child.kill('SIGKILL');
    });
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    await derive({ store, log }, { batch: 9 });
    expect(await dump(pool)).toEqual(state);
  });
});

test('it is refused while a harvest is open, and nothing is touched', async () => {
  const harvest = await harvestOf(store);
  await expect(rebuild({ store, log })).rejects.toMatchObject({ code: 'conflict' });
  expect(await store.items.countBehind(1)).toBe(0);
  await store.harvests.finish(harvest, 'cancelled');
});
