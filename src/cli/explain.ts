// bin/namesake explain: why two headings are, may be, or are not one person, feature by feature.
import { explanation } from '../domain/cluster/explanation.ts';
import { parseHeading } from '../domain/heading/parse.ts';
import { REFERENCE_FREQUENCY } from '../domain/match/reference_frequency.ts';
import { weigh } from '../domain/match/weigh.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { endQuietlyOnClosedPipe, write } from './lines.ts';

export const command: Command = {
  summary: 'why two headings are, may be, or are not one person',
  help: `namesake explain HEADING_A HEADING_B

Prints the comparison as a table: feature, level, bits (log2 evidence), the sentence behind it, and the verdict: merged, suggested or apart.
Names weigh as in a collection of 100,000 people; within a collection of yours they weigh by its own counts, and a third heading may
decide (an undated heading that fits two people joins neither).

Exit codes: 0 the comparison was printed, 2 wrong usage.`,
  async run(args) {
    const [left, right, ...rest] = args;
    if (left === undefined || right === undefined || rest.length > 0)
      throw new NamesakeError('usage', `explain takes two headings, not ${args.length}: quote a heading that holds spaces`);
    const [one, other] = [left, right].map((heading) => {
      const parsed = parseHeading(heading);
      if (parsed.name === null) throw new NamesakeError('usage', `no name can be read from ${JSON.stringify(heading)}`);
      return parsed;
    });
    if (one === undefined || other === undefined) return 2;
    endQuietlyOnClosedPipe();
    await write(explanation(left, right, weigh(one, other, REFERENCE_FREQUENCY)));
    return 0;
  },
};
