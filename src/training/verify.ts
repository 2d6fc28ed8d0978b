// Checks a training set's folder wherever it stands: that everything is there, nothing else is, and every byte is as it was.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SPLITS } from '../domain/training/candidate.ts';
import { sha256 } from './file.ts';
import { CROISSANT, dataPath, MANIFEST, REVOKED, SUMS } from './layout.ts';
import { type FolderFault, isFields, splitFaults } from './verify_splits.ts';

export interface Verified {
  readonly files: number;
  readonly faults: readonly FolderFault[];
  /** rows of it were withdrawn since */
  readonly isRevoked: boolean;
}

const SUM_LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;
/** Whoever wrote the sums may have left a file out of them. */
const ALWAYS = [MANIFEST, CROISSANT, ...SPLITS.map(dataPath)];
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
  for (const file of ALWAYS)
    if (!wanted.has(file)) faults.push({ path: file, message: `is not among the sums of ${SUMS}: every training set has it` });
  if (faults.length === 0)
    faults.push(
      ...(await readable(CROISSANT, () => croissantFaults(folder, wanted))),
      ...(await readable('data', () => splitFaults(folder))),
    );
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

/** Sums may be right of a file that says nothing. */
async function readable(file: string, faultsOf: () => Promise<FolderFault[]>): Promise<FolderFault[]> {
  try {
    return await faultsOf();
  } catch (error) {
    return [{ path: file, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

/** A description that was written for other files would lead loaders astray. */
async function croissantFaults(folder: string, sums: ReadonlyMap<string, string>): Promise<FolderFault[]> {
  const description: unknown = JSON.parse(await readFile(path.join(folder, CROISSANT), 'utf8'));
  const listed: unknown = isFields(description) ? description.distribution : undefined;
  if (!Array.isArray(listed) || listed.length === 0) return [{ path: CROISSANT, message: 'lists no files under "distribution"' }];
  return listed.flatMap((entry: unknown) => {
    const { contentUrl, sha256: sum } = isFields(entry) ? entry : {};
    if (typeof contentUrl === 'string' && sum !== undefined && sums.get(contentUrl) === sum) return [];
    return [
      { path: CROISSANT, message: `gives another sha256 for ${JSON.stringify(contentUrl) ?? 'a file without contentUrl'} than ${SUMS}` },
    ];
  });
}
