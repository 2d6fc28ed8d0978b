// What a thread of a crew does: waits for a step, does it, answers with its result or with what went wrong.
import { parentPort } from 'node:worker_threads';
import { BatchWorker, runStep, type StepRequest, type StepResponse } from './batch_steps.ts';

const worker = new BatchWorker();

parentPort?.on('message', (request: StepRequest) => {
  const response = answer(request);
  // a step keeps nothing of what it gives: columns are handed over, not copied
  parentPort?.postMessage(response, [...new Set(buffersOf(response))]);
});

/** The memory behind all columns of an answer; what is shared needs no handing over. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return typeof value === 'object' && value !== null && !(value instanceof SharedArrayBuffer)
    ? Object.values(value).flatMap(buffersOf)
    : [];
}

function answer(request: StepRequest): StepResponse {
  try {
    return { output: runStep(worker, request) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
