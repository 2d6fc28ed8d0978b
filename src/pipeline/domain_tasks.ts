// The sums that run in a thread of their own, by name. Pure but for the memory of verdicts already given.

import { type CleanLine, cleanLine } from '../domain/depiction/clean_line.ts';
import { depict } from '../domain/depiction/depict.ts';
import type { ItemId } from '../domain/ids.ts';
import type { Item } from '../domain/item/item.ts';
import { trainingSet } from '../domain/training/training_set.ts';
import type { ItemReading, ReadingRows } from '../store/reading.ts';
import type { HeadingUse, HeadingVerdict } from '../store/verdicts.ts';
import { FLOW_TASKS } from './flow_tasks.ts';
import { NAMING_TASKS } from './name_faces_tasks.ts';
import { contextOf, readItem, saysNothing, strongerContext, unreadable } from './read_item.ts';
import { rowsOf } from './reading_rows.ts';
import { RESOLVE_TASKS } from './resolve_tasks.ts';
import { verdictOn } from './verdict.ts';

/** An item to be read: JSON of the Item as the database holds it, null where it is gone. */
export interface StoredItem {
  readonly id: ItemId;
  readonly body: string | null;
}

export interface ReadBatch {
  /** in the order asked */
  readonly readings: readonly ReadingRows[];
  /** items whose reading failed, which is a fault of ours */
  readonly failed: readonly { readonly item: string; readonly why: string }[];
  /** of headings that this thread has not judged before, each once */
  readonly verdicts: readonly HeadingVerdict[];
}

/** Strings remembered as judged, so that "Photographs" is sent and written once and not with every batch; about 20 MB. */
const REMEMBERED = 200_000;
const judged = new Set<string>();

export const TASKS = {
  read(items: readonly StoredItem[]): ReadBatch {
    const failed: { item: string; why: string }[] = [];
    const readings = items.map((stored) => readingOf(stored, failed));
    const uses = new Map<string, HeadingUse['context']>();
    for (const { mentions } of readings)
      for (const { field, heading } of mentions)
        if (!judged.has(heading)) uses.set(heading, strongerContext(uses.get(heading), contextOf(field)));
    if (judged.size > REMEMBERED) judged.clear();
    for (const heading of uses.keys()) judged.add(heading);
    return { readings: readings.map(rowsOf), failed, verdicts: [...uses].map(([heading, context]) => verdictOn({ heading, context })) };
  },

  /** What was judged may not have been written, or may be gone again. */
  forgetJudged(): void {
    judged.clear();
  },

  clean(items: readonly Item[]): readonly CleanLine[] {
    return items.map((item) => cleanLine(item.id, depict(item)));
  },

  judge(uses: readonly HeadingUse[]): readonly HeadingVerdict[] {
    return uses.map(verdictOn);
  },

  trainingSet,

  ...RESOLVE_TASKS,
  ...FLOW_TASKS,
  ...NAMING_TASKS,
};

function readingOf({ id, body }: StoredItem, failed: { item: string; why: string }[]): ItemReading {
  if (body === null) return saysNothing(id);
  const item = JSON.parse(body) as Item; // a harvest wrote it from an Item
  try {
    return readItem(item);
  } catch (error) {
    failed.push({ item: id, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return unreadable(item, error instanceof Error ? error.message : String(error));
  }
}

export type TaskName = keyof typeof TASKS;
export type InputOf<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type OutputOf<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;

export interface DomainRequest {
  readonly task: TaskName;
  readonly input: unknown;
}

export type DomainResponse = { readonly output: unknown } | { readonly error: string };
