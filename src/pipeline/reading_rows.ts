// An item's reading → rows in COPY's text format, made where it is read: the process that writes hands them on as they are.
//
// row   = value *( TAB value ) LF
// value = "\N" / text with backslash, tab and line breaks written as \\ \t \n \r

import { headingId } from '../heading_id.ts';
import type { ItemReading, ReadingRows } from '../store/reading.ts';

const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\ufffd' };

/** PostgreSQL's text holds no NUL; half a surrogate pair becomes the replacement character when the row is encoded. */
const textOf = (text: string): string => (SPECIAL.test(text) ? text.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPES[sign] ?? '') : text);

const flag = (value: boolean): string => (value ? 't' : 'f');

/** Strings come again and again: "Photographs" is hashed once. About 30 MB. */
const REMEMBERED = 100_000;
const ids = new Map<string, string>();

function idOf(heading: string): string {
  const known = ids.get(heading);
  if (known !== undefined) return known;
  if (ids.size >= REMEMBERED) ids.clear();
  const id = headingId(heading);
  ids.set(heading, id);
  return id;
}

/** Columns as src/store/reading.ts names them. */
export function rowsOf({ item, mentions, excluded, people }: ItemReading): ReadingRows {
  const id = textOf(item);
  let mentionRows = '';
  for (const [position, { field, text, heading, person, sighting }] of mentions.entries())
    mentionRows += `${id}\t${position}\t${field}\t${textOf(text)}\t${idOf(heading)}\t${flag(person)}\t${flag(sighting.shown)}\t${flag(sighting.captioned)}\t${flag(sighting.dated)}\t${flag(sighting.outOfTime)}\n`;
  let exclusionRows = '';
  for (const [position, { field, text, reason, detail }] of excluded.entries())
    exclusionRows += `${id}\t${position}\t${field}\t${textOf(text)}\t${textOf(reason)}\t${textOf(detail)}\n`;
  const named = people.map(({ heading, ...rest }) => ({ ...rest, headingId: idOf(heading) }));
  return {
    item,
    mentions: mentionRows,
    count: mentions.length,
    exclusions: exclusionRows,
    people: named.length === 0 ? null : JSON.stringify(named),
  };
}
