// The queue's side of a batch run past one machine: which jobs to ring for, once as a flow and again where nothing moves.
import { jobId } from '../domain/job_id.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

interface BellNeeds {
  readonly store: Pick<Store, 'run'>;
  readonly queue: Pick<JobQueue, 'enqueue' | 'enqueueFlow'>;
}

/** No range takes so long that a quiet run is not a lost ring; ringing for what is in hand does nothing. */
const QUIET_S = 60;
/** Rung again at a time: each that is done keeps the run from being quiet, and whoever does one goes on with the next. */
const RANGES_AGAIN = 20;

/** Gives the queue the ranges of the stage that has begun, and behind them the job that joins what they leave. */
export async function ringForRun({ store, queue }: BellNeeds, quietSeconds = QUIET_S): Promise<void> {
  const bells = await store.run.bells();
  if (bells === null) return;
  const { run, stage, ranges, join } = bells;
  const jobOf = (of: string, nth: number, again = '') => ({
    name: 'resolve' as const, // not any text
    payload: { run, stage: of, nth },
    id: jobId.resolve(run, `${of}${again}`, nth),
  });
  if (!bells.rung) {
    const jobs = ranges.map((nth) => jobOf(stage, nth));
    if (join === null) for (const { name, payload, id } of jobs) await queue.enqueue(name, payload, id);
    else await queue.enqueueFlow(jobOf(join, 0), jobs);
  } else if (bells.quiet >= quietSeconds) {
    for (const nth of ranges.slice(0, RANGES_AGAIN)) {
      const { name, payload, id } = jobOf(stage, nth, '-again');
      await queue.enqueue(name, payload, id);
    }
  } else return;
  await store.run.rang(bells);
}
