// bin/namesake evaluate: how well headings of a labelled folder are told apart, as a whole, by source and by origin of the name.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { originOf } from '../domain/evaluate/origin.ts';
import { type Case, type Confusion, casesIn, confusionByGroup, precisionRecall, truthsIn } from '../domain/evaluate/precision.ts';
import { classify } from '../domain/heading/classify.ts';
import type { HeadingContext } from '../domain/heading/heading.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';

/** A labelled file: which column holds the heading, which the truth, and the field the headings stood in. */
interface LabelledFile {
  readonly file: string;
  readonly heading: string;
  readonly isPerson: (row: Readonly<Record<string, string>>) => boolean;
  readonly source: string;
  readonly context: HeadingContext;
}

const FILES: readonly LabelledFile[] = [
  { file: 'headings.tsv', heading: 'heading', isPerson: (row) => row.kind === 'person', source: 'source', context: 'subject' },
  { file: 'direct.tsv', heading: 'heading', isPerson: (row) => row.kind === 'person', source: 'source', context: 'creator' },
  { file: 'dpla_gold.tsv', heading: 'heading', isPerson: (row) => row.is_person === '1', source: 'set', context: 'subject' },
  { file: 'hard_cases.tsv', heading: 'input', isPerson: (row) => row.expected_kind === 'person', source: '', context: 'subject' },
];

/** Groups with fewer people than this say nothing and are left out of the table. */
const MIN_PEOPLE = 15;

export const command: Command = {
  summary: 'precision and recall on a folder of labelled headings',
  help: `namesake evaluate FOLDER [--only classify]

Classifies every labelled heading of FOLDER and prints person precision, recall, F1 and balanced accuracy, as a whole,
per source, and recall by origin of the name (groups of ${MIN_PEOPLE} people and more). Files that are not there are left out:
  headings.tsv    heading, kind, source            subject headings
  direct.tsv      heading, kind, source            creators
  dpla_gold.tsv   heading, is_person, set          subject headings
  hard_cases.tsv  input, expected_kind             hand-made cases
The first line of each file names its columns.

Exit codes: 0, or 2 for wrong usage or a folder without such files.`,
  async run(args) {
    const [folder, option, only, ...rest] = args;
    if (
      folder === undefined ||
      folder.startsWith('--') ||
      rest.length > 0 ||
      (option !== undefined && (option !== '--only' || only !== 'classify'))
    )
      throw new NamesakeError('usage', `evaluate takes a folder and at most "--only classify", not ${JSON.stringify(args.join(' '))}`);
    const present = FILES.filter(({ file }) => existsSync(path.join(folder, file)));
    if (present.length === 0) throw new NamesakeError('usage', `${folder} holds none of ${FILES.map(({ file }) => file).join(', ')}`);
    for (const labelled of present) process.stdout.write(report(labelled, readTable(path.join(folder, labelled.file))));
    return 0;
  },
};

/** A table with a line of column names, cells parted by tabs. */
function readTable(file: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = head.trimEnd().split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    });
}

function report(labelled: LabelledFile, rows: readonly Readonly<Record<string, string>>[]): string {
  const groups = confusionByGroup(rows.map((row) => caseOf(labelled, row)));
  const lines = [...groups]
    .filter(([group, counts]) => group === 'all' || truthsIn(counts) >= MIN_PEOPLE)
    .sort(([a, left], [b, right]) => rank(a) - rank(b) || casesIn(right) - casesIn(left))
    .map(([group, counts]) => line(group, counts));
  const head = `${'group'.padEnd(40)} ${'people'.padStart(7)} ${'others'.padStart(7)}      P      R     F1   bal.`;
  return `# ${labelled.file} (${labelled.context})\n${head}\n${lines.join('\n')}\n\n`;
}

const rank = (group: string): number => (group === 'all' ? 0 : group.startsWith('source') ? 1 : 2);

function caseOf({ heading, isPerson, source, context }: LabelledFile, row: Readonly<Record<string, string>>): Case {
  const text = row[heading] ?? '';
  const { person, parsed } = classify(text, context);
  const truth = isPerson(row);
  const groups = ['all'];
  if (source !== '') groups.push(`source ${row[source] ?? ''}`);
  // an origin is a property of a name: headings that name nobody have none
  if (truth) groups.push(`origin ${originOf(parsed.name)}`);
  return { truth, answer: person, groups };
}

function line(group: string, counts: Confusion): string {
  const { precision, recall, f1, balanced } = precisionRecall(counts);
  const people = truthsIn(counts);
  const cells = [precision, recall, f1, balanced].map((share) => share.toFixed(3).padStart(6));
  const shown = group.startsWith('origin') ? ['     ', cells[1], '     ', '     '].map((cell = '') => cell.padStart(6)) : cells;
  return `${group.slice(0, 40).padEnd(40)} ${String(people).padStart(7)} ${String(casesIn(counts) - people).padStart(7)} ${shown.join(' ')}`.trimEnd();
}
