// DPLA's item in its three generations of shapes, read into one Item. The only file that knows those shapes.
import { hash } from 'node:crypto';
import { asItemId } from '../domain/ids.ts';
import type { Item, ItemDate, ItemImage } from '../domain/item/item.ts';

/** A document that cannot be an item, with the reason to show and the code to count by. */
export interface RejectedDocument {
  readonly code: 'not-an-object' | 'no-id' | 'no-source-resource';
  readonly reason: string;
}

export type ReadDocument = { readonly item: Item; readonly contentHash: Buffer } | { readonly reject: RejectedDocument };

/** Real items name at most about 200 people; a field with more strings than this is cut, the item kept. */
const MAX_STRINGS = 2_000;
const MAX_STRING_CHARACTERS = 100_000;
const MAX_ID_CHARACTERS = 500;
const MAX_IMAGES = 50;
/** {name: {name: …}} goes no deeper in real documents than two; hostile ones are cut here. */
const MAX_LABEL_DEPTH = 4;
const MAX_DEPTH = 100;
/** Change with every export of a hub, or belong to the search engine: not part of what the provider said. */
const VOLATILE = new Set(['ingestDate', 'ingestType', 'originalRecord', 'score', '_rev', 'ingestionSequence', '_provenance']);
/** What the bulk export adds around an item that the API gives without it: the same item must read the same from both. */
const ENVELOPE = new Set(['_id', '_type']);

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads one document of the API, of the bulk export (`{_source}`), or of the older shapes.
 *
 * @param doc  parsed JSON, of any shape
 * @returns    the item and the sha256 of what the provider said, or why it is none; never throws
 */
export function readItem(doc: unknown): ReadDocument {
  if (!isObject(doc))
    return {
      reject: {
        code: 'not-an-object',
        reason: `an item is a JSON object, not ${doc === null ? 'null' : Array.isArray(doc) ? 'an array' : typeof doc}`,
      },
    };
  const source = isObject(doc._source) ? doc._source : doc;
  const id = firstString(source.id) ?? firstString(source._id) ?? firstString(doc._id) ?? firstString(source['@id']);
  // a control character in an id is damage, and PostgreSQL takes no NUL
  if (id === null || id.length > MAX_ID_CHARACTERS || /[\u0000-\u001f]/.test(id))
    return { reject: { code: 'no-id', reason: 'the document has no usable id (looked in id, _id, @id)' } };
  const resource = resourceOf(source);
  if (resource === null) return { reject: { code: 'no-source-resource', reason: `item ${id} has no sourceResource` } };
  const item: Item = {
    id: asItemId(id),
    provider: firstString(source.provider) ?? firstString(source.dataProvider) ?? 'unknown',
    dataProvider: firstString(source.dataProvider),
    title: strings(resource.title),
    description: strings(resource.description),
    subject: strings(resource.subject),
    creator: strings(resource.creator),
    contributor: strings(resource.contributor),
    date: datesOf(resource.date),
    type: strings(resource.type),
    format: strings(resource.format),
    isShownAt: firstString(source.isShownAt),
    images: imagesOf(source),
    rightsUri: rightsOf(source, resource),
  };
  return {
    item,
    // a fifth of the time of reading; the filters do not ask
    get contentHash() {
      return hash('sha256', canonical(source), 'buffer');
    },
  };
}

/** `fields=` answers have flat dotted keys; they are folded back into an object. */
function resourceOf(source: Json): Json | null {
  if (isObject(source.sourceResource)) return source.sourceResource;
  const flat = Object.entries(source).filter(([key]) => key.startsWith('sourceResource.'));
  if (flat.length === 0) return null;
  return Object.fromEntries(flat.map(([key, value]) => [key.split('.')[1] ?? '', value]));
}

/** A string of an object: DPLA writes {name}, {displayDate}, {"@id"}, {title}, {providedLabel} where others write a string. */
function stringOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (value.trim() === '') return null;
    return value.length > MAX_STRING_CHARACTERS ? value.slice(0, MAX_STRING_CHARACTERS) : value;
  }
  if (!isObject(value) || depth > MAX_LABEL_DEPTH) return null;
  for (const key of ['name', 'providedLabel', 'prefLabel', 'displayDate', 'title', '@id', 'value', '#text']) {
    const found = stringOf(value[key], depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function strings(value: unknown): string[] {
  // nearly every field is absent or one string
  if (value === undefined || value === null) return [];
  const found: string[] = [];
  const add = (entry: unknown): void => {
    const text = stringOf(entry);
    if (text !== null) found.push(text);
  };
  if (!Array.isArray(value)) add(value);
  else
    for (const entry of value.slice(0, MAX_STRINGS)) {
      if (Array.isArray(entry)) for (const inner of entry.slice(0, MAX_STRINGS)) add(inner);
      else add(entry);
    }
  return found;
}

const firstString = (value: unknown): string | null => (Array.isArray(value) ? (strings(value)[0] ?? null) : stringOf(value));

function datesOf(value: unknown): ItemDate[] {
  const list = Array.isArray(value) ? value : [value];
  const dates: ItemDate[] = [];
  for (const entry of list.slice(0, MAX_STRINGS)) {
    const begin = isObject(entry) ? firstString(entry.begin) : null;
    const end = isObject(entry) ? firstString(entry.end) : null;
    const text = isObject(entry) ? (firstString(entry.displayDate) ?? begin) : stringOf(entry);
    if (text !== null) dates.push({ text, begin, end });
  }
  return dates;
}

/** Best first. Where they point to is checked only when they are fetched. */
function imagesOf(source: Json): ItemImage[] {
  const images: ItemImage[] = [];
  const add = (kind: ItemImage['kind'], value: unknown): void => {
    for (const url of strings(value)) if (images.length < MAX_IMAGES && /^https?:\/\//i.test(url)) images.push({ kind, url });
  };
  add('media-master', source.mediaMaster);
  add('iiif-manifest', source.iiifManifest);
  add('object', source.object);
  return images;
}

/** edmRights is the one that policy can be read from; a URI in a free-text field counts too. */
function rightsOf(source: Json, resource: Json): string | null {
  for (const text of [...strings(source.rights), ...strings(source.edmRights), ...strings(resource.rights)]) {
    const uri = /https?:\/\/(?:rightsstatements\.org|creativecommons\.org|www\.europeana\.eu)\/[^\s"'<>]+/i.exec(text);
    if (uri !== null) return uri[0];
  }
  return null;
}

/** JSON with sorted keys and without the volatile fields: equal text means that the provider said the same. */
function canonical(value: unknown, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (depth > MAX_DEPTH) return '"too deep"';
  let text = '';
  if (Array.isArray(value)) {
    for (const entry of value) text += text === '' ? canonical(entry, depth + 1) : `,${canonical(entry, depth + 1)}`;
    return `[${text}]`;
  }
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  for (const key of Object.keys(value).sort()) {
    if (VOLATILE.has(key) || (depth === 0 && ENVELOPE.has(key))) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(value[key], depth + 1)}`;
  }
  return `{${text}}`;
}
