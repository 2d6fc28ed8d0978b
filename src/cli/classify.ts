// bin/namesake classify: a heading per line in, what it names out.
import { decide } from '../domain/heading/decide.ts';
import type { HeadingContext } from '../domain/heading/heading.ts';
import { ShapeAnswers } from '../domain/heading/shape/shape_answers.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { lateVote } from './language_model.ts';
import { filterBytes } from './lines.ts';

const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor'];

export const command: Command = {
  summary: 'a heading per line → its kind, parts and reasons, as JSON Lines',
  help: `namesake classify [--context subject|creator|contributor]

Reads one heading per line from standard input and writes one JSON object per line, in order:
  {"heading","kind","person","confidence","name","subdivisions","relator","reasons"}

  --context  the field the headings stood in (default subject); it moves the prior

Exit codes: 0 every line was used, 3 some were not (each told on standard error), 2 wrong usage.`,
  async run(args) {
    const context = contextOf(args);
    const answers = new ShapeAnswers(decide, lateVote());
    const { unusable } = await filterBytes((bytes, from, to, output) => answers.write(bytes, from, to, context, output), {
      name: 'classify',
    });
    return unusable > 0 ? 3 : 0;
  },
};

function contextOf(args: readonly string[]): HeadingContext {
  const [option, value, ...rest] = args;
  if (option === undefined) return 'subject';
  const context = CONTEXTS.find((known) => known === value);
  if (option !== '--context' || context === undefined || rest.length > 0)
    throw new NamesakeError('usage', `classify takes --context subject, creator or contributor, not ${JSON.stringify(args.join(' '))}`);
  return context;
}
