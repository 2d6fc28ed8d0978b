// When faces are named: soon after results, words and depictions have stopped coming in, and at the latest after a minute.
import { jobId } from '../domain/job_id.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

interface BellNeeds {
  readonly store: Pick<Store, 'faceNaming'>;
  readonly queue: Pick<JobQueue, 'enqueue'>;
}

const QUIET_SECONDS = 2;
const LONGEST_SECONDS = 60;

/** Rings for each space where something is due: what is due stands in the database, so that a bell which nobody heard rings again. */
export async function ringForNaming({ store, queue }: BellNeeds): Promise<void> {
  for (const spaceId of await store.faceNaming.waiting(QUIET_SECONDS, LONGEST_SECONDS))
    await queue.enqueue('name-faces', { spaceId }, jobId.nameFaces(spaceId));
}
