// The objects under an s3:// location of a public bucket, listed without credentials: DPLA's own export is one.
import { NamesakeError } from '../errors.ts';
import { bytesOf, type Patience, type RemoteRules } from './remote.ts';

/** DPLA's largest folder has about 2,000 parts; a location with more is none of an export. */
const MAX_OBJECTS = 100_000;
const MAX_LISTING_BYTES = 4 * 1024 * 1024;

export interface S3Place {
  readonly bucket: string;
  readonly prefix: string;
}

/** @throws NamesakeError `invalid-source` for what names no bucket */
export function s3PlaceOf(location: string): S3Place {
  const found = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(.*)$/.exec(location);
  if (found === null)
    throw new NamesakeError(
      'invalid-source',
      `${JSON.stringify(location)} names no bucket: "s3://dpla-provider-export/2026/07/maine.jsonl/"`,
    );
  return { bucket: found[1] ?? '', prefix: found[2] ?? '' };
}

/** Where a bucket is: a host of its own at Amazon, a path under any other endpoint. */
export function bucketUrl({ bucket }: S3Place, endpoint: string | null): URL {
  return new URL(endpoint === null ? `https://${bucket}.s3.amazonaws.com/` : `${endpoint}/${bucket}/`);
}

/** The keys under a prefix, in their order, which is the order of the parts. */
export async function listS3(
  place: S3Place,
  endpoint: string | null,
  rules: RemoteRules,
  patience: Partial<Patience> = {},
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let token: string | null = ''; token !== null; ) {
    const url = bucketUrl(place, endpoint);
    url.searchParams.set('list-type', '2');
    url.searchParams.set('prefix', place.prefix);
    if (token !== '') url.searchParams.set('continuation-token', token);
    const xml = await textOf(url, rules, patience);
    for (const [, key = ''] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) keys.push(unescaped(key));
    if (keys.length > MAX_OBJECTS)
      throw new NamesakeError('invalid-source', `s3://${place.bucket}/${place.prefix} holds more than ${MAX_OBJECTS} objects`);
    token = /<IsTruncated>true<\/IsTruncated>/.test(xml) ? unescaped(/<NextContinuationToken>([^<]*)</.exec(xml)?.[1] ?? '') || null : null;
  }
  return keys;
}

async function textOf(url: URL, rules: RemoteRules, patience: Partial<Patience>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of bytesOf(url, rules, patience)) {
    bytes += chunk.length;
    if (bytes > MAX_LISTING_BYTES)
      throw new NamesakeError('upstream', `the listing of ${url.host} has more than ${MAX_LISTING_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
