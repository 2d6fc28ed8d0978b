// bin/namesake classify: a heading per line in, what it names out.
import { classify } from '../domain/heading/classify.ts';
import type { HeadingContext } from '../domain/heading/heading.ts';
import { headingNameJson } from '../domain/heading/heading_json.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { filterLines } from './lines.ts';

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
    const { unusable } = await filterLines((text) => `${classifyLine(text, context)}\n`, { name: 'classify' });
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

function classifyLine(text: string, context: HeadingContext): string {
  const { heading, kind, person, confidence, parsed, reasons } = classify(text, context);
  const name = person ? headingNameJson(parsed.name) : null;
  return JSON.stringify({ heading, kind, person, confidence, name, subdivisions: parsed.subdivisions, relator: parsed.relator, reasons });
}
