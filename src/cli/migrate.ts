// bin/namesake migrate: brings the database to the present schema and ends. serve and worker do so by themselves.
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { placeOf } from '../store/connect.ts';
import { startEmbedded } from '../store/embedded.ts';
import { migrate } from '../store/migrate.ts';
import type { Command } from './command.ts';

export const command: Command = {
  summary: 'bring the database to the present schema',
  help: `namesake migrate

Applies the migrations that the database of DATABASE_URL (or the embedded one) lacks, each in one transaction, under a lock: it may run
anywhere at any time. Refuses a database whose migrations differ from the files of this program.`,
  async run(args) {
    if (args.length > 0) throw new NamesakeError('usage', `migrate takes no arguments, not ${JSON.stringify(args.join(' '))}`);
    const config = readConfig(process.env);
    const log = createLog(config);
    const embedded = config.databaseUrl === null ? await startEmbedded({ dataDir: config.dataDir, log }) : null;
    try {
      const url = embedded?.url ?? config.databaseUrl ?? '';
      const { applied } = await migrate(url, log);
      process.stdout.write(applied.length === 0 ? `${placeOf(url)} is up to date\n` : `${placeOf(url)}: applied ${applied.join(', ')}\n`);
    } finally {
      await embedded?.stop();
    }
    return 0;
  },
};
