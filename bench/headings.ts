// Synthetic personal headings with truth: common and rare names, fathers and sons, wives, respellings, the damage of an export. Seeded.
import given from '../src/domain/heading/lexicon/given.json' with { type: 'json' };
import surnames from '../src/domain/heading/lexicon/surnames.json' with { type: 'json' };

export interface SyntheticHeading {
  readonly heading: string;
  /** number of the person; a heading that two people would share is given to neither */
  readonly person: number;
}

/** Mulberry32: 32 bits of state, enough for a bench, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const GIVEN = given.words.split(' ').filter((word) => word.length > 2);
const SURNAMES = surnames.words.split(' ').filter((word) => word.length > 2);

interface Person {
  readonly surname: string;
  readonly given: readonly string[];
  readonly birth: number;
  readonly death: number;
  readonly suffix: string;
  readonly mrs: boolean;
}

type Form = (person: Person, random: () => number) => string;

const initials = (names: readonly string[]): string => names.map((name, at) => (at === 0 ? name : `${name.charAt(0)}.`)).join(' ');
const tail = (person: Person): string => (person.suffix === '' ? '' : `, ${person.suffix}`) + (person.mrs ? ', Mrs.' : '');
const dates = (person: Person): string => `${person.birth}-${person.death > 2015 ? '' : person.death}`;

/** Likeliest first; a form is tried with its chance, so that a person has one to five. */
const FORMS: readonly { readonly chance: number; readonly form: Form }[] = [
  { chance: 0.9, form: (p) => `${p.surname}, ${p.given.join(' ')}${tail(p)}, ${dates(p)}` },
  { chance: 0.35, form: (p) => `${p.mrs ? 'Mrs. ' : ''}${p.given.join(' ')} ${p.surname}${p.suffix === '' ? '' : ` ${p.suffix}`}` },
  { chance: 0.3, form: (p) => `${p.surname}, ${initials(p.given)}${tail(p)}, ${dates(p)}` },
  // an export takes the last hyphen and the last full stop
  { chance: 0.25, form: (p) => `${p.surname}, ${p.given.join(' ')}${tail(p)}, ${p.birth}` },
  { chance: 0.15, form: (p) => `${p.surname}, ${initials(p.given)}${tail(p)}`.replace(/\.$/, '') },
  { chance: 0.1, form: (p, random) => `${slip(p.surname, random)}, ${p.given.join(' ')}${tail(p)}, ${dates(p)}` },
  { chance: 0.05, form: (p) => `${p.surname.toUpperCase()}, ${p.given.join(' ')}${tail(p)}` },
];

/** One letter doubled, dropped or swapped, never the first: what OCR and typing do. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.67) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** A rank drawn with Zipf's law of exponent 1: the commonest of n is n times commoner than the last. */
const zipf = (size: number, random: () => number): number => Math.floor(Math.exp(random() * Math.log(size + 1))) - 1;

/** @returns `count` distinct headings, in no telling order */
export function syntheticHeadings(count: number, seed = 1): SyntheticHeading[] {
  const random = randomFrom(seed);
  const owner = new Map<string, number>();
  const shared = new Set<string>();
  const add = (heading: string, person: number): void => {
    const known = owner.get(heading);
    if (known === undefined) owner.set(heading, person);
    else if (known !== person) shared.add(heading);
  };
  for (let person = 0; owner.size - shared.size < count; person += 1) {
    const birth = 1780 + Math.floor(random() * 210);
    const mrs = random() < 0.03;
    const father: Person = {
      surname: capital(SURNAMES[zipf(SURNAMES.length, random)] ?? 'Roe'),
      given: Array.from({ length: 1 + (random() < 0.6 ? 1 : 0) + (random() < 0.1 ? 1 : 0) }, () =>
        capital(GIVEN[zipf(GIVEN.length, random)] ?? 'Jay'),
      ),
      birth,
      death: birth + 20 + Math.floor(random() * 70),
      suffix: '',
      mrs,
    };
    const son = !mrs && random() < 0.03 ? { ...father, birth: birth + 25, death: birth + 90, suffix: 'Jr.' } : null;
    const before = owner.size;
    for (const { chance, form } of FORMS) if (random() < chance) add(form(father, random), person);
    if (owner.size === before) add(FORMS[0]?.form(father, random) ?? '', person);
    if (son === null) continue;
    person += 1;
    for (const { chance, form } of FORMS) if (random() < chance) add(form(son, random), person);
  }
  return [...owner]
    .filter(([heading]) => !shared.has(heading))
    .map(([heading, person]) => ({ heading, person }))
    .slice(0, count);
}
