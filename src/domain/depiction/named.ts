// Somebody an item names: all strings of the item that are about one person, gathered before anything is weighed.
import type { HeadingName, ParsedHeading } from '../heading/heading.ts';
import { parseHeading } from '../heading/parse.ts';
import type { MentionField } from '../item/item.ts';
import { type Compatibility, compatible } from '../name/compatible.ts';
import { personName } from '../name/person_name.ts';
import { fold } from '../text/fold.ts';
import type { Standing } from './caption/state.ts';
import type { PersonMention } from './depiction.ts';

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
  readonly folded: string;
}

export function namedByHeading(use: HeadingUse): Named {
  return { headings: [use], captions: [], name: use.name, folded: fold(use.parsed.base) };
}

export function namedByCaption(use: CaptionUse): Named {
  return { headings: [], captions: [use], name: parseHeading(use.name).name, folded: fold(use.name) };
}

/** How well a name fits somebody already named; the matcher's own rule, so that resolution agrees. */
export function fits(name: HeadingName | null, folded: string, named: Named): Compatibility | null {
  if (folded === named.folded && folded !== '') return { compatible: true, exact: true, reason: 'the same string' };
  if (name === null || named.name === null) return null;
  return compatible(personName(name), personName(named.name));
}

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
