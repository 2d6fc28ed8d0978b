// Idempotency-Key: carried out once, answered as often as asked.
import { describe, expect, test } from 'vitest';
import { testService } from '../support/service.ts';

const service = await testService();
const { admin } = service.keys;
const { store } = service.composed;
const asking = (q: string) => ({ source: { kind: 'dpla-api', query: { q } }, mode: 'full' });
const post = (body: unknown, idempotencyKey: string, key = admin) =>
  service.send('POST', '/v1/harvests', { key, body, headers: { 'idempotency-key': idempotencyKey } });
const harvests = async (): Promise<number> => (await store.harvests.page({ after: null, limit: 500 })).length;

describe('a harvest asked for with a key', () => {
  test('again: the first answer, byte for byte, and no second harvest', async () => {
    const before = await harvests();
    const first = await post(asking('a'), 'one');
    const again = await post(asking('a'), 'one');
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    expect(await harvests()).toBe(before + 1);
  });

  test('twenty at once: one harvest; the others get its answer or are told to wait', async () => {
    const before = await harvests();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(asking('b'), 'two')));
    expect(await harvests()).toBe(before + 1);
    const locations = new Set(answers.filter(({ status }) => status === 202).map(({ headers }) => headers.get('location')));
    expect(locations.size).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 202)) {
      expect(await answer.json()).toMatchObject({ status: 409, code: 'request-in-progress' });
      expect(answer.headers.get('retry-after')).toBe('1');
    }
  });

  test('for another request: refused', async () => {
    await post(asking('c'), 'three');
    expect(await (await post(asking('d'), 'three')).json()).toMatchObject({ status: 409, code: 'idempotency-mismatch' });
  });

  test('of somebody else: another request', async () => {
    const { key } = await store.keys.create({ name: 'other', scopes: ['admin'] });
    const [mine, theirs] = [await post(asking('e'), 'four'), await post(asking('e'), 'four', key)];
    expect(mine.headers.get('location')).not.toBe(theirs.headers.get('location'));
  });
});

test('a refusal is an answer too: cancelling twice is refused once and then repeated', async () => {
  const { id } = await store.harvests.create({ source: { kind: 'bulk', location: 'x' }, mode: 'full' });
  const cancel = (idempotencyKey: string) =>
    service.send('POST', `/v1/harvests/${id}/cancel`, { key: admin, headers: { 'idempotency-key': idempotencyKey } });
  expect((await cancel('first')).status).toBe(202);
  const refused = await cancel('second');
  const again = await cancel('second');
  expect([refused.status, again.status]).toEqual([409, 409]);
  expect(await again.text()).toBe(await refused.text());
  expect(again.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect((await cancel('first')).status).toBe(202);
});

test('a request that never fitted does not use its key up', async () => {
  expect((await post({ mode: 'full' }, 'five')).status).toBe(400);
  expect((await post(asking('f'), 'five')).status).toBe(202);
});

test('what broke on our side may be tried again', async () => {
  await service.database.pool.query('ALTER TABLE harvest RENAME TO harvest_away');
  const broken = await post(asking('g'), 'six');
  await service.database.pool.query('ALTER TABLE harvest_away RENAME TO harvest');
  expect(broken.status).toBe(500);
  expect((await post(asking('g'), 'six')).status).toBe(202);
});
