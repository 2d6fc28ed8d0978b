// How many items a second `clean` reads on one core: npm run bench -- clean [ITEMS]
import { cpus } from 'node:os';
import { cleanLine } from '../src/domain/depiction/clean_line.ts';
import { depict } from '../src/domain/depiction/depict.ts';
import { readItem } from '../src/dpla/item.ts';

const DEFAULT_ITEMS = 40_000;

const GIVEN =
  'Ada Ben Clara Dora Emil Frank Grace Henry Ida Joel Kate Louis Mary Nora Otto Paul Rosa Samuel Thomas Ursula Victor Walter José Kwame Mei Yuki Fatima Olga Piotr Lars'.split(
    ' ',
  );
const SURNAMES =
  'Abbott Baker Castle Dorsey Ellison Foster Garrison Hopkins Irving Jordan Kramer Lindqvist Mercer Nakamura Ortega Pettersson Quarles Rutherford Strickland Thibodeaux Underhill Vance Washington Young Zimmerman Okafor Kowalczyk García Brown Mfume'.split(
    ' ',
  );
const TOWNS = 'Akron Salem Dover Macon Tulsa Butte Laredo Mobile Fresno Elgin'.split(' ');
/** Prose about the collection, which most descriptions end in. */
const PROSE = 'The photograph belongs to a series on the life of the town between the wars and was given by the local historical society. ';
const ITEM_BYTES = 2_000;

interface Scene {
  readonly title: string;
  readonly description: string;
  readonly subject: readonly string[];
}

type Name = readonly [given: string, surname: string];
const direct = (names: readonly Name[]): string => names.map((name) => name.join(' ')).join(', ');
const headings = (names: readonly Name[], birth: number): readonly string[] =>
  names.map(([given, surname]) => `${surname}, ${given}, ${birth}-`);

/** A portrait, a team in rows, a street without people, an event that only the description tells. */
const SCENES: readonly ((names: readonly Name[], town: string, number: number) => Scene)[] = [
  (names, town, number) => ({
    title: `Portrait of ${direct(names.slice(0, 1))}, no. ${number}`,
    description: `Seated in the studio at ${number % 90} Main Street, ${town}.`,
    subject: [...headings(names.slice(0, 1), 1880 + (number % 40)), 'Portraits', `${town} (Ohio)`],
  }),
  (names, town, number) => ({
    title: `Team members, front row from left: ${direct(names.slice(0, 3))}; back row: ${direct(names.slice(3))}, posed in Union Hall, ${number}`,
    description: `Photograph of ${names.map((name) => name.join(' ')).join('; ')} in ${town}.`,
    subject: [...headings(names, 1890 + (number % 20)), 'Baseball--Ohio', `Union Hall (${town}, Ohio)`],
  }),
  (_names, town, number) => ({
    title: `View of Main Street in ${town}, looking north, ${number}`,
    description: `Street cars and shops. Negative number ${number}.`,
    subject: ['Street-railroads', 'Stores, Retail', `${town} (Ohio)--Buildings, structures, etc`],
  }),
  (names, town, number) => ({
    title: `Banquet of the ${town} Chamber of Commerce, ${number}`,
    description: `Group photograph of ${direct(names.slice(0, 2))} and unidentified guests. The banquet was held in honor of ${direct(names.slice(2, 3))}.`,
    subject: ['Dinners and dining--Ohio', `Chamber of Commerce (${town}, Ohio)`],
  }),
];

/** Different items without a random number: a few people are photographed often and most seldom, as in any collection. */
function line(number: number): string {
  const spread = (step: number): number => (number * 7 + step * 13) % (step === 0 ? 40 : 900);
  const names = [0, 1, 2, 3, 4].map((step): Name => [GIVEN[spread(step) % 30] ?? '', SURNAMES[Math.floor(spread(step) / 30) % 30] ?? '']);
  const town = TOWNS[number % TOWNS.length] ?? '';
  const { title, description, subject } = SCENES[number % SCENES.length]?.(names, town, number) ?? {
    title: '',
    description: '',
    subject: [],
  };
  const year = 1900 + (number % 60);
  const doc = (prose: string): string =>
    JSON.stringify({
      id: number.toString(16).padStart(32, '0'),
      provider: { name: 'A hub' },
      dataProvider: { name: `Library of ${town}` },
      isShownAt: `https://library.example.org/item/${number}`,
      object: `https://library.example.org/thumb/${number}.jpg`,
      sourceResource: {
        title: [title],
        description: [`${description} ${prose}`],
        subject: subject.map((name) => ({ name })),
        creator: [`${SURNAMES[number % 11] ?? ''}, ${GIVEN[number % 7] ?? ''}, 1880-1950`],
        date: [{ displayDate: number % 3 === 0 ? `circa ${year}` : String(year), begin: String(year), end: String(year) }],
        format: ['Black-and-white photographs'],
        type: ['image'],
      },
    });
  const prose = PROSE.repeat(Math.max(0, Math.round((ITEM_BYTES - doc('').length) / PROSE.length)));
  return doc(prose);
}

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
  const lines = Array.from({ length: count }, (_, number) => line(number));
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
