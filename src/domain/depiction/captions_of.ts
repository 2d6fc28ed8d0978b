// The captions of an item, and whom of the people already named they mean.

import { parseHeading } from '../heading/parse.ts';
import type { Item } from '../item/item.ts';
import { nicknameRoots } from '../name/nicknames.ts';
import { editDistance, isRespelling } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { type Caption, type CaptionPerson, readCaption } from './caption/caption.ts';
import { readDescription } from './caption/description.ts';
import type { CaptionThing, Standing } from './caption/state.ts';
import { LIKENESSES } from './caption/words.ts';
import type { Exclusion } from './depiction.ts';
import { type CaptionUse, fits, MOST_JOINED, type Named, namedByCaption } from './named.ts';
import { classifyOnce } from './recalled.ts';

interface PlacedCaption {
  readonly field: 'title' | 'description';
  readonly caption: Caption;
}

/** Joins the caption's names to the people of the headings; whom no heading names is added. */
export function joinCaptions(
  item: Item,
  ofHeadings: readonly Named[],
): { readonly people: readonly Named[]; readonly excluded: readonly Exclusion[] } {
  const people = [...ofHeadings];
  const excluded: Exclusion[] = [];
  captionsOf(item).forEach(({ field, caption }, number) => {
    for (const person of caption.people) if (!person.single) join(people, toUse(person, field, number));
    for (const person of caption.people) if (person.single) joinSingle(people, toUse(person, field, number));
    for (const thing of caption.things) {
      joinThing(people, thing, field, number);
      if (thing.likePerson) excluded.push({ text: thing.text, field, reason: 'eponym', detail: thing.detail });
    }
  });
  return { people, excluded };
}

function captionsOf(item: Item): readonly PlacedCaption[] {
  const titles = item.title.map(readTitle);
  const named = titles.some(({ people }) => people.some(({ single, standing }) => !single && standing.code.startsWith('caption')));
  const family = titles.find((title) => title.family !== null)?.family ?? null;
  const captions: PlacedCaption[] = titles.map((caption) => ({ field: 'title', caption }));
  for (const text of item.description)
    for (const caption of readDescription(text, named, family)) captions.push({ field: 'description', caption });
  return captions;
}

/** "Du Bois, W. E. B.": a surname of one word or with particles, a comma, something that is no month, number or "and". */
const LIKE_A_HEADING =
  /^(?:d[aeiou]s? |del |la |van |von |der |st\.? |mc |o')*\p{Lu}[\p{L}'’-]+,\s(?!(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)\p{Lu}[^;:]*$/iu;

/** A word in small letters behind the first comma: "Nampeyo, Hopi potter" tells, a heading has particles and dates. */
const TELLS =
  /,.*\s(?!(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|el|al|ibn|bin|active|approximately|about|born|died|ca|fl|or|of|the|and)\b)\p{Ll}{3,}/u;

/** "Smith, John, and family": company without names. */
const COMPANY =
  /,?\s+(?:and|&|with)\s+(?:his\s+|her\s+)?(?:family|wife|husband|children|sons?|daughters?|friends?|others|unidentified\s[\w\s]*|unknown\s[\w\s]*)\.?$/i;

/** A title that is itself a heading ("Du Bois, W. E. B.", a portrait file's habit) names its sitter. */
function readTitle(title: string): Caption {
  return (title.includes(',') ? readHeadingTitle(title) : null) ?? readCaption(title.replace(/^\s*["“[]+(.*?)["”\]]+\s*$/, '$1'));
}

function readHeadingTitle(title: string): Caption | null {
  const text = title.replace(COMPANY, '');
  const [surname = ''] = text.toLowerCase().split(',');
  if (text.length < 80 && LIKE_A_HEADING.test(text) && !/\band\b|&/i.test(text) && !LIKENESSES.has(surname) && !TELLS.test(text)) {
    const { person, confidence, parsed } = classifyOnce(text, 'subject');
    if (person && confidence >= 0.8 && parsed.name?.order === 'inverted') {
      const standing: Standing = { code: 'caption-named', detail: 'is what the title consists of' };
      return { people: [{ name: text, text, single: false, standing, row: null, rowLabel: null, order: null }], things: [], family: null };
    }
  }
  return null;
}

const toUse = ({ name, text, standing, row, rowLabel, order }: CaptionPerson, field: CaptionUse['field'], caption: number): CaptionUse => ({
  name,
  text,
  standing,
  row,
  rowLabel,
  order,
  field,
  caption,
});

function join(people: Named[], use: CaptionUse): void {
  const alone = namedByCaption(use);
  const best =
    bestFitting(people, alone, use) ??
    people.find((named) => !isMaker(named) && (isRespelled(named, alone, use) || sharesShortForm(named, alone, use)));
  if (best === undefined) people.push(alone);
  else best.captions.push(use);
}

/** The first whom the name fits exactly, else the first whom it fits at all. */
function bestFitting(people: readonly Named[], alone: Named, use: CaptionUse): Named | undefined {
  let loose: Named | undefined;
  for (const [at, named] of people.entries()) {
    if (at === MOST_JOINED) break;
    const fit = fits(alone, named);
    if (fit?.compatible !== true || (loose !== undefined && !fit.exact) || !mayBeOne(named, alone, use)) continue;
    if (fit.exact) return named;
    loose = named;
  }
  return loose;
}

/** Nothing but creator or contributor: only their own name brings them into the picture, no likeness of names. */
const isMaker = ({ headings }: Named): boolean => headings.length > 0 && headings.every(({ field }) => field !== 'subject');

/** A slip of the pen: "Resisaku" in the title and "Reysaku" in the description, "Strickkland" in the subject. One part of the name must be equal. */
function isRespelled(named: Named, alone: Named, { caption }: CaptionUse): boolean {
  if (alone.surname === '' || alone.given === '' || named.captions.some((other) => other.caption === caption)) return false;
  if (named.given === alone.given) {
    return isRespelling(named.surname, alone.surname) || (named.given.includes(' ') && editDistance(named.surname, alone.surname, 1) <= 1);
  }
  return named.headings.length === 0 && named.surname === alone.surname && isRespelling(named.given, alone.given);
}

/** Billy in the caption, Bill in the subject: beyond the matcher, which sees no item; within one item the surname and a common root are enough. */
function sharesShortForm(named: Named, alone: Named, { caption }: CaptionUse): boolean {
  if (alone.given === '' || named.given === '' || named.surname !== alone.surname) return false;
  if (named.captions.some((other) => other.caption === caption)) return false;
  const [given = '', other = ''] = [named.given, alone.given].map((names) => names.split(' ')[0] ?? '');
  // the matcher has seen that the rest of the names differs: Sojiro Edward is no short form of Sojiro Bell
  if (given === other) return false;
  const roots = nicknameRoots(given);
  return nicknameRoots(other).some((root) => roots.includes(root));
}

/** Entries of one caption are different people, unless they are written alike: "Mrs. Neal" beside "Ann Neal" is her mother-in-law. */
function mayBeOne(named: Named, alone: Named, use: CaptionUse): boolean {
  return named.captions.every(
    (other) => other.caption !== use.caption || fold(other.name) === alone.folded || other.standing.code !== use.standing.code,
  );
}

/** One word only strengthens somebody already named, and only when it fits nobody else. */
function joinSingle(people: readonly Named[], use: CaptionUse): void {
  const word = fold(use.name);
  const meant = people
    .slice(0, MOST_JOINED)
    .filter(({ folded, surname, given }) => folded === word || surname === word || given === word || given.startsWith(`${word} `));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) only.captions.push(use);
}

/** "Martin Luther King Day" speaks against the heading of Martin Luther King. */
function joinThing(people: readonly Named[], thing: CaptionThing, field: CaptionUse['field'], caption: number): void {
  const text = ` ${fold(thing.text)} `;
  const standing: Standing = { code: 'eponym', detail: thing.detail };
  for (const named of people) {
    if (named.headings[0]?.closedForms.some((form) => text.includes(form)) === true) {
      named.captions.push({
        field,
        text: thing.text,
        name: parseHeading(thing.text).base,
        standing,
        row: null,
        rowLabel: null,
        order: null,
        caption,
      });
    }
  }
}
