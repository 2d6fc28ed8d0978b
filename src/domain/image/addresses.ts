// Where a picture of an item may be had, best first, each with the reason told.
import type { Item, ItemImage } from '../item/item.ts';
import { largerRequest } from './image_service.ts';
import { derivedManifest } from './platforms.ts';

export interface ImageAddress {
  readonly url: string;
  readonly from: 'media-master' | 'iiif-manifest' | 'platform' | 'object' | 'dpla-thumbnail';
  /** a manifest describes images: it is read first, and its first canvas fetched (`imagesOfManifest`) */
  readonly form: 'image' | 'manifest';
  /** why this one stands where it stands */
  readonly says: string;
}

/** DPLA keeps a copy of the thumbnail of every item that has an `object`, under the item's own id. */
const DPLA_ID = /^[0-9a-f]{32}$/;
const WEB = /^https?:\/\/[^\s/]+/i;

type Imaged = Pick<Item, 'id' | 'images' | 'isShownAt'>;

/**
 * All places where a picture of the item may be had, best first, no address twice.
 *
 * A fetcher takes the first that gives an image: a server may be gone, and what was derived may not be there.
 */
export function imageAddresses(item: Imaged): ImageAddress[] {
  const urls = (kind: ItemImage['kind']): string[] =>
    item.images.filter((image) => image.kind === kind && WEB.test(image.url)).map(({ url }) => url);
  const objects = urls('object');
  const found: ImageAddress[] = [
    ...urls('media-master').map((url) => imageAt(url, 'media-master', 'the full picture, as the institution gave it')),
    ...urls('iiif-manifest').map(
      (url): ImageAddress => ({ url, from: 'iiif-manifest', form: 'manifest', says: 'the IIIF manifest tells the image server' }),
    ),
    ...[item.isShownAt ?? '', ...objects].flatMap(platformManifest),
    ...objects.flatMap((url) => [
      ...optional(largerRequest(url)).map((larger) =>
        imageAt(larger, 'object', 'the thumbnail comes from an image server, asked for a larger one'),
      ),
      imageAt(url, 'object', 'often a thumbnail of 150 pixels, too small for faces'),
    ]),
    ...(objects.length > 0 && DPLA_ID.test(item.id)
      ? [imageAt(`https://dp.la/thumb/${item.id}`, 'dpla-thumbnail', "DPLA's own copy of the thumbnail, where the institution's is gone")]
      : []),
  ];
  return found.filter(({ url }, index) => found.findIndex((other) => other.url === url) === index);
}

/** The best place to have the item's picture from; null for an item without any. */
export const bestImage = (item: Imaged): ImageAddress | null => imageAddresses(item)[0] ?? null;

/** The picture that a page can show without reading a manifest first; null where there is none. */
export const shownImage = (images: readonly Pick<ItemImage, 'kind' | 'url'>[]): string | null =>
  images.find(({ kind, url }) => kind !== 'iiif-manifest' && WEB.test(url))?.url ?? null;

const optional = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** Hubs write manifests and info.json into fields meant for images, too. */
const imageAt = (url: string, from: ImageAddress['from'], says: string): ImageAddress => ({
  url,
  from,
  form: /\/(?:manifest|info)(?:\.json)?\/?$/i.test(url) ? 'manifest' : 'image',
  says,
});

function platformManifest(url: string): ImageAddress[] {
  const derived = derivedManifest(url);
  return derived === null
    ? []
    : [{ url: derived.url, from: 'platform', form: 'manifest', says: `${derived.platform} has a manifest for each item` }];
}
