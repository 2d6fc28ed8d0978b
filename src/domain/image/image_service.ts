// Addresses of the IIIF Image API: which size to ask for, and thumbnails asked for again in a size that shows faces.
//
// image  = service "/" region "/" size "/" rotation "/" quality "." format       ; IIIF Image API 1 to 3
// region = "full" / "square" / …        size = "max" / "full" / w "," / "," h / w "," h / "!" w "," h / "pct:" n, each with "^" in version 3

/** Width asked of an image server: a face that fills a twentieth of it still has the 80 pixels that recognisers want. */
export const WANTED_WIDTH = 1600;

/** What a manifest or an info.json tells of an image service. */
export interface ImageService {
  /** base address, without a slash at its end */
  readonly id: string;
  readonly version: 1 | 2 | 3;
  /** compliance level; 0 serves only the sizes it lists */
  readonly level: 0 | 1 | 2;
  /** pixels of the whole image; null where nobody said */
  readonly width: number | null;
  readonly height: number | null;
  /** limits of the server, where it tells them */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
  readonly maxArea: number | null;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
}

/**
 * The largest useful image of a service: `WANTED_WIDTH` wide, never enlarged (version 3 refuses that), never over the server's limits.
 *
 * @returns null where a service of level 0 lists no size: its image has an address of its own
 * @see     https://iiif.io/api/image/3.0/#42-size
 */
export function serviceImageUrl(service: ImageService): string | null {
  const quality = service.version === 1 ? 'native' : 'default';
  const size = service.level === 0 ? listedSize(service) : freeSize(service);
  return size === null ? null : `${service.id}/full/${size}/0/${quality}.jpg`;
}

function freeSize({ version, width, height, maxWidth, maxHeight, maxArea }: ImageService): string {
  const whole = version === 3 ? 'max' : 'full';
  if (width === null) return `${WANTED_WIDTH},`;
  // a maxWidth without a maxHeight limits both sides
  const highest = maxHeight ?? maxWidth;
  const byHeight = height === null || highest === null ? width : Math.floor((width * highest) / height);
  const byArea = height === null || maxArea === null ? width : Math.floor(Math.sqrt((maxArea * width) / height));
  const widest = Math.max(1, Math.min(WANTED_WIDTH, maxWidth ?? width, byHeight, byArea));
  return widest >= width ? whole : `${widest},`;
}

/** The narrowest of those that are wide enough, else the widest; versions 1 and 2 name a size by its width, 3 by both sides. */
function listedSize({ sizes, version }: ImageService): string | null {
  const byWidth = sizes.toSorted((a, b) => a.width - b.width);
  const chosen = byWidth.find(({ width }) => width >= WANTED_WIDTH) ?? byWidth.at(-1);
  if (chosen === undefined) return null;
  return version === 3 ? `${chosen.width},${chosen.height}` : `${chosen.width},`;
}

const IMAGE_REQUEST =
  /^(https?:\/\/.+)\/full\/(\^?(?:!?\d*,\d*|pct:[\d.]+)|max|full)\/(!?\d+(?:\.\d+)?)\/(default|native|color|gray|grey)\.(\w{3,4})$/i;

/**
 * An image request for a small picture, asked for again at `WANTED_WIDTH`.
 *
 * @returns null where the address is no image request, or asks for the whole or for enough already
 * @example largerRequest('https://iiif.example.org/9/full/!300,300/0/default.jpg') // 'https://iiif.example.org/9/full/1600,/0/default.jpg'
 */
export function largerRequest(url: string): string | null {
  const [, service, size = '', rotation, quality] = IMAGE_REQUEST.exec(url) ?? [];
  if (service === undefined || size === 'max' || size === 'full') return null;
  const asked = size.startsWith('pct:') ? 0 : Math.max(...(size.match(/\d+/g) ?? []).map(Number), 0);
  return asked >= WANTED_WIDTH ? null : `${service}/full/${WANTED_WIDTH},/${rotation}/${quality}.jpg`;
}
