// bin/namesake worker: runs harvests and what follows from them.
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { startWorker } from '../worker.ts';
import type { Command } from './command.ts';
import { untilStopped } from './until_stopped.ts';

export const command: Command = {
  summary: 'run harvests and what follows from them, until stopped',
  help: `namesake worker [--until-stdin-ends]

Takes jobs from the queue (PostgreSQL, or Redis with REDIS_URL). Any number of workers may run, on any number of machines.
A worker that is killed loses nothing: another one, or the next, goes on where it was.

  --until-stdin-ends  also stop when standard input ends, for a parent process that may be killed`,
  async run(args) {
    const [unknown] = args.filter((arg) => arg !== '--until-stdin-ends');
    if (unknown !== undefined) throw new NamesakeError('usage', `worker has no argument ${JSON.stringify(unknown)}`);
    const config = readConfig(process.env);
    const log = createLog(config);
    const stopped = untilStopped({ stdin: args.includes('--until-stdin-ends') });
    const composed = await compose(config, log);
    try {
      const worker = await startWorker(composed);
      log.info({ concurrency: config.workerConcurrency }, 'worker ready');
      await stopped;
      // a job that hangs holds its connections: waiting for them would be waiting for the job
      if (!(await worker.close())) process.exit(1);
    } finally {
      await composed.close();
    }
    return 0;
  },
};
