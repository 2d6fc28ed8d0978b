// Headings → people, in a thread of its own: a million headings take seconds, and the queue's locks must be renewed meanwhile.
import { Worker } from 'node:worker_threads';
import type { JudgedPair } from '../domain/cluster/judgement.ts';
import type { Resolution } from '../domain/cluster/resolution.ts';
import type { DeriveNeeds, DeriveOptions } from './derive.ts';

export interface ResolveTask {
  readonly headings: readonly { readonly heading: string; readonly uses: number }[];
  readonly judgements: readonly JudgedPair[];
}

/** Resolves all personal headings in use and writes the difference. Answers the number of people and of suggestions. */
export async function resolvePeople({ store }: DeriveNeeds, { signal, progress }: DeriveOptions): Promise<{ people: number; suggestions: number }> {
  const headings = await store.headings.personal();
  progress?.({ stage: 'resolve', done: 0, total: headings.length });
  const resolution = await resolveInThread({ headings, judgements: await store.judgements.standing() }, signal);
  await store.partition.write(resolution);
  progress?.({ stage: 'resolve', done: headings.length, total: headings.length });
  return { people: resolution.people.length, suggestions: resolution.suggestions.length };
}

/** The thread ends with its answer, with its error, or when it is told to. */
function resolveInThread(task: ResolveTask, signal: AbortSignal | undefined): Promise<Resolution> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./resolve_thread.mjs', import.meta.url), { workerData: task });
    const stop = (): void => {
      void thread.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', (resolution: Resolution) => resolve(resolution));
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (code !== 0) reject(new Error(`the resolving thread ended with ${code}`));
    });
  });
}
