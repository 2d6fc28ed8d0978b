// Incremental resolution leaves what a batch run over what is left would find, whatever came, went and was judged, and however it was cut.
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { JUDGEMENTS, type Judgement } from '../../src/domain/cluster/judgement.ts';
import { resolve, weighUnits } from '../../src/domain/cluster/resolve.ts';
import { parseHeading } from '../../src/domain/heading/parse.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { disuse, incremental, resolveDue, say, use } from '../support/drawer.ts';
import { dump, type TableDump } from '../support/dump.ts';
import { startScript } from '../support/processes.ts';

/** Few surnames and many forenames: blocks of more than 40 units, which pair neighbours only; and every kind of rival. */
const SURNAMES = ['Smith', 'Smyth', 'Smithe', 'Day', 'Daye', 'Du Bois', 'DuBois'];
const FORENAMES =
  'J.|Jack|Jacob|James|James A.|James Alan|Jan|Jane|Janet|Jason|Jay|Jean|Jeff|Jeffrey|Jenny|Jerome|Jerry|Jesse|Jill|Jim|Joan|Joe|Joel|John|John A.|John B.|John Bill|Johnny|Jon|Jonas|Joseph|Josh|Joshua|Joy|Joyce|Juan|Judith|Judy|Julia|Julius|June|Justin'.split(
    '|',
  );
const TAILS = ['', '', ', 1901-1980', ', 1901-', ', 1930-', ', Jr.', ', ca. 1900-1980'];
const POOL = SURNAMES.flatMap((surname) =>
  FORENAMES.flatMap((forename, at) => [
    `${surname}, ${forename}`,
    `${surname}, ${forename}${TAILS[at % TAILS.length]}`,
    ...(at % 5 === 0 ? [`${forename} ${surname}`, `${surname}, ${forename.toUpperCase()}`, `${surname}, ${forename}--Portraits`] : []),
    ...(at % 7 === 0 ? [`  ${surname}, ${forename}`, `Mrs. ${forename} ${surname}`] : []),
  ]),
).filter((heading, at, all) => all.indexOf(heading) === at);

interface Step {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly judge: readonly (readonly [left: string, right: string, judgement: Judgement])[];
}

const some = (most: number): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...POOL), { maxLength: most });
/** Neighbours in the pool are often one person, so that judgements contradict the machine. */
const judged = fc
  .tuple(fc.nat(POOL.length - 1), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...JUDGEMENTS))
  .map(([at, further, judgement]) => [POOL[at] ?? '', POOL[(at + further) % POOL.length] ?? '', judgement] as const);
const step = fc.record<Step>({ add: some(25), remove: some(40), judge: fc.array(judged, { maxLength: 3 }) });

/** What the database holds: people as sets of headings, suggestions, kept pairs by the headings that stand for units. */
async function stored({ pool }: TestDatabase): Promise<unknown> {
  const { rows: people } = await pool.query<{ headings: string[] }>(
    `SELECT array_agg(h.heading ORDER BY h.heading COLLATE "C") AS headings FROM person_heading p JOIN heading h ON h.id = p.heading_id GROUP BY p.person_id ORDER BY min(h.heading COLLATE "C") COLLATE "C"`,
  );
  const { rows: preferred } = await pool.query<{ heading: string }>(
    'SELECT h.heading FROM person p JOIN heading h ON h.id = p.preferred_heading_id ORDER BY 1',
  );
  const { rows: suggestions } = await pool.query<{ sides: string[]; bits: number }>(
    'SELECT ARRAY[l.heading, r.heading] AS sides, s.bits FROM suggestion s JOIN heading l ON l.id = s.left_heading_id JOIN heading r ON r.id = s.right_heading_id',
  );
  const { rows: pairs } = await pool.query<{ pair: string }>(
    `SELECT concat_ws(' ~ ', one.heading, other.heading, p.bits) AS pair FROM weighed_pair p JOIN unit l ON l.place = p.low JOIN unit h ON h.place = p.high
       JOIN heading one ON one.id = l.heading_id JOIN heading other ON other.id = h.heading_id`,
  );
  return {
    people: people.map(({ headings }) => headings),
    preferred: preferred.map(({ heading }) => heading).sort(),
    suggestions: suggestions.map(({ sides, bits }) => `${sides.sort().join(' ~ ')} ${bits.toFixed(2)}`).sort(),
    pairs: pairs.map(({ pair }) => pair).sort(),
  };
}

/** The slow, obvious way: all of it, in one piece, under the same counts. */
async function batch(store: Store, headings: readonly string[]): Promise<unknown> {
  const frequency = await store.resolution.snapshot.whole();
  const judgements = await store.judgements.standing();
  const resolvable = headings.map((heading) => ({ parsed: parseHeading(heading), uses: 1 }));
  const { people, suggestions } = resolve(resolvable, judgements, frequency ?? undefined);
  const { units, pairs } = weighUnits(resolvable, judgements, frequency ?? undefined);
  return {
    people: people.map((person) => person.headings),
    preferred: people.map((person) => person.preferred).sort(),
    suggestions: suggestions.map(({ left, right, bits }) => `${[left, right].sort().join(' ~ ')} ${bits.toFixed(2)}`).sort(),
    pairs: pairs.map(({ low, high, bits }) => `${units[low]?.parsed.raw} ~ ${units[high]?.parsed.raw} ~ ${bits}`).sort(),
  };
}

describe('the incremental result is the batch result', () => {
  test('whatever comes, goes and is judged', async () => {
    await fc.assert(
      fc.asyncProperty(some(220), fc.array(step, { minLength: 1, maxLength: 5 }), async (first, steps) => {
        const database = await testDatabase();
        const store = createStore(database.pool);
        const present = new Set(first);
        await use(database.pool, first);
        await resolveDue(store);
        for (const { add, remove, judge } of steps) {
          await use(database.pool, add);
          for (const heading of add) present.add(heading);
          const going = remove.filter((heading) => present.has(heading));
          await disuse(database.pool, going);
          for (const heading of going) present.delete(heading);
          for (const [left, right, judgement] of judge) await say(store, left, right, judgement);
          await resolveDue(store);
          expect(await stored(database)).toEqual(await batch(store, [...present]));
        }
        await database.drop();
      }),
      { seed: 7, numRuns: 12 },
    );
  }, 300_000);
});

describe('a run that is cut', () => {
  const FIRST = POOL.filter((_, at) => at % 3 === 0);
  const COMING = POOL.filter((_, at) => at % 7 === 1).slice(0, 60);
  const GOING = FIRST.slice(10, 25);
  const TABLES = { except: ['item', 'heading', 'mention', 'reading', 'depiction', 'exclusion', 'label_removal', 'judgement'] };

  async function changed(): Promise<{ readonly database: TestDatabase; readonly store: Store }> {
    const database = await testDatabase();
    const store = createStore(database.pool);
    await use(database.pool, FIRST);
    await resolveDue(store);
    await use(database.pool, COMING);
    await disuse(database.pool, GOING);
    await say(store, FIRST[0] ?? '', FIRST[1] ?? '', 'same');
    return { database, store };
  }

  let expected: TableDump;
  beforeAll(async () => {
    const { database, store } = await changed();
    await resolveDue(store);
    expected = await dump(database.pool, TABLES);
    await database.drop();
  });

  test.each([
    [5, 9],
    [17, 40],
  ])('into steps of %i headings and %i units leaves the same people under the same ids', async (headings, units) => {
    const { database, store } = await changed();
    await resolveDue(store, incremental(headings, units));
    expect(await dump(database.pool, TABLES)).toEqual(expected);
  });

  // about 25 steps of headings, then 25 of units
  test.each([1, 12, 24, 32])('by kill -9 in step %i is finished by the next', async (step) => {
    const { database, store } = await changed();
    const { child } = startScript('resolve_child.ts', [database.url, '3', '6']);
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    let seen = 0;
    if (child.stdout === null) throw new Error('the child has no output');
    createInterface({ input: child.stdout }).on('line', () => {
      seen += 1;
      if (seen === step) child.kill('SIGKILL');
    });
    await ended;
    expect(seen).toBeGreaterThanOrEqual(Math.min(step, 20));
    await resolveDue(store);
    expect(await dump(database.pool, TABLES)).toEqual(expected);
  });

  test('by a stop goes on in the next', async () => {
    const { database, store } = await changed();
    let steps = 0;
    const stopped = resolveDue(store, incremental(3, 6), () => {
      steps += 1;
      if (steps === 15) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    await resolveDue(store);
    expect(await dump(database.pool, TABLES)).toEqual(expected);
  });
});

test('a drawer without room between two cards is filled anew', async () => {
  const database = await testDatabase();
  const store = createStore(database.pool);
  await use(database.pool, ['Day, Ann, 1901-', 'Day, Ann, 1903-']);
  await resolveDue(store);
  await database.pool.query(
    'UPDATE unit SET place = place - (SELECT max(place) - min(place) - 1 FROM unit) WHERE place = (SELECT max(place) FROM unit)',
  );
  await database.pool.query('UPDATE unit_heading h SET place = u.place FROM unit u WHERE u.heading_id = h.heading_id');
  await use(database.pool, ['Day, Ann, 1902-']);
  await resolveDue(store);
  expect(await stored(database)).toEqual(await batch(store, ['Day, Ann, 1901-', 'Day, Ann, 1902-', 'Day, Ann, 1903-']));
});

test('names are counted anew when the collection has doubled, and not before', async () => {
  const database = await testDatabase();
  const store = createStore(database.pool);
  const policy = { ...incremental(), growth: 2 };
  const version = async (): Promise<number | undefined> => (await store.resolution.snapshot.head())?.version;
  await use(database.pool, POOL.slice(0, 100));
  await resolveDue(store, policy);
  expect(await version()).toBe(1);
  await use(database.pool, POOL.slice(100, 180));
  await resolveDue(store, policy);
  expect(await version()).toBe(1);
  await use(database.pool, POOL.slice(180, 210));
  await resolveDue(store, policy);
  expect(await version()).toBe(2);
  expect(await stored(database)).toEqual(await batch(store, POOL.slice(0, 210)));
});
