// bin/namesake serve: the HTTP API, until stopped.
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { startServer } from '../server.ts';
import type { Command } from './command.ts';
import { untilStopped } from './until_stopped.ts';

export const command: Command = {
  summary: 'answer HTTP, until stopped',
  help: `namesake serve

Serves the API on HOST and PORT (http://127.0.0.1:8080); migrates the database first. Harvests are run by namesake worker.
The operations are described at /docs. Stops in order on Ctrl-C and SIGTERM.`,
  async run(args) {
    if (args.length > 0)
      throw new NamesakeError('usage', `serve takes no arguments, not ${JSON.stringify(args.join(' '))}; it reads the environment`);
    const config = readConfig(process.env);
    const log = createLog(config);
    const stopped = untilStopped();
    const composed = await compose(config, log);
    try {
      const server = await startServer(composed);
      process.stdout.write(`namesake serves on ${server.url} until Ctrl-C; the operations: ${server.url}/docs\n`);
      server.warm().catch((error: unknown) => log.error({ err: error }, 'the thread for long sums did not start'));
      await stopped;
      await server.close();
    } finally {
      await composed.close();
    }
    return 0;
  },
};
