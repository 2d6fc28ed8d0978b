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
  /** JSON; only the source that made it reads it */
  readonly checkpoint: unknown;
  /** inputs read since the batch before */
  readonly read: number;
  readonly total: number | null;
  /** false where the source moved while it was read: what was not in it may still be there, so nothing is concluded from absence */
  readonly settled: boolean;
}

/** Items of one batch: one transaction of about 1 MB; fewer where they are long, so that memory does not depend on the input. */
export const BATCH_ITEMS = 500;
export const BATCH_CHARACTERS = 8_000_000;
