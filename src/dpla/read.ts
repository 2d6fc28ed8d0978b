// What a source yields: batches of items and rejects with the place to go on from.
import type { Item } from '../domain/item/item.ts';

export interface ReadItem {
  readonly item: Item;
  readonly contentHash: Buffer;
}

export interface Reject {
  readonly place: string;
  readonly code: string;
  readonly reason: string;
  readonly raw: string;
}

export interface Batch {
  readonly items: readonly ReadItem[];
  readonly rejects: readonly Reject[];
  readonly checkpoint: unknown;
  /** inputs read since the batch before */
  readonly read: number;
  readonly total: number | null;
}

/** Items of one batch: one transaction of about 1 MB. */
export const BATCH_ITEMS = 500;
