// Checks a training set's folder wherever it stands: that everything is there, nothing else is, and every byte is as it was.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sha256 } from './file.ts';
import { REVOKED, SUMS } from './layout.ts';
import { type FolderFault, splitFaults } from './verify_splits.ts';

export interface Verified {
  readonly files: number;
  readonly faults: readonly FolderFault[];
  /** rows of it were withdrawn since */
  readonly isRevoked: boolean;
}

const SUM_LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;
const SHA_OF_NAME = /-([0-9a-f]{12})$/;

export async function verifyFolder(folder: string): Promise<Verified> {
  const sums = await readFile(path.join(folder, SUMS), 'utf8').catch(() => null);
  if (sums === null) return { files: 0, isRevoked: false, faults: [{ path: SUMS, message: 'is missing: this is no training set' }] };
  const wanted = new Map<string, string>();
  const faults: FolderFault[] = [];
  for (const line of sums.split('\n').filter((one) => one !== '')) {
    const [, sum, file] = SUM_LINE.exec(line) ?? [];
    if (sum === undefined || file === undefined) faults.push({ path: SUMS, message: `has a line that is no sum: ${JSON.stringify(line)}` });
    else wanted.set(file, sum);
  }
  const named = SHA_OF_NAME.exec(path.basename(path.resolve(folder)))?.[1];
  if (named !== undefined && !sha256(sums).startsWith(named))
    faults.push({ path: SUMS, message: `is not what the folder is named after (${named})` });
  const found = new Set(await filesOf(folder));
  for (const [file, sum] of wanted) {
    if (!found.has(file)) faults.push({ path: file, message: 'is missing' });
    else if ((await sumOf(path.join(folder, file))) !== sum) faults.push({ path: file, message: 'has changed: its sha256 is another' });
  }
  for (const file of found)
    if (!wanted.has(file) && file !== SUMS && file !== REVOKED) faults.push({ path: file, message: 'does not belong here' });
  if (faults.length === 0) faults.push(...(await croissantFaults(folder, wanted)), ...(await splitFaults(folder)));
  return { files: wanted.size + 1, faults, isRevoked: found.has(REVOKED) };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** A description that was written for other files would lead loaders astray. */
async function croissantFaults(folder: string, sums: ReadonlyMap<string, string>): Promise<FolderFault[]> {
  const { distribution = [] } = JSON.parse(await readFile(path.join(folder, 'croissant.json'), 'utf8')) as {
    distribution?: readonly { contentUrl: string; sha256: string }[]; // its sum is right, so it is as it was written
  };
  return distribution
    .filter(({ contentUrl, sha256: sum }) => sums.get(contentUrl) !== sum)
    .map(({ contentUrl }) => ({ path: 'croissant.json', message: `gives another sha256 for ${contentUrl} than ${SUMS}` }));
}
