// Pictures of items for a page of ours: fetched through the guard, passed on as they are, kept on disk for a while.
import { createHash } from 'node:crypto';
import { imageAddresses } from '../domain/image/addresses.ts';
import type { Item } from '../domain/item/item.ts';
import { NamesakeError } from '../errors.ts';
import type { DiskCache } from './disk_cache.ts';
import { fetchImage, type ImageLimits } from './fetch_image.ts';
import { openGate } from './gate.ts';
import { ImageFault } from './image_fault.ts';
import type { ImagePolicy } from './policy.ts';
import { sniff } from './sniff.ts';

/** What browsers show. A TIFF is passed over for the next best picture: nothing is decoded here. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;
export type ShownType = (typeof SHOWN)[number];

export interface ServedPicture {
  readonly bytes: Buffer;
  readonly type: ShownType;
  /** of the bytes, in quotes */
  readonly etag: string;
}

export interface Pictures {
  /**
   * The best picture of an item that can be had.
   *
   * @throws NamesakeError `not-found` where it has none, `image-unavailable` where it cannot be had now, `unavailable` under too much load
   */
  of(item: Pick<Item, 'id' | 'images' | 'isShownAt'>): Promise<ServedPicture>;
}

const LIMITS = { maxBytes: 16 * 1024 * 1024, maxPixels: 100_000_000, totalMs: 15_000, types: SHOWN } satisfies Omit<
  ImageLimits,
  'userAgent'
>;
/** A page waits no longer, however many places there are to look at. */
const MAX_TRIES = 4;
const AT_ONCE = { inside: 8, waiting: 200 };
/** A place that failed is left alone for so long: a page full of its items would ask it again and again. */
const FAULT_LASTS_MS = 5 * 60_000;
const MAX_FAULTS = 10_000;

export interface PictureNeeds {
  readonly cache: DiskCache;
  readonly policy: ImagePolicy;
  readonly userAgent: string;
  /** milliseconds */
  readonly now: () => number;
}

export function openPictures({ cache, policy, userAgent, now }: PictureNeeds): Pictures {
  const gate = openGate(AT_ONCE);
  const underway = new Map<string, Promise<ServedPicture>>();
  const faults = new Map<string, { readonly fault: ImageFault; readonly until: number }>();

  async function at(url: string): Promise<ServedPicture> {
    const key = createHash('sha256').update(url).digest('hex');
    const kept = await cache.get(key);
    const served = kept === null ? null : servedAs(kept);
    if (served !== null) return served;
    const known = faults.get(url);
    if (known !== undefined && known.until > now()) throw known.fault;
    const { bytes } = await gate.through(() => fetchImage(url, policy, { ...LIMITS, userAgent }));
    const fresh = servedAs(bytes);
    if (fresh === null) throw new ImageFault('not-an-image', `${url} is none of ${SHOWN.join(', ')}`);
    // a full disk keeps nobody from seeing the picture
    await cache.set(key, bytes).catch(() => undefined);
    return fresh;
  }

  /** Who asks for the same at the same time waits for the same answer. */
  function once(url: string): Promise<ServedPicture> {
    const waiting = underway.get(url);
    if (waiting !== undefined) return waiting;
    const asked = at(url)
      .catch((error: unknown) => {
        if (error instanceof ImageFault) remember(url, error);
        throw error;
      })
      .finally(() => underway.delete(url));
    underway.set(url, asked);
    return asked;
  }

  function remember(url: string, fault: ImageFault): void {
    faults.delete(url);
    faults.set(url, { fault, until: now() + FAULT_LASTS_MS });
    const [oldest] = faults.keys();
    if (faults.size > MAX_FAULTS && oldest !== undefined) faults.delete(oldest);
  }

  return {
    async of(item) {
      const told: ImageFault[] = [];
      for (const { url } of imageAddresses(item).slice(0, MAX_TRIES)) {
        try {
          return await once(url);
        } catch (error) {
          if (!(error instanceof ImageFault)) throw error;
          told.push(error);
        }
      }
      throw noPicture(item.id, told);
    },
  };
}

/** A picture that may come back is worth another question; one that is gone or was never one is not there. */
function noPicture(id: string, told: readonly ImageFault[]): NamesakeError {
  if (told.length === 0) return new NamesakeError('not-found', `item ${JSON.stringify(id)} has no picture`);
  const reasons = told.map(({ message }) => message).join('; ');
  return told.some(({ retryable }) => retryable)
    ? new NamesakeError('image-unavailable', `no picture of item ${JSON.stringify(id)} can be had now: ${reasons}`)
    : new NamesakeError('not-found', `item ${JSON.stringify(id)} has no picture that can be shown: ${reasons}`);
}

function servedAs(bytes: Buffer): ServedPicture | null {
  const seen = sniff(bytes);
  const type = SHOWN.find((shown) => shown === seen?.type);
  return type === undefined ? null : { bytes, type, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}
