// /v1/schedules over HTTP: written, read, listed, ended; refused where nobody could keep it; and kept by a worker.
import { expect, test } from 'vitest';
import { startWorker } from '../../src/worker.ts';
import { differencesFromContract } from '../support/contract.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { admin, read } = service.keys;
interface Answered {
  readonly nextRun: string;
  readonly nextCursor: string | null;
  readonly items: readonly unknown[];
  readonly lastRun: { readonly outcome: string } | null;
}
/** The body, as the contract promises it. */
const bodyOf = async (answer: Response): Promise<Answered> => (await answer.json()) as Answered;

const NIGHTLY = {
  cron: '0 3 * * *',
  timezone: 'America/New_York',
  harvest: { source: { kind: 'dpla-api', query: { q: 'portrait' } }, mode: 'full' },
};

test('put, get, list, put again, delete', async () => {
  const created = await service.send('PUT', '/v1/schedules/nightly', { key: admin, body: NIGHTLY });
  expect(created.status).toBe(201);
  const schedule = await bodyOf(created);
  expect(schedule).toMatchObject({ name: 'nightly', ...NIGHTLY, lastRun: null, missed: 0 });
  expect(Date.parse(schedule.nextRun)).toBeGreaterThan(Date.now());
  const got = await service.send('GET', '/v1/schedules/nightly', { key: read });
  const { status, headers } = got;
  const body = await bodyOf(got);
  expect(differencesFromContract('getSchedule', { status, headers, body })).toEqual([]);
  expect(body).toEqual(schedule);
  expect((await service.send('PUT', '/v1/schedules/nightly', { key: admin, body: { ...NIGHTLY, timezone: 'UTC' } })).status).toBe(200);
  await service.send('PUT', '/v1/schedules/weekly', { key: admin, body: { ...NIGHTLY, cron: '0 3 * * 0' } });
  const first = await bodyOf(await service.send('GET', '/v1/schedules?limit=1'));
  expect(first.items).toMatchObject([{ name: 'nightly', timezone: 'UTC' }]);
  const second = await bodyOf(await service.send('GET', `/v1/schedules?limit=1&cursor=${first.nextCursor}`));
  expect(second).toMatchObject({ items: [{ name: 'weekly' }], nextCursor: null });
  expect((await service.send('DELETE', '/v1/schedules/weekly', { key: admin })).status).toBe(200);
  expect((await service.send('GET', '/v1/schedules/weekly')).status).toBe(404);
  expect((await service.send('DELETE', '/v1/schedules/weekly', { key: admin })).status).toBe(404);
});

test.each<[because: string, name: string, body: object, key: string, status: number]>([
  ['a cron expression of six fields', 'x', { ...NIGHTLY, cron: '0 0 3 * * *' }, admin, 400],
  ['a day that never comes', 'x', { ...NIGHTLY, cron: '0 3 30 2 *' }, admin, 400],
  ['a time zone of nowhere', 'x', { ...NIGHTLY, timezone: 'Nowhere' }, admin, 400],
  [
    'a bulk location without BULK_DIR',
    'x',
    { ...NIGHTLY, harvest: { source: { kind: 'bulk', location: 'a.jsonl' }, mode: 'full' } },
    admin,
    400,
  ],
  ['a name of capitals', 'Nightly', NIGHTLY, admin, 400],
  ['a key that only reads', 'x', NIGHTLY, read, 403],
])('%s is refused', async (_because, name, body, key, status) => {
  expect((await service.send('PUT', `/v1/schedules/${name}`, { key, body })).status).toBe(status);
  expect((await service.send('GET', `/v1/schedules/${name}`)).status).not.toBe(200);
});

test('a worker answers the time when it has come', async () => {
  await service.send('PUT', '/v1/schedules/due', { key: admin, body: NIGHTLY });
  await service.database.pool.query(`UPDATE schedule SET next_at = now() - interval '1 second' WHERE name = 'due'`);
  const worker = await startWorker(service.composed);
  try {
    await expect
      .poll(async () => (await bodyOf(await service.send('GET', '/v1/schedules/due'))).lastRun?.outcome, { timeout: 10_000 })
      .toBe('started');
  } finally {
    await worker.close();
  }
});
