// The whole service as it runs: real processes, real HTTP, real queue; killed in the middle, with two workers, on both backends.
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { portraits } from '../support/portraits.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';
import { wholeRun } from '../support/whole_run.ts';

const ITEMS = 1_800;
const docs = portraits(ITEMS);
const faults = { 1: 'too-many', 2: 'error', 3: 'reset', 5: 'partial', 6: 'shifted', 8: 'html-403', 9: 'not-json' } as const;

const BACKENDS: readonly (readonly [name: string, redisUrl: string | null])[] = [
  ['PostgreSQL', null],
  ...(TEST_REDIS_URL === null ? [] : [['Redis', TEST_REDIS_URL] as const]),
];

describe.each(BACKENDS)('jobs in %s', (_, redisUrl) => {
  test('a harvest with a killed worker among two leaves the tables that an undisturbed one leaves', async () => {
    const calm = await testDatabase();
    const rough = await testDatabase();
    const undisturbed = await wholeRun(calm, { docs, redisUrl, workers: 1 });
    const disturbed = await wholeRun(rough, { docs, behaviour: { faults }, redisUrl, workers: 2, killAt: [1] });
    expect(undisturbed.harvest).toMatchObject({ state: 'succeeded', counts: { itemsSeen: ITEMS, itemsNew: ITEMS, itemsRejected: 0 } });
    expect(disturbed.harvest).toMatchObject({ state: 'succeeded', counts: undisturbed.harvest.counts });
    expect(disturbed.labels.split('\n').length).toBe(undisturbed.labels.split('\n').length);
    expect(await dump(rough.pool)).toEqual(await dump(calm.pool));
  }, 180_000);
});
