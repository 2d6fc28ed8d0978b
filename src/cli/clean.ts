// bin/namesake clean: DPLA items in, who is in the picture out, one line per item.
import { cleanLine } from '../domain/depiction/clean_line.ts';
import { depict } from '../domain/depiction/depict.ts';
import { readItem } from '../dpla/item.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { filterLines, Unusable } from './lines.ts';

const HELP = `namesake clean [FILE]

Reads DPLA items, JSON Lines, in the API's or the bulk export's form, from FILE or standard input; gzip is recognised.
Writes one JSON line per item: {"item","people":[…],"excluded":[…]}. Every string of subject, creator and contributor
ends in one of the two, with reasons; a person under 0.5 stands in both.

Exit codes: 0 every line was used, 3 some were not (each told on standard error), 2 wrong usage.`;

export const command: Command = {
  summary: 'DPLA items → who is in the picture, with reasons',
  help: HELP,
  async run(args) {
    const [path = null, ...rest] = args;
    if (rest.length > 0 || path?.startsWith('-') === true)
      throw new NamesakeError('usage', `clean takes at most one file, not ${JSON.stringify(args.join(' '))}`);
    const { unusable } = await filterLines(cleanText, { path, name: 'clean' });
    return unusable > 0 ? 3 : 0;
  },
};

function cleanText(text: string): string | Unusable {
  let doc: unknown;
  try {
    doc = JSON.parse(text);
  } catch (error) {
    return new Unusable(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = readItem(doc);
  if ('reject' in read) return new Unusable(read.reject.reason);
  return `${JSON.stringify(cleanLine(read.item.id, depict(read.item)))}\n`;
}
