// bin/namesake rebuild: derives everything again that is derived.
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

Makes every derived table again from items, judgements and the ledger of person ids. The result is the same, ids included, and a label
that comes out the same keeps its place, so that watermarks stay right. Readers see the old state until the new one is written.
Refused while a harvest is open; one that was killed is finished by the next rebuild or harvest.`,
  async run(args) {
    if (args.length > 0) throw new NamesakeError('usage', `rebuild takes no arguments, not ${JSON.stringify(args.join(' '))}`);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
    const composed = await compose(config, createLog(config));
    try {
      let bar = progressBar('rebuild');
      let shown = '';
      const derived = await rebuild(
        { ...composed, flowHeadings: config.resolveFlowHeadings },
        {
          progress({ stage, done, total }) {
            if (stage !== shown) {
              bar.end();
              bar = progressBar(stage);
              shown = stage;
            }
            bar.at(done, total);
          },
        },
      );
      bar.end();
      const { items, mentions, headings, people, suggestions } = derived;
      process.stdout.write(`${items} items, ${mentions} mentions, ${headings} headings, ${people} people, ${suggestions} suggestions\n`);
    } finally {
      await composed.close();
    }
    return 0;
  },
};
