// Items read as they come leave the tables that items read afterwards leave, whatever happens beside them.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDomainThread } from '../../src/pipeline/domain_thread.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { load } from '../../src/pipeline/load.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { batchesOf } from '../support/batches.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { dump, type TableDump } from '../support/dump.ts';
import { harvestOf } from '../support/items.ts';
import { portraits } from '../support/portraits.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const log = { info: () => undefined, error: () => undefined };
const thread = openDomainThread();
afterAll(() => thread.close());

/** Strings that a row of COPY or JSON could break on, beside plain portraits. */
const HOSTILE = [
  'tab\there',
  'line\nbreak',
  'back\\slash',
  '\\N',
  '\\.',
  'quote " and \\" both',
  'NUL \u0000 here',
  'half \ud83d pair',
  'Müller, Jürgen, 1900-1970',
];
const docs = [
  ...portraits(60),
  ...HOSTILE.map((text, n) => ({
    id: `hostile-${n}`,
    provider: { name: text },
    sourceResource: { title: [`Portrait of ${text}`], subject: [{ name: text }], creator: [text], description: [text] },
  })),
];

interface Beside {
  readonly store: Store;
  readonly database: TestDatabase;
  /** batches written so far */
  readonly written: number;
}

type LoadAll = (given?: { docs?: readonly unknown[]; size?: number; beside?: (state: Beside) => Promise<void> }) => Promise<void>;

/** Everything that harvests say of items, once all of it has been read. */
async function tablesAfter(work: (loadAll: LoadAll, beside: Omit<Beside, 'written'>) => Promise<void>): Promise<TableDump> {
  const database = await testDatabase();
  const store = createStore(database.pool);
  const loadAll: LoadAll = async ({ docs: given = docs, size = 8, beside = async () => undefined } = {}) => {
    let written = 0;
    await load({ store, thread, log }, await harvestOf(store), batchesOf(given, size), async () => {
      written += 1;
      await beside({ store, database, written });
    });
  };
  await thread.run('forgetJudged', undefined);
  await work(loadAll, { store, database });
  await extract({ store, thread, log, progress: () => undefined });
  // the resolution drops headings that nobody uses; not before what was written unread has been read
  await database.pool.query('DELETE FROM heading h WHERE NOT EXISTS (SELECT FROM mention m WHERE m.heading_id = h.id)');
  const { item, heading, mention, reading, exclusion } = await dump(database.pool);
  await database.drop();
  return { item: item ?? [], heading: heading ?? [], mention: mention ?? [], reading: reading ?? [], exclusion: exclusion ?? [] };
}

let expected: TableDump;
beforeAll(async () => {
  expected = await tablesAfter(async (_, { store }) => {
    const id = await harvestOf(store);
    for await (const batch of batchesOf(docs, 20)) await store.intake.write(id, batch);
  });
});

test('what is expected is not little', () => {
  expect(expected.item).toHaveLength(docs.length);
  expect(expected.mention?.length).toBeGreaterThan(2 * docs.length);
  expect(expected.heading?.length).toBeGreaterThan(HOSTILE.length);
});

const dropUnused = async ({ database, written }: Beside): Promise<void> => {
  if (written !== 2) return;
  await database.pool.query('DELETE FROM mention');
  await database.pool.query('UPDATE item SET behind = 2');
  await database.pool.query('DELETE FROM heading');
};

test.each<[what: string, work: (loadAll: LoadAll, beside: Omit<Beside, 'written'>) => Promise<void>, because: string]>([
  ['in batches of eight', (loadAll) => loadAll(), 'the plain case'],
  ['one by one', (loadAll) => loadAll({ docs: docs.slice(0, 12), size: 1 }).then(() => loadAll()), 'and some of it again'],
  ['backwards', (loadAll) => loadAll({ docs: docs.toReversed(), size: 11 }), 'a heading is first seen elsewhere'],
  ['each batch twice', (loadAll) => loadAll({ docs: docs.flatMap((doc) => [doc, doc]), size: 5 }), 'an item stands in two batches in hand'],
  [
    'while somebody derives',
    async (loadAll, { store }) => void (await store.derived.holding(() => loadAll())),
    'nothing may be written beside a resolution: the items wait',
  ],
  ['while headings are dropped', (loadAll) => loadAll({ beside: dropUnused }), 'the thread takes them for written'],
  [
    'by two at once',
    (loadAll) => Promise.all([loadAll(), loadAll({ docs: docs.toReversed() })]).then(() => undefined),
    'the quicker one writes',
  ],
  [
    'after its connections were cut',
    async (loadAll) => {
      const cut = async ({ database, written }: Beside): Promise<void> => {
        if (written !== 3) return;
        await database.pool.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
        throw new Error('the connections are cut');
      };
      await expect(loadAll({ beside: cut })).rejects.toThrow();
      // a connection that was cut may be found so only when it is used next: as the queue does, try again
      await vi.waitFor(() => loadAll(), { timeout: 60_000 });
    },
    'what was committed stays, what was not is written again',
  ],
])('%s', async (_, work) => {
  expect(await tablesAfter(work)).toEqual(expected);
});

test('an item that changed says what it says now, and nothing else', async () => {
  const changed = docs.map((doc, n) =>
    n % 7 === 0 ? { ...doc, sourceResource: { title: ['Untitled'], subject: [{ name: 'Streets' }] } } : doc,
  );
  const fresh = await tablesAfter((loadAll) => loadAll({ docs: changed }));
  const after = await tablesAfter(async (loadAll) => {
    await loadAll();
    await loadAll({ docs: changed });
  });
  expect({ ...after, item: [] }).toEqual({ ...fresh, item: [] });
});
