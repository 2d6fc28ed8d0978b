// Items in DPLA's JSON, as many as a bench wants, the same each time.

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

/** Parts of surnames that nobody has borne yet: 27,000 of them, and with the given names nearly a million people. */
const SYLLABLES =
  'Ad Bel Cor Dan Ehr Fal Gar Hol Is Jan Kel Lor Mar Nor Os Pel Quin Ros Sal Tor Ul Ver Wes Yar Zel Bram Clay Dray Fenn Holt'.split(' ');
const syllable = (number: number): string => SYLLABLES[Math.floor(number) % SYLLABLES.length] ?? '';
const unheardOf = (number: number): string =>
  `${syllable(number)}${syllable(number / 30).toLowerCase()}${syllable(number / 900).toLowerCase()}`;

interface LineOptions {
  /** DPLA's are hexadecimal digits in no order */
  readonly id?: string;
  /** every so many items show people of whom hardly another item tells; 0 for none */
  readonly fresh?: number;
}

/**
 * A line of DPLA's JSON, about 2 kB long. Different items without a random number: a few people are photographed often and most seldom, as
 * in any collection.
 */
export function itemLine(number: number, { id = number.toString(16).padStart(32, '0'), fresh = 0 }: LineOptions = {}): string {
  const spread = (step: number): number => (number * 7 + step * 13) % (step === 0 ? 40 : 900);
  const isFresh = fresh > 0 && number % fresh === 1;
  const names = [0, 1, 2, 3, 4].map(
    (step): Name => [
      GIVEN[spread(step) % 30] ?? '',
      isFresh ? unheardOf(number + step * 977) : (SURNAMES[Math.floor(spread(step) / 30) % 30] ?? ''),
    ],
  );
  const town = TOWNS[number % TOWNS.length] ?? '';
  const { title, description, subject } = SCENES[number % SCENES.length]?.(names, town, number) ?? {
    title: '',
    description: '',
    subject: [],
  };
  const year = 1900 + (number % 60);
  const doc = (prose: string): string =>
    JSON.stringify({
      id,
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
