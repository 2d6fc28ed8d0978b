// A bad night: every fault that DPLA is known for, three kills at drawn moments, and in the morning the tables of a calm one.
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { portraits } from '../support/portraits.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';
import { wholeRun } from '../support/whole_run.ts';

/** In full by `npm run test:all`; else small enough for every day, and on one backend: service.test.ts kills on both. */
const IN_FULL = process.env.NAMESAKE_TEST_ALL === '1';
const ITEMS = IN_FULL ? 20_000 : 1_000;
const SEED = 11;
const docs = portraits(ITEMS);
/** three moments between the first page and the last, from the seed */
const killAt = [0.21, 0.48, 0.83].map((share) => Math.round(ITEMS * share));

const BACKENDS: readonly (readonly [name: string, redisUrl: string | null])[] = [
  ['PostgreSQL', null],
  ...(TEST_REDIS_URL === null || !IN_FULL ? [] : [['Redis', TEST_REDIS_URL] as const]),
];

describe.each(BACKENDS)('jobs in %s', (_, redisUrl) => {
  test(`${ITEMS} items, a fault in every fourth answer, three kills: nothing twice, nothing lost, attempts bounded`, async () => {
    const calm = await testDatabase();
    const rough = await testDatabase();
    const undisturbed = await wholeRun(calm, { docs, redisUrl, workers: 1 });
    const disturbed = await wholeRun(rough, { docs, behaviour: { unruly: { share: 0.25, seed: SEED } }, redisUrl, workers: 2, killAt });
    expect(undisturbed.harvest.counts).toMatchObject({ itemsSeen: ITEMS, itemsNew: ITEMS, itemsRejected: 0 });
    expect(disturbed.harvest).toMatchObject({ state: 'succeeded', error: null, counts: undisturbed.harvest.counts });
    expect(await dump(rough.pool)).toEqual(await dump(calm.pool));
    // at most three passes, a few attempts a page
    expect(disturbed.dplaRequests).toBeLessThan(undisturbed.dplaRequests * 6 + 20);
  }, 1_200_000);
});
