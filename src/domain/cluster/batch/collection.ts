// What all readers found, as one collection: words under common numbers, and headings that say the same as one unit.
import { type FormColumns, givenOf, nicknamesOf, partsOf, readingsOf, SPAN_WIDTH, surnamesOf, titlesOf } from '../../match/form_table.ts';
import type { WordColumns } from '../../match/vocabulary.ts';
import type { HeadingColumns, JudgedSighting } from './heading_reader.ts';
import { sharedInts, sharedYears } from './shared.ts';
import { compareMarks, type ShelfMarks, shelfOrder } from './shelf_order.ts';
import { mergeWords } from './words.ts';

export interface Collection {
  readonly words: WordColumns;
  /** of units, in the order of their shelf marks */
  readonly forms: FormColumns;
  /** line numbers of the headings of each unit, by code units of the lines: from `unitStarts[unit]` on */
  readonly lines: Int32Array;
  readonly unitStarts: Int32Array;
  /** how much speaks for each heading as preferred form, beside `lines` */
  readonly points: Uint8Array;
  readonly sightings: readonly UnitSighting[];
}

/** A judged string, and the unit of a heading that holds it. */
export interface UnitSighting {
  readonly unit: number;
  readonly text: string;
  readonly asItStands: boolean;
}

/** @param compareLines  the order of two lines by code units, by their numbers */
export function collect(readers: readonly HeadingColumns[], compareLines: (one: number, other: number) => number): Collection {
  const { words, numbers } = mergeWords(readers);
  const firsts = firstsOf(readers.map(({ lines }) => lines.length));
  const shelf = joinMarks(readers, numbers);
  const lines = joined(readers.map((reader) => reader.lines));
  const points = Uint8Array.from(joined(readers.map((reader) => Int32Array.from(reader.points))));
  const order = shelfOrder(shelf, words.size);
  const unitStarts = startsOf(order, shelf);
  sortSame(order, unitStarts, (one, other) => compareLines(lines[one] ?? 0, lines[other] ?? 0) || (lines[one] ?? 0) - (lines[other] ?? 0));
  return {
    words,
    forms: joinForms(readers, numbers, firsts, order, unitStarts),
    lines: order.map((heading) => lines[heading] ?? 0),
    unitStarts,
    points: Uint8Array.from(order, (heading) => points[heading] ?? 0),
    sightings: unitSightings(readers, firsts, order, unitStarts),
  };
}

/** Of each reader the number of its first heading among all; and the number of all. */
function firstsOf(counts: readonly number[]): number[] {
  const firsts = [0];
  for (const count of counts) firsts.push((firsts.at(-1) ?? 0) + count);
  return firsts;
}

function joined(columns: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}

function joinMarks(readers: readonly HeadingColumns[], numbers: readonly Int32Array[]): ShelfMarks {
  const headings = readers.reduce((sum, { lines }) => sum + lines.length, 0);
  const marks = new Int32Array(readers.reduce((sum, reader) => sum + reader.marks.length, 0));
  const starts = new Int32Array(headings + 1);
  let heading = 0;
  let end = 0;
  readers.forEach((reader, at) => {
    const common = numbers[at] ?? new Int32Array(0);
    for (let own = 0; own < reader.lines.length; own += 1) {
      starts[heading] = end + (reader.markStarts[own] ?? 0);
      heading += 1;
    }
    for (const word of reader.marks) {
      marks[end] = common[word] ?? 0;
      end += 1;
    }
  });
  starts[heading] = end;
  return { marks, starts };
}

/** Where each unit begins in the order; and its end. */
function startsOf(order: Int32Array, shelf: ShelfMarks): Int32Array {
  const starts = new Int32Array(order.length + 1);
  let units = 0;
  for (let at = 0; at < order.length; at += 1) {
    if (at > 0 && compareMarks(shelf, order[at - 1] ?? 0, order[at] ?? 0) === 0) continue;
    starts[units] = at;
    units += 1;
  }
  starts[units] = order.length;
  return starts.slice(0, units + 1);
}

function sortSame(order: Int32Array, unitStarts: Int32Array, compare: (one: number, other: number) => number): void {
  for (let unit = 0; unit + 1 < unitStarts.length; unit += 1) {
    const from = unitStarts[unit] ?? 0;
    const to = unitStarts[unit + 1] ?? 0;
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
}

/** The form of a unit is that of its first heading. */
function joinForms(
  readers: readonly HeadingColumns[],
  numbers: readonly Int32Array[],
  firsts: readonly number[],
  order: Int32Array,
  unitStarts: Int32Array,
): FormColumns {
  const count = unitStarts.length - 1;
  const starts = sharedInts(count);
  const spans = sharedYears(count * SPAN_WIDTH);
  const pool = sharedInts(readers.reduce((sum, { forms }) => sum + forms.pool.length, 0));
  let end = 0;
  for (let unit = 0; unit < count; unit += 1) {
    const heading = order[unitStarts[unit] ?? 0] ?? 0;
    let reader = 0;
    while (heading >= (firsts[reader + 1] ?? Number.POSITIVE_INFINITY)) reader += 1;
    const forms = readers[reader]?.forms;
    if (forms === undefined) continue;
    const own = heading - (firsts[reader] ?? 0);
    starts[unit] = end;
    end = copyForm(forms.pool, forms.starts[own] ?? 0, pool, end, numbers[reader] ?? new Int32Array(0));
    for (let at = 0; at < SPAN_WIDTH; at += 1) spans[unit * SPAN_WIDTH + at] = forms.spans[own * SPAN_WIDTH + at] ?? 0;
  }
  return { count, starts, pool: pool.subarray(0, end), spans };
}

/** Copies a form under common numbers of words. @returns where it ends */
function copyForm(from: Int32Array, start: number, to: Int32Array, begin: number, numbers: Int32Array): number {
  const head = from[start] ?? 0;
  const moved = begin - start;
  to[begin] = head;
  let at = copyWords(from, start + 1, 1, to, moved, numbers);
  for (let reading = 0; reading < readingsOf(head); reading += 1) {
    const counts = from[at] ?? 0;
    to[at + moved] = counts;
    at = copyWords(from, at + 1, surnamesOf(counts) + partsOf(counts) + givenOf(counts), to, moved, numbers);
  }
  return copyWords(from, at, titlesOf(head) + nicknamesOf(head), to, moved, numbers) + moved;
}

/** @param moved  how much farther behind a word stands in `to` */
function copyWords(from: Int32Array, start: number, count: number, to: Int32Array, moved: number, numbers: Int32Array): number {
  const end = start + count;
  for (let at = start; at < end; at += 1) to[at + moved] = numbers[from[at] ?? 0] ?? 0;
  return end;
}

function unitSightings(
  readers: readonly HeadingColumns[],
  firsts: readonly number[],
  order: Int32Array,
  unitStarts: Int32Array,
): UnitSighting[] {
  const sightings: (readonly [heading: number, sighting: JudgedSighting])[] = readers.flatMap((reader, at) =>
    reader.sightings.map((sighting) => [(firsts[at] ?? 0) + sighting.heading, sighting] as const),
  );
  if (sightings.length === 0) return [];
  const unitOf = new Int32Array(order.length);
  for (let unit = 0; unit + 1 < unitStarts.length; unit += 1)
    for (let at = unitStarts[unit] ?? 0; at < (unitStarts[unit + 1] ?? 0); at += 1) unitOf[order[at] ?? 0] = unit;
  return sightings.map(([heading, { text, asItStands }]) => ({ unit: unitOf[heading] ?? 0, text, asItStands }));
}
