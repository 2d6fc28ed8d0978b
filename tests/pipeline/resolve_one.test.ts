// Asking for one heading tells what resolution would do with it, from its own blocks, and changes nothing.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { resolveHeadings } from '../../src/pipeline/resolve_one.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { disuse, resolveDue, sameThread, use } from '../support/drawer.ts';
import { rowVersions } from '../support/dump.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const run = (): Promise<boolean> => resolveDue(store);
const ask = (headings: readonly string[]) => resolveHeadings({ resolution: store.resolution, thread: sameThread }, headings, 'creator');

const HEADINGS = [
  'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
  'Johnson, Robert, 1911-1938',
  'Johnson, Robert, 1953-',
  'Parks, Rosa, 1913-2005',
  'King, Martin Luther, Jr., 1929-1968',
  'King, Martin Luther, Sr., 1899-1984',
  'Mfume, Kweisi',
];

beforeAll(async () => {
  await use(pool, HEADINGS);
  await run();
});

describe('the answer', () => {
  test.each<[heading: string, form: string | null, explanation: RegExp, because: string]>([
    ['Parks, Rosa, 1913-2005', 'Parks, Rosa, 1913-2005', /^the heading is a form of/, 'it is there'],
    ['PARKS, ROSA, 1913-2005', 'Parks, Rosa, 1913-2005', /which says the same, is a form of/, 'it says the same once folded'],
    [
      'Du Bois, William Edward Burghardt, 1868-1963',
      HEADINGS[0] ?? '',
      /^it is "Du Bois.*the year of birth is the same/,
      'both years and all names',
    ],
    ['Johnson, Robert', null, /^it (could|may) be/, 'two people could be meant'],
    ['Parks, Rosa, 1801-1850', null, /^nobody in the collection is like it$/, 'another life'],
    ['Zzyzx, Quirinus', null, /^nobody in the collection is like it$/, 'nobody is called so'],
    ['—', null, /^no name can be read from it$/, 'no name'],
  ])('%s is %s', async (heading, form, explanation) => {
    const [answer] = await ask([heading]);
    expect(answer).toMatchObject({ heading, preferredForm: form, explanation: expect.stringMatching(explanation) });
    expect(answer?.personId === null).toBe(form === null);
  });

  test('an undated Robert Johnson has both as candidates, with what speaks for and against each', async () => {
    const [answer] = await ask(['Johnson, Robert']);
    expect(answer?.candidates.map(({ preferredForm }) => preferredForm).sort()).toEqual([
      'Johnson, Robert, 1911-1938',
      'Johnson, Robert, 1953-',
    ]);
    for (const { evidenceFor, evidenceAgainst } of answer?.candidates ?? []) {
      expect(evidenceFor.map(({ feature }) => feature)).toContain('surname');
      expect(evidenceAgainst.map(({ feature }) => feature)).toContain('prior');
    }
  });

  test('no row is written', async () => {
    const before = await rowVersions(pool);
    await ask(['Du Bois, William', 'Johnson, Robert', 'Roe, Nobody']);
    expect(await rowVersions(pool)).toEqual(before);
  });
});

test('what is foretold is what comes', async () => {
  const words = fc.constantFrom(
    'Du Bois, W. E. B.',
    'Du Bois, William E. B., 1868-',
    'Johnson, Robert',
    'Johnson, R., 1911-1938',
    'Johnson, Bob, 1953-',
    'Parks, R.',
    'Parks, Rosa L.',
    'Rosa Parks',
    'King, M. L., Jr.',
    'King, Martin, 1929-',
    'Kweisi Mfume',
    'Mfume, K.',
    'Roe, Jane',
    'Mrs. Rosa Parks',
    'Dubois, William, 1868-1963',
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(words, { minLength: 2, maxLength: 4 }), async (headings) => {
      const last = headings.at(-1) ?? '';
      await use(pool, headings.slice(0, -1));
      await run();
      const [foretold] = await ask([last]);
      await use(pool, [last]);
      await run();
      const came = (await store.resolution.drawer.peopleOf([last])).get(last);
      const companions = came === undefined ? 0 : (await store.people.byIds([came.id]))[0]?.variantForms.length;
      expect({ last, joined: foretold?.personId !== null }).toEqual({ last, joined: companions !== 1 });
      if (foretold?.personId != null) expect(came?.id).toBe(foretold.personId);
      await disuse(pool, headings);
      await run();
    }),
    { seed: 7, numRuns: 25 },
  );
});

test('readers are answered while batch runs replace the drawer', async () => {
  const answers: (string | null)[] = [];
  let done = false;
  const readers = Array.from({ length: 3 }, async () => {
    while (!done)
      for (const { preferredForm } of await ask(['PARKS, ROSA, 1913-2005', 'Rosa Parks, 1913-2005'])) answers.push(preferredForm);
  });
  await use(pool, HEADINGS);
  for (let runs = 0; runs < 4; runs += 1) {
    await store.resolution.askForWhole({ recount: false });
    await run();
  }
  done = true;
  await Promise.all(readers);
  expect(new Set(answers)).toEqual(new Set(['Parks, Rosa, 1913-2005']));
});
