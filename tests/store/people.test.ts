// People: authority records, ids that survive merges and splits and their undoing, search.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/domain/cluster/judgement.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { searchPeople } from '../../src/pipeline/search.ts';
import type { FoundPerson, PersonView } from '../../src/store/people.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { item, load } from '../support/items.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const log = { info: () => undefined, error: () => undefined };

const FULL = 'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963';
const SHORT = 'Du Bois, W. E. B';
const ANN = 'Day, Ann, 1901-1980';
const ANNA = 'Daye, Anna Theresa, 1902-';
const ANNIE = 'Dey, Annie, 1950-';
const ITEMS = [
  item('p1', { subject: [FULL] }),
  item('p2', { subject: [SHORT], provider: 'Hub B' }),
  item('p3', { subject: [FULL], provider: 'Hub B', creator: [SHORT] }),
  item('p4', { subject: [ANN, 'Mfume, Kweisi'] }),
  item('p5', { subject: [ANNA, 'Díaz, Ramón, 1830-1915'] }),
  item('p6', { subject: [ANNIE, 'Parks, Rosa, 1913-2005'] }),
];

const personOf = async (heading: string): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT person_id AS id FROM person_heading ph JOIN heading h ON h.id = ph.heading_id WHERE h.heading = $1',
    [heading],
  );
  return rows[0]?.id ?? 'nobody';
};
const shown = async (id: string): Promise<PersonView | FoundPerson | null> => {
  const found = await store.people.find(id);
  return found?.state === 'current' ? found.person : found;
};
/** Says it behind whatever was said of the pair, and lets it take effect. */
async function judge(left: string, right: string, judgement: Judgement): Promise<void> {
  const last = await store.judgements.lastOf(left, right);
  await store.judgements.append({ left, right, judgement, note: '', by: 'curator', supersedes: last?.id ?? null });
  await derive({ store, log });
}

beforeAll(async () => {
  await load(store, ITEMS);
  await derive({ store, log });
});

test('an authority record has its forms with their uses, life dates and the number of pictures', async () => {
  expect(await personOf(SHORT)).toBe(await personOf(FULL));
  expect(await shown(await personOf(FULL))).toEqual({
    id: await personOf(FULL),
    preferredForm: FULL,
    variantForms: [
      { headingId: expect.stringMatching(/^[\w-]{16}$/), heading: FULL, mentions: 2, providers: ['Hub A', 'Hub B'] },
      { headingId: expect.stringMatching(/^[\w-]{16}$/), heading: SHORT, mentions: 2, providers: ['Hub B'] },
    ],
    birth: { year: 1868, precision: 'exact', text: '1868' },
    death: { year: 1963, precision: 'exact', text: '1963' },
    dateConflicts: [],
    items: 3,
    faces: 0,
    sameAs: [],
    version: 1,
  });
});

test.each([1, 2, 500])('pages of %i list everybody once, in the order of preferred forms', async (limit) => {
  const forms: string[] = [];
  for (let after: { form: string; id: string } | null = null; ; ) {
    const page: PersonView[] = await store.people.page({ after, limit });
    forms.push(...page.map(({ preferredForm }) => preferredForm));
    const last = page.at(-1);
    if (last === undefined) break;
    after = { form: last.preferredForm, id: last.id };
  }
  expect(forms).toEqual([ANN, ANNA, ANNIE, FULL, 'Díaz, Ramón, 1830-1915', 'Mfume, Kweisi', 'Parks, Rosa, 1913-2005'].sort());
});

test('an unknown id is nobody', async () => {
  expect(await store.people.find('pAAAAAAAAAAAAAAAA')).toBeNull();
});

describe('a curator’s word moves ids and gives them back', () => {
  test('same: the longer-known id stays, the other leads to it; different: both are there again', async () => {
    const [ann, anna] = [await personOf(ANN), await personOf(ANNA)];
    const before = await dump(pool, { except: ['judgement', 'person_ledger', 'person', 'item'] });
    await judge(ANN, ANNA, 'same');
    const [kept, gone] = (await personOf(ANN)) === ann ? [ann, anna] : [anna, ann];
    expect(await personOf(ANN)).toBe(await personOf(ANNA));
    expect(await shown(kept)).toMatchObject({ id: kept, items: 2, version: 2 });
    expect(await store.people.find(gone)).toEqual({ state: 'merged', successor: kept });
    // labels and the person filter follow
    const { lines } = await store.labels.page({
      provider: null,
      person: gone,
      minDepicted: 0.5,
      changedSince: null,
      after: null,
      watermark: null,
      limit: 10,
    });
    expect(lines.map((line) => line.item)).toEqual(['p4', 'p5']);
    await judge(ANN, ANNA, 'different');
    expect([await personOf(ANN), await personOf(ANNA)]).toEqual([ann, anna]);
    expect(await shown(gone)).toMatchObject({ id: gone, items: 1 });
    const { label_removal: _, ...after } = await dump(pool, { except: ['judgement', 'person_ledger', 'person', 'item'] });
    const { label_removal: __, ...was } = before;
    expect(after).toEqual(was);
  });

  test('a merge upon a merge: the first id leads to the last', async () => {
    const [ann, anna, annie] = [await personOf(ANN), await personOf(ANNA), await personOf(ANNIE)];
    await judge(ANN, ANNA, 'same');
    await judge(ANNA, ANNIE, 'same');
    const kept = await personOf(ANN);
    for (const id of [ann, anna, annie].filter((id) => id !== kept))
      expect(await store.people.find(id)).toEqual({ state: 'merged', successor: kept });
    const state = await dump(pool);
    await rebuild({ store, log });
    expect(await dump(pool)).toEqual(state);
    await judge(ANNA, ANNIE, 'different');
    await judge(ANN, ANNA, 'different');
    expect([await personOf(ANN), await personOf(ANNA), await personOf(ANNIE)]).toEqual([ann, anna, annie]);
  });

  test('a founding heading that nobody uses any more leads to whoever holds the other forms, and comes back with it', async () => {
    const id = await personOf(FULL);
    await load(store, [item('p1', { title: ['x'] }), item('p3', { title: ['x'] })]);
    await derive({ store, log });
    const successor = await personOf(SHORT);
    expect(successor).not.toBe(id);
    expect(await store.people.find(id)).toEqual({ state: 'merged', successor });
    const state = await dump(pool);
    await rebuild({ store, log });
    expect(await dump(pool)).toEqual(state);
    await load(store, ITEMS);
    await derive({ store, log });
    expect(await personOf(FULL)).toBe(id);
    expect(await store.people.find(successor)).toEqual({ state: 'merged', successor: id });
  });
});

describe('search', () => {
  test.each<[q: string, first: string, because: string]>([
    ['Du Bois', FULL, 'as written'],
    ['du bois, w. e. b.', FULL, 'case and punctuation are nothing'],
    ['burghardt bois', FULL, 'any order'],
    ['DuBois', FULL, 'closed up'],
    ['Diaz Ramon', 'Díaz, Ramón, 1830-1915', 'without diacritics'],
    ['kwesi mfume', 'Mfume, Kweisi', 'a letter missing'],
    ['mfumi', 'Mfume, Kweisi', 'a wrong letter'],
    ['rosa parsk', 'Parks, Rosa, 1913-2005', 'two letters changed about'],
    ['1913', 'Parks, Rosa, 1913-2005', 'by year'],
    ['par', 'Parks, Rosa, 1913-2005', 'the beginning of a word'],
  ])('%s finds %s', async (q, first) => {
    expect((await searchPeople(store, q, 5))[0]?.preferredForm).toBe(first);
  });

  test.each(['', ' ', '—', '%', '_', '\\', '%%%'])('%j finds nobody, and is no pattern', async (q) => {
    expect(await searchPeople(store, q, 5)).toEqual([]);
  });

  test('a person stands once, however many forms fit', async () => {
    const ids = (await searchPeople(store, 'du bois', 10)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
