// What a thread of a crew does: waits for a step, does it, answers with its result or with what went wrong.
import { parentPort } from 'node:worker_threads';
import { BatchWorker, runStep, type StepRequest, type StepResponse } from './batch_steps.ts';

const worker = new BatchWorker();

parentPort?.on('message', (request: StepRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: StepRequest): StepResponse {
  try {
    return { output: runStep(worker, request) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
