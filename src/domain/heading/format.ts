// The partner of the parser: parts back into a heading, and a name as people say it.
import type { HeadingName, LifeYear, ParsedHeading } from './heading.ts';

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

/** The heading in catalogue order. `parseHeading(formatHeading(p))` has the same parts as `p`; `several` and works come back as they were. */
export function formatHeading(parsed: ParsedHeading): string {
  const base =
    parsed.name === null || parsed.several.length > 0 || parsed.workTitle !== null
      ? parsed.base
      : formatName(parsed.name, parsed.qualifier);
  const relator = parsed.relator === null || base === parsed.base ? '' : `, ${parsed.relator}`;
  return [`${base}${relator}`, ...parsed.subdivisions].join('--');
}

function formatName(name: HeadingName, qualifier: string | null): string {
  const nick = name.nicknames.map((nickname) => ` "${nickname}"`).join('');
  const fuller = name.fullerForm === null ? '' : ` (${name.fullerForm})`;
  const entry =
    name.surname === '' ? `${name.forenames}${nick}` : name.forenames === '' ? name.surname : `${name.surname}, ${name.forenames}${nick}`;
  const wife = name.marriedForm && !name.titles.some((title) => /^m(?:rs|me)/i.test(title)) ? ['Mrs.'] : [];
  const dates = formatDates(name);
  const rest = [
    name.suffix === null ? null : (SUFFIX_AS_PRINTED[name.suffix] ?? name.suffix),
    ...wife,
    ...name.titles,
    dates === '' ? null : dates,
  ];
  return [`${entry}${fuller}${qualifier === null ? '' : ` (${qualifier})`}`, ...rest.filter((part) => part !== null)].join(', ');
}

/** "1868-1963", "1930-", "-1826", "active 1890", or "" where there are none. */
function formatDates({ dates }: HeadingName): string {
  const { birth, death, active } = dates;
  if (birth !== null || death !== null) return `${side(birth)}-${side(death)}`;
  if (active === null) return '';
  const text = (active.from ?? active.to)?.text ?? '';
  return `active ${active.from !== null && active.to !== null && active.from.precision !== 'century' && active.from !== active.to && active.from.year !== active.to.year ? `${side(active.from)}-${side(active.to)}` : text.replace(/^(?:active|fl\.?)\s+/i, '')}`;
}

const side = (year: LifeYear | null): string => (year === null ? '' : year.text);

/** The name as it is said: "W. E. B. Du Bois", "Martin Luther King Jr.", "Mrs. John Smith". */
export function directForm(name: HeadingName): string {
  const wife = name.marriedForm ? 'Mrs.' : '';
  const suffix = name.suffix === null ? '' : (SUFFIX_AS_PRINTED[name.suffix] ?? name.suffix);
  return [wife, name.forenames, name.surname, suffix].filter((part) => part !== '').join(' ');
}
