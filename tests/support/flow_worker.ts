// A worker of batch runs alone, in this process: takes jobs from the queue, with the sums in the same thread.
import { ringForRun } from '../../src/pipeline/flow_bells.ts';
import { doRung } from '../../src/pipeline/flow_ranges.ts';
import type { QueueConfig } from '../../src/queue/backend.ts';
import { type JobHandlers, type JobQueue, openQueue, openWorker } from '../../src/queue/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { sameThread } from './drawer.ts';

const QUIET_S = 3;
const RING_EVERY_MS = 200;
const log = { error: () => undefined };

export interface FlowWorker {
  close(): Promise<void>;
}

/** @param begun  told of each job that begins */
export async function openFlowWorker(config: QueueConfig, store: Store, begun: () => void = () => undefined): Promise<FlowWorker> {
  const queue: JobQueue = await openQueue(config, log);
  const other = (): Promise<void> => Promise.reject(new Error('a batch run alone was expected'));
  const handlers: JobHandlers = {
    async resolve(job) {
      begun();
      await doRung({ store, thread: sameThread }, job);
    },
    harvest: other,
    retry: other,
    'name-faces': other,
    schedule: other,
    training: other,
  };
  const worker = await openWorker(config, handlers, { concurrency: 1, log });
  let ringing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    ringing = ringing.then(() => ringForRun({ store, queue }, QUIET_S)).catch(() => undefined);
  }, RING_EVERY_MS);
  return {
    async close() {
      clearInterval(timer);
      await ringing;
      await worker.close();
      await queue.close();
    },
  };
}
