// Fuzzes what comes from outside: npm run fuzz -- headings [--minutes 10] [--seed N], or -- api [--requests N] [--seed N]. Ends with 1 where it found a fault.
import fc from 'fast-check';
import { fuzzedString } from '../tests/support/fuzzed_strings.ts';
import { headingFaults, MAX_CALL_MS, Stopwatch } from '../tests/support/heading_faults.ts';
import { fuzzOperations } from './fuzz_api.ts';

const USAGE = 'usage: npm run fuzz -- headings [--minutes 10] [--seed N]\n       npm run fuzz -- api [--requests 100000] [--seed N]\n';

const [subject, ...options] = process.argv.slice(2);
const numberOf = (option: string, otherwise: number): number => {
  const at = options.indexOf(option);
  return at < 0 ? otherwise : Number(options[at + 1]);
};
const minutes = numberOf('--minutes', 10);
const seed = numberOf('--seed', Date.now() % 1_000_000);

const requests = numberOf('--requests', 100_000);
if (!(minutes > 0 && requests > 0) || !Number.isInteger(seed) || (subject !== 'headings' && subject !== 'api')) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else process.exitCode = (subject === 'api' ? await fuzzOperations({ requests, seed }) : fuzz()) ? 0 : 1;

/** @returns whether nothing was found */
function fuzz(): boolean {
  const watch = new Stopwatch();
  let cases = 0;
  const property = fc.property(fuzzedString, fuzzedString, (left, right) => {
    cases += 1;
    const faults = headingFaults(left, right, watch);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const result = fc.check(property, { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: minutes * 60_000 });
  const { call, milliseconds, text } = watch.slowest;
  process.stdout.write(
    `seed ${seed}, ${cases} pairs of strings\nslowest call: ${call}, ${milliseconds.toFixed(1)} ms (limit ${MAX_CALL_MS}) on ${JSON.stringify(text).slice(0, 200)}\n`,
  );
  if (!result.failed) return true;
  process.stdout.write(`${JSON.stringify(result.counterexample)}\n${String(result.errorInstance)}\n`);
  return false;
}
