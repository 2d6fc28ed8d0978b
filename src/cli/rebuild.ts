// bin/namesake rebuild: empties what is derived and derives it again.
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { rebuild } from '../pipeline/rebuild.ts';
import type { Command } from './command.ts';
import { progressBar } from './progress.ts';

export const command: Command = {
  summary: 'derive mentions, people and depictions again from items and judgements',
  help: `namesake rebuild

Empties every derived table and fills it again from items, judgements and the ledger of person ids. The result is the same, ids
included. Refused while a harvest is open.`,
  async run(args) {
    if (args.length > 0) throw new NamesakeError('usage', `rebuild takes no arguments, not ${JSON.stringify(args.join(' '))}`);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
    const composed = await compose(config, createLog(config));
    try {
      const bars = { extract: progressBar('extract'), resolve: progressBar('resolve'), depict: progressBar('depict') };
      const { items, people, suggestions } = await rebuild(composed, { progress: ({ stage, done, total }) => bars[stage].at(done, total) });
      for (const bar of Object.values(bars)) bar.end();
      process.stdout.write(`${items} items, ${people} people, ${suggestions} suggestions\n`);
    } finally {
      await composed.close();
    }
    return 0;
  },
};
