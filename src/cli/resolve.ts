// bin/namesake resolve: headings in, the person of each out, and on request the pairs to ask a curator about.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isJudgement, type JudgedPair } from '../domain/cluster/judgement.ts';
import { NamesakeError } from '../errors.ts';
import { openCrew } from '../pipeline/batch/crew.ts';
import { LineTexts } from '../pipeline/batch/lines.ts';
import { type BatchProgress, type BatchResolution, resolveLines } from '../pipeline/batch/resolve_lines.ts';
import { readBatch } from './batch_input.ts';
import type { Command } from './command.ts';
import { endQuietlyOnClosedPipe } from './lines.ts';
import { writePersonKeys } from './person_keys.ts';
import { progressBar } from './progress.ts';

export const command: Command = {
  summary: 'a heading per line → the person it names, one key for all spellings',
  help: `namesake resolve [--suggestions FILE] [--judgements FILE] [--threads N] [--report]

Reads one heading per line from standard input and writes heading<TAB>person-key in the same order. Spellings of one person have the
same key; a heading that surely names nobody has an empty one. The answer depends on the set of headings, not on their order.

  --suggestions FILE  write the pairs the machine is unsure of: headingA<TAB>headingB<TAB>weight, strongest first (bits, log2 odds)
  --judgements FILE   read a curator's word: headingA<TAB>headingB<TAB>same|different|unsure; it outranks the machine
  --threads N         work in so many threads, 0 for none; by default one for each core, none for up to 30,000 lines. The answer is the same
  --report            tell on standard error how much was done, how long each stage took, and the most memory that was held

Exit codes: 0 every line was used, 3 some were not (each told on standard error), 2 wrong usage.`,
  async run(args) {
    const options = optionsOf(args);
    const judgements = options.judgements === undefined ? { pairs: [], unusable: 0 } : await readJudgements(options.judgements);
    endQuietlyOnClosedPipe();
    const { lines, unusable } = await readBatch('resolve');
    const crew = await openCrew(threadsFor(options.threads, lines.count));
    const bars = stageBars();
    const resolution = await resolveLines(lines, judgements.pairs, crew, bars.progress).finally(() => crew.close());
    bars.end();
    const texts = new LineTexts(lines);
    tellConflicts(resolution, texts);
    if (options.suggestions !== undefined) await writeFile(options.suggestions, suggestionLines(resolution, texts));
    await writePersonKeys(lines, resolution.preferred);
    if (options.report === true) process.stderr.write(bars.report(resolution));
    return unusable + judgements.unusable > 0 ? 3 : 0;
  },
};

function optionsOf(args: readonly string[]): {
  readonly suggestions?: string | undefined;
  readonly judgements?: string | undefined;
  readonly threads?: string | undefined;
  readonly report?: boolean | undefined;
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        suggestions: { type: 'string' },
        judgements: { type: 'string' },
        threads: { type: 'string' },
        report: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new NamesakeError(
      'usage',
      `resolve takes --suggestions FILE, --judgements FILE and --threads N: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Starting a thread costs about a second of work; fewer headings are done before it has begun. */
const ALONE_UP_TO = 30_000;

function threadsFor(option: string | undefined, headings: number): number {
  if (option === undefined) return headings <= ALONE_UP_TO ? 0 : availableParallelism();
  const threads = Number(option);
  if (!Number.isInteger(threads) || threads < 0 || threads > MOST_THREADS)
    throw new NamesakeError('usage', `--threads takes a whole number from 0 to ${MOST_THREADS}, not ${JSON.stringify(option)}`);
  return threads;
}
const MOST_THREADS = 64;

interface StageBars {
  readonly progress: BatchProgress;
  readonly end: () => void;
  readonly report: (resolution: BatchResolution) => string;
}

/** A bar for each stage, and how long each took. */
function stageBars(): StageBars {
  const began = new Map<string, number>();
  let stage = '';
  let bar = progressBar('');
  return {
    progress(next, done, total) {
      if (next !== stage) {
        bar.end();
        bar = progressBar(next);
        stage = next;
        began.set(next, performance.now());
      }
      bar.at(done, total);
    },
    end: () => bar.end(),
    report({ units, candidates, people }) {
      const starts = [...began, ['write', performance.now()] as const];
      const stages = starts
        .slice(0, -1)
        .map(([name, from], at) => `${name} ${(((starts[at + 1]?.[1] ?? from) - from) / 1000).toFixed(1)} s`);
      const { maxRSS, userCPUTime } = process.resourceUsage();
      return `${units} units, ${people} people, ${(candidates / Math.max(1, units)).toFixed(1)} candidate pairs a unit; from the first lines on ${stages.join(', ')}; ${Math.round(maxRSS / 1024)} MB at most, ${(userCPUTime / 1e6).toFixed(1)} s of processor time\n`;
    },
  };
}

const suggestionLines = ({ suggestions }: BatchResolution, texts: LineTexts): string =>
  suggestions.map(({ left, right, bits }) => `${texts.text(left)}\t${texts.text(right)}\t${bits.toFixed(2)}\n`).join('');

function tellConflicts({ conflicts }: BatchResolution, texts: LineTexts): void {
  for (const [one, other] of conflicts)
    process.stderr.write(
      `conflict: ${texts.text(one)} and ${texts.text(other)} were judged the same, and other judgements keep them apart\n`,
    );
}

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
