// The sweeper: rings again for every open harvest, retry and training set that was asked for, so that a lost queue, a lost job or a used-up retry loses nothing; and tidies up.
import { jobId } from '../domain/job_id.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

interface SweepNeeds {
  readonly store: Pick<Store, 'harvests' | 'rejects' | 'trainingSets' | 'events' | 'idempotency' | 'sessions'>;
  readonly queue: Pick<JobQueue, 'enqueue'>;
}

/** Rings for each open harvest and each retry; a job that is still waiting or running under the same id is not doubled. */
export async function sweep({ store, queue }: SweepNeeds): Promise<void> {
  for (const harvestId of await store.harvests.open()) await queue.enqueue('harvest', { harvestId }, jobId.harvest(harvestId));
  for (const { harvest } of await store.rejects.asked()) await queue.enqueue('retry', { harvestId: harvest }, jobId.retry(harvest));
  for (const trainingSetId of await store.trainingSets.open())
    await queue.enqueue('training', { trainingSetId }, jobId.training(trainingSetId));
  await store.events.trim();
  await store.idempotency.trim();
  await store.sessions.trim();
}
