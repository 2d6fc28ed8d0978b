// The loop of a worker: lease, fetch ahead, compute, post, again; heartbeats on the way; to the end when told to stop.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerConfig } from './config.ts';
import { type Fetched, fetchPicture, type PictureNeeds, resultOf } from './picture.ts';
import type { Lease, Result, Service, Verdict } from './service.ts';

export interface WorkNeeds extends PictureNeeds {
  readonly service: Service;
  readonly config: Pick<WorkerConfig, 'space' | 'leaseTasks' | 'leaseSeconds' | 'downloads' | 'idleMs'>;
  /** aborted: finish the picture in hand, post it, give the rest back */
  readonly stop: AbortSignal;
  readonly tell: (line: Readonly<Record<string, unknown>>) => void;
}

export interface Worked {
  readonly pictures: number;
  readonly faces: number;
}

/** A result waits for so many others, so that a crash loses little and the service is not asked for each. */
const POST_AT = 8;

/** @param untilIdle  ends at the first lease without a task, instead of waiting for more */
export async function work(needs: WorkNeeds, { untilIdle = false } = {}): Promise<Worked> {
  const { service, config, stop, tell } = needs;
  let [pictures, faces] = [0, 0];
  while (!stop.aborted) {
    const lease = await service.lease({ spaceId: config.space, max: config.leaseTasks, ttl: config.leaseSeconds });
    if (lease.tasks.length === 0) {
      if (untilIdle) break;
      await sleep(config.idleMs, undefined, { signal: stop }).catch(() => undefined);
      continue;
    }
    const startedAt = performance.now();
    const done = await workOn(lease, needs);
    pictures += done.length;
    faces += done.reduce((sum, result) => sum + (result.faces?.length ?? 0), 0);
    tell({ leased: lease.tasks.length, done: done.length, outcomes: counted(done), seconds: (performance.now() - startedAt) / 1_000 });
  }
  return { pictures, faces };
}

/** @returns the results that were posted, whatever the service said of them */
async function workOn(lease: Lease, needs: WorkNeeds): Promise<readonly Result[]> {
  const { service, stop, tell } = needs;
  const lost = new AbortController();
  const stopHeartbeats = keepAlive(lease, needs, lost);
  const halt = AbortSignal.any([stop, lost.signal]);
  const done: Result[] = [];
  let unposted: Result[] = [];
  const post = async (): Promise<void> => {
    if (unposted.length === 0 || lost.signal.aborted) return;
    const verdicts = await service.post(lease, unposted);
    for (const verdict of verdicts.filter(({ status }) => status !== 200)) tell({ refused: verdict satisfies Verdict });
    unposted = [];
  };
  try {
    for await (const fetched of fetchedAhead(lease, needs, halt)) {
      const result = await resultOf(fetched, needs);
      done.push(result);
      unposted.push(result);
      if (unposted.length >= POST_AT) await post();
    }
    await post();
  } finally {
    stopHeartbeats();
  }
  if (done.length < lease.tasks.length && !lost.signal.aborted) await service.release(lease.token);
  return done;
}

/** Fetches a few ahead, gives them in order; what is still under way when told to stop is dropped. */
async function* fetchedAhead({ tasks }: Lease, needs: WorkNeeds, halt: AbortSignal): AsyncGenerator<Fetched> {
  const dropped = new AbortController();
  const limits = { ...needs.limits, signal: dropped.signal };
  const underway: Promise<Fetched>[] = [];
  let next = 0;
  try {
    while (!halt.aborted) {
      while (underway.length < needs.config.downloads) {
        const task = tasks[next];
        if (task === undefined) break;
        next += 1;
        const fetching = fetchPicture(task, { policy: needs.policy, limits });
        // it is waited for in its turn, or dropped
        fetching.catch(() => undefined);
        underway.push(fetching);
      }
      const first = underway.shift();
      if (first === undefined) return;
      const fetched = await Promise.race([first, aborted(halt)]);
      if (fetched === null) return;
      yield fetched;
    }
  } finally {
    dropped.abort(new Error('dropped'));
  }
}

const aborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });

/** A heartbeat in each third of a lease: two may be lost. Returns what ends them. */
function keepAlive({ token }: Lease, { service, config, tell }: WorkNeeds, lost: AbortController): () => void {
  const beat = setInterval(
    () => {
      service
        .heartbeat(token)
        .then((cancel) => {
          if (!cancel) return;
          tell({ lost: token.slice(0, 8), because: 'the service does not want this work any more' });
          lost.abort();
        })
        .catch((error: unknown) => tell({ heartbeat: error instanceof Error ? error.message : String(error) }));
    },
    (config.leaseSeconds * 1_000) / 3,
  );
  return () => clearInterval(beat);
}

function counted(results: readonly Result[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
