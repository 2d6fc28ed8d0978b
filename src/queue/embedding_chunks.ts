// The other door for workers: chunks of tasks as jobs of a queue of their own, on the backend that our jobs use. A job is a doorbell; the
// tasks are the database's.
import type { Queue } from 'bullmq';
import { answered, classesOf, connectionOf, type QueueConfig, type QueueLog } from './backend.ts';

export interface ChunkPayload {
  readonly v: 1;
  readonly chunkId: string;
  readonly token: string;
  readonly spaceId: string;
  readonly tasks: readonly {
    readonly taskId: string;
    readonly itemId: string;
    readonly imageUrl: string;
    readonly manifestUrl: string | null;
    readonly rights: string | null;
  }[];
  readonly resultsUrl: string;
}

export interface ChunkQueue {
  /** Adds a job for a chunk. One that is there under this id is not doubled; one that ended makes room. */
  ring(payload: ChunkPayload, id: string): Promise<void>;
  close(): Promise<void>;
}

export const CHUNK_QUEUE = 'namesake-embedding';
const JOB = 'chunk';
/** A worker that dies leaves its job to another one; what fails for good comes back as another chunk when its lease has run out. */
const OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** Opened with the first ring: few services have workers at this door. */
export function openChunkQueue(config: QueueConfig, log: QueueLog): ChunkQueue {
  let queue: Queue | null = null;
  const opened = (): Queue => {
    if (queue === null) {
      queue = new (classesOf(config).Queue)(CHUNK_QUEUE, { connection: connectionOf(config) });
      queue.on('error', (error) => log.error({ err: error }, 'chunk queue'));
    }
    return queue;
  };
  return {
    async ring(payload, id) {
      await answered(opened().add(JOB, payload, { ...OPTIONS, jobId: id }), `chunk ${payload.chunkId} was not taken`);
    },
    async close() {
      await queue?.close();
    },
  };
}
