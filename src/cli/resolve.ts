// bin/namesake resolve: headings in, the person of each out, and on request the pairs to ask a curator about.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isJudgement, type JudgedPair } from '../domain/cluster/judgement.ts';
import type { Resolution, ResolvableHeading } from '../domain/cluster/resolution.ts';
import { resolve } from '../domain/cluster/resolve.ts';
import { classify } from '../domain/heading/classify.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { filterLines, Unusable, write } from './lines.ts';

export const command: Command = {
  summary: 'a heading per line → the person it names, one key for all spellings',
  help: `namesake resolve [--suggestions FILE] [--judgements FILE]

Reads one heading per line from standard input and writes heading<TAB>person-key in the same order. Spellings of one person have the
same key; a heading that can hardly name a person has an empty one. The answer depends on the set of headings, not on their order.

  --suggestions FILE  write the pairs the machine is unsure of: headingA<TAB>headingB<TAB>weight, strongest first (bits, log2 odds)
  --judgements FILE   read a curator's word: headingA<TAB>headingB<TAB>same|different|unsure; it outranks the machine

Exit codes: 0 every line was used, 3 some were not (each told on standard error), 2 wrong usage.`,
  async run(args) {
    const options = optionsOf(args);
    const judgements = options.judgements === undefined ? { pairs: [], unusable: 0 } : await readJudgements(options.judgements);
    const lines: string[] = [];
    const { unusable } = await filterLines((text) => takeLine(text, lines), { name: 'resolve' });
    const headings = personalHeadings(lines);
    const resolution = resolve(headings, judgements.pairs);
    if (options.suggestions !== undefined) await writeFile(options.suggestions, suggestionLines(resolution));
    await writeKeys(lines, resolution);
    return unusable + judgements.unusable > 0 ? 3 : 0;
  },
};

function optionsOf(args: readonly string[]): { readonly suggestions?: string | undefined; readonly judgements?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { suggestions: { type: 'string' }, judgements: { type: 'string' } } }).values;
  } catch (error) {
    throw new NamesakeError(
      'usage',
      `resolve takes --suggestions FILE and --judgements FILE: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function takeLine(text: string, lines: string[]): string | Unusable {
  if (text.trim() === '') return new Unusable('empty: a heading was expected');
  if (text.includes('\t')) return new Unusable(`a tab stands in ${JSON.stringify(text.slice(0, 80))}: one heading per line was expected`);
  lines.push(text);
  return '';
}

/** A residue "topic" of less confidence may well be a person; alone under a key of its own it does no harm, left out it is lost. */
const DOUBTFUL_TOPIC = 0.7;

/** The field is not known here, so a heading counts as personal where it would in the field that names most people. */
function personalHeadings(lines: readonly string[]): ResolvableHeading[] {
  const uses = new Map<string, number>();
  for (const line of lines) uses.set(line, (uses.get(line) ?? 0) + 1);
  return [...uses].flatMap(([line, count]): ResolvableHeading[] => {
    const { person, kind, confidence, parsed } = classify(line, 'creator');
    const mayBePerson = person || (kind === 'topic' && confidence < DOUBTFUL_TOPIC);
    return mayBePerson && parsed.name !== null ? [{ parsed, uses: count }] : [];
  });
}

const suggestionLines = ({ suggestions }: Resolution): string =>
  suggestions.map(({ left, right, bits }) => `${left}\t${right}\t${bits.toFixed(2)}\n`).join('');

/** Output is gathered into pieces of so many lines, so that a pipe is not written to a million times. */
const LINES_AT_ONCE = 10_000;

async function writeKeys(lines: readonly string[], { people }: Resolution): Promise<void> {
  const keys = new Map(people.flatMap(({ headings, preferred }) => headings.map((heading) => [heading, keyOf(preferred)] as const)));
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    await write(
      lines
        .slice(from, from + LINES_AT_ONCE)
        .map((line) => `${line}\t${keys.get(line) ?? ''}\n`)
        .join(''),
    );
  }
}

/** The same key that a service gives a person founded on this heading. */
const keyOf = (preferred: string): string => `p${createHash('sha256').update(preferred).digest('base64url').slice(0, 16)}`;

async function readJudgements(path: string): Promise<{ readonly pairs: JudgedPair[]; readonly unusable: number }> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new NamesakeError('usage', `cannot read the judgements ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const pairs: JudgedPair[] = [];
  let unusable = 0;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [left = '', right = '', judgement = ''] = line.split('\t');
    if (left !== '' && right !== '' && isJudgement(judgement)) pairs.push({ left, right, judgement });
    else {
      unusable += 1;
      process.stderr.write(
        `${path} line ${at + 1}: ${JSON.stringify(line.slice(0, 120))} is not heading<TAB>heading<TAB>same|different|unsure\n`,
      );
    }
  }
  return { pairs, unusable };
}
