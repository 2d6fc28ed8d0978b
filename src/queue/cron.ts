// When a schedule is due: cron expressions of five fields in a time zone, daylight saving included.
import { CronExpressionParser } from 'cron-parser';
import { NamesakeError } from '../errors.ts';

export interface CronTimes {
  readonly cron: string;
  readonly timezone: string;
}

/**
 * The first time after `after`.
 *
 * @throws NamesakeError `invalid-request`, with the place, for an expression or a time zone that nobody can keep
 * @example nextTime({ cron: '0 3 * * 1', timezone: 'Europe/Berlin' }, new Date('2026-03-27T12:00:00Z')) // 2026-03-30T01:00:00Z: 3 o'clock in summer
 */
export function nextTime({ cron, timezone }: CronTimes, after: Date): Date {
  checkTimezone(timezone);
  if (cron.trim().split(/\s+/).length !== 5)
    throw refused('/body/cron', `${JSON.stringify(cron)} is no cron expression of five fields: minute hour day month weekday, "0 3 * * 1"`);
  try {
    return CronExpressionParser.parse(cron, { currentDate: after, tz: timezone }).next().toDate();
  } catch (error) {
    throw refused(
      '/body/cron',
      `${JSON.stringify(cron)} is never due: ${error instanceof Error ? error.message : String(error)}; "0 3 * * 1" is Mondays at 3`,
    );
  }
}

/** Most times that a downtime is told of one by one; a schedule of every minute misses 1,440 a day. */
const MAX_TIMES = 1_000;

/** The times from `from` on, that one included, up to `to`; and the first one after. */
export function timesUntil(times: CronTimes, from: Date, to: Date): { readonly due: readonly Date[]; readonly next: Date } {
  const due: Date[] = [];
  let at = from;
  while (at <= to && due.length < MAX_TIMES) {
    due.push(at);
    at = nextTime(times, at);
  }
  return { due, next: at <= to ? nextTime(times, to) : at };
}

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw refused('/body/timezone', `${JSON.stringify(timezone)} is no time zone: "America/New_York", "UTC"`);
  }
}

const refused = (where: string, message: string): NamesakeError =>
  new NamesakeError('invalid-request', message, { faults: [{ where, message }] });
