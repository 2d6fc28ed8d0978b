// The sweeper: rings again for every open harvest, so that a lost queue, a lost job or a used-up retry loses nothing.
import { jobId } from '../domain/job_id.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

/** Rings for each open harvest; a job that is still waiting or running under the same id is not doubled. */
export async function sweep({ store, queue }: { readonly store: Pick<Store, 'harvests'>; readonly queue: JobQueue }): Promise<void> {
  for (const harvestId of await store.harvests.open()) await queue.enqueue('harvest', { harvestId }, jobId.harvest(harvestId));
}
