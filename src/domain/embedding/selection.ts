// Which items are worth an embedding task, and why the others are not.

import { imageAddresses } from '../image/addresses.ts';
import { rightsPolicy } from '../image/rights.ts';
import type { Item } from '../item/item.ts';
import { mayChange, type Outcome } from './outcome.ts';

export interface SelectableItem extends Pick<Item, 'id' | 'images' | 'isShownAt' | 'rightsUri'> {
  readonly version: number;
  readonly depictsSomebody: boolean;
}

/** What this space knows of the item's images. */
export interface KnownTask {
  readonly imageUrl: string;
  readonly itemVersion: number;
  readonly state: 'pending' | 'leased' | 'done' | 'dead' | 'cancelled';
  readonly outcome: Outcome | null;
}

/** Told as `leftOut`; the first that holds. */
const REASONS = {
  'nobody-depicted': 'nobody is known to be in the picture',
  'no-image': 'there is no address of a picture',
  rights: 'its rights do not allow it, or are unknown',
  'in-hand': 'it is waiting or being worked on already',
  dead: 'it was tried too often; see the dead letters',
  'already-embedded': 'it has been looked at in this space, and has not changed',
} as const;

export type LeftOut = keyof typeof REASONS;

export interface Selected {
  /** a worker that reads no manifests takes this; it may be small */
  readonly imageUrl: string;
  /** a IIIF manifest that leads to a better one; null where there is none */
  readonly manifestUrl: string | null;
  /** in the one form in which the statement is published */
  readonly rights: string | null;
}

/**
 * @param again  also what was looked at already, or was tried too often
 */
export function select(item: SelectableItem, known: readonly KnownTask[], again: boolean): Selected | LeftOut {
  if (!item.depictsSomebody) return 'nobody-depicted';
  const pictures = imageAddresses(item);
  const [best] = pictures;
  if (best === undefined) return 'no-image';
  const rights = rightsPolicy(item.rightsUri);
  if (!rights.embed) return 'rights';
  const image = pictures.find(({ form }) => form === 'image') ?? best;
  const task = known.find(({ imageUrl }) => imageUrl === image.url);
  const reason = task === undefined ? null : stillGood(task, item.version, again);
  return reason ?? { imageUrl: image.url, manifestUrl: best.form === 'manifest' ? best.url : null, rights: rights.uri };
}

/** Null where the task is to be done over. */
function stillGood({ state, outcome, itemVersion }: KnownTask, version: number, again: boolean): LeftOut | null {
  switch (state) {
    case 'pending':
    case 'leased':
      return 'in-hand';
    case 'dead':
      return again || version > itemVersion ? null : 'dead';
    case 'done':
      return again || (version > itemVersion && mayChange(outcome)) ? null : 'already-embedded';
    case 'cancelled':
      return null;
  }
}
