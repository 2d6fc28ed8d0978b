// A curator's word about a kind: it outranks the classifier, and goes on doing so.
import { expect, test } from 'vitest';
import { headingId } from '../../src/heading_id.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { store, log } = service.composed;
const ANN = 'Day, Ann, 1901-1980';
const items = [item('a', { title: ['Portrait'], subject: [ANN] }), item('b', { title: ['Portrait'], subject: ['Photographs'] })];
await load(store, items);
await derive({ store, log });

const say = (heading: string, kind: string): Promise<Response> =>
  service.send('PUT', `/v1/headings/${headingId(heading)}/kind`, { key: service.keys.curate, body: { kind, note: 'a ship' } });
const depicted = async (): Promise<number> =>
  ((await (await service.send('GET', '/v1/labels')).json()) as { items: { people: unknown[] }[] }).items.reduce(
    (sum, { people }) => sum + people.length,
    0,
  );

test('what is no person is nobody in people and labels at once, after a rebuild, and after another harvest', async () => {
  expect(await depicted()).toBe(1);
  const said = (await (await say(ANN, 'topic')).json()) as { reasons: unknown[] };
  expect(said).toMatchObject({ kind: 'topic', person: false, confidence: 1, personId: null });
  expect(said.reasons[0]).toEqual({ code: 'curator', text: 'curate says so: a ship', bits: 20 });
  expect(await depicted()).toBe(0);
  await rebuild({ store, log });
  expect(await depicted()).toBe(0);
  await load(store, [...items, item('c', { title: ['Portrait'], subject: [ANN] })]);
  await derive({ store, log });
  expect(await depicted()).toBe(0);
});

test('the last word stands', async () => {
  expect(await (await say(ANN, 'person')).json()).toMatchObject({ kind: 'person', person: true });
  expect(await depicted()).toBe(2);
  const { personId, reasons } = (await (await service.send('GET', `/v1/headings/${headingId(ANN)}`)).json()) as {
    personId: string;
    reasons: { code: string }[];
  };
  expect(personId).not.toBeNull();
  expect(reasons.filter(({ code }) => code === 'curator')).toHaveLength(1);
});

test('what is said to be a person becomes one', async () => {
  expect(await (await say('Photographs', 'person')).json()).toMatchObject({ kind: 'person', person: true });
  const { personId } = (await (await service.send('GET', `/v1/headings/${headingId('Photographs')}`)).json()) as { personId: string };
  expect(personId).not.toBeNull();
});
