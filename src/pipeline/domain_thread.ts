// A thread for the long sums: a batch takes up to 0.7 s to read and 25,000 headings 4 s to resolve, and the queue's locks must be renewed meanwhile.
import { Worker } from 'node:worker_threads';
import type { DomainResponse, InputOf, OutputOf, TaskName } from './domain_tasks.ts';

export interface DomainThread {
  /** One task at a time, in the order asked for. Rejects when the task fails or the thread ends. */
  run<Name extends TaskName>(task: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens a thread, which starts with its first task: about 1 s, most of it for the word lists. One, not a pool: while it reads a batch
 * this thread and PostgreSQL write the one before, which keeps two cores busy.
 *
 * @param signal     ends the thread in the middle of a task when aborted
 * @param maxHeapMb  for tasks of known size: V8 collects the sooner, the less it is given. A task beyond it fails with {@link isOutOfMemory}
 */
export function openDomainThread(signal?: AbortSignal, maxHeapMb?: number): DomainThread {
  let worker: Worker | null = null;
  let waiting: Waiting[] = [];

  const failAll = (error: unknown): void => {
    const failed = waiting;
    waiting = [];
    for (const { reject } of failed) reject(error);
  };
  const start = (): Worker => {
    const limits = maxHeapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } };
    const started = new Worker(new URL('./domain_thread.mjs', import.meta.url), limits);
    // answers come in the order of the requests
    started.on('message', (response: DomainResponse) => {
      const first = waiting.shift();
      if ('error' in response) first?.reject(new Error(response.error));
      else first?.resolve(response.output);
    });
    started.on('error', failAll);
    started.on('exit', () => {
      // the next task gets a new thread; a dead one would never answer it
      if (worker === started) worker = null;
      failAll(signal?.aborted === true ? signal.reason : new Error('the thread ended before it had answered'));
    });
    return started;
  };
  const end = async (): Promise<void> => {
    await worker?.terminate();
    worker = null;
  };
  const onAbort = (): void => void end();
  signal?.addEventListener('abort', onAbort, { once: true });

  return {
    run<Name extends TaskName>(task: Name, input: InputOf<Name>) {
      signal?.throwIfAborted();
      worker ??= start();
      worker.postMessage({ task, input });
      // the thread answers a task with that task's own output
      return new Promise<unknown>((resolve, reject) => waiting.push({ resolve, reject })) as Promise<OutputOf<Name>>;
    },
    async close() {
      signal?.removeEventListener('abort', onAbort);
      await end();
    },
  };
}

/** Was a thread ended because its task wanted more memory than it was given? */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
