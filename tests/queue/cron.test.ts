// When schedules are due, across time zones, daylight saving and downtimes; and what is refused.
import { describe, expect, test } from 'vitest';
import { nextTime, timesUntil } from '../../src/queue/cron.ts';

describe.each<[cron: string, timezone: string, after: string, next: string, because: string]>([
  ['0 3 * * *', 'UTC', '2026-01-01T00:00:00Z', '2026-01-01T03:00:00Z', 'the same day'],
  ['0 3 * * *', 'UTC', '2026-01-01T03:00:00Z', '2026-01-02T03:00:00Z', 'a time is after itself only the next day'],
  ['0 3 * * 1', 'America/New_York', '2026-01-01T00:00:00Z', '2026-01-05T08:00:00Z', 'Mondays, winter time'],
  ['0 3 * * 1', 'America/New_York', '2026-07-01T00:00:00Z', '2026-07-06T07:00:00Z', 'Mondays, summer time'],
  ['30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z', 'an hour that does not exist: as long after the gap'],
  ['*/15 9-17 * * 1-5', 'UTC', '2026-01-02T17:50:00Z', '2026-01-05T09:00:00Z', 'office hours skip the weekend'],
])('%s in %s after %s', (cron, timezone, after, next) => {
  test(`is ${next}`, () => expect(nextTime({ cron, timezone }, new Date(after)).toISOString()).toBe(new Date(next).toISOString()));
});

describe.each<[cron: string, timezone: string, says: RegExp, because: string]>([
  ['* * * * * *', 'UTC', /five fields/, 'a sixth field would be seconds'],
  ['@daily', 'UTC', /five fields/, 'nicknames are not taken'],
  ['', 'UTC', /five fields/, 'nothing'],
  ['61 * * * *', 'UTC', /"61 \* \* \* \*" is never due/, 'no such minute'],
  ['0 3 30 2 *', 'UTC', /never due/, 'no such day'],
  ['0 3 * * *', 'Mars/Olympus', /"Mars\/Olympus" is no time zone/, 'no such zone'],
  ['0 3 * * *', '', /is no time zone/, 'none'],
])('%s in %s', (cron, timezone, says) => {
  test('is refused with what would be right', () => {
    expect(() => nextTime({ cron, timezone }, new Date('2026-01-01T00:00:00Z'))).toThrow(says);
  });
});

test('the times of a downtime, the first one included, and the one after', () => {
  const { due, next } = timesUntil(
    { cron: '0 3 * * *', timezone: 'UTC' },
    new Date('2026-01-01T03:00:00Z'),
    new Date('2026-01-03T12:00:00Z'),
  );
  expect(due.map((time) => time.toISOString())).toEqual([
    '2026-01-01T03:00:00.000Z',
    '2026-01-02T03:00:00.000Z',
    '2026-01-03T03:00:00.000Z',
  ]);
  expect(next.toISOString()).toBe('2026-01-04T03:00:00.000Z');
});

test('a schedule of every minute that slept for a year is told of at most 1,000 times, and goes on from now', () => {
  const { due, next } = timesUntil(
    { cron: '* * * * *', timezone: 'UTC' },
    new Date('2025-01-01T00:00:00Z'),
    new Date('2026-01-01T00:00:30Z'),
  );
  expect(due).toHaveLength(1_000);
  expect(next.toISOString()).toBe('2026-01-01T00:01:00.000Z');
});
