// An image, or the first image of a manifest: fetched through the guard, its format told by its bytes, its pixels counted before anybody decodes it.
import { imagesOfManifest } from '../domain/image/manifest.ts';
import { type FetchLimits, guardedGet } from './guarded_get.ts';
import { ImageFault } from './image_fault.ts';
import type { ImagePolicy } from './policy.ts';
import { type ImageType, MAGIC_BYTES, type Sniffed, sniff } from './sniff.ts';

export interface ImageLimits extends FetchLimits {
  /** width × height, as the file's header says; a file that does not say is left to whoever decodes it */
  readonly maxPixels: number;
  readonly types: readonly ImageType[];
}

export interface FetchedImage {
  readonly bytes: Buffer;
  readonly type: ImageType;
  /** before any turn that EXIF asks for; null where the header does not say */
  readonly width: number | null;
  readonly height: number | null;
  /** where it came from in the end */
  readonly url: string;
}

/** Real manifests of photographs have 2 to 50 kB, those of long newspapers some megabytes. */
const MAX_MANIFEST_BYTES = 8 * 1024 * 1024;
/** Colour profiles and previews stand before the frame header of a JPEG, at most a few hundred kB of them. */
const MAX_HEADER_BYTES = 1024 * 1024;

/**
 * @param address  of an image (any format of `types`), or of a IIIF manifest or info.json, of which the first image is fetched
 * @throws ImageFault
 */
export async function fetchImage(address: string, policy: ImagePolicy, limits: ImageLimits): Promise<FetchedImage> {
  const first = await fetched(address, policy, limits);
  if (first.image !== null) return first.image;
  const [described] = imagesOfManifest(first.json);
  if (described === undefined) throw new ImageFault('not-an-image', `${short(address)} answers JSON that describes no image`);
  const second = await fetched(described.url, policy, limits);
  if (second.image === null)
    throw new ImageFault('not-an-image', `${short(described.url)} answers JSON where a manifest promised an image`);
  return second.image;
}

type Answer = { readonly image: FetchedImage } | { readonly image: null; readonly json: unknown };

async function fetched(address: string, policy: ImagePolicy, limits: ImageLimits): Promise<Answer> {
  if (!URL.canParse(address)) throw new ImageFault('refused', `${JSON.stringify(short(address))} is no address`);
  const { bytes, url } = await guardedGet(new URL(address), policy, limits, (beginning) => {
    if (beginning.length < MAGIC_BYTES) return false;
    if (looksLikeJson(beginning)) return true;
    return checked(beginning, address, limits).width !== null || beginning.length > MAX_HEADER_BYTES;
  });
  if (looksLikeJson(bytes)) return { image: null, json: jsonOf(bytes, address) };
  return { image: { ...checked(bytes, address, limits), bytes, url: url.href } };
}

/** @throws ImageFault `not-an-image` or `too-many-pixels` */
function checked(bytes: Buffer, address: string, { types, maxPixels }: ImageLimits): Sniffed {
  const seen = sniff(bytes);
  if (seen === null || !types.includes(seen.type)) {
    const found = seen === null ? JSON.stringify(bytes.toString('latin1', 0, MAGIC_BYTES)) : seen.type;
    throw new ImageFault('not-an-image', `${short(address)} begins with ${found}; wanted is ${types.join(', ')}`);
  }
  const pixels = (seen.width ?? 0) * (seen.height ?? 0);
  if (pixels > maxPixels)
    throw new ImageFault('too-many-pixels', `${short(address)} has ${seen.width} × ${seen.height} pixels; at most ${maxPixels} are taken`);
  return seen;
}

const looksLikeJson = (bytes: Buffer): boolean => /^(?:\xef\xbb\xbf)?\s*\{/.test(bytes.toString('latin1', 0, MAGIC_BYTES));

function jsonOf(bytes: Buffer, address: string): unknown {
  if (bytes.length > MAX_MANIFEST_BYTES)
    throw new ImageFault('too-large', `${short(address)} is a manifest of more than ${MAX_MANIFEST_BYTES} bytes`);
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new ImageFault('not-an-image', `${short(address)} begins like JSON and is none`);
  }
}

const short = (address: string): string => (address.split('?')[0] ?? '').slice(0, 300);
