// Which files a bulk location stands for: a file, a folder of parts, a URL, an s3:// prefix.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { NamesakeError } from '../errors.ts';
import { bytesOf, type Patience, type RemoteRules, told } from './remote.ts';
import { bucketUrl, listS3, s3PlaceOf } from './s3.ts';

export interface BulkFile {
  /** "part-00003.gz": what a checkpoint and a reject call it */
  readonly name: string;
  /** its bytes from the first; ends early when the reader leaves */
  open(): AsyncIterable<Buffer>;
}

export interface BulkRules extends RemoteRules {
  /** another S3 than Amazon's, or null */
  readonly s3Endpoint: string | null;
}

const CHUNK_BYTES = 256 * 1024;
const PART = /^part-.*(?:\.gz|\.jsonl?)$/;
const URL_LIKE = /^[a-z][a-z0-9+.-]*:\/\//i;

/** @example isRemote('s3://dpla-provider-export/2026/07/maine.jsonl/') // true */
export const isRemote = (location: string): boolean => URL_LIKE.test(location);

/**
 * The files in the order of their names, which is the order of the parts.
 *
 * @param location  an absolute path of a file or a folder, an https URL of one file, or s3://bucket/prefix of one object or a folder of parts
 * @throws NamesakeError `invalid-source` where there is nothing to read
 */
export async function filesAt(location: string, rules: BulkRules, patience: Partial<Patience> = {}): Promise<readonly BulkFile[]> {
  if (location.startsWith('s3://')) return objectsAt(location, rules, patience);
  if (isRemote(location)) return [remoteFile(urlOf(location), rules, patience)];
  const found = await stat(location).catch(() => null);
  if (found === null) throw new NamesakeError('invalid-source', `there is no file or folder ${location}`);
  if (found.isFile()) return [localFile(location)];
  const parts = (await readdir(location)).filter((name) => PART.test(name)).sort();
  if (parts.length === 0) throw new NamesakeError('invalid-source', `${location} holds no part-* files (part-00000.gz, part-00000.jsonl)`);
  return parts.map((name) => localFile(path.join(location, name)));
}

const localFile = (file: string): BulkFile => ({
  name: path.basename(file),
  // a stream without an encoding gives Buffers
  open: () => createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>,
});

function urlOf(location: string): URL {
  if (!URL.canParse(location)) throw new NamesakeError('invalid-source', `${JSON.stringify(location)} is no URL`);
  return new URL(location);
}

function remoteFile(url: URL, rules: RemoteRules, patience: Partial<Patience>): BulkFile {
  const name = path.posix.basename(url.pathname);
  if (name === '' || url.pathname.endsWith('/'))
    throw new NamesakeError(
      'invalid-source',
      `${told(url)} is no file: over https one file is read, folders of parts from s3:// or a path`,
    );
  return { name, open: () => bytesOf(url, rules, patience) };
}

async function objectsAt(location: string, rules: BulkRules, patience: Partial<Patience>): Promise<readonly BulkFile[]> {
  const place = s3PlaceOf(location);
  const keys = await listS3(place, rules.s3Endpoint, rules, patience);
  const wanted =
    keys.includes(place.prefix) && !place.prefix.endsWith('/') ? [place.prefix] : keys.filter((key) => PART.test(path.posix.basename(key)));
  if (wanted.length === 0) throw new NamesakeError('invalid-source', `${location} holds no part-* objects, and is none itself`);
  return wanted.map((key) => {
    const url = bucketUrl(place, rules.s3Endpoint);
    url.pathname += key.split('/').map(encodeURIComponent).join('/');
    return { name: path.posix.basename(key), open: () => bytesOf(url, rules, patience) };
  });
}
