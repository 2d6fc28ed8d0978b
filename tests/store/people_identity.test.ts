// Ids over random histories: the same however the work is cut, kept by rebuilds, given back by reverts, and never leading nowhere.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStore, type Store } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { disuse, incremental, resolveDue, say, use } from '../support/drawer.ts';
import { dump } from '../support/dump.ts';

const POOL = [
  'Roe, Ann',
  'Roe, Ann, 1901-1980',
  'Roe, Anna, 1901-',
  'ROE, ANN',
  'Ann Roe',
  'Roe, A.',
  'Row, Ann, 1901-1980',
  'Roe, Ann Theresa, 1901-1980',
].flatMap((form) => [
  form,
  form.replaceAll('Roe', 'Poe').replaceAll('ROE', 'POE').replaceAll('Row', 'Pow'),
  form.replaceAll('1901', '1930').replaceAll('1980', '1999'),
]);
const FORMS = [...new Set(POOL)];

type Event =
  | { readonly what: 'use'; readonly headings: readonly string[] }
  | { readonly what: 'disuse'; readonly headings: readonly string[] }
  | { readonly what: 'judge'; readonly left: string; readonly right: string; readonly judgement: 'same' | 'different' | 'unsure' }
  | { readonly what: 'judge and revert'; readonly left: string; readonly right: string; readonly judgement: 'same' | 'different' }
  | { readonly what: 'rebuild' };

const some = fc.uniqueArray(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 6 });
const one = fc.constantFrom(...FORMS);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ what: fc.constant('use' as const), headings: some }),
  fc.record({ what: fc.constant('disuse' as const), headings: some }),
  fc
    .record({
      what: fc.constant('judge' as const),
      left: one,
      right: one,
      judgement: fc.constantFrom('same', 'same', 'different', 'unsure'),
    })
    .filter(({ left, right }) => left !== right),
  fc
    .record({ what: fc.constant('judge and revert' as const), left: one, right: one, judgement: fc.constantFrom('same', 'different') })
    .filter(({ left, right }) => left !== right),
  fc.constant({ what: 'rebuild' as const }),
);

/** Of each heading the id of its person. */
async function ids({ pool }: TestDatabase): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ heading: string; id: string }>(
    'SELECT h.heading, p.person_id AS id FROM person_heading p JOIN heading h ON h.id = p.heading_id',
  );
  return new Map(rows.map(({ heading, id }) => [heading, id]));
}

interface World {
  readonly database: TestDatabase;
  readonly store: Store;
  readonly steps: readonly [headings: number, units: number];
  readonly backwards: boolean;
}

async function happen({ database, store, steps, backwards }: World, what: Event): Promise<void> {
  const resolve = (): Promise<boolean> => resolveDue(store, incremental(...steps));
  if (what.what === 'use' || what.what === 'disuse') {
    const headings = backwards ? what.headings.toReversed() : what.headings;
    if (what.what === 'use' && backwards) for (const heading of headings) await use(database.pool, [heading]);
    else await (what.what === 'use' ? use : disuse)(database.pool, headings);
    await resolve();
  } else if (what.what === 'rebuild') {
    const before = await dump(database.pool);
    await store.resolution.askForWhole({ recount: false });
    await resolve();
    expect(await dump(database.pool)).toEqual(before);
  } else {
    const before = await ids(database);
    const said = await say(store, what.left, what.right, what.judgement);
    await resolve();
    if (what.what === 'judge') return;
    await store.judgements.revert(said.id, { note: '', by: 'curator' });
    await resolve();
    expect(await ids(database)).toEqual(before);
  }
}

test('over random histories', async () => {
  await fc.assert(
    fc.asyncProperty(some, fc.array(event, { minLength: 2, maxLength: 7 }), async (first, history) => {
      const worlds: World[] = await Promise.all(
        [false, true].map(async (backwards) => {
          const database = await testDatabase();
          return {
            database,
            store: createStore(database.pool),
            steps: backwards ? ([1, 2] as const) : ([1_000, 4_000] as const),
            backwards,
          };
        }),
      );
      const shown = new Set<string>();
      for (const what of [{ what: 'use' as const, headings: first }, ...history]) {
        const [before] = await Promise.all(worlds.map(({ database }) => ids(database)));
        for (const world of worlds) await happen(world, what);
        const [now = new Map<string, string>(), other] = await Promise.all(worlds.map(({ database }) => ids(database)));
        expect(other).toEqual(now);
        for (const id of now.values()) {
          expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
          shown.add(id);
        }
        expect(keptSets(before ?? new Map(), now)).toEqual([]);
        await leadSomewhere(worlds[0]?.store, shown, now);
      }
      for (const { database } of worlds) await database.drop();
    }),
    { seed: 7, numRuns: 10 },
  );
}, 300_000);

/** People whose headings are the same as before and whose id is not. */
function keptSets(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const sets = (of: ReadonlyMap<string, string>): Map<string, string> => {
    const members = new Map<string, string[]>();
    for (const [heading, id] of of) members.set(id, [...(members.get(id) ?? []), heading]);
    return new Map([...members].map(([id, headings]) => [headings.sort().join('|'), id]));
  };
  const was = sets(before);
  return [...sets(now)].filter(([set, id]) => was.has(set) && was.get(set) !== id).map(([set]) => set);
}

/** An id that was shown is in use, leads to people in use, or all of its headings are gone. */
async function leadSomewhere(store: Store | undefined, shown: ReadonlySet<string>, now: ReadonlyMap<string, string>): Promise<void> {
  const inUse = new Set(now.values());
  for (const id of shown) {
    const found = await store?.people.find(id);
    if (found === null || found === undefined) continue;
    const leads = found.state === 'current' ? [found.person.id] : found.state === 'merged' ? [found.successor] : found.successors;
    expect(leads.filter((successor) => !inUse.has(successor))).toEqual([]);
    if (inUse.has(id)) expect(found.state).toBe('current');
  }
}
