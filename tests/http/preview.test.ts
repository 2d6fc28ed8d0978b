// A preview tells what a judgement does once it is said, and writes nothing.
import { expect, test } from 'vitest';
import { headingId } from '../../src/heading_id.ts';
import type { components } from '../../src/http/api.gen.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { rowVersions } from '../support/dump.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

type Person = components['schemas']['Person'];
type Preview = components['schemas']['Preview'];

const service = await testService();
const { store, log, pool } = service.composed;
const FULL = 'Qarstein, Johanna Ruth, 1910-1990';
const SHORT = 'Qarstein, J';
const SPELT = 'Qarstein, Johanna R., 1910-1990';
const OTHER = 'Zweig, Ann, 1850-1901';
const portraits = (heading: string, count: number) =>
  Array.from({ length: count }, (_, n) => item(`${headingId(heading)}-${n}`, { title: ['Portrait'], subject: [heading] }));
await load(store, [...portraits(FULL, 3), ...portraits(SHORT, 2), ...portraits(SPELT, 1), ...portraits(OTHER, 1)]);
await derive({ store, log });

type Said = { left: string; right: string; judgement: string };
const pair = (left: string, right: string, judgement: string): Said => ({ left: headingId(left), right: headingId(right), judgement });
async function preview(body: unknown): Promise<Preview> {
  const response = await service.send('POST', '/v1/judgements/preview', { body });
  expect(response.status).toBe(200);
  return (await response.json()) as Preview; // contract.test.ts holds the shape against openapi.yaml
}
async function say(said: Said): Promise<string> {
  const { id } = (await (await service.send('POST', '/v1/judgements', { key: service.keys.curate, body: said })).json()) as { id: string };
  return id;
}
async function everybody(): Promise<Person[]> {
  return ((await (await service.send('GET', '/v1/people')).json()) as { items: Person[] }).items;
}
/** Versions grow with every rewriting, so that they are no part of what a preview can tell. */
const plain = (people: readonly Person[]): unknown => people.map(({ version: _, ...person }) => person);

const SAID: readonly [left: string, right: string, judgement: string, because: string][] = [
  [FULL, SHORT, 'same', 'a merge, of which the machine was unsure'],
  [FULL, SPELT, 'different', 'a split of forms that the machine joined'],
  [FULL, OTHER, 'same', 'a merge against the evidence brings two lives together'],
  [FULL, SHORT, 'unsure', 'nobody changes'],
];
test.each(SAID)('%s and %s %s: %s', async (left, right, judgement) => {
  const before = await everybody();
  const versions = await rowVersions(pool);
  const told = await preview(pair(left, right, judgement));
  expect(await rowVersions(pool)).toEqual(versions);
  const untouched = before.filter(({ id }) => !told.before.some((person) => person.id === id));
  expect(plain(told.before)).toEqual(plain(before.filter(({ id }) => told.before.some((person) => person.id === id))));
  const id = await say(pair(left, right, judgement));
  expect(plain([...untouched, ...told.after].sort((one, other) => (one.preferredForm < other.preferredForm ? -1 : 1)))).toEqual(
    plain(await everybody()),
  );
  await service.send('POST', `/v1/judgements/${id}/revert`, { key: service.keys.curate });
});

test('the effect counts what would change hands', async () => {
  // equally old, so that "Qarstein, J" keeps the id by the alphabet: four items change hands, and the person in the other two is called otherwise
  expect((await preview(pair(FULL, SHORT, 'same'))).effect).toEqual({ items: 4, faces: 0, labels: 6, contradictions: 0 });
  expect((await preview(pair(FULL, OTHER, 'same'))).effect.contradictions).toBe(2);
});

test('several are taken together, the last about a pair counts', async () => {
  const both = await preview({ judgements: [pair(FULL, SHORT, 'same'), pair(FULL, OTHER, 'same'), pair(OTHER, FULL, 'different')] });
  expect(both.after.map(({ variantForms }) => variantForms.length).sort()).toEqual([1, 3]);
});

test.each([
  [pair(FULL, FULL, 'same'), 400],
  [{ ...pair(FULL, SHORT, 'same'), left: 'nobody' }, 404],
  [{ judgements: [] }, 400],
])('%j is refused with %i', async (body, status) => {
  expect((await service.send('POST', '/v1/judgements/preview', { body })).status).toBe(status);
});
