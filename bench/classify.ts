// How fast `namesake classify` is from standard input to standard output, start-up included: npm run bench -- classify [HEADINGS]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import path from 'node:path';
import { decide } from '../src/domain/heading/decide.ts';
import { nerPersonSpans, nerSeesPerson } from '../src/domain/heading/ner.ts';
import { ShapeAnswers } from '../src/domain/heading/shape/shape_answers.ts';
import { mixedHeadings } from './mixed_headings.ts';

/** enough for the share read in full to fall to a twentieth; a million shows more */
const DEFAULT_HEADINGS = 200_000;
/** compromise reads 1,000 to 3,000 headings a second */
const MODEL_SAMPLE = 2_000;
const BIN = path.resolve(import.meta.dirname, '../bin/namesake');
const TARGET_PER_SECOND = 300_000;
const TARGET_MB = 300;

function report(what: string, value: string): void {
  process.stdout.write(`  ${what.padEnd(34)} ${value}\n`);
}
const count = (number: number): string => Math.round(number).toLocaleString('en');

export async function bench(args: readonly string[]): Promise<void> {
  const size = args[0] === undefined ? DEFAULT_HEADINGS : Number(args[0]);
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a number of headings was expected, not ${JSON.stringify(args[0])}`);
  const headings = mixedHeadings(size);
  const input = Buffer.from(`${headings.join('\n')}\n`);
  process.stdout.write(`classify: ${count(size)} distinct headings of ${Math.round(input.length / size)} bytes, through pipes\n`);
  report('machine', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);

  const one = await run(Buffer.from('Smith, John\n'));
  const all = await run(input);
  if (all.lines !== size) throw new Error(`${all.lines} lines came back`);
  report('start-up, one heading', `${one.wall.toFixed(2)} s`);
  report('headings per second and core', `${count(size / Math.max(all.wall, all.cpu))} (target ${count(TARGET_PER_SECOND)})`);
  report('  by the clock', `${count(size / all.wall)} (${all.wall.toFixed(2)} s)`);
  report('  by processor time', `${count(size / all.cpu)} (${all.user.toFixed(2)} s user, ${all.system.toFixed(2)} s system)`);
  report('bytes out per heading', count(all.bytes / size));
  report('largest resident memory', `${count(all.megabytes)} MB (target under ${TARGET_MB})`);
  const { decided, asked } = shares(headings);
  report('read in full, the rest by shape', `${((decided / size) * 100).toFixed(2)} %`);
  report('reached compromise', `${((asked / size) * 100).toFixed(3)} % (target at most 10)`);
  report('compromise alone', `${count(modelRate(headings))} headings per second`);
}

interface Run {
  /** seconds */
  readonly wall: number;
  readonly cpu: number;
  readonly user: number;
  readonly system: number;
  readonly megabytes: number;
  readonly bytes: number;
  readonly lines: number;
}

/** Asks a child for its own figures when it ends: they hold all its threads. */
const TELL = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write(JSON.stringify([userCPUTime, systemCPUTime, maxRSS]) + '\\n'); })`;

async function run(input: Buffer): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, BIN, 'classify'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let bytes = 0;
  let lines = 0;
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  child.stdin.end(input);
  await once(child, 'close');
  const wall = (performance.now() - started) / 1000;
  const [user = 0, system = 0, kilobytes = 0] = JSON.parse(told.trim().split('\n').at(-1) ?? '[]') as number[]; // written by TELL
  return { wall, cpu: (user + system) / 1e6, user: user / 1e6, system: system / 1e6, megabytes: kilobytes / 1024, bytes, lines };
}

/** The same work once more in this process, to count what was read in full and what was asked of the language model. */
function shares(headings: readonly string[]): { readonly decided: number; readonly asked: number } {
  const answers = new ShapeAnswers(decide, nerSeesPerson);
  const output = { bytes: new Uint8Array(2 ** 20), length: 0 };
  const encoder = new TextEncoder();
  for (const heading of headings) {
    const bytes = encoder.encode(heading);
    output.length = 0;
    answers.write(bytes, 0, bytes.length, 'subject', output);
  }
  return answers;
}

function modelRate(headings: readonly string[]): number {
  const step = Math.max(1, Math.floor(headings.length / MODEL_SAMPLE));
  const sample = headings.filter((_, at) => at % step === 0).slice(0, MODEL_SAMPLE);
  nerPersonSpans('Rosa Parks');
  const started = performance.now();
  for (const heading of sample) nerPersonSpans(heading);
  return sample.length / ((performance.now() - started) / 1000);
}
