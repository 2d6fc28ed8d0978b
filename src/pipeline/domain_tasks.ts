// The sums that run in a thread of their own, by name. Pure but for the memory of verdicts already given.

import { type CleanLine, cleanLine } from '../domain/depiction/clean_line.ts';
import { depict } from '../domain/depiction/depict.ts';
import type { Item } from '../domain/item/item.ts';
import type { UnreadItem } from '../store/items.ts';
import type { ItemReading } from '../store/reading.ts';
import type { HeadingUse, HeadingVerdict } from '../store/verdicts.ts';
import { FLOW_TASKS } from './flow_tasks.ts';
import { contextOf, readItem, strongerContext, unreadable } from './read_item.ts';
import { RESOLVE_TASKS } from './resolve_tasks.ts';
import { verdictOn } from './verdict.ts';

export interface ReadBatch {
  readonly readings: readonly ItemReading[];
  /** items whose reading failed, which is a fault of ours */
  readonly failed: readonly { readonly item: string; readonly why: string }[];
  /** of headings that this thread has not judged before, each once */
  readonly verdicts: readonly HeadingVerdict[];
}

/** Strings remembered as judged, so that "Photographs" is sent and written once and not with every batch; about 20 MB. */
const REMEMBERED = 200_000;
const judged = new Set<string>();

export const TASKS = {
  read(items: readonly UnreadItem[]): ReadBatch {
    const failed: { item: string; why: string }[] = [];
    const readings = items.map((unread) => {
      try {
        return readItem(unread);
      } catch (error) {
        failed.push({ item: unread.item.id, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        return unreadable(unread, error instanceof Error ? error.message : String(error));
      }
    });
    const uses = new Map<string, HeadingUse['context']>();
    for (const { field, heading } of readings.flatMap(({ mentions }) => mentions)) {
      if (!judged.has(heading)) uses.set(heading, strongerContext(uses.get(heading), contextOf(field)));
    }
    if (judged.size > REMEMBERED) judged.clear();
    for (const heading of uses.keys()) judged.add(heading);
    return { readings, failed, verdicts: [...uses].map(([heading, context]) => verdictOn({ heading, context })) };
  },

  clean(items: readonly Item[]): readonly CleanLine[] {
    return items.map((item) => cleanLine(item.id, depict(item)));
  },

  judge(uses: readonly HeadingUse[]): readonly HeadingVerdict[] {
    return uses.map(verdictOn);
  },

  ...RESOLVE_TASKS,
  ...FLOW_TASKS,
};

export type TaskName = keyof typeof TASKS;
export type InputOf<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type OutputOf<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;

export interface DomainRequest {
  readonly task: TaskName;
  readonly input: unknown;
}

export type DomainResponse = { readonly output: unknown } | { readonly error: string };
