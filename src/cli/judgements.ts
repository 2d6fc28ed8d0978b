// bin/namesake judgements: what curators said, out to a file and in from one.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Composed, compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { importJudgements, planImport } from '../pipeline/judge_many.ts';
import { CSV, NDJSON, readCsv, readNdjson, writtenLines } from '../pipeline/judgement_lines.ts';
import type { Command, ExitCode } from './command.ts';

const HELP = `namesake judgements export [--csv]
       namesake judgements import [--csv] [--dry-run] [--by NAME] [FILE]

export  writes what stands to standard output, a line of JSON each, or CSV
import  reads such a file, or standard input, and writes all of it in one transaction, or nothing. --dry-run prints what would change:
        line, what stands, what would, left, right; separated by tabs. A worker brings people up to it within seconds.

A side is a heading, or the id of a heading or of a person. A CSV needs columns named left and right (or heading and person); without a
column named judgement each row says "same", as in a table that was reconciled in OpenRefine.`;

export const command: Command = {
  summary: 'export and import what curators said',
  help: HELP,
  async run(args) {
    const work = workOf(args);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
    const composed = await compose(config, createLog(config));
    try {
      return await work(composed);
    } finally {
      await composed.close();
    }
  },
};

type Work = (composed: Composed) => Promise<ExitCode>;

function workOf([action, ...args]: readonly string[]): Work {
  const { values, positionals } = parsed(args);
  const { csv, by } = values;
  const [file, ...rest] = positionals;
  if (action === 'export' && file === undefined) return exportTo(csv ? CSV : NDJSON);
  if (action === 'import' && rest.length === 0)
    return importFrom({ file: file ?? null, csv: csv || file?.endsWith('.csv') === true, by, dryRun: values['dry-run'] });
  throw new NamesakeError('usage', `judgements takes export or import, not ${JSON.stringify([action, ...args].join(' '))}`);
}

function parsed(args: readonly string[]) {
  const options = {
    csv: { type: 'boolean', default: false },
    by: { type: 'string', default: 'command line' },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new NamesakeError('usage', error instanceof Error ? error.message : String(error));
  }
}

const exportTo =
  (type: typeof CSV | typeof NDJSON): Work =>
  async ({ store }) => {
    for (const line of writtenLines(await store.judgements.exported(), type)) process.stdout.write(line);
    return 0;
  };

interface ImportOptions {
  readonly file: string | null;
  readonly csv: boolean;
  readonly by: string;
  readonly dryRun: boolean;
}

const importFrom =
  ({ file, csv, by, dryRun }: ImportOptions): Work =>
  async ({ store }) => {
    const text = readFileSync(file ?? 0, 'utf8');
    const read = csv ? readCsv(text) : readNdjson(text);
    const plan = dryRun ? await planImport(store, read, by) : await importJudgements(store, read, by);
    if (dryRun)
      for (const { line, was, becomes, left, right } of plan.changes)
        process.stdout.write(`${[line, was ?? '', becomes, left, right].join('\t')}\n`);
    for (const { where, message } of plan.faults) process.stderr.write(`${where}: ${message}\n`);
    process.stderr.write(
      `${plan.added} new, ${plan.superseded} instead of others, ${plan.unchanged} as they stand${dryRun ? '; nothing was written' : ''}\n`,
    );
    return plan.faults.length > 0 ? 3 : 0;
  };
