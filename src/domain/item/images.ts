// Which of an item's images is shown.
import type { ItemImage } from './item.ts';

/** Images come best first; a IIIF manifest is a description of images, and something that is no web address cannot be fetched. */
export const bestImage = (images: readonly Pick<ItemImage, 'kind' | 'url'>[]): string | null =>
  images.find(({ kind, url }) => kind !== 'iiif-manifest' && /^https?:\/\//i.test(url))?.url ?? null;
