// A crew does the steps of a batch: several threads, or the caller itself where there is too little to do for the start of one.
import { Worker } from 'node:worker_threads';
import type { BatchStep, StepInput, StepOutput, StepRequest, StepResponse } from './batch_steps.ts';

export interface Crew {
  /** Every member does the step, with the same input. */
  all<Step extends BatchStep>(step: Step, input: StepInput<Step>): Promise<StepOutput<Step>[]>;
  /** Each input is done by whoever is free; the answers come in the order of the inputs. `done` is told how many there are already. */
  each<Step extends BatchStep>(step: Step, inputs: readonly StepInput<Step>[], done: (count: number) => void): Promise<StepOutput<Step>[]>;
  close(): Promise<void>;
}

/** @param threads  0: no thread is started, and the caller works */
export async function openCrew(threads: number): Promise<Crew> {
  if (threads > 0) return new Threads(threads);
  // the word lists take half a second to load, which a caller with threads does not wait for
  const { BatchWorker, runStep } = await import('./batch_steps.ts');
  const worker = new BatchWorker();
  return new Alone((request) => runStep(worker, request));
}

class Alone implements Crew {
  readonly #run: (request: StepRequest) => unknown;

  constructor(run: (request: StepRequest) => unknown) {
    this.#run = run;
  }

  async all<Step extends BatchStep>(step: Step, input: StepInput<Step>): Promise<StepOutput<Step>[]> {
    // a step gives its own output
    return [this.#run({ step, input }) as StepOutput<Step>];
  }

  async each<Step extends BatchStep>(
    step: Step,
    inputs: readonly StepInput<Step>[],
    done: (count: number) => void,
  ): Promise<StepOutput<Step>[]> {
    return inputs.map((input, at) => {
      const output = this.#run({ step, input }) as StepOutput<Step>;
      done(at + 1);
      return output;
    });
  }

  async close(): Promise<void> {}
}

class Threads implements Crew {
  readonly #members: Member[];

  constructor(threads: number) {
    this.#members = Array.from({ length: threads }, () => new Member());
  }

  all<Step extends BatchStep>(step: Step, input: StepInput<Step>): Promise<StepOutput<Step>[]> {
    return Promise.all(this.#members.map((member) => member.run({ step, input }) as Promise<StepOutput<Step>>));
  }

  async each<Step extends BatchStep>(
    step: Step,
    inputs: readonly StepInput<Step>[],
    done: (count: number) => void,
  ): Promise<StepOutput<Step>[]> {
    const outputs: StepOutput<Step>[] = [];
    let next = 0;
    let ready = 0;
    const work = async (member: Member): Promise<void> => {
      while (next < inputs.length) {
        const at = next;
        next += 1;
        outputs[at] = (await member.run({ step, input: inputs[at] })) as StepOutput<Step>;
        ready += 1;
        done(ready);
      }
    };
    await Promise.all(this.#members.map(work));
    return outputs;
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }
}

/** One thread, one step at a time. */
class Member {
  readonly #worker = new Worker(new URL('./batch_thread.mjs', import.meta.url));
  #waiting: { readonly resolve: (output: unknown) => void; readonly reject: (error: unknown) => void } | null = null;

  constructor() {
    this.#worker.on('message', (response: StepResponse) => {
      if ('error' in response) this.#waiting?.reject(new Error(response.error));
      else this.#waiting?.resolve(response.output);
    });
    this.#worker.on('error', (error) => this.#waiting?.reject(error));
    this.#worker.on('exit', () => this.#waiting?.reject(new Error('a thread of the batch ended before it had answered')));
  }

  run(request: StepRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.#waiting = null;
    await this.#worker.terminate();
  }
}
