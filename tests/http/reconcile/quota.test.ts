// Queries of all clients together, counted by the second.
import { expect, test } from 'vitest';
import { queryQuota } from '../../../src/http/reconcile/quota.ts';

test('so many within a second, then 429 with the time to wait, then again', () => {
  let now = 0;
  const count = queryQuota(100, () => now);
  count(60);
  count(40);
  expect(() => count(1)).toThrow(expect.objectContaining({ code: 'too-many-requests', extra: { retryAfter: 1 } }));
  now = 1_000;
  expect(() => count(100)).not.toThrow();
});

test('a batch larger than the quota is taken, as the first of a second', () => {
  const count = queryQuota(10, () => 0);
  expect(() => count(500)).not.toThrow();
  expect(() => count(1)).toThrow(/more than 10/);
});
