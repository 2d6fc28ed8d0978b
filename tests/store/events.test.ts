// Events: in order, none missed, and a wake-up for whoever listens.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventStore } from '../../src/store/events.ts';
import { inTransaction } from '../../src/store/rows.ts';
import { testDatabase } from '../support/database.ts';
import { within } from '../support/processes.ts';

const { pool } = await testDatabase();
const events = eventStore(pool);
beforeEach(() => pool.query('TRUNCATE event RESTART IDENTITY'));
afterEach(() => events.close());

test('what was appended comes back in order, from any place on', async () => {
  expect(await events.last()).toBe(0);
  const seqs = [
    await events.append('harvest', { n: 1 }),
    await events.append('harvest', { n: 2 }),
    await events.append('resolution', null),
  ];
  expect(await events.after(0, 10)).toMatchObject([
    { seq: seqs[0], topic: 'harvest', data: { n: 1 } },
    { seq: seqs[1], topic: 'harvest', data: { n: 2 } },
    { seq: seqs[2], topic: 'resolution', data: null },
  ]);
  expect((await events.after(seqs[0] ?? 0, 1)).map(({ seq }) => seq)).toEqual([seqs[1]]);
  expect(await events.after(seqs[2] ?? 0, 10)).toEqual([]);
  expect(await events.last()).toBe(seqs[2]);
});

test('an event belongs to its transaction: rolled back, it never was', async () => {
  await expect(
    inTransaction(pool, async (client) => {
      await events.append('harvest', {}, client);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await events.after(0, 10)).toEqual([]);
});

test('a reader that follows many writers misses none: a smaller number never appears after a larger one', async () => {
  const seen: number[] = [];
  let writing = true;
  const reader = (async () => {
    while (writing || seen.length < 80) for (const { seq } of await events.after(seen.at(-1) ?? 0, 100)) seen.push(seq);
  })();
  const writer = async (): Promise<void> => {
    for (let n = 0; n < 20; n += 1)
      await inTransaction(pool, async (client) => {
        await events.append('harvest', { n }, client);
        await client.query('SELECT pg_sleep(0.001 * (random() * 5)::integer)');
      });
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  writing = false;
  await reader;
  const { rows } = await pool.query<{ seq: number }>('SELECT seq FROM event ORDER BY seq');
  expect(seen).toEqual(rows.map(({ seq }) => seq));
});

test('listeners share one connection, are woken, and give it back', async () => {
  const woken = { a: 0, b: 0 };
  const listeners = async (): Promise<number> => {
    const { rows } = await pool.query<{ n: number }>(
      "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN namesake_event'",
    );
    return rows[0]?.n ?? 0;
  };
  const endA = await events.listen(() => {
    woken.a += 1;
  });
  const endB = await events.listen(() => {
    woken.b += 1;
  });
  expect(await listeners()).toBe(1);
  await events.append('harvest', {});
  expect(await within(2000, () => woken.a === 1 && woken.b === 1)).toBe(true);
  await endA();
  await events.append('harvest', {});
  expect(await within(2000, () => woken.b === 2)).toBe(true);
  expect(woken.a).toBe(1);
  await endB();
  expect(await within(2000, async () => (await listeners()) === 0)).toBe(true);
});

test('a listener whose connection breaks gets another, and is woken because it may have missed something', async () => {
  let woken = 0;
  const end = await events.listen(() => {
    woken += 1;
  });
  await pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN namesake_event'",
  );
  expect(await within(5000, () => woken === 1)).toBe(true);
  await events.append('harvest', {});
  expect(await within(2000, () => woken === 2)).toBe(true);
  await end();
});

test('trimming keeps the newest', async () => {
  for (let n = 0; n < 10; n += 1) await events.append('harvest', { n });
  expect(await events.trim(3)).toBe(7);
  expect((await events.after(0, 10)).map(({ data }) => data)).toEqual([{ n: 7 }, { n: 8 }, { n: 9 }]);
});
