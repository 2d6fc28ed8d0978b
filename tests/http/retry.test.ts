// Rejects read again: what is an item now joins its harvest once; the rest stays set aside.
import { expect, test } from 'vitest';
import { startWorker } from '../../src/worker.ts';
import { harvestOf } from '../support/items.ts';
import { within } from '../support/processes.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { store } = service.composed;
const GOOD = JSON.stringify({ id: 'mended', sourceResource: { title: 'Portrait of Ann Day', subject: [{ name: 'Day, Ann, 1901-1980' }] } });
const reject = (place: string, raw: string) => ({ place, code: 'not-json', reason: 'an older reader could not', raw });

test('rejects of an ended harvest', async () => {
  const id = await harvestOf(store);
  await store.intake.write(id, {
    items: [],
    rejects: [reject('a:1', `${GOOD},`), reject('a:2', '{"id":'), reject('a:3', '{"id":"x"}')],
    checkpoint: null,
    read: 3,
    total: 3,
  });
  const retry = () => service.send('POST', `/v1/harvests/${id}/rejects/retry`, { key: service.keys.admin });
  expect((await retry()).status).toBe(409);
  await store.harvests.finish(id, 'succeeded');

  const worker = await startWorker(service.composed);
  const accepted = await retry();
  expect([accepted.status, accepted.headers.get('location')]).toEqual([202, `/v1/harvests/${id}/rejects`]);
  const mended = async (): Promise<boolean> =>
    (await store.rejects.page(id, { after: null, limit: 10 })).some(({ resolvedAt }) => resolvedAt !== null);
  expect(await within(60_000, mended)).toBe(true);
  expect(
    await within(60_000, async () =>
      (await service.send('GET', '/v1/people?q=ann%20day').then((answer) => answer.text())).includes('Day, Ann'),
    ),
  ).toBe(true);
  await retry();
  await worker.close();

  const { items } = (await (await service.send('GET', `/v1/harvests/${id}/rejects`)).json()) as {
    items: readonly { place: string; resolvedAt: string | null }[];
  }; // by contract
  expect(items.map(({ place, resolvedAt }) => [place, resolvedAt !== null])).toEqual([
    ['a:1', true],
    ['a:2', false],
    ['a:3', false],
  ]);
  expect(await store.harvests.get(id)).toMatchObject({ counts: { itemsSeen: 1, itemsNew: 1, itemsRejected: 3 } });
});
