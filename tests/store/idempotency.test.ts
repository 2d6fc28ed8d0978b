// Idempotency: the first answer again, one execution however many ask at once, and no lasting harm from a crash.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Claim, type ClaimOutcome, type IdempotentRequest, idempotencyStore } from '../../src/store/idempotency.ts';
import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase();
const idempotency = idempotencyStore(pool);
beforeEach(() => pool.query('TRUNCATE idempotent_answer'));

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const REQUEST = { keyId: 'k1', idempotencyKey: 'once', requestHash: hash('POST /v1/harvests {}') };
// order of members, spaces and a large number: jsonb would change all three
const ANSWER = { status: 202, headers: { location: '/v1/harvests/1' }, body: '{"z": 1, "a": 12345678901234567890}' };

function claimOf(outcome: ClaimOutcome): Claim {
  if (outcome.state !== 'claimed') throw new Error(`not claimed but ${outcome.state}`);
  return outcome.claim;
}

test('the first answer again, byte for byte', async () => {
  expect(await idempotency.finish(claimOf(await idempotency.claim(REQUEST)), ANSWER)).toBe(true);
  expect(await idempotency.claim(REQUEST)).toEqual({ state: 'answered', answer: ANSWER });
  expect(await idempotency.claim(REQUEST)).toEqual({ state: 'answered', answer: ANSWER });
});

test('of twenty at once one claims, the others are told that it is under way', async () => {
  const states = (await Promise.all(Array.from({ length: 20 }, () => idempotency.claim(REQUEST)))).map(({ state }) => state);
  expect(states.filter((state) => state === 'claimed')).toHaveLength(1);
  expect(states.filter((state) => state === 'in-progress')).toHaveLength(19);
});

describe('another request', () => {
  test.each<[change: Partial<IdempotentRequest>, state: ClaimOutcome['state'], because: string]>([
    [{ requestHash: hash('POST /v1/harvests {"mode":"full"}') }, 'mismatch', 'with the same key is refused'],
    [{ keyId: 'k2' }, 'claimed', 'of another holder is a request of its own'],
    [{ idempotencyKey: 'twice' }, 'claimed', 'with another key is carried out'],
  ])('%j: %s', async (change, state) => {
    await idempotency.finish(claimOf(await idempotency.claim(REQUEST)), ANSWER);
    expect((await idempotency.claim({ ...REQUEST, ...change })).state).toBe(state);
  });
});

test('abandoned, it can be tried again', async () => {
  await idempotency.abandon(claimOf(await idempotency.claim(REQUEST)));
  expect((await idempotency.claim(REQUEST)).state).toBe('claimed');
});

test('the claim of a killed process is taken over after a minute, and its late answer is not kept', async () => {
  await idempotency.claim(REQUEST);
  await pool.query("UPDATE idempotent_answer SET at = at - interval '59 seconds'");
  expect((await idempotency.claim(REQUEST)).state).toBe('in-progress');
  const { rows } = await pool.query<{ at: string }>("UPDATE idempotent_answer SET at = at - interval '2 seconds' RETURNING at::text");
  const late = { keyId: 'k1', idempotencyKey: 'once', claimedAt: rows[0]?.at ?? '' };
  const second = claimOf(await idempotency.claim(REQUEST));
  expect(await idempotency.finish(late, { ...ANSWER, status: 500 })).toBe(false);
  await idempotency.abandon(late);
  expect(await idempotency.finish(second, ANSWER)).toBe(true);
  expect(await idempotency.claim(REQUEST)).toEqual({ state: 'answered', answer: ANSWER });
});

test('answers are kept for a day', async () => {
  await idempotency.finish(claimOf(await idempotency.claim(REQUEST)), ANSWER);
  await pool.query("UPDATE idempotent_answer SET at = at - interval '23 hours'");
  expect(await idempotency.trim()).toBe(0);
  await pool.query("UPDATE idempotent_answer SET at = at - interval '2 hours'");
  // even before the sweeper comes by
  await idempotency.abandon(claimOf(await idempotency.claim({ ...REQUEST, requestHash: hash('another') })));
  await idempotency.claim(REQUEST);
  await pool.query("UPDATE idempotent_answer SET at = at - interval '25 hours'");
  expect(await idempotency.trim()).toBe(1);
});
