// One item → its mentions, whom it names, what it excludes: everything that can be said before people are known.

import { isShownByCaption } from '../domain/depiction/collection.ts';
import { depict } from '../domain/depiction/depict.ts';
import type { ItemDepictions } from '../domain/depiction/depiction.ts';
import { exposureOfItem } from '../domain/depiction/item_dates.ts';
import { cleanHeading, MAX_HEADING_CHARACTERS } from '../domain/heading/clean.ts';
import type { HeadingContext } from '../domain/heading/heading.ts';
import type { ItemId } from '../domain/ids.ts';
import { type Item, MENTION_FIELDS, type MentionField } from '../domain/item/item.ts';
import type { ItemReading, Mention } from '../store/reading.ts';

/** An item that is gone. */
export const saysNothing = (item: ItemId): ItemReading => ({ item, mentions: [], people: [], excluded: [] });

/** @throws whatever a fault of ours in reading throws; {@link unreadable} stands for the item then */
export function readItem(item: Item): ItemReading {
  const depictions = depict(item);
  const people = depictions.people.map(({ name, heading, depicted, row, rowLabel, order, sources, reasons }) => ({
    heading: storable(heading),
    name,
    depicted,
    row,
    rowLabel,
    order,
    sources,
    reasons,
  }));
  return { item: item.id, mentions: mentionsOf(depictions, exposureOfItem(item) !== null), people, excluded: depictions.excluded };
}

/** The reading of an item that we failed to read: nothing of it is dropped silently, and the others do not wait for a fix. */
export function unreadable(item: Item, why: string): ItemReading {
  const excluded = (['subject', 'creator', 'contributor'] as const).flatMap((field) =>
    [...new Set(item[field])].map((text) => ({ text, field, reason: 'unreadable', detail: `the item could not be read: ${why}` })),
  );
  return { item: item.id, mentions: mentionsOf({ people: [], excluded }, false), people: [], excluded };
}

/** Every string that was considered, each once per field and heading, in the order of the fields. A string that names a person is not listed again as excluded. */
function mentionsOf({ people, excluded }: ItemDepictions, dated: boolean): readonly Mention[] {
  const shown = people.map(({ reasons }) => isShownByCaption(reasons));
  const captioned = shown.includes(true);
  const listed = new Listed();
  for (const [nth, { heading, mentions }] of people.entries()) {
    const sighting = { shown: shown[nth] === true, captioned, dated, outOfTime: false };
    const leading = storable(heading);
    let leads = false;
    for (const { field, text, heading: own } of mentions) {
      const kept = storable(own);
      leads ||= kept === leading;
      listed.add({ field, text, heading: kept, person: true, sighting });
    }
    const [first] = mentions;
    // what an item's depiction leans on is always a mention too
    if (first !== undefined && !leads) listed.add({ field: first.field, text: first.text, heading: leading, person: true, sighting });
  }
  const taken = listed.places();
  const outOfTime = new Set(excluded.filter(({ reason }) => OUT_OF_TIME.has(reason)).map(placeOf));
  const unseen = { shown: false, captioned, dated };
  for (const exclusion of excluded) {
    const place = placeOf(exclusion);
    if (taken.has(place)) continue;
    const { field, text } = exclusion;
    listed.add({ field, text, heading: storable(text), person: false, sighting: { ...unseen, outOfTime: outOfTime.has(place) } });
  }
  return listed.inOrder();
}

const placeOf = ({ field, text }: { readonly field: MentionField; readonly text: string }): string => `${field}\0${text}`;

/** Mentions, each once: said again it stands where it was said last, and as it was said first. */
class Listed {
  readonly #byKey = new Map<string, Mention>();

  add(mention: Mention): void {
    const key = `${placeOf(mention)}\0${mention.heading}`;
    const before = this.#byKey.get(key);
    if (before !== undefined) this.#byKey.delete(key);
    this.#byKey.set(key, before ?? mention);
  }

  places(): ReadonlySet<string> {
    return new Set([...this.#byKey.values()].map(placeOf));
  }

  /** By field, and within one as they came. */
  inOrder(): readonly Mention[] {
    const all = [...this.#byKey.values()].filter(({ heading }) => heading.trim() !== '');
    return MENTION_FIELDS.flatMap((wanted) => all.filter(({ field }) => field === wanted));
  }
}

/** Reasons of exclusion that say: not in that life. */
const OUT_OF_TIME: ReadonlySet<string> = new Set(['already-dead', 'not-born-yet']);

/** A string too long for a heading is a description that stood in the wrong field: its cleaned beginning stands for it (an index takes 2,704 bytes). */
const storable = (heading: string): string => (heading.length > MAX_HEADING_CHARACTERS ? cleanHeading(heading) : heading);

const CONTEXT_OF: Readonly<Record<MentionField, HeadingContext>> = {
  subject: 'subject',
  creator: 'creator',
  contributor: 'contributor',
  title: 'caption',
  description: 'caption',
};
/** The field that says most about a string first: a subject may be anything, a creator is a person or a body. */
const STRENGTH: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];

export const contextOf = (field: MentionField): HeadingContext => CONTEXT_OF[field];
export const strongerContext = (one: HeadingContext | undefined, other: HeadingContext): HeadingContext =>
  one !== undefined && STRENGTH.indexOf(one) <= STRENGTH.indexOf(other) ? one : other;
