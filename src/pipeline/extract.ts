// Items → mentions and headings, then the verdicts that all items together make different.

import type { DerivePart } from './derive_part.ts';
import type { ReadBatch } from './domain_tasks.ts';

/** 500 items are at most 0.7 s of reading; a kill repeats at most one batch. */
const BATCH = 500;
/** Same step as store/items.ts BEHIND.mentions: the item is to be read again. */
const UNREAD = 2;
const HEADINGS_A_LOOK = 20_000;
const VERDICTS_A_BATCH = 2_000;

export interface Extracted {
  readonly items: number;
  readonly mentions: number;
}

/** Reads every item that is to be read again, also those that arrive meanwhile. */
export async function extract(part: DerivePart): Promise<Extracted> {
  const total = await part.store.items.countBehind(UNREAD);
  let [items, mentions] = [0, 0];
  for (;;) {
    const pass = await extractPass(part, (done) =>
      part.progress({ stage: 'extract', done: items + done, total: Math.max(total, items + done) }),
    );
    if (pass.items === 0) return { items, mentions };
    items += pass.items;
    mentions += pass.mentions;
  }
}

/** One pass over the ids. The thread reads a batch while the one before is written. */
async function extractPass({ store, thread, log, signal, batch = BATCH }: DerivePart, report: (done: number) => void): Promise<Extracted> {
  let after = '';
  const readNext = async (): Promise<Reading | null> => {
    const items = await store.items.unread(after, batch);
    const last = items.at(-1);
    if (last === undefined) return null;
    after = last.id;
    const read = thread.run('read', items);
    // it is awaited after the write of the batch before; should that fail, nobody does
    read.catch(() => undefined);
    return { versions: new Map(items.map(({ id, version }) => [id, version])), read };
  };
  let [items, mentions] = [0, 0];
  for (let reading = await readNext(); reading !== null; ) {
    signal?.throwIfAborted();
    const { versions } = reading;
    const { readings, verdicts, failed } = await reading.read;
    for (const fault of failed) log.error(fault, 'an item could not be read');
    reading = await readNext();
    mentions += await store.readings.write(readings, versions, verdicts);
    items += readings.length;
    report(items);
  }
  return { items, mentions };
}

interface Reading {
  readonly versions: ReadonlyMap<string, number>;
  readonly read: Promise<ReadBatch>;
}

/** Makes the verdicts anew of headings whose strongest field has changed. Answers how many. */
export async function judgeAnew({ store, thread, signal, progress }: DerivePart): Promise<number> {
  let [after, judged]: [string | null, number] = ['', 0];
  while (after !== null) {
    signal?.throwIfAborted();
    const { uses, seen } = await store.verdicts.outdated(after, HEADINGS_A_LOOK);
    for (let from = 0; from < uses.length; from += VERDICTS_A_BATCH) {
      await store.verdicts.write(await thread.run('judge', uses.slice(from, from + VERDICTS_A_BATCH)));
      judged += Math.min(VERDICTS_A_BATCH, uses.length - from);
      progress({ stage: 'classify', done: judged, total: judged + uses.length - from });
    }
    after = seen;
  }
  return judged;
}
