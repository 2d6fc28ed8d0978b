// Items → mentions and headings. Every string that names somebody or was considered becomes a mention of its heading.
import { depict } from '../domain/depiction/depict.ts';
import { classify } from '../domain/heading/classify.ts';
import type { HeadingContext } from '../domain/heading/heading.ts';
import { headingNameJson } from '../domain/heading/heading_json.ts';
import type { Item, MentionField } from '../domain/item/item.ts';
import { fold } from '../domain/text/fold.ts';
import type { Extracted } from '../store/derived.ts';
import type { HeadingRow } from '../store/headings.ts';
import type { DeriveNeeds, DeriveOptions } from './derive.ts';

/** 200 items of 2 kB are about 50 ms of reading: short enough for the locks of the queue to be renewed between batches. */
const BATCH = 200;
/** Same step as store/items.ts BEHIND.mentions: the item's mentions are to be read again. */
const MENTIONS_BEHIND = 2;

const CONTEXT_OF: Readonly<Record<MentionField, HeadingContext>> = { subject: 'subject', creator: 'creator', contributor: 'contributor', title: 'caption', description: 'caption' };
const RANK: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];

/** Reads every item whose mentions are behind. Answers how many items it read. */
export async function extract({ store }: DeriveNeeds, { signal, progress }: DeriveOptions): Promise<number> {
  const total = await store.items.countBehind(MENTIONS_BEHIND);
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const batch = await store.items.behind(MENTIONS_BEHIND, BATCH);
    if (batch.length === 0) return done;
    const extracted = batch.map(({ item, version }) => ({ item: item.id, version, mentions: mentionsOf(item) }));
    await store.derived.writeMentions(await headingsOf(extracted, store), extracted);
    done += batch.length;
    progress?.({ stage: 'extract', done, total });
  }
}

/** People's mentions and the excluded strings, each once per field, in a fixed order. */
function mentionsOf(item: Item): Extracted['mentions'] {
  const { people, excluded } = depict(item);
  const named = people.flatMap(({ mentions, heading }) => [...mentions, ...(mentions.some((mention) => mention.heading === heading) ? [] : mentions.slice(0, 1).map((mention) => ({ ...mention, heading })))]);
  const others = excluded.filter(({ text, field }) => !named.some((mention) => mention.text === text && mention.field === field)).map(({ text, field }) => ({ field, text, heading: text }));
  const seen = new Set<string>();
  return [...named, ...others].filter(({ field, text, heading }) => {
    const key = `${field}\0${text}\0${heading}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Each distinct string once, classified under the field that says most about it, fields of earlier items included. */
async function headingsOf(extracted: readonly Extracted[], store: DeriveNeeds['store']): Promise<HeadingRow[]> {
  const contexts = new Map<string, HeadingContext>();
  for (const { mentions } of extracted)
    for (const { field, heading } of mentions) {
      const context = CONTEXT_OF[field as MentionField]; // Extracted.field comes from mentionsOf above, whose fields are MentionFields
      contexts.set(heading, stronger(contexts.get(heading), context));
    }
  const known = await store.headings.contextsOf([...contexts.keys()]);
  return [...contexts].map(([heading, here]) => {
    const context = stronger(known.get(heading), here);
    const classification = classify(heading, context);
    return { classification, name: classification.person ? headingNameJson(classification.parsed.name) : null, folded: fold(heading), context };
  });
}

const stronger = (a: HeadingContext | undefined, b: HeadingContext): HeadingContext => (a !== undefined && RANK.indexOf(a) <= RANK.indexOf(b) ? a : b);
