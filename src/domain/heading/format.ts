// The partner of the parser: parts back into a heading, and a name as people say it.
import type { HeadingName, LifeYear, ParsedHeading } from './heading.ts';
import { parseHeading } from './parse.ts';

const SUFFIX_AS_PRINTED: Readonly<Record<string, string>> = {
  jr: 'Jr.',
  sr: 'Sr.',
  ii: 'II',
  iii: 'III',
  iv: 'IV',
  v: 'V',
  elder: 'the Elder',
  younger: 'the Younger',
};

/**
 * The heading in catalogue order, subdivisions behind "--", a relator behind the dates.
 *
 * @returns  the first form of {@link FORMS} that the parser reads as the same parts, else the string as it was cleaned; so
 *           `parseHeading(formatHeading(p))` has the parts of `p` (a direct `order` may become inverted), and formatting twice is formatting once
 * @example  formatHeading(parseHeading('Rev. Ralph David Abernathy')) // 'Abernathy, Ralph David, Rev.'
 * @example  formatHeading(parseHeading('Lord Nelson'))                // 'Lord Nelson': "Nelson, Lord" would be read as a name with a title
 */
export function formatHeading(parsed: ParsedHeading): string {
  const { name, relator, subdivisions } = parsed;
  const wanted = partsOf(parsed);
  const isOneName = name !== null && parsed.several.length === 0 && parsed.workTitle === null;
  const bases = isOneName ? FORMS.map((form) => form(name, parsed.qualifier)).map((base) => withRelator(base, relator)) : [parsed.base];
  // "Huerta, Dolores, 1930- --Portraits": the space keeps the hyphen of an open date apart
  const headings = bases.map((base) => [base.endsWith('-') && subdivisions.length > 0 ? `${base} ` : base, ...subdivisions].join('--'));
  return headings.find((heading) => partsOf(parseHeading(heading)) === wanted) ?? parsed.text;
}

type Form = (name: HeadingName, qualifier: string | null) => string;

/** The orders in which the parts of a name can be written, the catalogue's own first. */
const FORMS: readonly Form[] = [
  // "King, Martin Luther, Jr., Rev., 1929-1968"
  (name, qualifier) => commas(`${entry(name)}${inParentheses(name, qualifier)}`, suffix(name), ...name.titles, dates(name)),
  // "Lord Nelson, 1758-1805": behind the comma such a title is read as what he is called
  (name, qualifier) =>
    commas(`${spaces(...name.titles, given(name), name.surname)}${inParentheses(name, qualifier)}`, suffix(name), dates(name)),
];

const joined =
  (separator: string) =>
  (...parts: readonly string[]): string =>
    parts.filter((part) => part !== '').join(separator);
const commas = joined(', ');
const spaces = joined(' ');

const given = (name: HeadingName): string => spaces(name.forenames, ...name.nicknames.map((nickname) => `"${nickname}"`));
const entry = (name: HeadingName): string => commas(name.surname, given(name));
const suffix = (name: HeadingName): string => (name.suffix === null ? '' : (SUFFIX_AS_PRINTED[name.suffix] ?? name.suffix));
const inParentheses = ({ fullerForm }: HeadingName, qualifier: string | null): string =>
  [fullerForm, qualifier].map((text) => (text === null ? '' : ` (${text})`)).join('');
const withRelator = (base: string, relator: string | null): string => (relator === null ? base : `${base}, ${relator}`);

/** "1868-1963", "1930-", "-1826", "active 1890-1900", or "" where there are none. */
function dates({ dates: { birth, death, active } }: HeadingName): string {
  if (birth !== null || death !== null) return `${side(birth)}-${side(death)}`;
  if (active === null) return '';
  const { from, to } = active;
  return `active ${from?.text === to?.text ? side(from) : `${side(from)}-${side(to)}`}`;
}

const side = (year: LifeYear | null): string => year?.text ?? '';

/** What two headings must share to be one another's partner, in one string. Of the order only the entry under a forename is a part. */
const partsOf = ({ name, subdivisions, relator, workTitle, several, qualifier }: ParsedHeading): string =>
  JSON.stringify([name === null ? null : nameParts(name), subdivisions, relator, workTitle, several, qualifier]);

const nameParts = (name: HeadingName): readonly unknown[] => [
  ...[name.surname, name.forenames, name.numeration, name.titles, name.suffix, name.fullerForm, name.nicknames, name.marriedForm],
  ...[name.dates.birth, name.dates.death, name.dates.active, name.order === 'forename'],
];

/** The name as it is said: "W. E. B. Du Bois", "Martin Luther King Jr.", "Mrs. John Smith". */
export const directForm = (name: HeadingName): string => spaces(name.marriedForm ? 'Mrs.' : '', name.forenames, name.surname, suffix(name));
