// bin/namesake evaluate: how good the service is on labelled data, its own fixtures or yours.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { judgeAll } from '../domain/evaluate/judged.ts';
import { isLabelledTable, readLabelled } from '../domain/evaluate/labelled.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { fitConfidence } from './evaluate_fit.ts';
import { headingsReport, MIN_PEOPLE } from './evaluate_headings.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

export const command: Command = {
  summary: 'precision, recall and calibration on labelled headings',
  help: `namesake evaluate [headings FILE | FOLDER] [--errors N] [--fit FILE]

Classifies every labelled heading and prints precision, recall, F1 and balanced accuracy for people, as a whole and per source; recall
by origin of the name (groups of ${MIN_PEOPLE} people and more); kinds, keys, calibration, and what a rule of one line would reach.
Without an argument the project's own truth tables are read.

  headings FILE  one labelled table
  FOLDER         every labelled table (.tsv) in it
  --errors N     print the N surest wrong answers of each table
  --fit FILE     fit the table of confidence on all tables together and write it, if it is better for sources it has not seen

A labelled table has a line of column names, cells parted by tabs: heading (or input) and kind (or expected_kind, or is_person: 1 or 0);
optionally context, source (or set), canonical_key and alt_kinds. A table of origin, kind, direct and inverted has a form per order.

Exit codes: 0, 1 where a fit was refused, 2 for wrong usage or no labelled table.`,
  async run(args) {
    const { positionals, errors, fit } = optionsOf(args);
    const tables = tablesOf(positionals).map((file) => ({
      name: path.basename(file),
      labelled: readLabelled(readFileSync(file, 'utf8'), 'subject'),
    }));
    if (fit !== undefined)
      return fitConfidence(
        tables.flatMap(({ labelled }) => labelled),
        fit,
      );
    for (const { name, labelled } of tables) process.stdout.write(headingsReport(name, judgeAll(labelled), errors));
    return 0;
  },
};

interface Options {
  readonly positionals: readonly string[];
  readonly errors: number;
  readonly fit: string | undefined;
}

function optionsOf(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { errors: { type: 'string' }, fit: { type: 'string' }, only: { type: 'string' } },
    });
    const errors = Number(values.errors ?? 0);
    if (!Number.isInteger(errors) || errors < 0) throw new Error(`--errors takes a whole number, not ${JSON.stringify(values.errors)}`);
    if (values.only !== undefined && values.only !== 'classify')
      throw new Error(`--only takes classify, not ${JSON.stringify(values.only)}`);
    return { positionals, errors, fit: values.fit };
  } catch (error) {
    throw new NamesakeError('usage', `evaluate: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tablesOf(positionals: readonly string[]): readonly string[] {
  const [first, ...rest] = positionals[0] === 'headings' ? positionals.slice(1) : positionals;
  if (rest.length > 0) throw new NamesakeError('usage', `evaluate takes one file or folder, not ${positionals.join(' ')}`);
  const place = first ?? FIXTURES;
  if (!existsSync(place)) throw new NamesakeError('usage', `there is no ${place}`);
  if (!statSync(place).isDirectory()) {
    if (!isLabelled(place)) throw new NamesakeError('usage', `${place} is no labelled table: its first line must name heading and kind`);
    return [place];
  }
  const files = readdirSync(place)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => path.join(place, file));
  const labelled = files.filter(isLabelled);
  if (labelled.length === 0)
    throw new NamesakeError('usage', `${place} holds no labelled table (.tsv whose first line names heading and kind)`);
  return labelled;
}

const isLabelled = (file: string): boolean => isLabelledTable((readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '').split('\t'));
