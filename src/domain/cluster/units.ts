// Units: headings that say the same, letter for letter after folding, are one before anything is compared.
import type { ParsedHeading } from '../heading/heading.ts';
import { fold } from '../text/fold.ts';
import type { ResolvableHeading } from './resolution.ts';

export interface Unit {
  readonly parsed: ParsedHeading;
  readonly headings: readonly ResolvableHeading[];
}

/**
 * The folded parts in the order of a catalogue, so that units sorted by them stand as in a card drawer. Subdivisions and relators do not
 * count. Each part is folded words with a space between them, or a date as written.
 */
export function shelfParts({ name, text, qualifier }: ParsedHeading): readonly string[] {
  if (name === null) return [NAMELESS, fold(text)];
  const { birth, death, active } = name.dates;
  return [
    fold(name.surname),
    fold(name.forenames),
    name.fullerForm === null ? '' : fold(name.fullerForm),
    name.suffix ?? '',
    name.numeration ?? '',
    name.marriedForm ? 'mrs' : '',
    birth?.text ?? '',
    death?.text ?? '',
    active?.from?.text ?? '',
    active?.to?.text ?? '',
    [...name.titles, ...name.nicknames, qualifier ?? '']
      .map(fold)
      .filter((words) => words !== '')
      .join(' '),
  ];
}
/** No folded word is this; headings without a name stand in front. */
const NAMELESS = '\u0002';

/** Stands before every letter and before a space, so that "Smith, John" stands before "Smith Jones, Ann" and "Smithson, Ann". */
const PART_END = '\u0001';
const signature = (parsed: ParsedHeading): string => shelfParts(parsed).join(PART_END);

/** What decides which unit a heading belongs to, and where that stands among the others (by code units). */
export const shelfMark = (parsed: ParsedHeading, standsAlone: boolean): string =>
  standsAlone ? `${signature(parsed)}\u0000${parsed.raw}` : signature(parsed);

/**
 * Distinct units in the order of their signatures. A heading that a curator parted from another, or could not tell from it, stands alone,
 * so that the judgement can part what looks the same.
 */
export function unitsOf(headings: readonly ResolvableHeading[], standAlone: ReadonlySet<string>): Unit[] {
  const bySignature = new Map<string, Map<string, ResolvableHeading>>();
  for (const heading of headings) {
    const { raw } = heading.parsed;
    const key = shelfMark(heading.parsed, standAlone.has(raw));
    const held = bySignature.get(key) ?? new Map<string, ResolvableHeading>();
    bySignature.set(key, held);
    // a repeat counts once, with its most uses, so that the order of the input does not matter
    if ((held.get(raw)?.uses ?? -1) < heading.uses) held.set(raw, heading);
  }
  return [...bySignature]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([, held]) => {
      const same = [...held.values()].sort((one, other) => byCodeUnit(one.parsed.raw, other.parsed.raw));
      return { parsed: same.reduce((first) => first).parsed, headings: same };
    });
}

export const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
