// Rejects read again, after a fix of the reader: those that are items now join their harvest, and what follows from them is derived.
import { asHarvestId, type HarvestId } from '../domain/ids.ts';
import type { ReadDocument } from '../dpla/item.ts';
import type { ReadItem } from '../dpla/read.ts';
import { derive } from './derive.ts';
import type { DeriveNeeds } from './derive_part.ts';

export interface RetryNeeds extends DeriveNeeds {
  readonly readItem: (doc: unknown) => ReadDocument;
}

/** Rejects are mostly short; the longest kept has 2 MB. */
const BATCH = 50;

/** Safe to repeat, and after any kill: an item counts once per harvest. An open harvest is left alone. */
export async function retryRejects(needs: RetryNeeds, id: string, signal: AbortSignal): Promise<void> {
  const harvestId = asHarvestId(id);
  await needs.store.harvests.holding(harvestId, () => retryHeld(needs, harvestId, signal));
}

async function retryHeld(needs: RetryNeeds, id: HarvestId, signal: AbortSignal): Promise<void> {
  const { store, log, readItem } = needs;
  const harvest = await store.harvests.get(id);
  if (harvest === null || harvest.endedAt === null) return;
  const asked = (await store.rejects.asked()).find((one) => one.harvest === id);
  let resolved = 0;
  for (let after: string | null = null; ; ) {
    signal.throwIfAborted();
    const rejects: readonly { readonly id: string; readonly raw: string }[] = await store.rejects.unresolved(id, { after, limit: BATCH });
    const last = rejects.at(-1);
    if (last === undefined) break;
    const read = rejects.flatMap((reject) => {
      const item = itemOf(reject.raw, readItem);
      return item === null ? [] : [{ reject: reject.id, item }];
    });
    // items first: killed in between, the rejects are read again and change nothing
    await store.intake.write(id, {
      items: read.map(({ item }) => item),
      rejects: [],
      checkpoint: null,
      read: 0,
      total: null,
      isExact: true,
    });
    await store.rejects.resolve(read.map(({ reject }) => reject));
    resolved += read.length;
    after = last.id;
  }
  await derive(needs, { signal });
  await store.harvests.countDerived(id);
  await store.rejects.retried(id, asked?.at ?? null);
  await store.events.append('retry', { id, resolved });
  log.info({ harvest: id, resolved }, 'rejects read again');
}

/** The line of a bulk file may end in a comma, as in one big list. */
function itemOf(raw: string, readItem: RetryNeeds['readItem']): ReadItem | null {
  let doc: unknown;
  try {
    doc = JSON.parse(raw.endsWith(',') ? raw.slice(0, -1) : raw);
  } catch {
    return null;
  }
  const read = readItem(doc);
  return 'reject' in read ? null : read;
}
