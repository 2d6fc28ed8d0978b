// What the thread does: waits for a task, runs it, answers with its result or with what went wrong.
import { parentPort } from 'node:worker_threads';
import { type DomainRequest, type DomainResponse, TASKS } from './domain_tasks.ts';

parentPort?.on('message', ({ task, input }: DomainRequest) => {
  parentPort?.postMessage(answer(task, input));
});

function answer(task: DomainRequest['task'], input: unknown): DomainResponse {
  try {
    // DomainThread.run pairs each task with its own input; the pairing is lost only on the way through the port
    const run = TASKS[task] as (input: unknown) => unknown;
    return { output: run(input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
