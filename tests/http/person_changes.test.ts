// What curators say of one person: it outranks the evidence, outlives every derivation, is taken back exactly, and stands in the history.
import { expect, test } from 'vitest';
import { headingId } from '../../src/heading_id.ts';
import type { components } from '../../src/http/api.gen.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { dump } from '../support/dump.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

type Person = components['schemas']['Person'];
type ItemView = components['schemas']['ItemView'];
type HistoryEntry = components['schemas']['HistoryEntry'];

const service = await testService();
const { store, log, pool } = service.composed;
const { curate } = service.keys;
const FULL = 'Qarstein, Johanna Ruth, 1910-1990';
const SPELT = 'Qarstein, Johanna R., 1910-1990';
const PLAIN = 'Qarstein, Johanna, 1910-1990';
const ANN = 'Zweig, Ann, 1850-1901';
const items = [
  ...[FULL, FULL, SPELT, PLAIN].map((heading, n) => item(`q${n}`, { title: ['Portrait'], subject: [heading] })),
  item('old', { title: ['Portrait of Ann Zweig'], subject: [ANN], date: [{ text: '1960', begin: '1960', end: '1960' }] }),
  item('shown', { title: ['Portrait of Ann Zweig'], subject: [ANN] }),
  item('bare', { title: ['Harbour'] }),
];
await load(store, items);
await derive({ store, log });

const get = async <T>(path: string): Promise<T> => (await (await service.send('GET', path)).json()) as T; // contract.test.ts holds the shapes against openapi.yaml
const personOf = async (heading: string): Promise<Person> => {
  const { personId } = await get<{ personId: string }>(`/v1/headings/${headingId(heading)}`);
  return get<Person>(`/v1/people/${personId}`);
};
const change = (method: string, path: string, body: unknown, read?: number): Promise<Response> =>
  service.send(method, path, { key: curate, body, headers: read === undefined ? {} : { 'if-match': `"${read}"` } });
const historyOf = async (id: string): Promise<HistoryEntry[]> => (await get<{ items: HistoryEntry[] }>(`/v1/people/${id}/history`)).items;
/** Everything derived once more: what curators said must not need it, and must not fall to it. */
async function harvestAgain(): Promise<void> {
  await load(store, [...items, item('new', { title: ['Portrait'], subject: [FULL] })]);
  await derive({ store, log });
  await rebuild({ store, log });
}
/** But for versions, which grow, for ids that were in use, and for what is precious. */
const state = async (): Promise<unknown> =>
  dump(pool, { except: ['judgement', 'person', 'person_ledger', 'person_redirect', 'item', 'label_removal'] });

test('a form that a curator chose is the preferred one until it is taken back', async () => {
  const person = await personOf(FULL);
  expect(person.variantForms).toHaveLength(3);
  const before = await state();
  const chosen = await change('PATCH', `/v1/people/${person.id}`, { preferredForm: PLAIN, note: 'as she signed' }, person.version);
  expect(await chosen.json()).toMatchObject({ id: person.id, preferredForm: PLAIN });
  expect((await change('PATCH', `/v1/people/${person.id}`, { preferredForm: SPELT }, person.version)).status).toBe(412);
  expect((await change('PATCH', `/v1/people/${person.id}`, { preferredForm: SPELT })).status).toBe(428);
  const { version } = await personOf(FULL);
  expect((await change('PATCH', `/v1/people/${person.id}`, { preferredForm: ANN }, version)).status).toBe(400);
  await rebuild({ store, log });
  const after = await personOf(FULL);
  expect(after).toMatchObject({ id: person.id, preferredForm: PLAIN, version });
  expect(after.variantForms[0]?.heading).toBe(PLAIN);
  const labels = await get<{ items: { people: { preferredForm: string }[] }[] }>(`/v1/people/${person.id}/items`);
  expect(labels.items.flatMap(({ people }) => people.map(({ preferredForm }) => preferredForm))).toEqual([PLAIN, PLAIN, PLAIN, PLAIN]);
  await change('PATCH', `/v1/people/${person.id}`, { preferredForm: null }, version);
  expect((await personOf(FULL)).preferredForm).toBe(person.preferredForm);
  expect(await state()).toEqual(before);
});

test('of two who have read the same version one chooses, and the other is told', async () => {
  const person = await personOf(FULL);
  const statuses = await Promise.all(
    [PLAIN, SPELT].map(async (form) => (await change('PATCH', `/v1/people/${person.id}`, { preferredForm: form }, person.version)).status),
  );
  expect(statuses.sort()).toEqual([200, 412]);
  await change('PATCH', `/v1/people/${person.id}`, { preferredForm: null }, (await personOf(FULL)).version);
});

test('a split parts forms for good, and its judgements take it back exactly', async () => {
  const before = await state();
  const person = await personOf(FULL);
  const path = `/v1/people/${person.id}/split`;
  expect((await change('POST', path, { headings: [SPELT] })).status).toBe(428);
  expect((await change('POST', path, { headings: [SPELT] }, person.version + 1)).status).toBe(412);
  expect((await change('POST', path, { headings: [ANN] }, person.version)).status).toBe(400);
  expect((await change('POST', path, { headings: [FULL, SPELT, PLAIN] }, person.version)).status).toBe(400);
  const answer = await change('POST', path, { headings: [headingId(SPELT)], note: 'her niece' }, person.version);
  expect(answer.status).toBe(201);
  const { judgements, people } = (await answer.json()) as { judgements: string[]; people: Person[] };
  expect(judgements).toHaveLength(2);
  expect(people.map(({ variantForms }) => variantForms.map(({ heading }) => heading).sort())).toEqual([[PLAIN, FULL].sort(), [SPELT]]);
  await harvestAgain();
  expect((await personOf(SPELT)).id).not.toBe((await personOf(FULL)).id);
  await load(store, items);
  const taken = await change('POST', '/v1/judgements/revert', { judgements, note: 'the same after all' });
  expect(taken.status).toBe(201);
  expect((await change('POST', '/v1/judgements/revert', { judgements })).status).toBe(412);
  await derive({ store, log });
  expect((await personOf(SPELT)).id).toBe(person.id);
  await pool.query(`DELETE FROM item WHERE id = 'new'`);
  await rebuild({ store, log });
  expect(await state()).toEqual(before);
});

test('the history tells who, when and why, in order, page by page', async () => {
  const person = await personOf(FULL);
  const history = await historyOf(person.id);
  expect(history.map(({ what }) => what)).toEqual(['form', 'form', 'form', 'form', 'judgement', 'judgement', 'revert', 'revert', 'merge']);
  expect(history[0]).toMatchObject({ by: 'curate', note: 'as she signed', says: `to be called "${PLAIN}"` });
  expect(history.at(-1)).toMatchObject({ by: 'curate', note: 'the same after all', successors: [person.id] });
  expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort());
  const paged: HistoryEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: HistoryEntry[]; nextCursor: string | null } = await get(
      `/v1/people/${person.id}/history?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    paged.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(history);
  const former = history.at(-1)?.person ?? '';
  expect((await historyOf(former)).at(-1)?.person).toBe(former);
});

const put = (id: string, person: string, depicted: boolean | null): Promise<Response> =>
  change('PUT', `/v1/items/${id}/people/${person}`, { depicted, note: 'looked at it' });
const shown = async (id: string, person: string): Promise<ItemView['people'][number] | undefined> =>
  (await get<ItemView>(`/v1/items/${id}`)).people.find((one) => one.person === person);

test.each<[id: string, depicted: boolean, because: string]>([
  ['shown', false, 'the item says that she is in it'],
  ['old', true, 'the item was made long after her death'],
  ['bare', true, 'the item does not name her'],
])('a curator outranks item %s, where depicted is %s: %s', async (id, depicted) => {
  const { id: ann } = await personOf(ANN);
  const before = await get<ItemView>(`/v1/items/${id}`);
  expect((before.people.find(({ person }) => person === ann)?.depicted ?? 0) >= 0.5).not.toBe(depicted);
  const isSo = async (): Promise<void> => {
    const one = await shown(id, ann);
    expect(one?.depicted).toBe(depicted ? 1 : 0);
    expect(one?.reasons[0]).toEqual({ code: 'curator', text: 'curate says so: looked at it', bits: depicted ? 20 : -20 });
    const { excluded } = await get<ItemView>(`/v1/items/${id}`);
    const named = excluded.filter(({ text }) => text.includes('Zweig'));
    expect(named.map(({ reason }) => reason)).toEqual(depicted ? [] : named.map(() => 'curator:not-depicted'));
    if (!depicted) expect(named.length).toBeGreaterThan(0);
  };
  expect((await put(id, ann, depicted)).status).toBe(200);
  await isSo();
  // once is enough: the second harvest below derives everything of each item anew as well
  if (id === 'shown') await rebuild({ store, log });
  await isSo();
  await load(
    store,
    items.map((one) => ({ ...one, title: [...one.title, 'A second title'] })),
  );
  await derive({ store, log });
  await isSo();
  await load(store, items);
  await derive({ store, log });
  expect((await put(id, ann, null)).status).toBe(200);
  const after = await get<ItemView>(`/v1/items/${id}`);
  expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
  expect((await historyOf(ann)).at(-1)?.what).toBe('depiction');
});
