// The images of a IIIF manifest, presentation version 2 or 3, and of a bare info.json: canvas by canvas, in order.
import { type ImageService, serviceImageUrl } from './image_service.ts';

export interface ManifestImage {
  readonly url: string;
  /** pixels, as the manifest claims; null where it does not */
  readonly width: number | null;
  readonly height: number | null;
}

/** A manifest of a whole book is not read to its end: who is named in a photograph's item stands on its first pages. */
const MAX_CANVASES = 50;
const MAX_CHOICES = 20;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const idOf = (thing: Json): string | null => textOf(thing.id) ?? textOf(thing['@id']);
const positive = (value: unknown): number | null => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
};

/**
 * @param json  what was answered, parsed; of any shape
 * @returns     the first image of each canvas, first canvas first; empty for a collection, an empty manifest, and anything else. Never throws
 */
export function imagesOfManifest(json: unknown): ManifestImage[] {
  if (!isObject(json)) return [];
  const bare = serviceOf(json, null);
  if (bare !== null && (json.protocol !== undefined || bare.width !== null)) return imageOf(null, bare, json);
  return canvasesOf(json)
    .slice(0, MAX_CANVASES)
    .flatMap((canvas) =>
      isObject(canvas)
        ? (paintingsOf(canvas)
            .map(imageOfResource)
            .find((found) => found.length > 0) ?? [])
        : [],
    );
}

/** Version 3 lists canvases in `items`, version 2 in its first sequence. */
function canvasesOf(manifest: Json): readonly unknown[] {
  if (/collection/i.test(textOf(manifest.type) ?? textOf(manifest['@type']) ?? '')) return [];
  if (Array.isArray(manifest.items)) return manifest.items;
  return listOf(manifest.sequences)
    .filter(isObject)
    .slice(0, 1)
    .flatMap(({ canvases }) => listOf(canvases));
}

/** What is painted on a canvas: bodies of annotations (3) or resources of images (2); of a choice, its alternatives in order. */
function paintingsOf(canvas: Json): readonly Json[] {
  const annotations = [
    ...listOf(canvas.images),
    ...listOf(canvas.items)
      .filter(isObject)
      .flatMap((page) => listOf(page.items)),
  ];
  return annotations
    .filter(isObject)
    .flatMap((annotation) => [...listOf(annotation.resource), ...listOf(annotation.body)])
    .filter(isObject)
    .flatMap((body) => [...listOf(body.default), ...listOf(body.item), ...(body.type === 'Choice' ? listOf(body.items) : []), body])
    .filter(isObject)
    .slice(0, MAX_CHOICES);
}

function imageOfResource(resource: Json): ManifestImage[] {
  const type = textOf(resource.type) ?? textOf(resource['@type']) ?? '';
  if (!/image/i.test(type) && !/^image\//i.test(textOf(resource.format) ?? '')) return [];
  const service = listOf(resource.service)
    .filter(isObject)
    .map((one) => serviceOf(one, resource))
    .find((one) => one !== null);
  return imageOf(idOf(resource), service ?? null, resource);
}

function imageOf(own: string | null, service: ImageService | null, { width, height }: Json): ManifestImage[] {
  const url = (service === null ? null : serviceImageUrl(service)) ?? own;
  if (url === null || !/^https?:\/\//i.test(url)) return [];
  return [{ url, width: positive(width), height: positive(height) }];
}

/** An image service, told by its context, type or profile. Sizes that it does not tell are those of the resource it serves. */
function serviceOf(thing: Json, resource: Json | null): ImageService | null {
  const id = idOf(thing)?.replace(/(?:\/info\.json)?\/*$/, '') ?? null;
  const profiles = listOf(thing.profile);
  const claims = [thing.type, thing['@type'], thing['@context'], thing.protocol, ...profiles]
    .flatMap(listOf)
    .filter((one) => typeof one === 'string');
  if (id === null || !claims.some((claim) => IS_SERVICE.test(claim))) return null;
  const limits: Json = { ...profiles.find(isObject), ...thing };
  return {
    id,
    version: versionOf(claims),
    level: levelOf(claims),
    width: positive(thing.width) ?? positive(resource?.width),
    height: positive(thing.height) ?? positive(resource?.height),
    maxWidth: positive(limits.maxWidth),
    maxHeight: positive(limits.maxHeight),
    maxArea: positive(limits.maxArea),
    sizes: listOf(thing.sizes)
      .filter(isObject)
      .flatMap((size) => {
        const [width, height] = [positive(size.width), positive(size.height)];
        return width === null || height === null ? [] : [{ width, height }];
      }),
  };
}

const IS_SERVICE = /ImageService|api\/image|image-api|^level[0-2]$/i;

/** The type says it (ImageService2), or the context, or a profile's address; a profile that is a bare word (level2) came with version 3. */
function versionOf(claims: readonly string[]): 1 | 2 | 3 {
  const told = claims
    .map((claim) => /(?:ImageService|api\/image\/|image-api\/)([123])/i.exec(claim)?.[1])
    .find((version) => version !== undefined);
  if (told !== undefined) return told === '1' ? 1 : told === '2' ? 2 : 3;
  return claims.some((claim) => /^level[0-2]$/.test(claim)) ? 3 : 2;
}

/** Nearly every server speaks level 1 at least; only who says 0 is taken for 0. */
function levelOf(claims: readonly string[]): 0 | 1 | 2 {
  const told = claims.map((claim) => /level([012])/i.exec(claim)?.[1]).find((level) => level !== undefined);
  return told === '0' ? 0 : told === '2' ? 2 : 1;
}
