// Synthetic personal headings with truth: namesakes, fathers and sons, siblings, wives, respellings, the damage of exports. Seeded.
import { type BareName, cultureBy } from './cultures.ts';
import { type Random, randomFrom } from './random.ts';

export interface SyntheticHeading {
  readonly heading: string;
  /** number of the person; a heading that would be true of two people is left out */
  readonly person: number;
}

interface Person extends BareName {
  readonly birth: number;
  readonly death: number;
  readonly suffix: string;
  readonly familyFirst: boolean;
  readonly respelt: string;
}

type Form = (person: Person, random: Random) => string;

const firstAndInitials = (names: readonly string[]): string => names.map((name, at) => (at === 0 ? name : `${name.charAt(0)}.`)).join(' ');
const allInitials = (names: readonly string[]): string => names.map((name) => `${name.charAt(0)}.`).join(' ');
const dates = (person: Person): string => `${person.birth}-${person.death > 2015 ? '' : person.death}`;

function inverted(person: Person, given: string, surname = person.surname): string {
  return `${surname}, ${given}${person.particle === '' ? '' : ` ${person.particle}`}${person.suffix === '' ? '' : `, ${person.suffix}`}`;
}

function direct({ surname, forenames, particle, suffix, familyFirst }: Person): string {
  const given = forenames.join(' ');
  const family = particle === '' ? surname : `${particle} ${surname}`;
  return `${familyFirst ? `${family} ${given}` : `${given} ${family}`}${suffix === '' ? '' : `, ${suffix}`}`;
}

/** How a person is entered; each form is used with its chance, so that a person has one to six. Likeliest first. */
const FORMS: readonly { readonly chance: number; readonly form: Form }[] = [
  { chance: 0.9, form: (p) => `${inverted(p, p.forenames.join(' '))}, ${dates(p)}` },
  { chance: 0.3, form: (p) => `${inverted(p, firstAndInitials(p.forenames))}, ${dates(p)}` },
  // an export takes the last hyphen and the last full stop
  { chance: 0.25, form: (p) => `${inverted(p, p.forenames.join(' '))}, ${p.birth}` },
  { chance: 0.12, form: (p) => direct(p) },
  { chance: 0.12, form: (p) => `${inverted(p, p.forenames[0] ?? '')}, ${dates(p)}` },
  { chance: 0.1, form: (p) => `${inverted(p, `${allInitials(p.forenames)} (${p.forenames.join(' ')})`)}, ${dates(p)}` },
  { chance: 0.1, form: (p, random) => `${inverted(p, p.forenames.join(' '), slip(p.surname, random))}, ${dates(p)}` },
  { chance: 0.08, form: (p) => `${inverted(p, p.forenames.join(' '), p.respelt)}, ${dates(p)}` },
  { chance: 0.05, form: (p) => `${inverted(p, p.forenames.join(' ')).toUpperCase()}, ${dates(p)}` },
  { chance: 0.05, form: (p) => `${inverted(p, p.forenames.join(' '))}, ca. ${p.birth}-${p.death}` },
  { chance: 0.05, form: (p) => `${inverted(p, p.forenames.join(' '))}` },
  { chance: 0.04, form: (p) => `${inverted(p, firstAndInitials(p.forenames))}`.replace(/\.$/, '') },
  { chance: 0.04, form: (p) => `${entities(inverted(p, p.forenames.join(' ')))}, ${dates(p)}` },
];

/** One letter doubled, dropped or swapped, never the first: what OCR and typing do. */
function slip(word: string, random: Random): string {
  if (word.length < 4 || word.includes('-')) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.67) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

const ENTITIES: Readonly<Record<string, string>> = {
  é: '&eacute;',
  á: '&aacute;',
  í: '&iacute;',
  ó: '&oacute;',
  ü: '&uuml;',
  ö: '&ouml;',
  ñ: '&ntilde;',
};
const entities = (text: string): string => text.replace(/[éáíóüöñ]/g, (letter) => ENTITIES[letter] ?? letter);
const withoutMarks = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/-/g, ' ').replace(/Đ/g, 'D').replace(/ø/g, 'o').replace(/ł/g, 'l');

function draw(random: Random): Person {
  const culture = cultureBy(random);
  const name = culture.draw(random);
  const birth = 1780 + Math.floor(random() * 210);
  return {
    ...name,
    birth,
    death: birth + 20 + Math.floor(random() * 70),
    suffix: '',
    familyFirst: culture.familyFirst === true,
    respelt: culture.respell?.(name.surname) ?? withoutMarks(name.surname),
  };
}

/** Who can have a wife that is named by him. */
const MEN: ReadonlySet<string> = new Set(
  'John William James George Charles Robert Joseph Thomas Edward Henry Samuel David Frank Walter Arthur Albert Harry Fred Louis Richard Benjamin Daniel Andrew Peter Paul Theodore Herbert Ernest Ralph'.split(
    ' ',
  ),
);

/** Who is likeliest to be taken for a person: a son of his name, a brother or sister of nearly his age, a namesake of another time. */
function relatives(person: Person, random: Random): Person[] {
  const found: Person[] = [];
  if (random() < 0.02) found.push({ ...person, birth: person.birth + 25, death: person.birth + 90, suffix: 'Jr.' });
  if (random() < 0.04)
    found.push({
      ...draw(random),
      surname: person.surname,
      particle: person.particle,
      respelt: person.respelt,
      familyFirst: person.familyFirst,
      birth: person.birth + 2,
      death: person.death + 3,
    });
  if (random() < 0.02) found.push({ ...person, birth: person.birth - 40, death: person.birth + 10 });
  return found;
}

/** The words of a heading in any order: "Obi, Kofi" and "Kofi Obi" are one heading of two people, and tell nobody which. */
const wordsOf = (heading: string): string =>
  heading
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** @returns `count` distinct headings, in no telling order */
export function syntheticHeadings(count: number, seed = 1): SyntheticHeading[] {
  const random = randomFrom(seed);
  const headings = new Map<string, number>();
  const claims = new Map<string, number>();
  const shared = new Set<string>();
  const taken = new Set<string>();
  let people = 0;
  const add = (heading: string, person: number): void => {
    const words = /\d/.test(heading) ? heading : wordsOf(heading);
    const known = claims.get(words);
    if (known === undefined) claims.set(words, person);
    else if (known !== person) shared.add(words);
    headings.set(heading, person);
  };
  const enter = (person: Person): void => {
    // authority files do not enter two people under one name and year of birth: they add what tells them apart
    const name = `${person.surname} ${person.forenames[0] ?? ''} ${person.birth}`;
    if (taken.has(name)) return;
    taken.add(name);
    const before = headings.size;
    for (const { chance, form } of FORMS) if (random() < chance) add(form(person, random), people);
    if (headings.size === before) add(`${inverted(person, person.forenames.join(' '))}, ${dates(person)}`, people);
    // the wife under the husband's name is a person of her own
    if (MEN.has(person.forenames[0] ?? '') && random() < 0.04) {
      people += 1;
      add(`Mrs. ${direct(person)}`, people);
      if (random() < 0.5) add(`${person.surname}, ${person.forenames.join(' ')}, Mrs.`, people);
    }
    people += 1;
  };
  while (headings.size - 2 * shared.size < count) {
    const person = draw(random);
    for (const one of [person, ...relatives(person, random)]) enter(one);
  }
  return [...headings]
    .filter(([heading]) => !shared.has(/\d/.test(heading) ? heading : wordsOf(heading)))
    .map(([heading, person]) => ({ heading, person }))
    .slice(0, count);
}
