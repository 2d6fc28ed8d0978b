// Scheduled harvests: each time answered once whoever asks, never two of one schedule at once, and nothing missed in silence.
import { beforeEach, describe, expect, test } from 'vitest';
import { fireSchedule, keepSchedules, type ScheduleNeeds, type Told } from '../../src/pipeline/schedule.ts';
import { timesUntil } from '../../src/queue/cron.ts';
import { type Bell, openQueue } from '../../src/queue/queue.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const rung: string[] = [];
const kept: (readonly Bell[])[] = [];
const needs: ScheduleNeeds = {
  store,
  log: { info: () => undefined, warn: () => undefined },
  timesUntil,
  queue: {
    async enqueue(_name, _payload, id) {
      rung.push(id);
    },
    async keepTime(bells) {
      kept.push(bells);
    },
  },
};
const NIGHTLY = {
  name: 'nightly',
  cron: '0 3 * * *',
  timezone: 'UTC',
  harvest: { source: { kind: 'dpla-api', query: { q: 'portrait' } }, mode: 'full' },
} as const;
const day = (number: number, time = '03:00:00'): Date => new Date(`2026-01-0${number}T${time}Z`);
const lastRun = async () => (await store.schedules.get('nightly'))?.lastRun;
const finish = async () => pool.query(`UPDATE harvest SET state = 'succeeded', ended_at = now()`);

beforeEach(async () => {
  await pool.query('DELETE FROM schedule; DELETE FROM harvest; DELETE FROM event');
  rung.length = 0;
  kept.length = 0;
  await store.schedules.put(NIGHTLY, day(1));
});

test('a time that has come starts a harvest and rings for it', async () => {
  await fireSchedule(needs, 'nightly', day(1, '03:00:05'));
  expect(await store.schedules.get('nightly')).toMatchObject({
    nextRun: '2026-01-02T03:00:00.000Z',
    lastRun: { dueAt: '2026-01-01T03:00:00.000Z', outcome: 'started', state: 'queued' },
    missed: 0,
  });
  const [harvest] = await store.harvests.page({ after: null, limit: 10 });
  expect(harvest).toMatchObject({ source: NIGHTLY.harvest.source, mode: 'full', state: 'queued' });
  expect(rung).toEqual([`harvest-${harvest?.id}`]);
});

test('before its time nothing happens', async () => {
  await fireSchedule(needs, 'nightly', day(1, '02:59:59'));
  expect(await lastRun()).toBeNull();
});

test('asked twenty times at once, one harvest begins', async () => {
  await Promise.all(Array.from({ length: 20 }, () => fireSchedule(needs, 'nightly', day(1, '03:00:01'))));
  expect(await store.harvests.page({ after: null, limit: 10 })).toHaveLength(1);
});

test('a schedule does not overlap with itself', async () => {
  await fireSchedule(needs, 'nightly', day(1));
  await fireSchedule(needs, 'nightly', day(2));
  expect(await lastRun()).toMatchObject({ outcome: 'overlapped', harvest: null });
  await finish();
  await fireSchedule(needs, 'nightly', day(3));
  expect(await lastRun()).toMatchObject({ outcome: 'started' });
  expect(await store.harvests.page({ after: null, limit: 10 })).toHaveLength(2);
});

describe.each<[now: Date, outcome: string, missed: number, because: string]>([
  [day(1, '03:14:00'), 'started', 0, 'a worker that came back within a quarter of an hour makes up for it'],
  [day(1, '08:00:00'), 'missed', 1, 'a night harvest does not start at eight'],
  [day(4, '08:00:00'), 'missed', 4, 'four nights without a worker, each told'],
  [day(4, '03:05:00'), 'started', 0, 'three nights missed, the fourth in time'],
])('after a downtime until %s', (now, outcome, missed) => {
  test(`the last time is ${outcome}`, async () => {
    await fireSchedule(needs, 'nightly', now);
    const schedule = await store.schedules.get('nightly');
    expect(schedule).toMatchObject({ lastRun: { outcome }, missed });
    expect(new Date(schedule?.nextRun ?? 0).getTime()).toBeGreaterThan(now.getTime());
    const { rows } = await pool.query<{ data: unknown }>(`SELECT data FROM event WHERE topic = 'schedule'`);
    expect(rows).toMatchObject([{ data: { schedule: 'nightly', outcome } }]);
  });
});

test('a schedule that is written anew keeps what its times came to, and gets its new time', async () => {
  await fireSchedule(needs, 'nightly', day(1));
  expect(await store.schedules.put({ ...NIGHTLY, cron: '0 4 * * *' }, day(2, '04:00:00'))).toBe(false);
  expect(await store.schedules.get('nightly')).toMatchObject({ nextRun: '2026-01-02T04:00:00.000Z', lastRun: { outcome: 'started' } });
});

test('of a long past the last hundred times are kept', async () => {
  await store.schedules.put({ ...NIGHTLY, cron: '* * * * *' }, day(1));
  await fireSchedule(needs, 'nightly', day(1, '12:00:00'));
  const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM schedule_run');
  expect(Number(rows[0]?.n)).toBe(100);
});

test('the sweep tells the queue once and again after a minute, and answers what a lost queue did not ring for', async () => {
  const told: Told = { text: '', at: 0 };
  await keepSchedules(needs, told, day(1, '02:00:00'));
  await keepSchedules(needs, told, day(1, '02:00:03'));
  expect(kept).toEqual([[{ name: 'nightly', cron: '0 3 * * *', timezone: 'UTC' }]]);
  await keepSchedules(needs, told, day(1, '03:00:02'));
  expect(kept).toHaveLength(2);
  expect(await lastRun()).toMatchObject({ outcome: 'started' });
});

test("the queue's own clock keeps the schedules that it was told last, and only those", async () => {
  const { url } = await testDatabase();
  const queue = await openQueue({ databaseUrl: url, redisUrl: null }, { error: () => undefined });
  try {
    await queue.keepTime([
      { name: 'nightly', cron: '0 3 * * *', timezone: 'America/New_York' },
      { name: 'weekly', cron: '0 4 * * 0', timezone: 'UTC' },
    ]);
    expect(await queue.depth()).toBe(2);
    await queue.keepTime([{ name: 'weekly', cron: '0 4 * * 0', timezone: 'UTC' }]);
    expect(await queue.depth()).toBe(1);
  } finally {
    await queue.close();
  }
});
