// The dates of the sampler of headings: every way to write them that the grammar knows, with the years that were meant.
import fc from 'fast-check';

export interface SampledDates {
  readonly text: string;
  readonly birth: number | null;
  readonly death: number | null;
  /** first year of the activity, and of its end */
  readonly active: readonly [from: number, to: number] | null;
}

type Means = 'life' | 'birth' | 'death' | 'active' | 'active-year';

/** How two years are written, and which of them are told. */
const FORMS: readonly (readonly [text: (first: number, last: number) => string, means: Means])[] = [
  [(first, last) => `${first}-${last}`, 'life'],
  [(first) => `${first}-`, 'birth'],
  // DPLA takes the hyphen away
  [(first) => `${first}`, 'birth'],
  [(_, last) => `-${last}`, 'death'],
  [(first) => `b. ${first}`, 'birth'],
  [(first) => `born ${first}`, 'birth'],
  [(_, last) => `d. ${last}`, 'death'],
  [(_, last) => `died ${last}`, 'death'],
  [(first, last) => `ca. ${first}-${last}`, 'life'],
  [(first, last) => `c${first}-${last}`, 'life'],
  [(first, last) => `approximately ${first}-approximately ${last}`, 'life'],
  [(first, last) => `before ${first}-after ${last}`, 'life'],
  [(first, last) => `${first}?-${last}?`, 'life'],
  [(first, last) => `${first} or ${first + 1}-${last}`, 'life'],
  [(first, last) => `${first}-${last} or ${last + 1}`, 'life'],
  [(first) => `between ${first} and ${first + 10}-`, 'birth'],
  [(first, last) => `${first} January 3-${last} March 14`, 'life'],
  [(first, last) => `3 January ${first}-14 March ${last}`, 'life'],
  [(first) => `${first}-01-03`, 'birth'],
  [(first, last) => `${first}-01-03-${last}-03-14`, 'life'],
  [(first) => `${first}-?`, 'birth'],
  [(_, last) => `?-${last}`, 'death'],
  [(first) => `${first}-present`, 'birth'],
  [(first) => `active ${first}`, 'active-year'],
  [(first) => `fl. ${first}`, 'active-year'],
  [(first) => `flourished ${first}`, 'active-year'],
  [(first) => `living ${first}`, 'active-year'],
  [(first, last) => `active ${first}-${last}`, 'active'],
  [(first, last) => `active approximately ${first}-${last}`, 'active'],
];

const years = fc.tuple(fc.integer({ min: 1000, max: 1950 }), fc.integer({ min: 15, max: 99 }));

const written: fc.Arbitrary<SampledDates> = fc.tuple(fc.constantFrom(...FORMS), years).map(([[text, means], [first, span]]) => {
  const last = first + span;
  return {
    text: text(first, last),
    birth: means === 'life' || means === 'birth' ? first : null,
    death: means === 'life' || means === 'death' ? last : null,
    active: means === 'active' ? [first, last] : means === 'active-year' ? [first, first] : null,
  };
});

/** What two numbers cannot write. */
const fixed = fc.constantFrom<SampledDates>(
  { text: '106 B.C.-43 B.C.', birth: -106, death: -43, active: null },
  { text: '63-12 B.C.', birth: -63, death: -12, active: null },
  { text: '63 BCE-14 CE', birth: -63, death: 14, active: null },
  { text: '46-120', birth: 46, death: 120, active: null },
  { text: 'active 19th century', birth: null, death: null, active: [1800, 1800] },
  { text: '19th cent.', birth: null, death: null, active: [1800, 1800] },
  { text: '18th/19th century', birth: null, death: null, active: [1700, 1800] },
  { text: 'active 7th century B.C.', birth: null, death: null, active: [-700, -700] },
);

export const sampledDates: fc.Arbitrary<SampledDates> = fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: fixed });
/** Dates that stand behind a name without a comma: "Lincoln, Abraham 1809-1865". */
export const plainDates: fc.Arbitrary<SampledDates> = written.filter(({ text }) => /^\d{4}-(?:\d{4})?$/.test(text));
