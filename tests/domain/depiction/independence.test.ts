// What is said of one person never depends on who else is named: a creator, a topic or a dead person added to an item changes nobody else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depict } from '../../../src/domain/depiction/depict.ts';
import type { Item } from '../../../src/domain/item/item.ts';
import { item } from '../../support/items.ts';

const GIVEN = ['Ada', 'Ben', 'Clara', 'Dora', 'Emil', 'Frank', 'Grace', 'Henry', 'José', 'Kwame', 'Li', 'Mei'];
const FAMILY = [
  'Abbott',
  'Baker',
  'Castle',
  'Dorsey',
  'Ellison',
  'Foster',
  'García',
  'Hopkins',
  'Nakamura',
  'O’Rourke',
  'de la Cruz',
  'Mfume',
];
/** None of them is among the people above; most share a part of the name with one. */
const STRANGERS = ['Zimmerman, Zelda', 'Baker, Zelda', 'Zimmerman, Ada', 'García, Zacarías', 'Nakamura, Z'];
const TOPICS = [
  'Quilting--Ohio',
  'Photographs',
  'Portraits',
  'Statues',
  'Baker families',
  'Martin Luther King Day',
  'Union Hall (Akron, Ohio)',
  '1961',
  'Self-portraits',
  'Funeral rites and ceremonies',
  'Unknown',
];

const person = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY));
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: ([given, family]) => `${given} ${family}` });
const caption = fc.constantFrom<(names: string) => string>(
  (names) => `${names} at the fair`,
  (names) => `Portrait of ${names}`,
  (names) => `From left: ${names}, posed in Union Hall`,
  (names) => `Front row from left: ${names}; back row: unidentified woman`,
  () => 'Untitled',
);
const scene = fc.record({
  people,
  caption,
  described: fc.boolean(),
  inSubject: fc.constantFrom('all', 'first', 'none'),
  dated: fc.boolean(),
  at: fc.nat({ max: 5 }),
});

interface Addition {
  readonly because: string;
  readonly field: 'subject' | 'creator' | 'contributor';
  readonly text: string;
}
const addition: fc.Arbitrary<Addition> = fc.oneof(
  fc.constantFrom(...STRANGERS).map((text) => ({ because: 'a creator', field: 'creator' as const, text })),
  fc.constantFrom(...STRANGERS).map((text) => ({ because: 'a contributor', field: 'contributor' as const, text })),
  fc
    .constantFrom(...STRANGERS)
    .map((text) => ({ because: 'a photographer', field: 'creator' as const, text: `${text}, 1860-1930, photographer` })),
  fc.constantFrom(...TOPICS).map((text) => ({ because: 'a topic', field: 'subject' as const, text })),
  fc.constantFrom(...STRANGERS).map((text) => ({ because: 'somebody dead', field: 'subject' as const, text: `${text}, 1801-1850` })),
  fc.constantFrom(...STRANGERS).map((text) => ({ because: 'somebody not born yet', field: 'subject' as const, text: `${text}, 1990-` })),
);

const heading = ([given, family]: readonly [string, string], dated: boolean): string => `${family}, ${given}${dated ? ', 1880-1960' : ''}`;
const inserted = (texts: readonly string[], text: string, at: number): string[] => texts.toSpliced(Math.min(at, texts.length), 0, text);

test('a creator, a topic, somebody dead or unborn added to an item changes nobody else’s label', () => {
  fc.assert(
    fc.property(scene, addition, ({ people: shown, caption: say, described, inSubject, dated, at }, { field, text }) => {
      const named = say(shown.map(([given, family]) => `${given} ${family}`).join(', '));
      const listed = inSubject === 'all' ? shown : inSubject === 'first' ? shown.slice(0, 1) : [];
      const given: Partial<Item> = {
        title: [described ? 'Untitled' : named],
        description: described ? [named] : [],
        subject: listed.map((one) => heading(one, dated)),
        creator: ['Photo Craft Studio'],
        date: [{ text: '1912', begin: '1912', end: '1912' }],
      };
      const before = depict(item('x', given));
      const after = depict(item('x', { ...given, [field]: inserted(given[field] ?? [], text, at) }));
      const isOther = ({ mentions }: { readonly mentions: readonly { readonly text: string }[] }): boolean =>
        mentions.every((mention) => mention.text !== text);
      expect(after.people.filter(isOther)).toEqual(before.people);
      expect(after.excluded.filter((exclusion) => exclusion.text !== text)).toEqual(before.excluded);
    }),
    { seed: 7, numRuns: 1500 },
  );
});
