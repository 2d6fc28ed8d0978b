// Somebody an item names: all strings of the item that are about one person, gathered before anything is weighed.
import type { HeadingName, ParsedHeading } from '../heading/heading.ts';
import type { MentionField } from '../item/item.ts';
import { type Compatibility, compatible } from '../name/compatible.ts';
import { type PersonName, personName } from '../name/person_name.ts';
import { fold } from '../text/fold.ts';
import { recalling } from '../text/recall.ts';
import type { Standing } from './caption/state.ts';
import type { PersonMention } from './depiction.ts';
import { parsedHeading } from './recalled.ts';

/** A heading string of subject, creator or contributor, or one of several people glued into one. */
export interface HeadingUse {
  readonly field: 'subject' | 'creator' | 'contributor';
  /** the whole string of the field */
  readonly text: string;
  readonly parsed: ParsedHeading;
  readonly name: HeadingName;
}

/** A name in a caption. */
export interface CaptionUse {
  readonly field: 'title' | 'description';
  readonly text: string;
  readonly standing: Standing;
  readonly name: string;
  readonly row: number | null;
  readonly rowLabel: string | null;
  readonly order: number | null;
  /** which caption: entries of one caption are different people unless spelled alike */
  readonly caption: number;
}

/** One person of the item. `headings` come first in strength: subject, creator, contributor. */
export interface Named {
  readonly headings: HeadingUse[];
  readonly captions: CaptionUse[];
  /** for the comparison: of the strongest heading, else of the first caption */
  readonly name: HeadingName | null;
  readonly compared: PersonName | null;
  /** the whole string, the surname, the forenames, all folded; "" where there are none */
  readonly folded: string;
  readonly surname: string;
  readonly given: string;
}

/** Strings remembered; a spelling is about 500 bytes. */
const SPELLINGS = 10_000;
const SPELLED = new WeakMap<HeadingName, Omit<Spelled, 'folded'>>();

export function namedByHeading(use: HeadingUse): Named {
  return { headings: [use], captions: [], ...spelled(use.name), folded: foldedOf(use.parsed.base) };
}

export function namedByCaption(use: CaptionUse): Named {
  return { headings: [], captions: [use], ...spelledInCaption(use.name) };
}

type Spelled = Pick<Named, 'name' | 'compared' | 'folded' | 'surname' | 'given'>;

const foldedOf = recalling(fold, SPELLINGS);

const spelledInCaption = recalling((text): Spelled => ({ ...spelled(parsedHeading(text).name), folded: fold(text) }), SPELLINGS);

function spelled(name: HeadingName | null): Omit<Spelled, 'folded'> {
  if (name === null) return { name, compared: null, surname: '', given: '' };
  // a heading that was read before is the same object
  const known = SPELLED.get(name);
  if (known !== undefined) return known;
  const spelling = { name, compared: personName(name), surname: fold(name.surname), given: fold(name.forenames) };
  SPELLED.set(name, spelling);
  return spelling;
}

/** How well somebody fits somebody already named; the matcher's own rule, so that resolution agrees. */
export function fits(alone: Pick<Named, 'compared' | 'folded'>, named: Named): Compatibility | null {
  if (alone.folded === named.folded && alone.folded !== '') return { compatible: true, exact: true, reason: 'the same string' };
  return alone.compared === null || named.compared === null ? null : compatible(alone.compared, named.compared);
}

/** With more people than this an item is a list, and joining its captions would cost their square: each string then stands for itself. */
export const MOST_JOINED = 300;

/** The string to resolve: the item's own heading where there is one, else the caption's name. */
export function headingOf({ headings, captions }: Named): string {
  const use = headings[0];
  if (use !== undefined) return use.parsed.several.length > 0 || use.parsed.raw !== use.text ? use.parsed.raw : use.text;
  return captions[0]?.name ?? '';
}

export function mentionsOf(named: Named): readonly PersonMention[] {
  const fromHeadings = named.headings.map(({ field, text, parsed }) => ({ field, text, heading: parsed.raw }));
  const fromCaptions = named.captions.map(({ field, text, name }) => ({ field, text, heading: headingOf(named) || name }));
  return uniqueBy([...fromHeadings, ...fromCaptions], ({ field, text, heading }) => `${field}\0${text}\0${heading}`);
}

export function sourcesOf(named: Named): readonly MentionField[] {
  return uniqueBy(
    mentionsOf(named).map(({ field }) => field),
    (field) => field,
  );
}

function uniqueBy<T>(things: readonly T[], key: (thing: T) => string): T[] {
  const seen = new Map(things.map((thing) => [key(thing), thing] as const).reverse());
  return [...seen.values()].reverse();
}
