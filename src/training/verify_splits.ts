// Reads the Parquet files of a training set and holds them against its promises: no person, item or picture in two splits; as many rows as told.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { SPLITS } from '../domain/training/candidate.ts';
import { dataPath, MANIFEST } from './layout.ts';

export interface FolderFault {
  /** inside the folder */
  readonly path: string;
  readonly message: string;
}

/** Values of these may stand in one split only. */
const APART = ['person_id', 'item_id', 'image_url', 'image_sha256'] as const;

export async function splitFaults(folder: string): Promise<FolderFault[]> {
  const seen = new Map<string, string>();
  const faults: FolderFault[] = [];
  let rows = 0;
  for (const split of SPLITS) {
    const file = dataPath(split);
    const bytes = await readFile(path.join(folder, file));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const found = await parquetReadObjects({ file: buffer, columns: [...APART] });
    rows += found.length;
    for (const row of found)
      for (const column of APART) {
        const value: unknown = row[column];
        if (typeof value !== 'string') continue;
        const key = `${column} ${value}`;
        const before = seen.get(key);
        if (before !== undefined && before !== split) faults.push({ path: file, message: `${column} ${value} stands in ${before} too` });
        seen.set(key, split);
      }
  }
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8'));
  const told = isFields(manifest) && isFields(manifest.counts) ? manifest.counts.rows : undefined;
  if (told !== rows) faults.push({ path: MANIFEST, message: `tells ${JSON.stringify(told) ?? 'no'} rows; there are ${rows}` });
  return faults;
}

/** What a folder says of itself is checked like any input: its sums are as old as whoever wrote them. */
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
