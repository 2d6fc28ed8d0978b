// How many items a second `clean` reads on one core: items of about 2 kB with captions, rows, cutlines and headings of our own.
import { cleanLine } from '../src/domain/depiction/clean_line.ts';
import { depict } from '../src/domain/depiction/depict.ts';
import { readItem } from '../src/dpla/item.ts';

const GIVEN = ['Ada', 'Ben', 'Clara', 'Dora', 'Emil', 'Frank', 'Grace', 'Henry', 'Ida', 'Joel', 'Kate', 'Louis'];
const SURNAMES = [
  'Abbott',
  'Baker',
  'Castle',
  'Dorsey',
  'Ellison',
  'Foster',
  'Garrison',
  'Hopkins',
  'Irving',
  'Jordan',
  'Kramer',
  'Lindqvist',
  'Mercer',
];
const FILLER =
  'The photograph belongs to a series on the life of the town between the wars and was given by the local historical society. '.repeat(8);

/** Different items without a random number: the names step through two lists whose lengths share no factor. */
function line(number: number): string {
  const name = (step: number): [string, string] => [
    GIVEN[(number + step) % GIVEN.length] ?? '',
    SURNAMES[(number * 5 + step * 3) % SURNAMES.length] ?? '',
  ];
  const names = [0, 1, 2, 3].map(name);
  return JSON.stringify({
    id: number.toString(16).padStart(32, '0'),
    provider: { name: 'A hub' },
    sourceResource: {
      title: [`Team members, front row from left: ${names.map((parts) => parts.join(' ')).join(', ')}, posed in Union Hall, ${number}`],
      description: [`Photograph of ${names.map((parts) => parts.join(' ')).join('; ')}. ${FILLER}`],
      subject: [
        ...names.map(([given, surname]) => ({ name: `${surname}, ${given}, ${1890 + (number % 20)}-` })),
        { name: 'Baseball--Ohio' },
        { name: `Union Hall (Town ${number % 500}, Ohio)` },
      ],
      creator: ['Mercer, Paul, 1880-1950'],
      date: [{ displayDate: 'circa 1935' }],
      type: ['image'],
    },
  });
}

const ITEMS = 8_000;
const lines = Array.from({ length: ITEMS }, (_, number) => line(number));
const started = performance.now();
let bytes = 0;
for (const text of lines) {
  const read = readItem(JSON.parse(text));
  if ('item' in read) bytes += JSON.stringify(cleanLine(read.item.id, depict(read.item))).length;
}
const seconds = (performance.now() - started) / 1000;
const perItem = Math.round(lines.reduce((sum, text) => sum + text.length, 0) / ITEMS);
process.stdout.write(
  `clean: ${Math.round(ITEMS / seconds).toLocaleString('en')} items/s of ${perItem} bytes, ${Math.round(bytes / ITEMS)} bytes out each\n`,
);
