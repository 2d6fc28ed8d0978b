// How many items a second `clean` reads on one core: npm run bench -- clean [ITEMS]
import { cpus } from 'node:os';
import { cleanLine } from '../src/domain/depiction/clean_line.ts';
import { depict } from '../src/domain/depiction/depict.ts';
import { readItem } from '../src/dpla/item.ts';
import { itemLine } from './item_lines.ts';

const DEFAULT_ITEMS = 40_000;

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

export function bench(args: readonly string[]): void {
  const count = args[0] === undefined ? DEFAULT_ITEMS : Number(args[0]);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`a number of items was expected, not ${JSON.stringify(args[0])}`);
  const lines = Array.from({ length: count }, (_, number) => itemLine(number));
  const bytes = Math.round(lines.reduce((sum, text) => sum + text.length, 0) / count);
  const report = (what: string, of: readonly string[], work: (text: string) => string): void => {
    const { seconds, characters } = measured(of, work);
    const perSecond = Math.round(of.length / seconds).toLocaleString('en');
    process.stdout.write(`  ${what.padEnd(28)} ${perSecond} items/s of processor time, ${Math.round(characters / of.length)} bytes out\n`);
  };
  process.stdout.write(`clean: ${count.toLocaleString('en')} items of ${bytes} bytes\n`);
  report('cold, the first tenth', lines.slice(0, Math.ceil(count / 10)), clean);
  report('all of them', lines, clean);
  report('JSON.parse and stringify', lines, (text) => JSON.stringify(JSON.parse(text)));
  const [cpu] = cpus();
  process.stdout.write(
    `  on one core of ${cpu?.model ?? 'an unknown processor'}, Node ${process.versions.node}, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB\n`,
  );
}
