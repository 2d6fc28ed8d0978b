// How many queries all clients together may ask within a second. Requests are counted elsewhere, by client; one request may hold 500 queries.
import { NamesakeError } from '../../errors.ts';

const SECOND_MS = 1_000;

/**
 * @param perSecond  queries within one second
 * @param now        milliseconds, of any origin
 * @returns          counts so many queries; throws NamesakeError `too-many-requests` where they are too many
 */
export function queryQuota(perSecond: number, now: () => number): (queries: number) => void {
  let began = Number.NEGATIVE_INFINITY;
  let counted = 0;
  return (queries) => {
    const at = now();
    if (at - began >= SECOND_MS) {
      began = at;
      counted = 0;
    }
    // the first batch of a second is always taken: a small quota must not refuse a large batch for ever
    if (counted > 0 && counted + queries > perSecond)
      throw new NamesakeError('too-many-requests', `more than ${perSecond} reconciliation queries within a second`, {
        extra: { retryAfter: 1 },
      });
    counted += queries;
  };
}
