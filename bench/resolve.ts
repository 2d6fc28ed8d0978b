// How fast and how well the filter resolves synthetic headings, beside what others do: npm run bench -- resolve [HEADINGS] [THREADS]
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import Fuse from 'fuse.js';
import { tokens } from '../src/domain/text/fold.ts';
import { type SyntheticHeading, syntheticHeadings } from './headings.ts';

const DEFAULT_HEADINGS = 100_000;
/** fuse.js looks at every heading for each query: 2,000 take seconds, 100,000 a day. */
const FUSE_HEADINGS = 2_000;
/** Of its distances 0 to 1; the one with the best F1 on this bench among 0.1, 0.2, 0.3. */
const FUSE_THRESHOLD = 0.1;

const BIN = path.resolve(import.meta.dirname, '../bin/namesake');
const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function report(what: string, value: string): void {
  process.stdout.write(`  ${what.padEnd(34)} ${value}\n`);
}

export function bench(args: readonly string[]): void {
  const count = args[0] === undefined ? DEFAULT_HEADINGS : Number(args[0]);
  const threads = args[1] ?? String(availableParallelism());
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`a number of headings was expected, not ${JSON.stringify(args[0])}`);
  const made = performance.now();
  const truth = syntheticHeadings(count);
  process.stdout.write(`resolve: ${count.toLocaleString('en')} synthetic headings, made in ${seconds(made)} s\n`);
  filter(truth, threads);
  quality(
    'exact string',
    truth,
    truth.map(({ heading }) => heading),
  );
  quality(
    'fingerprint of the words',
    truth,
    truth.map(({ heading }) => [...new Set(tokens(heading))].sort().join(' ')),
  );
  fuse(truth.slice(0, FUSE_HEADINGS));
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

/** The filter as a process: start, reading and writing included. */
function filter(truth: readonly SyntheticHeading[], threads: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'namesake-bench-'));
  const [input, output, suggestions] = ['in', 'out', 'suggestions'].map((name) => path.join(folder, name));
  if (input === undefined || output === undefined || suggestions === undefined) return;
  writeFileSync(input, truth.map(({ heading }) => `${heading}\n`).join(''));
  const [from, to] = [openSync(input, 'r'), openSync(output, 'w')];
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'resolve', '--threads', threads, '--report', '--suggestions', suggestions], {
    stdio: [from, to, 'pipe'],
    encoding: 'utf8',
  });
  const wall = seconds(started);
  for (const file of [from, to]) closeSync(file);
  report('namesake resolve', `${wall} s with ${threads} threads${status === 0 ? '' : `, exit code ${status}`}`);
  for (const line of stderr.trimEnd().split('\n')) process.stdout.write(`    ${line}\n`);
  const keys = readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(line.indexOf('\t') + 1));
  quality('namesake resolve', truth, keys);
  report('suggestions per 1,000', ((readFileSync(suggestions, 'utf8').split('\n').length - 1) / (truth.length / 1000)).toFixed(0));
  rmSync(folder, { recursive: true });
}

function fuse(truth: readonly SyntheticHeading[]): void {
  const started = performance.now();
  const headings = truth.map(({ heading }) => heading);
  const index = new Fuse(headings, { threshold: FUSE_THRESHOLD, ignoreLocation: true });
  const keys = headings.map((heading) => String(Math.min(...index.search(heading).map(({ refIndex }) => refIndex))));
  quality(`fuse.js on ${truth.length.toLocaleString('en')} in ${seconds(started)} s`, truth, keys);
}

/** Pair precision and recall of keys: headings of one key are taken for one person; "" is nobody. */
function quality(what: string, truth: readonly SyntheticHeading[], keys: readonly string[]): void {
  const sizes = new Map<number, number>();
  const groups = new Map<string, Map<number, number>>();
  truth.forEach(({ person }, at) => {
    sizes.set(person, (sizes.get(person) ?? 0) + 1);
    const key = keys[at] ?? '';
    if (key === '') return;
    const group = groups.get(key) ?? new Map<number, number>();
    groups.set(key, group);
    group.set(person, (group.get(person) ?? 0) + 1);
  });
  let made = 0;
  let right = 0;
  for (const group of groups.values()) {
    const counts = [...group.values()];
    made += pairsOf(counts.reduce((sum, size) => sum + size, 0));
    right += counts.reduce((sum, size) => sum + pairsOf(size), 0);
  }
  const real = [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  report(what, `precision ${(made === 0 ? 1 : right / made).toFixed(4)}, recall ${(real === 0 ? 1 : right / real).toFixed(4)}`);
}
