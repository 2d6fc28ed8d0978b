// How many items a second `clean` reads on one core: npm run bench -- clean [ITEMS]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { cleanLine } from '../src/domain/depiction/clean_line.ts';
import { depict } from '../src/domain/depiction/depict.ts';
import { readItem } from '../src/dpla/item.ts';
import { itemLine } from './item_lines.ts';

const DEFAULT_ITEMS = 100_000;
/** Items kept in memory for what is measured without the command. */
const KEPT = 40_000;

/** Seconds of processor time that `work` takes, so that a busy machine does not make us look slow, and the characters it gave. */
function measured(lines: readonly string[], work: (text: string) => string): { readonly seconds: number; readonly characters: number } {
  const before = process.cpuUsage();
  const characters = lines.reduce((sum, text) => sum + work(text).length, 0);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, characters };
}

function clean(text: string): string {
  const read = readItem(JSON.parse(text));
  return 'item' in read ? JSON.stringify(cleanLine(read.item.id, depict(read.item))) : '';
}

/** Told by the filter itself: seconds of processor time and megabytes at intervals, and at its end. */
const TELL_USE = `
const tell = () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.memoryUsage.rss() / 2 ** 20 }) + '\\n');
};
setInterval(tell, 500).unref();
process.on('exit', tell);`;

interface Use {
  readonly seconds: number;
  readonly megabytes: number;
}

interface Run {
  readonly bytes: number;
  readonly uses: readonly Use[];
}

const ITEMS_WRITTEN = 500;

/** Items through `bin/namesake clean` by pipes, made while they are read: what the command takes in all, its start included. */
async function throughFilter(count: number, fresh: number): Promise<Run> {
  const filter = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL_USE)}`, 'bin/namesake', 'clean']);
  const uses: Use[] = [];
  createInterface({ input: filter.stderr }).on('line', (told) => {
    // TELL_USE wrote it: the filter itself says nothing while every line is an item
    uses.push(JSON.parse(told) as Use);
  });
  filter.stdout.resume();
  const ended = once(filter, 'close');
  let bytes = 0;
  for (let number = 0; number < count; number += ITEMS_WRITTEN) {
    const some = Array.from({ length: Math.min(ITEMS_WRITTEN, count - number) }, (_, at) => `${itemLine(number + at, { fresh })}\n`).join(
      '',
    );
    bytes += Buffer.byteLength(some);
    if (!filter.stdin.write(some)) await once(filter.stdin, 'drain');
  }
  filter.stdin.end();
  await ended;
  return { bytes, uses };
}

const perSecond = (count: number, seconds: number): string =>
  `${Math.round(count / seconds).toLocaleString('en')} items/s of processor time`;
const print = (what: string, figures: string): boolean => process.stdout.write(`  ${what.padEnd(44)} ${figures}\n`);

/** Of a stream so many figures of memory. */
const PARTS = 8;

function report(what: string, count: number, { bytes, uses }: Run): void {
  print(what, `${perSecond(count, uses.at(-1)?.seconds ?? Number.NaN)}, ${(bytes / 1e9).toFixed(2)} GB`);
  const parts = Array.from({ length: PARTS }, (_, part) => uses[Math.ceil(((part + 1) * uses.length) / PARTS) - 1]?.megabytes ?? 0);
  print('  MB of memory, eight times on the way', parts.map((megabytes) => Math.round(megabytes)).join(' '));
}

export async function bench(args: readonly string[]): Promise<void> {
  const count = args[0] === undefined ? DEFAULT_ITEMS : Number(args[0]);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`a number of items was expected, not ${JSON.stringify(args[0])}`);
  const lines = Array.from({ length: Math.min(count, KEPT) }, (_, number) => itemLine(number));
  const bytes = Math.round(lines.reduce((sum, text) => sum + text.length, 0) / lines.length);
  process.stdout.write(`clean: ${count.toLocaleString('en')} items of ${bytes} bytes\n`);
  const inProcess = (what: string, of: readonly string[], work: (text: string) => string): void => {
    const { seconds, characters } = measured(of, work);
    print(what, `${perSecond(of.length, seconds)}, ${Math.round(characters / of.length)} bytes out`);
  };
  inProcess('reading alone, the first tenth, cold', lines.slice(0, Math.ceil(lines.length / 10)), clean);
  inProcess('reading alone', lines, clean);
  inProcess('JSON.parse and JSON.stringify alone', lines, (text) => JSON.stringify(JSON.parse(text)));
  report('the command, from pipe to pipe', count, await throughFilter(count, 0));
  report('the same, every tenth item of new people', count, await throughFilter(count, 10));
  const [cpu] = cpus();
  process.stdout.write(`  on one core of ${cpu?.model ?? 'an unknown processor'}, Node ${process.versions.node}\n`);
}
