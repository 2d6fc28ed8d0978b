// Incremental resolution leaves what a batch run over what is left would find, whatever came, went and was judged, and however it was cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JUDGEMENTS, type Judgement } from '../../src/domain/cluster/judgement.ts';
import { resolve, weighUnits } from '../../src/domain/cluster/resolve.ts';
import { parseHeading } from '../../src/domain/heading/parse.ts';
import { type RecountPolicy, resolvePeople } from '../../src/pipeline/resolve.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { disuse, sameThread, use } from '../support/drawer.ts';

const log = { info: () => undefined, error: () => undefined };
/** Everything after the first run is incremental, under the counts of that run. */
const NEVER_AGAIN: RecountPolicy = { smallHeadings: 0, growth: Number.POSITIVE_INFINITY };
const run = (store: Store, policy: RecountPolicy = NEVER_AGAIN): Promise<boolean> =>
  resolvePeople({ store, log, thread: sameThread, progress: () => undefined }, policy);

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

async function say(store: Store, [left, right, judgement]: readonly [string, string, Judgement]): Promise<void> {
  const last = await store.judgements.lastOf(left, right);
  await store.judgements.append({ left, right, judgement, note: '', by: 'curator', supersedes: last?.id ?? null });
}

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
        await run(store);
        for (const { add, remove, judge } of steps) {
          await use(database.pool, add);
          for (const heading of add) present.add(heading);
          const going = remove.filter((heading) => present.has(heading));
          await disuse(database.pool, going);
          for (const heading of going) present.delete(heading);
          for (const one of judge) await say(store, one);
          await run(store);
          expect(await stored(database)).toEqual(await batch(store, [...present]));
        }
        await database.drop();
      }),
      { seed: 7, numRuns: 12 },
    );
  }, 300_000);
});
