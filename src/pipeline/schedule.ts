// A scheduled time has come: a harvest begins, or it is told why none does.
import { jobId } from '../domain/job_id.ts';
import type { Log } from '../log.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Fired, TimesOf } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';

export interface ScheduleNeeds {
  readonly store: Pick<Store, 'schedules' | 'events'>;
  readonly queue: Pick<JobQueue, 'enqueue' | 'keepTime'>;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** the times of a cron expression up to now, and the one after */
  readonly timesUntil: (schedule: Parameters<TimesOf>[0], from: Date, to: Date) => ReturnType<TimesOf>;
}

/**
 * Answers what is due of one schedule. Safe to call at any time and from anywhere: a time is answered once, and without one nothing happens.
 */
export async function fireSchedule({ store, queue, log, timesUntil }: ScheduleNeeds, name: string, now: Date): Promise<void> {
  const fired = await store.schedules.fire(name, now, (schedule, from) => timesUntil(schedule, from, now));
  if (fired === null) return;
  tell(log, fired);
  // a bell that cannot be rung now is rung by the sweeper soon
  if (fired.harvest !== null)
    await queue.enqueue('harvest', { harvestId: fired.harvest }, jobId.harvest(fired.harvest)).catch(() => undefined);
  await store.events.append('schedule', fired);
}

function tell(log: ScheduleNeeds['log'], { schedule, dueAt, outcome, harvest, missed }: Fired): void {
  const about = { schedule, dueAt, harvest, missed };
  if (missed > 0 || outcome === 'missed') log.warn(about, 'scheduled times were missed: no worker was running');
  if (outcome === 'overlapped') log.warn(about, 'a scheduled time was passed over: the harvest before it is still running');
  if (outcome === 'started') log.info(about, 'scheduled harvest');
}

/** What the queue was last told, so that it is not told the same every few seconds; told anew after a while, since a queue can be lost. */
export interface Told {
  text: string;
  at: number;
}
const TELL_AGAIN_MS = 60_000;

/** Gives the queue's clock the schedules, and answers what is due without it: a queue that was lost is late by one sweep. */
export async function keepSchedules(needs: ScheduleNeeds, told: Told, now: Date): Promise<void> {
  const bells = await needs.store.schedules.bells();
  const text = JSON.stringify(bells);
  if (text !== told.text || now.getTime() - told.at > TELL_AGAIN_MS) {
    await needs.queue.keepTime(bells);
    told.text = text;
    told.at = now.getTime();
  }
  for (const name of await needs.store.schedules.due(now)) await fireSchedule(needs, name, now);
}
