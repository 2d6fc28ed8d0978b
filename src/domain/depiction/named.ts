// Somebody an item names: all strings of the item that are about one person, gathered before anything is weighed.
import { directForm } from '../heading/format.ts';
import type { HeadingName, ParsedHeading } from '../heading/heading.ts';
import { personKey } from '../heading/person_key.ts';
import type { MentionField } from '../item/item.ts';
import { type Compatibility, compatible } from '../name/compatible.ts';
import { type PersonName, personName } from '../name/person_name.ts';
import { fold } from '../text/fold.ts';
import { recalling } from '../text/recall.ts';
import type { Standing } from './caption/state.ts';
import type { PersonMention } from './depiction.ts';
import { parsedHeading } from './recalled.ts';
import { sideOfRelator } from './roles.ts';
import { readSubdivisions } from './subdivisions.ts';

/** A heading string of subject, creator or contributor, or one of several people glued into one. */
export interface HeadingUse {
  readonly field: 'subject' | 'creator' | 'contributor';
  /** the whole string of the field */
  readonly text: string;
  readonly parsed: ParsedHeading;
  readonly name: HeadingName;
  readonly spelled: Spelled;
  readonly side: ReturnType<typeof sideOfRelator>;
  readonly divided: ReturnType<typeof readSubdivisions>;
  /** the name as a text would hold it, folded, a space at both ends; only where it has several words */
  readonly closedForms: readonly string[];
}

export function headingUse(field: HeadingUse['field'], text: string, parsed: ParsedHeading, name: HeadingName): HeadingUse {
  const of = spelled(parsed.base, name);
  const forms = [fold(directForm(name)), `${of.given} ${of.surname}`, `${of.given.split(' ')[0] ?? ''} ${of.surname}`];
  const closedForms = forms.filter((form) => form.includes(' ')).map((form) => ` ${form} `);
  const side = sideOfRelator(parsed.relator);
  const divided = readSubdivisions(parsed.subdivisions);
  return { field, text, parsed, name, spelled: of, side, divided, closedForms };
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
  /** what `resolve` starts from; "" where no name is read */
  readonly key: string;
}

/** A name folded for comparison. */
export type Spelled = Pick<Named, 'name' | 'compared' | 'folded' | 'surname' | 'given' | 'key'>;

function spelled(text: string, name: HeadingName | null): Spelled {
  const folded = fold(text);
  if (name === null) return { name, compared: null, folded, surname: '', given: '', key: '' };
  const [surname, given, key] = [fold(name.surname), fold(name.forenames), personKey(name)];
  return { name, compared: personName(name), folded, surname, given, key };
}

/** Captions' names remembered; a spelling is about 500 bytes. */
const SPELLINGS = 5_000;
const spelledInCaption = recalling((text) => spelled(text, parsedHeading(text).name), SPELLINGS);

export const namedByHeading = (use: HeadingUse): Named => named([use], [], use.spelled);
export const namedByCaption = (use: CaptionUse): Named => named([], [use], spelledInCaption(use.name));

const named = (headings: HeadingUse[], captions: CaptionUse[], { name, compared, folded, surname, given, key }: Spelled): Named => ({
  headings,
  captions,
  name,
  compared,
  folded,
  surname,
  given,
  key,
});

/** How well somebody fits somebody already named; the matcher's own rule, so that resolution agrees. */
export function fits(alone: Pick<Named, 'compared' | 'folded'>, named: Named): Compatibility | null {
  if (alone.folded === named.folded && alone.folded !== '') return { compatible: true, exact: true, reason: 'the same string' };
  const [one, other] = [alone.compared, named.compared];
  if (one === null || other === null || haveOtherSurnames(one, other)) return null;
  return compatible(one, other);
}

/** Two different surnames of one word each: no rule makes them one, and most pairs of an item are such. */
const haveOtherSurnames = (one: PersonName, other: PersonName): boolean =>
  one.surnameWords.length === 1 && other.surnameWords.length === 1 && one.surnameClosed !== other.surnameClosed;

/** With more people than this an item is a list, and joining its captions would cost their square: each string then stands for itself. */
export const MOST_JOINED = 300;

/** The key of {@link headingOf}. */
export const keyOf = ({ headings, key }: Named): string => headings[0]?.spelled.key ?? key;

/** The string to resolve: the item's own heading where there is one, else the caption's name. */
export function headingOf({ headings, captions }: Named): string {
  const use = headings[0];
  if (use !== undefined) return use.parsed.several.length > 0 || use.parsed.raw !== use.text ? use.parsed.raw : use.text;
  return captions[0]?.name ?? '';
}

export function mentionsOf(named: Named): readonly PersonMention[] {
  const mentions: PersonMention[] = [];
  // a handful at most: comparing them costs less than a key for each
  const add = (mention: PersonMention): void => {
    const { field, text, heading } = mention;
    if (!mentions.some((other) => other.text === text && other.field === field && other.heading === heading)) mentions.push(mention);
  };
  for (const { field, text, parsed } of named.headings) add({ field, text, heading: parsed.raw });
  const heading = named.captions.length === 0 ? '' : headingOf(named);
  for (const { field, text, name } of named.captions) add({ field, text, heading: heading || name });
  return mentions;
}

/** The fields of these mentions, each once. */
export function sourcesOf(mentions: readonly PersonMention[]): readonly MentionField[] {
  const fields: MentionField[] = [];
  for (const { field } of mentions) if (!fields.includes(field)) fields.push(field);
  return fields;
}
